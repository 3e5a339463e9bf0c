//! Subheads, and the levels that they have in a story.

use super::{
    flow::{Flow, is_blank},
    tree::{Id, Node},
};
use crate::{
    json::{Json, Writer},
    native::{is_type, plain},
    text::Search,
};

/// What a heading is marked with until the levels of all are known: paragraphs
/// that are wholly bold are subheads below all others.
pub(super) const BOLD_PARAGRAPH: u32 = 7;

/// A longer line is no subhead.
const LONGEST_SUBHEAD: usize = 80;

impl<'a> Flow<'_, 'a> {
    pub(super) fn heading(&mut self, id: Id, element: &Node<'a>) {
        self.end_line();
        let text = self.inline_children(id);
        if !is_blank(text) {
            let digit = element.name.bytes().last().unwrap_or(b'2');
            let level = u32::from(digit.saturating_sub(b'0'));
            self.push(marked_heading(self.writer, level, text));
        }
    }

    /// Subheads begin right below the headline, and none is more than one
    /// level below the one before it.
    pub(super) fn level_headings(&mut self) {
        let mut is_used = [false; 8];
        for block in &self.blocks {
            is_used[marked_level(*block) as usize & 7] = true;
        }
        let mut previous = 1;
        let last = self.blocks.len().saturating_sub(1);
        for (index, block) in self.blocks.iter_mut().enumerate() {
            let marked = marked_level(*block);
            if marked == 0 {
                continue;
            }
            let text = block.get("text");
            // A bold line that nothing follows is no subhead.
            if marked == BOLD_PARAGRAPH && index == last {
                *block = bold(self.writer, text);
                continue;
            }
            let mut level = 2;
            for used in &is_used[1..marked as usize & 7] {
                level += u32::from(*used);
            }
            previous = level.min(previous + 1).min(4);
            *block = self.writer.heading(previous, text);
        }
    }
}

/// A heading whose level is the one in the document.
pub(super) fn marked_heading<'a>(writer: Writer<'a>, level: u32, text: Json<'a>) -> Json<'a> {
    let parts = [writer.text("heading"), writer.number(level), text];
    writer.object("type marked text", &parts)
}

/// What looks like a subhead in a block is a bold line of it.
pub(super) fn without_level<'a>(writer: Writer<'a>, block: Json<'a>) -> Json<'a> {
    if marked_level(block) > 0 {
        bold(writer, block.get("text"))
    } else {
        block
    }
}

pub(super) fn bold<'a>(writer: Writer<'a>, text: Json<'a>) -> Json<'a> {
    writer.paragraph(writer.list(&[writer.run("strong", text)]))
}

/// The level that a heading is marked with; zero for anything else.
fn marked_level(block: Json<'_>) -> u32 {
    block.get("marked").number(0)
}

/// The words of a line that is bold from end to end, and short, and no
/// sentence; else nothing.
pub(super) fn bold_line(text: Json<'_>) -> Json<'_> {
    let [only] = text.items() else {
        return Json::NULL;
    };
    let words = only.get("text");
    let line = plain(words);
    let is_subhead = is_type(*only, "strong")
        && line.chars().count() <= LONGEST_SUBHEAD
        && !line.ends_in(".:;,…”\"»。")
        && line
            .chars()
            .any(|letter| letter.is_ascii_alphabetic() || letter > '\u{bf}');
    if is_subhead { words } else { Json::NULL }
}
