//! Shortcodes of WordPress plugins that nobody was there to replace.

use story::Loss;

use super::{flow::Flow, inline::Runs};
use crate::{json::is_one_of, text::Search};

/// Names of shortcodes; other words in brackets are words.
const NAMES: &str = "caption wp_caption gallery embed video audio playlist youtube vimeo tweet \
    instagram facebook contact-form contact-form-7 mc4wp_form newsletter ad ads adrotate \
    adinserter sharethis addtoany toc button dropcap pullquote blockquote column row one_half \
    spacer divider ngg_images rev_slider metaslider wpforms gravityform do_widget sc";

/// What the names of page builders' shortcodes begin with.
const PREFIXES: &str = "vc_ et_pb_ fusion_ su_ av_ tie_ cs_ td_";

impl<'a> Flow<'_, 'a> {
    /// Adds words without the shortcodes in them; what stands between an
    /// opening and a closing one stays.
    pub(super) fn inline_words(&mut self, words: &'a str, runs: &mut Runs<'a>) {
        // Code speaks of such marks.
        if runs.keeps_lines || self.marks.contains(&"code") {
            return runs.words(words);
        }
        let mut rest = self.writer.decoded_again(words);
        rest = self.draft.without_attributes(rest);
        while let Some((before, code, after)) = next_shortcode(rest) {
            runs.words(before);
            let length = rest.len() - after.len();
            self.lose(Loss::Junk, |_| rest[before.len()..length].to_owned());
            // The words before it belong to the photo that they follow.
            self.ends_caption |= code == "/caption" || code == "/wp_caption";
            rest = after;
        }
        runs.words(rest);
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
        let first = values.words().next().unwrap_or_default();
        let is_value = first.cut("=").is_some_and(|(key, _)| !key.is_empty());
        let has_values = values.starts_with(' ') && (is_value || values.holds_one_of("=\" =' =”"))
            // Tokens, as `[node:title]`.
            || length > 1 && values.len() > 1 && values.starts_with(':') && !values.holds(" ");
        let is_end = inner.starts_with('/') && end == length + 1;
        // `[id=7]`, `[pro_badge]`
        let is_named = length > 1 && (values.starts_with('=') || name.holds("_"));
        let is_known = length > 0
            && (is_named || has_values || is_end || is_closed(&inner[end..], name))
            || is_one_of(name, NAMES)
            || PREFIXES.words().any(|prefix| name.starts_with(prefix));
        if is_known && inner[end..].starts_with(']') {
            let slash = usize::from(inner.starts_with('/'));
            return Some((&text[..start], &inner[..length + slash], &inner[end + 1..]));
        }
    }
}

/// Whether a code is closed a little later: `[b]` is one before `[/b]`.
fn is_closed(text: &str, name: &str) -> bool {
    let mut rest = text.get(..LONGEST_CODE).unwrap_or(text);
    while let Some((_, after)) = rest.cut("[/") {
        if after
            .strip_prefix(name)
            .is_some_and(|after| after.starts_with(']'))
        {
            return true;
        }
        rest = after;
    }
    false
}

/// What stands between an opening and a closing code is at most this long.
const LONGEST_CODE: usize = 1000;

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
