//! The photo above the text is not shown a second time in it.

use story::Loss;

use super::{flow::Flow, links::PICTURES};
use crate::{
    json::{Json, is_one_of, whole_number},
    native::plain,
    text::Search,
};

impl<'a> Flow<'_, 'a> {
    /// Adds a photo, unless it is the lead photo or the one just before it; a
    /// caption and credit that only the repetition has are kept.
    #[inline(never)]
    pub(super) fn push_photo(&mut self, photo: Json<'a>) {
        let block = self.writer.photo_block(photo);
        let lead = self.draft.get("leadPhoto");
        let last = self.last();
        if is_same(lead, photo) {
            self.name_repetition(lead, photo);
            self.draft.set("leadPhoto", self.completed(lead, photo));
            self.is_after_repetition = true;
        } else if is_same(last, photo) {
            self.name_repetition(last, photo);
            self.replace_last(self.completed(last, photo));
        } else {
            self.push(block);
        }
    }

    /// Names what both a photo and its repetition say, but not in the same words.
    pub(super) fn name_repetition(&mut self, photo: Json<'a>, other: Json<'a>) {
        for key in ["caption", "credit", "alt"] {
            self.lose(Loss::Repeated, |_| {
                let (known, words) = (plain(photo.get(key)), plain(other.get(key)));
                let is_told = known.trim().is_empty()
                    || known.contains(&words)
                    || key == "alt" && plain(photo.get("caption")).contains(&words);
                if is_told { String::new() } else { words }
            });
        }
    }

    /// Gives words that come after the repetition of a photo to the photo.
    pub(super) fn caption_repetition(&mut self, words: Json<'a>, credit: &'a str) {
        let lead = self.draft.get("leadPhoto");
        let credit = self.writer.text(credit);
        let other = self.writer.object("caption credit", &[words, credit]);
        self.name_repetition(lead, other);
        self.draft.set("leadPhoto", self.completed(lead, other));
    }

    /// A photo with what only its repetition says in words.
    fn completed(&self, photo: Json<'a>, other: Json<'a>) -> Json<'a> {
        let words = [other.get("alt"), other.get("caption"), other.get("credit")];
        let words = self.writer.object("alt caption credit", &words);
        self.writer.completed(photo, words)
    }
}

/// Whether two photos have a file in common.
pub(crate) fn is_same(photo: Json<'_>, other: Json<'_>) -> bool {
    photo.list("sources").iter().any(|known| {
        let others = other.list("sources").iter();
        others
            .clone()
            .any(|source| is_same_file(known.word("url"), source.word("url")))
    })
}

/// Whether two addresses are of one picture: by the name of the file, or by the
/// folder where the name is that of any picture, as `2000.jpg` or `image.jpg`.
pub(crate) fn is_same_file(known: &str, other: &str) -> bool {
    let (name, other_name) = (stem(known), stem(other));
    let folder = |url: &str| url.len() - url.after_last("/").len();
    let is_in_one_folder = known[..folder(known)] == other[..folder(other)];
    if is_size(name) && is_size(other_name) {
        return is_in_one_folder && !are_counted(name, other_name);
    }
    let lower = name.to_ascii_lowercase();
    let is_any = is_one_of(&lower, "image img photo picture default master main lead");
    let is_known = !is_any || is_in_one_folder && script_query(known) == script_query(other);
    name.eq_ignore_ascii_case(other_name) && is_known && is_of_one_month(known, other)
}

/// Whether two names count pictures, as `101` and `102`, and are no sizes.
fn are_counted(name: &str, other: &str) -> bool {
    let numbers = whole_number(name).zip(whole_number(other));
    numbers.is_some_and(|(number, other)| number != other && number.abs_diff(other) < 10)
}

/// The first value that a script gets which gives any picture; nothing for a
/// file.
fn script_query(url: &str) -> &str {
    let path = url.before("?#");
    let is_file = is_one_of(path.after_last("."), PICTURES);
    if is_file {
        ""
    } else {
        url[path.len()..].before("&")
    }
}

/// Whether two pictures may have been uploaded in one month: WordPress keeps
/// those of each month in a folder, such as `2026/09`.
fn is_of_one_month(known: &str, other: &str) -> bool {
    let month = |url: &str| {
        let (mut year, mut found) = (0, 0);
        for part in url.parts("/") {
            let number = whole_number(part).unwrap_or(0);
            if (1..=12).contains(&number) && (2000..2100).contains(&year) {
                found = year * 100 + number;
            }
            year = number;
        }
        found
    };
    let (known, other) = (month(known), month(other));
    known == other || known == 0 || other == 0
}

/// Whether the name of a file is that of a size or shape: `2000`, `16x9`, `large`.
fn is_size(name: &str) -> bool {
    const SIZES: &str = "original large small medium full thumb thumbnail crop square wide \
        portrait landscape";
    // A number of one or two digits counts pictures.
    let is_number = name.len() > 2
        && name
            .bytes()
            .all(|byte| !byte.is_ascii_alphabetic() || byte == b'x');
    is_number || is_one_of(&name.to_ascii_lowercase(), SIZES)
}

/// The name of a file without host, query, ending, and what systems add for
/// sizes: `-1024x577`, `-scaled`, `@2x`.
pub(crate) fn stem(url: &str) -> &str {
    let path = url.before("?#");
    // Google's pictures have their size behind an equals sign.
    let file = path.after_last("/").before("=");
    let mut stem = file.cut_last(".").map_or(file, |(stem, _)| stem);
    for suffix in "@2x -scaled -rotated".words() {
        stem = stem.strip_suffix(suffix).unwrap_or(stem);
    }
    if let Some((before, size)) = stem.cut_last("-")
        && let Some((width, height)) = size.cut("x")
        && whole_number(width).is_some()
        && whole_number(height).is_some()
    {
        return before;
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_told_apart_by_what_tells_their_files_apart() {
        for (one, other, expected) in [
            ("/2026/09/quay.jpg", "/2026/09/quay-300x200.jpg", true),
            ("/2026/09/quay.jpg", "/2025/01/quay.jpg", false),
            ("/w600/2026/09/quay.jpg", "/quay.jpg", true),
            ("/set/1.jpg", "/set/2.jpg", false),
            ("/set/101.jpg", "/set/102.jpg", false),
            ("/ab12/500.jpg", "/ab12/2000.jpg", true),
            ("/img.php?id=1", "/img.php?id=2", false),
            (
                "/_next/image?url=%2Fa.jpg&w=1",
                "/_next/image?url=%2Fa.jpg&w=2",
                true,
            ),
            (
                "/_next/image?url=%2Fa.jpg&w=1",
                "/_next/image?url=%2Fb.jpg&w=1",
                false,
            ),
            ("/a/image.jpg?w=1", "/a/image.jpg?w=2", true),
            ("/a/image.jpg", "/b/image.jpg", false),
        ] {
            assert_eq!(is_same_file(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn file_name_ignores_size_suffix() {
        for url in [
            "https://a.example/2026/09/quay.jpg",
            "https://cdn.example/Quay-1024x577.webp?fit=1",
            "https://a.example/size/w600/quay-scaled.jpg",
            "https://a.example/quay@2x.png",
        ] {
            assert!(stem(url).eq_ignore_ascii_case("quay"), "{url}");
        }
        assert_eq!(stem("https://a.example/pier-2x-a.jpg"), "pier-2x-a");
    }
}
