//! Texts that claim to be plain: entities decoded once, tags taken out.

use crate::entities::decode;

/// Elements that end a paragraph.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "br",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
    "table",
    "tr",
    "figure",
    "figcaption",
    "hr",
    "pre",
];

/// Elements whose content is not text.
const SILENT: &[&str] = &["script", "style", "template", "iframe", "noscript"];

/// One line: tags out, entities decoded, white space collapsed.
///
/// Entities are decoded after the tags are out, and only once: a text that
/// shows `&lt;b&gt;` stays a text that shows `<b>`.
pub(crate) fn line(text: &str) -> String {
    let text = without_tags(text);
    decode(&text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Paragraphs, which end at line breaks and at the tags of block elements.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let text = without_tags(text);
    text.split(['\n', '\r'])
        .map(|part| {
            decode(part)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .filter(|words| !words.is_empty())
        .collect()
}

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
            words.push('\n');
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
    let (_, after) = is_tag.then(|| inner.split_once('>'))??;
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
            (" \n ", vec![]),
        ] {
            assert_eq!(paragraphs(text), expected, "{text}");
        }
    }
}
