//! Tables, and the pages that are laid out by them.

use story::Problem;

use super::{
    flow::Flow,
    tree::{Element, Id},
};
use crate::{json::Json, native};

/// A table has at most this many cells.
const MAX_CELLS: usize = 10_000;

impl Flow<'_> {
    pub(super) fn table(&mut self, id: Id) {
        self.end_line();
        let tree = self.tree;
        let mut rows = Vec::new();
        self.rows(id, false, &mut rows);
        let is_layout = tree
            .element(id)
            .is_some_and(|table| table.attribute("role") == "presentation")
            || rows.iter().all(|(_, row)| self.cells(*row).len() <= 1);
        if is_layout {
            for (_, row) in rows {
                for cell in self.cells(row) {
                    self.children(cell);
                    self.end_line();
                }
            }
            return;
        }
        let caption = tree.children(id).iter().copied().find(|child| {
            tree.element(*child)
                .is_some_and(|element| element.name == "caption")
        });
        let caption = caption.map_or(Json::Null, |caption| self.inline_children(caption));

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
            let are_headers = cells.iter().all(|cell| self.is_header(*cell));
            let is_head = is_head || !has_head && index == 0 && are_headers;
            let row: Vec<_> = cells
                .into_iter()
                .map(|cell| self.cell(cell, is_head))
                .collect();
            if row.is_empty() {
                continue;
            }
            if is_head {
                head.push(row.into())
            } else {
                body.push(row.into())
            }
        }
        // A table of heads alone has rows after all.
        if body.is_empty() {
            std::mem::swap(&mut head, &mut body);
        }
        if !body.is_empty() {
            self.push(native::table(caption, head, body));
        }
    }

    /// The rows, and whether each is in the head; tables in cells have their own.
    fn rows(&self, id: Id, is_head: bool, rows: &mut Vec<(bool, Id)>) {
        let tree = self.tree;
        for child in tree.children(id) {
            match tree.element(*child).map(|element| element.name.as_str()) {
                Some("tr") => rows.push((is_head, *child)),
                Some("thead") => self.rows(*child, true, rows),
                Some("tbody" | "tfoot") => self.rows(*child, false, rows),
                _ => {}
            }
        }
    }

    fn cells(&self, row: Id) -> Vec<Id> {
        let tree = self.tree;
        let is_cell = |element: &Element| element.name == "td" || element.name == "th";
        let cells = tree.children(row).iter().copied();
        cells
            .filter(|cell| tree.element(*cell).is_some_and(is_cell))
            .collect()
    }

    fn is_header(&self, cell: Id) -> bool {
        self.tree
            .element(cell)
            .is_some_and(|element| element.name == "th")
    }

    fn cell(&mut self, id: Id, is_head: bool) -> Json {
        let tree = self.tree;
        let span = |key| {
            let count = tree
                .element(id)
                .and_then(|cell| cell.attribute(key).parse::<u16>().ok());
            count.unwrap_or(1).clamp(1, 1000)
        };
        let (columns, rows) = (span("colspan"), span("rowspan"));
        let text = self.inline_children(id);
        native::cell(text, self.is_header(id) && !is_head, columns, rows)
    }
}
