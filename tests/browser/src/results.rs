//! Tables of tests, and the documents that repeat them.

use std::{env, fs};

use anyhow::{Context, Result, ensure};

use crate::root;

/// Prints the outcome of a row of a table.
///
/// ```
/// browser_tests::results::row("429 Too Many Requests", true);
/// ```
pub fn row(name: &str, holds: bool) {
    let verb = if holds { "holds" } else { "fails" };
    println!("row {verb}: {name}");
}

/// Compares one column of a table in a document with what a test has found, row
/// by row; with `UPDATE=1` in the environment, writes it.
///
/// The table is the one whose first column has this heading; its cells there
/// are the names of the rows.
///
/// # Errors
///
/// When the document has no such table, or its cells differ.
pub fn document(path: &str, heading: &str, column: &str, found: &[(String, String)]) -> Result<()> {
    let file = root().join(path);
    let text = fs::read_to_string(&file).with_context(|| path.to_owned())?;
    let start = text
        .find(&format!("| {heading} |"))
        .with_context(|| format!("{path} has no table of {heading}"))?;
    let (before, rest) = text.split_at(start);
    let table: Vec<&str> = rest.lines().take_while(|it| it.starts_with('|')).collect();
    let length: usize = table.iter().map(|line| line.len() + 1).sum();
    let head = cells(table[0]);
    let place = head.iter().position(|it| *it == column);
    let place = place.with_context(|| format!("the table of {heading} has no column {column}"))?;
    let mut new = vec![table[0].to_owned(), table[1].to_owned()];
    for (name, result) in found {
        let old = table
            .iter()
            .map(|line| cells(line))
            .find(|it| it[0] == name);
        let mut row = old.unwrap_or_else(|| vec![""; head.len()]);
        self::row(name, row[0] == name && row[place] == result);
        row[0] = name;
        row[place] = result;
        new.push(format!("| {} |", row.join(" | ")));
    }
    let new = [
        before,
        &new.join("\n"),
        "\n",
        rest.get(length..).unwrap_or_default(),
    ]
    .concat();
    if env::var_os("UPDATE").is_some() {
        fs::write(file, new)?;
        return Ok(());
    }
    let known: Vec<&str> = text.lines().collect();
    let other: Vec<&str> = new.lines().filter(|line| !known.contains(line)).collect();
    ensure!(
        new == text,
        "{path} differs from what was found; run the test with UPDATE=1 and look at the change:\n{}",
        other.join("\n")
    );
    Ok(())
}

fn cells(line: &str) -> Vec<&str> {
    let line = line.trim().trim_matches('|');
    line.split(" | ").map(str::trim).collect()
}
