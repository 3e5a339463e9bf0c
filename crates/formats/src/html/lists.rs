//! Lists, and lists of terms.

use story::Problem;

use super::{
    flow::{Flow, MAX_BLOCKS, MAX_NESTING, is_blank},
    headings::bold,
    inline::Runs,
    tree::Id,
};
use crate::{
    json::Json,
    native::{item, list},
};

impl Flow<'_> {
    pub(super) fn list_block(&mut self, id: Id, name: &str) {
        self.end_line();
        let mut pictures = Vec::new();
        let list = self.list(id, name == "ol", 0, &mut pictures);
        if let Some(list) = list {
            self.push(list);
        }
        for picture in pictures {
            self.bare_photo(picture);
        }
    }

    fn list(
        &mut self,
        id: Id,
        is_ordered: bool,
        depth: u8,
        pictures: &mut Vec<Id>,
    ) -> Option<Json> {
        let tree = self.tree;
        let mut items: Vec<Json> = Vec::new();
        for child in tree.children(id) {
            let mut line = Runs::default();
            let mut nested = None;
            let Some(element) = tree.element(*child) else {
                // Words outside of an item are an item all the same.
                self.inline(*child, &mut line);
                let text = line.finish();
                if !is_blank(&text) {
                    items.push(item(text, None));
                }
                continue;
            };
            let is_list = |name: &str| name == "ul" || name == "ol";
            if is_list(&element.name) {
                // A list between items belongs to the item before it.
                nested = (depth < MAX_NESTING)
                    .then(|| self.list(*child, element.name == "ol", depth + 1, pictures))
                    .flatten();
            } else {
                for part in tree.children(*child) {
                    match tree.element(*part) {
                        Some(inner) if is_list(&inner.name) && depth < MAX_NESTING => {
                            nested = self.list(*part, inner.name == "ol", depth + 1, pictures);
                        }
                        Some(inner) if inner.name == "img" || inner.name == "figure" => {
                            pictures.push(*part);
                        }
                        _ => self.inline(*part, &mut line),
                    }
                }
            }
            self.count += 1;
            let text = line.finish();
            if self.count > MAX_BLOCKS {
                self.draft.warn(Problem::TooMuch);
            } else if !is_blank(&text) || nested.is_some() {
                items.push(item(text, nested));
            }
        }
        (!items.is_empty()).then(|| list(is_ordered, items))
    }

    /// Terms in bold, each followed by what is said of it.
    pub(super) fn definitions(&mut self, id: Id) {
        let tree = self.tree;
        self.end_line();
        for child in tree.children(id) {
            let Some(element) = tree.element(*child) else {
                continue;
            };
            if element.name == "dt" {
                let text = self.inline_children(*child);
                if !is_blank(&text) {
                    self.push(bold(text));
                }
            } else {
                self.children(*child);
                self.end_line();
            }
        }
    }
}
