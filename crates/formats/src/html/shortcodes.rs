//! Shortcodes of WordPress plugins that nobody was there to replace.

use super::{flow::Flow, inline::Runs};
use crate::{json::is_one_of, text::Search};

/// Names of shortcodes; other words in brackets are words.
const NAMES: &str = "caption gallery embed video audio playlist youtube vimeo tweet instagram \
    facebook contact-form contact-form-7 newsletter ad ads sharethis addtoany \
    toc button dropcap pullquote blockquote column row spacer divider \
    sc";

impl<'a> Flow<'_, 'a> {
    /// Adds words without the shortcodes in them; what stands between an
    /// opening and a closing one stays.
    pub(super) fn inline_words(&mut self, words: &'a str, runs: &mut Runs<'a>) {
        // Code speaks of such marks.
        if runs.keeps_lines || self.marks.contains(&"code") {
            return runs.words(words);
        }
        let words = self.writer.decoded_again(words);
        // The words before it belong to the photo that they follow.
        self.ends_caption |= words.holds_one_of("[/caption] [/wp_caption]");
        runs.words(self.draft.without_codes(words));
    }
}

/// The text before the first shortcode, its name, and the text after it.
pub(crate) fn next_shortcode(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.place_of("[")?;
        from = start + 1;
        let inner = &text[from..];
        let name = inner.strip_prefix('/').unwrap_or(inner);
        let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(*byte, b'_' | b'-');
        let length = name.bytes().take_while(is_letter).count();
        let name = &name[..length];
        // A shortcode does not run over the next bracket.
        let end = inner.place_of_letter("][").unwrap_or(inner.len());
        let values = inner.get(length..end).unwrap_or_default();
        // Only a code has values, and only one that was opened is closed.
        let has_values =
            (length > 1 || values.starts_with(' ')) && values.holds("=") && !values.holds(" = ");
        let is_end = inner.starts_with('/') && end == length + 1;
        let is_named = length > 1 && name.holds("_");
        let is_known = length > 0 && (has_values || is_end || is_named) || is_one_of(name, NAMES);
        if is_known && inner[end..].starts_with(']') {
            let slash = usize::from(inner.starts_with('/'));
            return Some((&text[..start], &inner[..length + slash], &inner[end + 1..]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_in_brackets_are_text() {
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
