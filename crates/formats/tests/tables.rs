//! The sources of a field in the documentation are those in the tables of the
//! adapters.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::{fs, path::Path};

/// How a row of `Draft::fields` begins.
const ROWS: &str =
    "text line rich body page language publisher byline authors trail limit dates if unless";

#[test]
fn table_keys_are_documented() {
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
        let source = source_of(&file);
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

/// The text of a file, with its tables as plain texts.
fn source_of(file: &Path) -> String {
    let source = fs::read_to_string(file).unwrap();
    let parts: Vec<&str> = source
        .split(": &str = table!(")
        .map(str::trim_start)
        .collect();
    parts.join(": &str = ")
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

/// The verbs of the tables of blocks.
const BLOCK_ROWS: &str = "paragraph heading quote pull code divider photo embed include link note \
    html lines skip drop";

#[test]
fn table_rows_have_known_verbs() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let (mut tables, mut unknown) = (0, Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = source_of(&path);
            for (name, table) in constants(&source) {
                let is_fields = source.contains(&format!("\", {name});"));
                let is_blocks = source.contains(&format!("(draft, {name}, "));
                let (length, place, verbs) = match (is_fields, is_blocks) {
                    (_, true) => (5, 1, BLOCK_ROWS),
                    (true, false) => (3, 0, ROWS),
                    (false, false) => continue,
                };
                tables += 1;
                let words: Vec<&str> = table.split_whitespace().collect();
                for row in words.chunks(length) {
                    let is_known = verbs
                        .split_whitespace()
                        .any(|verb| row.get(place) == Some(&verb));
                    if row.len() != length || !is_known {
                        unknown.push(format!("{}: {row:?}", path.display()));
                    }
                }
            }
        }
    }
    assert!(tables > 20, "{tables} tables were found");
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}

/// The names and values of the texts that a file states as constants.
fn constants(source: &str) -> Vec<(&str, &str)> {
    let parts: Vec<&str> = source.split(": &str = \"").collect();
    let pairs = parts.windows(2);
    pairs
        .filter_map(|pair| {
            let name = pair[0].rsplit(' ').next()?;
            Some((name, pair[1].split('"').next()?))
        })
        .collect()
}
