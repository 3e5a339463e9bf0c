//! What the writers of Markdown and plain text share.

use story::{Cell, Row};

/// The most columns that the spans of a table make; real tables have fewer, and
/// spans of a thousand columns in every row would make a file of gigabytes.
const MAX_COLUMNS: usize = 64;

/// Blocks with an empty line between them.
pub(super) fn joined(blocks: impl IntoIterator<Item = String>, between: &str) -> String {
    let blocks: Vec<String> = blocks.into_iter().filter(|it| !it.is_empty()).collect();
    blocks.join(between)
}

/// A text behind a mark; further lines that are not empty begin with `rest`.
pub(super) fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let mut out = first.to_owned();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
            out.push_str(if line.is_empty() {
                rest.trim_end()
            } else {
                rest
            });
        }
        out.push_str(line);
    }
    out
}

/// The cells of a table by row and column; none where a cell reaches into
/// another row or column.
pub(super) fn grid<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<Vec<Option<&'a Cell>>> {
    let mut grid = Vec::new();
    // For how many further rows a column is covered from above.
    let mut covered = [0_u16; MAX_COLUMNS];
    for row in rows {
        let mut line = Vec::new();
        let mut above = covered.map(|rows| rows > 0);
        covered = covered.map(|rows| rows.saturating_sub(1));
        for cell in &row.cells {
            while above.get(line.len()).is_some_and(|is_covered| *is_covered) {
                line.push(None);
            }
            for column in 0..cell.columns.get() {
                if column > 0 && line.len() >= MAX_COLUMNS {
                    break;
                }
                if let Some(rows) = covered.get_mut(line.len()) {
                    *rows = (*rows).max(cell.rows.get() - 1);
                    above[line.len()] = false;
                }
                line.push((column == 0).then_some(cell));
            }
        }
        grid.push(line);
    }
    grid
}
