//! Shortcodes of WordPress plugins that nobody was there to replace.

use story::Problem;

use super::{flow::Flow, inline::Runs};

/// Names of shortcodes; other words in brackets are words.
const NAMES: &[&str] = &[
    "caption",
    "wp_caption",
    "gallery",
    "embed",
    "video",
    "audio",
    "playlist",
    "youtube",
    "vimeo",
    "tweet",
    "instagram",
    "facebook",
    "contact-form",
    "contact-form-7",
    "mc4wp_form",
    "newsletter",
    "ad",
    "ads",
    "adrotate",
    "adinserter",
    "sharethis",
    "addtoany",
    "toc",
    "button",
    "dropcap",
    "pullquote",
    "blockquote",
    "column",
    "row",
    "one_half",
    "spacer",
    "divider",
    "ngg_images",
    "rev_slider",
    "metaslider",
    "wpforms",
    "gravityform",
    "do_widget",
    "sc",
];

/// What the names of page builders' shortcodes begin with.
const PREFIXES: &[&str] = &[
    "vc_", "et_pb_", "fusion_", "su_", "av_", "tie_", "cs_", "td_",
];

impl Flow<'_> {
    /// Adds words without the shortcodes in them; what stands between an
    /// opening and a closing one stays.
    pub(super) fn inline_words(&mut self, words: &str, runs: &mut Runs) {
        let mut rest = words;
        while let Some((before, code, after)) = next_shortcode(rest) {
            runs.words(before);
            self.draft.warn(Problem::Junk);
            // The words before it belong to the photo that they follow.
            if code == "/caption" || code == "/wp_caption" {
                self.ends_caption = true;
            }
            rest = after;
        }
        runs.words(rest);
    }
}

/// The text before the first shortcode, its name, and the text after it.
fn next_shortcode(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find('[')?;
        let inner = &text[start + 1..];
        let name = inner.strip_prefix('/').unwrap_or(inner);
        let length = name
            .find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '_' | '-'))
            .unwrap_or(name.len());
        let name = &name[..length];
        let is_known =
            NAMES.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix));
        // A shortcode does not run over the next bracket.
        let end = inner
            .find([']', '['])
            .filter(|end| inner[*end..].starts_with(']'));
        match end.filter(|_| is_known) {
            Some(end) => {
                let code = &inner[..length + usize::from(inner.starts_with('/'))];
                return Some((&text[..start], code, &inner[end + 1..]));
            }
            None => from = start + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_words_in_brackets_are_shortcodes() {
        assert_eq!(
            next_shortcode("a [sic] b [gallery ids=\"1,2\"] c"),
            Some(("a [sic] b ", "gallery", " c"))
        );
        assert_eq!(next_shortcode("x[/caption]"), Some(("x", "/caption", "")));
        assert_eq!(
            next_shortcode("[vc_row][vc_column]"),
            Some(("", "vc_row", "[vc_column]"))
        );
        assert_eq!(next_shortcode("[caption [x"), None);
    }
}
