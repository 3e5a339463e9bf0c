//! Quotations.

use super::{
    flow::{Flow, is_blank},
    tree::{Id, Node, Tree},
};
use crate::{json::Json, text::Search};

impl<'a> Flow<'_, 'a> {
    pub(super) fn quote(&mut self, id: Id, element: &Node<'a>) {
        self.end_line();
        let tree = self.tree;
        let mut attribution = Json::NULL;
        // `cite` within a sentence is a title, not a speaker.
        if let Some(speaker) = tree.find(id, is_speaker)
            && !self.is_within_line(id, speaker)
        {
            attribution = self.inline_children(speaker);
            self.set_aside(speaker);
        }
        if !self.may_nest() {
            self.children(id);
            self.end_line();
            return self.push(self.writer.paragraph(attribution));
        }
        let mut inner = None;
        if element.name != "blockquote" {
            inner = tree.find(id, |element| element.name == "blockquote");
        }
        let outer = std::mem::replace(&mut self.flat, inner.unwrap_or(Tree::ROOT));
        let body = self.blocks_within(id);
        self.flat = outer;
        if is_blank(attribution) {
            attribution = Json::NULL;
        }
        if !body.is_empty() {
            let kind = if is_pull_quote(element) {
                "pull"
            } else {
                "block"
            };
            self.push(self.writer.quote(kind, &body, attribution));
        } else {
            self.push(self.writer.paragraph(attribution));
        }
    }

    /// Whether a `cite` has words after it in its own paragraph.
    fn is_within_line(&self, id: Id, wanted: Id) -> bool {
        let tree = self.tree;
        if tree.node(wanted).name != "cite" {
            return false;
        }
        let mut is_after = false;
        for sibling in tree.children(self.paragraph_of(id, wanted).unwrap_or(wanted)) {
            if is_after && !tree.text(*sibling).trim().is_empty() {
                return true;
            }
            is_after |= *sibling == wanted;
        }
        false
    }

    /// The paragraph that an element stands in.
    fn paragraph_of(&self, id: Id, wanted: Id) -> Option<Id> {
        for child in self.tree.children(id) {
            let node = self.tree.node(*child);
            if node.name == "p" && node.children.contains(&wanted) {
                return Some(*child);
            }
            let found = self.paragraph_of(*child, wanted);
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

fn is_speaker(element: &Node<'_>) -> bool {
    element.is("cite footer figcaption")
        || element
            .has_class(|class| class.ends_with("attribution") || class.ends_with("quote-author"))
}

/// Whether an element is a line lifted out of the text, told by its class.
pub(super) fn is_pull_quote(element: &Node<'_>) -> bool {
    element.has_class(|class| {
        class.holds("pullquote") || class.holds("pull-quote") || class == "kg-blockquote-alt"
    })
}
