//! The photo above the text is not shown a second time in it.

use super::flow::Flow;
use crate::{json::Json, native::Photo};

impl Flow<'_> {
    /// Adds a photo, unless it is the lead photo or the one just before it; a
    /// caption and credit that only the repetition has are kept.
    pub(super) fn push_photo(&mut self, photo: Photo) {
        let block = photo.into_block();
        let is_lead = self
            .draft
            .get("leadPhoto")
            .is_some_and(|lead| is_same(lead, &block));
        if is_lead {
            if let Some(lead) = self.draft.get_mut("leadPhoto") {
                complete(lead, &block);
            }
            return;
        }
        match self.blocks.last_mut() {
            Some(last) if is_same(last, &block) => complete(last, &block),
            _ => self.push(block),
        }
    }
}

/// Gives a photo what only its repetition says.
fn complete(photo: &mut Json, other: &Json) {
    let Json::Object(members) = photo else {
        return;
    };
    for key in ["alt", "caption", "credit"] {
        if let Some(value) = other.get(key)
            && members.iter().all(|(known, _)| known != key)
        {
            members.push((key.to_owned(), value.clone()));
        }
    }
}

/// Whether two photos have a file in common.
fn is_same(photo: &Json, other: &Json) -> bool {
    let stems = |photo: &Json| -> Vec<String> {
        let urls = photo
            .list("sources")
            .iter()
            .filter_map(|source| source.get("url")?.as_text());
        urls.map(stem).collect()
    };
    let known = stems(photo);
    stems(other)
        .iter()
        .any(|stem| !stem.is_empty() && known.contains(stem))
}

/// The name of a file without host, query, ending, and what systems add for
/// sizes: `-1024x577`, `-scaled`, `@2x`.
fn stem(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let file = path.rsplit('/').next().unwrap_or(path);
    let mut stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    for suffix in ["@2x", "-scaled", "-rotated"] {
        stem = stem.strip_suffix(suffix).unwrap_or(stem);
    }
    if let Some((before, size)) = stem.rsplit_once('-') {
        let is_number =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if size
            .split_once('x')
            .is_some_and(|(width, height)| is_number(width) && is_number(height))
        {
            stem = before;
        }
    }
    stem.to_ascii_lowercase()
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
            assert_eq!(stem(url), "quay", "{url}");
        }
        assert_eq!(stem("https://a.example/pier-2x-a.jpg"), "pier-2x-a");
    }
}
