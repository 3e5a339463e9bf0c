//! Lists, and lists of terms.

use story::Problem;

use super::{
    flow::{Flow, MAX_BLOCKS, MAX_NESTING, is_blank},
    headings::bold,
    inline::Runs,
    tree::Id,
};
use crate::json::Json;

impl<'a> Flow<'_, 'a> {
    pub(super) fn list(&mut self, id: Id, name: &str) {
        self.end_line();
        let list = self.list_block(id, name, 0);
        self.push(list);
    }

    /// The list, or nothing if it has no items; lists in lists deeper than
    /// [`MAX_NESTING`] give their words.
    fn list_block(&mut self, id: Id, name: &str, depth: u8) -> Json<'a> {
        let tree = self.tree;
        let mut items: Vec<Json<'a>> = Vec::new();
        for child in tree.children(id) {
            let element = tree.node(*child);
            let mut line = Runs::new(self.writer);
            let mut nested = Json::NULL;
            // Words outside of an item are an item all the same, and a list
            // between items belongs to the item before it.
            let is_alone = element.name != "li";
            let parts = if is_alone {
                std::slice::from_ref(child)
            } else {
                tree.children(*child)
            };
            for part in parts {
                let inner = tree.node(*part);
                if inner.is("ul ol") && depth < MAX_NESTING {
                    let list = self.list_block(*part, inner.name, depth + 1);
                    nested = self.joined_lists(nested, list);
                } else {
                    self.inline(*part, &mut line);
                }
            }
            let text = self.linked(*child, line.finish());
            self.count += usize::from(element.is_element());
            if self.count > MAX_BLOCKS {
                self.draft.warn(Problem::TooMuch);
            } else if !is_blank(text) {
                items.push(self.writer.item(text, nested));
            } else if let Some(last) = items.pop() {
                let list = self.joined_lists(last.get("list"), nested);
                items.push(self.writer.item(last.get("text"), list));
            } else {
                items.extend_from_slice(nested.list("items"));
            }
        }
        self.writer.list_block(name == "ol", &items)
    }

    /// Two lists of one item, as one.
    fn joined_lists(&self, list: Json<'a>, other: Json<'a>) -> Json<'a> {
        if list.is_empty() || other.is_empty() {
            return if list.is_empty() { other } else { list };
        }
        let mut items = list.list("items").to_vec();
        items.extend_from_slice(other.list("items"));
        self.writer
            .list_block(list.get("ordered").is_true(), &items)
    }

    /// Terms in bold, each followed by what is said of it.
    pub(super) fn definitions(&mut self, id: Id) {
        let tree = self.tree;
        self.end_line();
        for child in tree.children(id) {
            let element = tree.node(*child);
            if self.is_set_aside(*child) {
                continue;
            }
            if element.name == "dt" {
                let text = self.inline_children(*child);
                if !is_blank(text) {
                    self.push(bold(self.writer, text));
                }
            } else if element.is_text() {
                self.line_words(*child, element.text);
            } else if element.name == "dd" {
                self.children(*child);
                self.end_line();
            } else if element.is_element() {
                self.child(*child, element);
                self.show_pending();
            }
        }
    }
}
