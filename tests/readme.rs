//! The tables of the README are those of the source.
#![allow(clippy::unwrap_used, reason = "tests say what is wrong by failing")]
#![cfg(feature = "ssr")]

use std::{collections::BTreeSet, fs, path::Path};

use wire_story::failure::Failure;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The names in the first column of the table with this heading.
fn column(heading: &str) -> BTreeSet<String> {
    let readme = read("README.md");
    let (_, table) = readme.split_once(&format!("| {heading} |")).unwrap();
    let rows = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let cells = rows.filter_map(|row| row.split('|').nth(1));
    cells
        .flat_map(|cell| cell.split(','))
        .map(|name| name.trim().trim_matches('`').to_owned())
        .collect()
}

/// The quoted texts that follow a mark in a source, up to an end.
fn quoted(source: &str, mark: &str, end: &str) -> BTreeSet<String> {
    source
        .split(mark)
        .skip(1)
        .filter_map(|part| part.split(end).next())
        .flat_map(|part| part.split('"').skip(1).step_by(2))
        .map(str::to_owned)
        .collect()
}

#[test]
fn attributes_are_those_the_element_observes() {
    let element = read("src/embed/shell/element.js");
    let mut observed = quoted(&element, "PROPERTIES = {", "}");
    observed.insert("lang".to_owned());
    assert_eq!(column("attribute"), observed);
}

#[test]
fn events_are_those_the_element_fires() {
    let element = read("src/embed/shell/element.js");
    assert_eq!(column("event"), quoted(&element, "this.#emit(", ","));
}

#[test]
fn codes_are_those_of_the_failures_and_the_shell() {
    let mut codes: BTreeSet<String> = Failure::all()
        .iter()
        .map(|failure| failure.code().to_owned())
        .collect();
    codes.extend(quoted(
        &read("src/embed/shell/modules.js"),
        "new Unavailable(",
        ",",
    ));
    codes.extend(quoted(&read("src/embed/shell/element.js"), "code = ", ","));
    assert_eq!(column("code"), codes);
}

#[test]
fn parts_are_those_of_the_components() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/components");
    let mut parts = quoted(
        &read("src/behaviour/viewer/viewer.js"),
        "setAttribute(\"part\",",
        ")",
    );
    for entry in fs::read_dir(folder).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        parts.extend(quoted(&source, ".part(", ")"));
    }
    assert_eq!(column("part"), parts);
}
