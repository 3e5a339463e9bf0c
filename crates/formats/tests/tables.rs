//! What the documentation says a field is filled from is what the tables of
//! the adapters say.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::{fs, path::Path};

/// How a row of `Draft::fields` begins.
const ROWS: &str =
    "text line rich body page language publisher byline authors trail limit dates if unless";

#[test]
fn every_key_of_a_table_is_documented() {
    let adapters = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/adapters");
    let mut missing = Vec::new();
    let mut rows = 0;
    for entry in fs::read_dir(adapters).unwrap() {
        let path = entry.unwrap().path();
        let file = if path.is_dir() {
            path.join("mod.rs")
        } else {
            path
        };
        let source = fs::read_to_string(&file).unwrap();
        for row in table_rows(&source) {
            rows += 1;
            let paths = match row[..] {
                ["dates", published, updated] => [published, updated].join("|"),
                [_, _, paths] => paths.to_owned(),
                _ => panic!("{row:?} is no row"),
            };
            for path in paths.split('|').filter(|path| *path != "-") {
                if !source.contains(&format!("`{path}")) {
                    missing.push(format!("{}: {path}", file.display()));
                }
            }
        }
    }
    assert!(rows > 80, "{rows} rows were found");
    assert!(
        missing.is_empty(),
        "not in `about`:\n{}",
        missing.join("\n")
    );
}

/// The rows of all tables of a file, in words.
fn table_rows(source: &str) -> Vec<Vec<&str>> {
    let mut rows = Vec::new();
    let parts: Vec<&str> = source.split(": &str = \"").collect();
    for pair in parts.windows(2) {
        // Blocks have tables of their own kind.
        if pair[0].ends_with("BLOCKS") {
            continue;
        }
        let table = pair[1];
        let table = table.split('"').next().unwrap();
        let words: Vec<&str> = table.split_whitespace().collect();
        for row in words.chunks(3) {
            if ROWS.split(' ').any(|how| how == row[0]) {
                rows.push(row.to_vec());
            }
        }
    }
    rows
}
