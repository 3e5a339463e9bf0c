//! Tables, and the pages that are laid out by them.

use story::{Loss, Problem};

use super::{flow::Flow, tree::Id};
use crate::json::{Json, whole_number};

/// A table has at most this many cells.
const MAX_CELLS: usize = 10_000;

impl<'a> Flow<'_, 'a> {
    pub(super) fn table(&mut self, id: Id) {
        self.end_line();
        let mut rows = Vec::new();
        self.rows(id, false, &mut rows);
        let tree = self.tree;
        let mut is_layout = true;
        for (_, row) in &rows {
            is_layout &= self.cells(*row).len() <= 1;
        }
        let mut caption = Json::NULL;
        for child in tree.children(id) {
            if tree.node(*child).name == "caption" {
                let words = self.inline_children(*child);
                caption = self.writer.runs(&[caption, words]);
            }
        }
        if is_layout || tree.node(id).attribute("role") == "presentation" {
            self.push(self.writer.paragraph(caption));
            for (_, row) in rows {
                for cell in self.cells(row) {
                    self.children(cell);
                    self.end_line();
                }
            }
            return;
        }
        let has_head = rows.iter().any(|(is_head, _)| *is_head);
        let (mut head, mut body) = (Vec::new(), Vec::new());
        let mut count = 0;
        for (index, (is_head, row)) in rows.into_iter().enumerate() {
            let cells = self.cells(row);
            count += cells.len();
            if count > MAX_CELLS {
                self.draft.warn(Problem::TooMuch);
                break;
            }
            let are_headers = cells.iter().all(|cell| tree.node(*cell).name == "th");
            let is_head = is_head || !has_head && index == 0 && are_headers;
            let mut row = Vec::new();
            for cell in cells {
                row.push(self.cell(cell, is_head));
            }
            if !row.is_empty() {
                let row = self.writer.list(&row);
                if is_head { &mut head } else { &mut body }.push(row);
            }
        }
        // A table of heads alone has rows after all.
        if body.is_empty() {
            std::mem::swap(&mut head, &mut body);
        }
        self.push(if body.is_empty() {
            self.writer.paragraph(caption)
        } else {
            self.writer.table(caption, &head, &body)
        });
    }

    /// The rows, and whether each is in the head; tables in cells have their own.
    fn rows(&mut self, id: Id, is_head: bool, rows: &mut Vec<(bool, Id)>) {
        let tree = self.tree;
        for child in tree.children(id) {
            let node = tree.node(*child);
            match node.name {
                "tr" => rows.push((is_head, *child)),
                "thead" => self.rows(*child, true, rows),
                "tbody" | "tfoot" => self.rows(*child, false, rows),
                "caption" => {}
                _ if self.is_provider(*child, node) => self.pending.push(*child),
                _ => self.leave_out(*child, Loss::Junk),
            }
        }
    }

    fn cells(&self, row: Id) -> Vec<Id> {
        let mut cells = Vec::new();
        for cell in self.tree.children(row) {
            if self.tree.node(*cell).is("td th") {
                cells.push(*cell);
            }
        }
        cells
    }

    fn cell(&mut self, id: Id, is_head: bool) -> Json<'a> {
        let cell = self.tree.node(id);
        let span = |key| {
            let count = whole_number(cell.attribute(key));
            count.unwrap_or(1).clamp(1, 1000)
        };
        let (columns, rows) = (span("colspan"), span("rowspan"));
        let text = self.inline_children(id);
        let is_header = cell.name == "th" && !is_head;
        self.writer.cell(text, is_header, columns, rows)
    }
}
