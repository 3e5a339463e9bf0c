//! The photo above the text is not shown a second time in it.

use story::Loss;

use super::flow::Flow;
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
    let folder = |url| str::cut_last(url, "/").map_or("", |(folder, _)| folder);
    if is_size(name) && is_size(other_name) {
        return folder(known) == folder(other);
    }
    let lower = name.to_ascii_lowercase();
    let is_any = is_one_of(&lower, "image img photo picture default master main lead");
    name.eq_ignore_ascii_case(other_name) && (!is_any || folder(known) == folder(other))
}

/// Whether the name of a file is that of a size or shape: `2000`, `16x9`, `large`.
fn is_size(name: &str) -> bool {
    const SIZES: &str = "original large small medium full thumb thumbnail crop square wide \
        portrait landscape";
    let is_letter = |letter: char| letter.is_ascii_alphabetic() && letter != 'x';
    !name.contains(is_letter) || is_one_of(&name.to_ascii_lowercase(), SIZES)
}

/// The name of a file without host, query, ending, and what systems add for
/// sizes: `-1024x577`, `-scaled`, `@2x`.
pub(crate) fn stem(url: &str) -> &str {
    let path = url.before("?#");
    let file = path.after_last("/");
    let mut stem = file.cut_last(".").map_or(file, |(stem, _)| stem);
    for suffix in ["@2x", "-scaled", "-rotated"] {
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
    use super::stem;

    #[test]
    fn sizes_are_no_part_of_a_name() {
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
