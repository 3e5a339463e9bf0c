//! Texts that claim to be plain: entities decoded once, tags taken out.

use crate::{
    entities::decode,
    html::{Token, Tokens, is_block},
};

/// Elements whose content is not text.
const SILENT: &[&str] = &["script", "style", "template", "iframe", "noscript"];

/// One line: tags out, entities decoded, white space collapsed.
///
/// Entities are decoded only once: a text that shows `&lt;b&gt;` stays a text
/// that shows `<b>`.
pub(crate) fn line(text: &str) -> String {
    one_line(&without_tags(text))
}

/// Paragraphs: block elements end them, and in text without any, line breaks.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let bare = without_tags(text);
    let has_blocks = bare.contains(BLOCK_END);
    let parts = bare.split(|letter| letter == BLOCK_END || (letter == '\n' && !has_blocks));
    let lines = parts.map(one_line);
    lines.filter(|line| !line.is_empty()).collect()
}

/// The lines of a text that is plain indeed, without empty ones.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Markup that was escaped whole, as a text about HTML never is.
pub(crate) fn unescaped(text: &str) -> Option<String> {
    let is_escaped = text.contains("&lt;/p&gt;") && !text.contains("</p>");
    is_escaped.then(|| decode(text))
}

/// Whether a text holds markup: a tag that is closed again, or a line break.
/// A mere `<` is no sign.
pub(crate) fn has_markup(text: &str) -> bool {
    Tokens::new(text).any(|token| match token {
        Token::End { .. } => true,
        Token::Start { name, .. } => matches!(name.as_str(), "br" | "p" | "img"),
        _ => false,
    })
}

/// A text that is plain indeed, on one line.
pub(crate) fn bare_line(text: &str) -> String {
    one_line(text)
}

/// White space and control characters become one space, none at either end.
fn one_line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Stands for the end of a block element; as a control character it is in no
/// text that a reader sees.
const BLOCK_END: char = '\u{1d}';

/// The text between tags, references decoded. What only looks like a tag
/// (`a < b`) stays.
fn without_tags(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut silent = None;
    for token in Tokens::new(text) {
        match token {
            Token::Text(text) if silent.is_none() => words.push_str(&text),
            Token::Start { name, .. } if SILENT.contains(&name.as_str()) => silent = Some(name),
            Token::End { name } if silent.as_ref() == Some(&name) => silent = None,
            Token::Start { name, .. } | Token::End { name }
                if is_block(&name) || name == "br" || name == "tr" =>
            {
                words.push(BLOCK_END);
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_decoded_once_and_bare() {
        for (text, expected) in [
            ("Ferries &amp; fog", "Ferries & fog"),
            ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
            (
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<script>alert(1)</script>",
            ),
            ("<b>Bold</b>\n <i>claim</i>", "Bold claim"),
            ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
            ("a<script>alert('</b>')</SCRIPT>b", "ab"),
            ("a<!-- b > c -->d", "ad"),
            ("a<script>never closed", "a"),
            ("<3", "<3"),
            ("<b <i>open</i> <p", "open"),
            ("if x <y and z", "if x <y and z"),
        ] {
            assert_eq!(line(text), expected, "{text}");
        }
    }

    #[test]
    fn paragraphs_end_at_breaks_and_blocks() {
        for (text, expected) in [
            ("One.\nTwo.\r\n\r\nThree.", vec!["One.", "Two.", "Three."]),
            (
                "<p>One.</p><p>Two <em>words</em>.</p>",
                vec!["One.", "Two words."],
            ),
            ("One.<br/>Two.", vec!["One.", "Two."]),
            ("<p>One\nline.</p>\n<p>Two.</p>", vec!["One line.", "Two."]),
            ("<b>One</b>.\nTwo.", vec!["One.", "Two."]),
            ("Write &lt;p&gt; first.", vec!["Write <p> first."]),
            (" \n ", vec![]),
        ] {
            assert_eq!(paragraphs(text), expected, "{text}");
        }
    }
}
