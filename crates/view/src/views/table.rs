use story::{Cell, Row, Span, Table};

use crate::tree::{Element, bare, element};

/// A table, which scrolls inside itself when it is wider than its column.
pub(super) fn table(table: &Table) -> Element {
    let caption = (!table.caption.is_empty())
        .then(|| element("caption", "table__caption").child(bare("span").text(&table.caption)));
    let head = (!table.head.is_empty())
        .then(|| bare("thead").children(table.head.iter().map(|it| row(it, true))));
    let body = bare("tbody").children(table.rows.iter().map(|it| row(it, false)));
    let grid = element("table", "table__grid")
        .children(caption)
        .children(head)
        .child(body);
    let name = table.caption.to_plain();
    // What scrolls must be reachable by keyboard.
    element("div", "table")
        .part("table")
        .attribute("tabindex", "0")
        .attribute("role", "group")
        .maybe("aria-label", Some(name).filter(|name| !name.is_empty()))
        .child(grid)
}

fn row(row: &Row, is_head: bool) -> Element {
    bare("tr").children(row.cells.iter().map(|it| cell(it, is_head)))
}

fn cell(cell: &Cell, is_head: bool) -> Element {
    let span = |span: Span| (span.get() > 1).then(|| story::decimal(span.get()));
    let element = match (is_head, cell.header) {
        (true, _) => bare("th").attribute("scope", "col"),
        (false, true) => bare("th").attribute("scope", "row"),
        (false, false) => bare("td"),
    };
    element
        .maybe("colspan", span(cell.columns))
        .maybe("rowspan", span(cell.rows))
        .text(&cell.text)
}
