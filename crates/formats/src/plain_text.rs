//! Texts that claim to be plain: entities decoded once, tags taken out.

use crate::entities::decode;

/// Elements that end a paragraph.
#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section",
    "article", "table", "tr", "figure", "figcaption", "hr", "pre",
];

/// Elements whose content is not text.
const SILENT: &[&str] = &["script", "style", "template", "iframe", "noscript"];

/// One line: tags out, entities decoded, white space collapsed.
///
/// Entities are decoded after the tags are out, and only once: a text that
/// shows `&lt;b&gt;` stays a text that shows `<b>`.
pub(crate) fn line(text: &str) -> String {
    one_line(&decode(&without_tags(text)))
}

/// Paragraphs: block elements end them, and in text without any, line breaks.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let unescaped;
    let mut text = text;
    // Markup that was escaped whole, as a text about HTML never is.
    if text.contains("&lt;/p&gt;") && !text.contains("</p>") {
        unescaped = decode(text);
        text = &unescaped;
    }
    let bare = without_tags(text);
    let has_blocks = bare.contains(BLOCK_END);
    let parts = bare.split(|letter| letter == BLOCK_END || (letter == '\n' && !has_blocks));
    let lines = parts.map(|part| one_line(&decode(part)));
    lines.filter(|line| !line.is_empty()).collect()
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

/// The text between tags. What only looks like one (`a < b`) stays.
fn without_tags(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        words.push_str(before);
        let Some((name, after)) = tag(from) else {
            words.push('<');
            rest = &from[1..];
            continue;
        };
        rest = after;
        if BLOCKS.contains(&name.as_str()) {
            words.push(BLOCK_END);
        } else if SILENT.contains(&name.as_str()) && !from.starts_with("</") {
            // An element that is never closed takes the rest with it.
            let close = ["</", &name].concat();
            let end = find_ignoring_case(rest, &close);
            rest = end.map_or("", |end| &rest[end..]);
        }
    }
    words.push_str(rest);
    words
}

/// The name of the tag or comment at the start, and what follows it.
fn tag(text: &str) -> Option<(String, &str)> {
    if let Some(comment) = text.strip_prefix("<!--") {
        let after = comment.split_once("-->").map_or("", |(_, after)| after);
        return Some((String::new(), after));
    }
    let inner = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let length = inner
        .find(|letter: char| !letter.is_ascii_alphanumeric())
        .unwrap_or(inner.len());
    let name = inner[..length].to_ascii_lowercase();
    let is_tag = name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && inner[length..].starts_with(['>', '/', ' ', '\n', '\t', '\r']);
    if !is_tag {
        return None;
    }
    // Up to the next `<` only, or many unclosed tags would each be searched
    // to the end.
    let end = inner.find(['>', '<'])?;
    let after = inner[end..].strip_prefix('>')?;
    Some((name, after))
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
    text.windows(wanted.len())
        .position(|part| part.eq_ignore_ascii_case(wanted))
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
            ("<b <i>open</i> <p", "<b open <p"),
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
            (
                "&lt;p&gt;One &amp;amp; a.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;",
                vec!["One & a.", "Two."],
            ),
            ("Write &lt;p&gt; first.", vec!["Write <p> first."]),
            (" \n ", vec![]),
        ] {
            assert_eq!(paragraphs(text), expected, "{text}");
        }
    }
}
