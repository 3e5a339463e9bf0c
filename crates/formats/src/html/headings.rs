//! Subheads, and the levels that they have in a story.

use super::{
    flow::{Flow, is_blank},
    tree::Id,
};
use crate::{
    json::{Json, object},
    native::{heading, paragraph, plain, run},
};

/// What a heading is marked with until the levels of all are known: paragraphs
/// that are wholly bold are subheads below all others.
pub(super) const BOLD_PARAGRAPH: u8 = 7;

/// A longer line is no subhead.
const LONGEST_SUBHEAD: usize = 80;

impl Flow<'_> {
    pub(super) fn heading(&mut self, id: Id, name: &str) {
        self.end_line();
        let tree = self.tree;
        let text = self.inline_children(id);
        if !is_blank(&text) {
            let level = name
                .bytes()
                .last()
                .map_or(2, |digit| digit.saturating_sub(b'0'));
            self.push(marked_heading(level, text));
        }
        // A picture in a heading is a picture all the same.
        if tree.element(id).is_some_and(|element| element.holds_blocks) {
            self.photos_in(id);
        }
    }

    /// Subheads begin right below the headline, and none is more than one
    /// level below the one before it.
    pub(super) fn level_headings(&mut self) {
        let mut levels: Vec<u8> = self.blocks.iter().filter_map(marked_level).collect();
        levels.sort_unstable();
        levels.dedup();
        let mut previous = 1;
        let last = self.blocks.len().saturating_sub(1);
        for (index, block) in self.blocks.iter_mut().enumerate() {
            let Some(marked) = marked_level(block) else {
                continue;
            };
            let text = block.get("text").cloned().unwrap_or_default();
            // A bold line that nothing follows is no subhead.
            if marked == BOLD_PARAGRAPH && index == last {
                *block = bold(text);
                continue;
            }
            let rank = levels
                .iter()
                .position(|level| *level == marked)
                .unwrap_or(0);
            let level = (2 + rank).min(previous + 1).clamp(2, 4);
            previous = level;
            *block = heading(level as u8, text);
        }
    }
}

/// A heading whose level is the one in the document.
pub(super) fn marked_heading(level: u8, text: Json) -> Json {
    object([
        ("type", "heading".into()),
        ("marked", f64::from(level).into()),
        ("text", text),
    ])
}

/// What looks like a subhead in a block is a bold line of it.
pub(super) fn without_level(block: Json) -> Json {
    match marked_level(&block) {
        Some(_) => bold(block.get("text").cloned().unwrap_or_default()),
        None => block,
    }
}

pub(super) fn bold(text: Json) -> Json {
    paragraph(vec![run("strong", text)])
}

pub(super) fn marked_level(block: &Json) -> Option<u8> {
    block.get("marked")?.number().map(|level| level as u8)
}

/// The words of a line that is bold from end to end, and short, and no
/// sentence.
pub(super) fn bold_line(text: &Json) -> Option<Json> {
    let [only] = text.items() else {
        return None;
    };
    let is_strong = only.get("type").and_then(Json::as_text) == Some("strong");
    let words = only.get("text").filter(|_| is_strong)?;
    let line = plain(words);
    let is_subhead = line.chars().count() <= LONGEST_SUBHEAD
        && !line.ends_with(['.', ':', ';', ',', '…', '”', '"', '»', '。'])
        && line
            .chars()
            .any(|letter| letter.is_ascii_alphabetic() || letter > '\u{bf}');
    is_subhead.then(|| words.clone())
}
