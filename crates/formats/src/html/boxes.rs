//! Boxes beside the text, and what only groups or keeps its lines.

use super::{
    flow::{CAPTIONS, Flow, is_blank},
    inline::Runs,
    links::has_link,
    quotes::is_pull_quote,
    tree::{Id, Node},
};
use crate::native::{is_type, plain};

impl<'a> Flow<'_, 'a> {
    /// Lines as they are: code, or a poem.
    pub(super) fn preformatted(&mut self, id: Id) {
        self.end_line();
        let code = self.tree.find(id, |element| element.name == "code");
        let mut lines = Runs::new(self.writer);
        lines.keeps_lines = true;
        if code.is_some() {
            self.marks.push("code");
        }
        self.inline_all(id, &mut lines);
        let text = self.linked(id, lines.finish());
        if code.is_some() {
            self.marks.pop();
        }
        if is_blank(text) {
            return;
        }
        self.push(if code.is_some() {
            self.writer.code(text)
        } else {
            self.writer.paragraph(text)
        });
    }

    /// A box beside the text.
    pub(super) fn aside(&mut self, id: Id, element: &Node<'a>) {
        if is_pull_quote(element) {
            return self.quote(id, element);
        }
        self.end_line();
        let title = self
            .tree
            .find(id, |element| element.is("summary h1 h2 h3 h4 h5 h6"));
        let mut words = String::new();
        // A title is words only; one with a link is a line of the note.
        if let Some(title) = title.filter(|_| self.may_nest()) {
            let text = self.inline_children(title);
            if !has_link(text) {
                self.set_aside(title);
                words = plain(text);
            }
        }
        if !self.may_nest() {
            return self.children(id);
        }
        let body = self.blocks_within(id);
        let title = self.writer.kept(&words);
        self.push(if body.is_empty() {
            self.writer.paragraph(title)
        } else {
            self.writer.note(title, &body)
        });
    }

    /// A footnote whose number stands beside it: one paragraph.
    fn footnote(&mut self, id: Id) -> bool {
        let text = self.inline_children(id);
        let [first, second, rest @ ..] = text.items() else {
            return false;
        };
        let first = first.as_text().trim();
        let is_number = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && is_type(*second, "break") {
            let number = self.writer.joined(&[first, " "]);
            let mut runs = vec![self.writer.text(number)];
            runs.extend_from_slice(rest);
            self.push(self.writer.paragraph(self.writer.runs(&runs)));
        } else {
            self.push(self.writer.paragraph(text));
        }
        true
    }

    /// An element that only groups others.
    pub(super) fn container(&mut self, id: Id, element: &Node<'a>) {
        self.end_line();
        if element.is_classed(CAPTIONS) && self.caption_of_last_photo(id) {
            return;
        }
        self.leave_out_unread(element);
        if is_pull_quote(element) {
            return self.quote(id, element);
        }
        if element.is_classed("footnote footnotes__item") && self.footnote(id) {
            return;
        }
        let is_card = element.is_classed("kg-audio-card kg-video-card kg-file-card");
        if is_card && self.player_card(id) {
            self.children(id);
            return self.end_line();
        }
        if element.is_classed("infobox info-box factbox fact-box kg-callout-card kg-toggle-card") {
            return self.aside(id, element);
        }
        self.children(id);
        self.end_line();
    }
}
