//! Inline text.

use super::{Node, Reader, story::direction};
use crate::{Inline, Problem, Text, inline::InlineType};

/// The field `key` as text; empty when absent.
pub(super) fn text<N: Node>(r: &mut Reader<'_>, node: &N, key: &str) -> Text {
    r.part(node, key, whole_text).unwrap_or_default()
}

/// A string, or a list of runs.
pub(super) fn whole_text<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Text> {
    let text = match node.text() {
        Some(words) => Text::from(without_controls(r.counted(words)?)),
        None => r.entries(node, run).into_iter().collect(),
    };
    Some(text)
}

fn run<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Inline> {
    if let Some(words) = node.text() {
        return r.counted(words).map(without_controls).map(Inline::Plain);
    }
    match r.needed_line(node, "type")?.parse() {
        Ok(InlineType::Strong) => plain(r, node).map(|text| Inline::Strong { text }),
        Ok(InlineType::Emphasis) => plain(r, node).map(|text| Inline::Emphasis { text }),
        Ok(InlineType::Code) => plain(r, node).map(|text| Inline::Code { text }),
        Ok(InlineType::Sub) => plain(r, node).map(|text| Inline::Sub { text }),
        Ok(InlineType::Sup) => plain(r, node).map(|text| Inline::Sup { text }),
        Ok(InlineType::Break) => {
            r.fields(node, &["type"])?;
            Some(Inline::Break {})
        }
        Ok(InlineType::Link) => {
            r.fields(node, &["type", "url", "text"])?;
            let text = text(r, node, "text");
            match r.link(node, "url") {
                Some(url) => Some(Inline::Link { url, text }),
                // The words stay; only the link is left out.
                None => Some(span(text)),
            }
        }
        Ok(InlineType::Span) => {
            r.fields(node, &["type", "language", "direction", "text"])?;
            Some(Inline::Span {
                language: r.language(node, "language"),
                direction: direction(r, node),
                text: text(r, node, "text"),
            })
        }
        // Plain words have no type; words of an unknown type are still words.
        Ok(InlineType::Plain) | Err(_) => {
            r.warn_field("type", Problem::UnknownKind);
            Some(span(text(r, node, "text")))
        }
    }
}

/// Words without anything of their own.
fn span(text: Text) -> Inline {
    Inline::Span {
        language: None,
        direction: None,
        text,
    }
}

fn plain<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Text> {
    r.fields(node, &["type", "text"])?;
    Some(text(r, node, "text"))
}

/// White space in text is one kind of space; control characters have no
/// meaning in a story and can reorder or hide text in a terminal.
fn without_controls(words: String) -> String {
    if words.chars().any(char::is_control) {
        words
            .chars()
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .collect()
    } else {
        words
    }
}
