//! The photo above the text is not shown a second time in it.

use super::flow::Flow;
use crate::json::{Json, whole_number};

impl<'a> Flow<'_, 'a> {
    /// Adds a photo, unless it is the lead photo or the one just before it; a
    /// caption and credit that only the repetition has are kept.
    #[inline(never)]
    pub(super) fn push_photo(&mut self, photo: Json<'a>) {
        let block = self.writer.photo_block(photo);
        let lead = self.draft.get("leadPhoto");
        let last = self.last();
        if is_same(lead, photo) {
            self.draft.set("leadPhoto", self.completed(lead, photo));
        } else if is_same(last, photo) {
            self.replace_last(self.completed(last, photo));
        } else {
            self.push(block);
        }
    }

    /// A photo with what only its repetition says in words.
    fn completed(&self, photo: Json<'a>, other: Json<'a>) -> Json<'a> {
        let words = ["alt", "caption", "credit"].map(|key| other.get(key));
        let words = self.writer.object("alt caption credit", &words);
        self.writer.completed(photo, words)
    }
}

/// Whether two photos have a file in common.
fn is_same(photo: Json<'_>, other: Json<'_>) -> bool {
    for source in photo.list("sources") {
        let known = stem(source.word("url"));
        for source in other.list("sources") {
            let stem = stem(source.word("url"));
            if !stem.is_empty() && stem.eq_ignore_ascii_case(known) {
                return true;
            }
        }
    }
    false
}

/// The name of a file without host, query, ending, and what systems add for
/// sizes: `-1024x577`, `-scaled`, `@2x`.
fn stem(url: &str) -> &str {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let file = path.rsplit('/').next().unwrap_or(path);
    let mut stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    for suffix in ["@2x", "-scaled", "-rotated"] {
        stem = stem.strip_suffix(suffix).unwrap_or(stem);
    }
    if let Some((before, size)) = stem.rsplit_once('-')
        && let Some((width, height)) = size.split_once('x')
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
