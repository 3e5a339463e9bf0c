use leptos::prelude::*;
use story::{Cell, Row, Span, Table};

use super::inline_text::inline;

/// A table, which scrolls inside itself when it is wider than its column.
#[component]
pub(super) fn DataTable(
    /// The table.
    table: Table,
) -> impl IntoView {
    let name = table.caption.to_plain();
    let caption = (!table.caption.is_empty()).then(|| {
        view! {
            <caption class="table__caption">{inline(table.caption)}</caption>
        }
    });
    let head = (!table.head.is_empty()).then(|| {
        view! {
            <thead>{rows(table.head, true)}</thead>
        }
    });
    view! {
        // A region that scrolls must be reachable by keyboard and have a name.
        <div class="table" part="table" role="region" tabindex="0" aria-label=name>
            <table class="table__grid">
                {caption}
                {head}
                <tbody>{rows(table.rows, false)}</tbody>
            </table>
        </div>
    }
}

fn rows(rows: Vec<Row>, head: bool) -> Vec<AnyView> {
    rows.into_iter()
        .map(|row| {
            let cells: Vec<AnyView> = row.cells.into_iter().map(|it| cell(it, head)).collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect()
}

fn cell(cell: Cell, head: bool) -> AnyView {
    let span = |span: Span| (span.get() > 1).then(|| span.get().to_string());
    let (columns, rows) = (span(cell.columns), span(cell.rows));
    let text = inline(cell.text);
    match (head, cell.header) {
        (true, _) => view! { <th scope="col" colspan=columns rowspan=rows>{text}</th> }.into_any(),
        (false, true) => {
            view! { <th scope="row" colspan=columns rowspan=rows>{text}</th> }.into_any()
        }
        (false, false) => view! { <td colspan=columns rowspan=rows>{text}</td> }.into_any(),
    }
}
