//! The tables of the README are those of the source.
#![allow(clippy::unwrap_used, reason = "a test reports a fault by failing")]

use std::{collections::BTreeSet, fs, path::Path};

use wire_story::Failure;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The names in the first column of the table with this heading.
fn column(heading: &str) -> BTreeSet<String> {
    nth_column(heading, 1)
}

fn nth_column(heading: &str, number: usize) -> BTreeSet<String> {
    column_in(&read("README.md"), heading, number)
}

fn column_in(page: &str, heading: &str, number: usize) -> BTreeSet<String> {
    let (_, table) = page.split_once(&format!("| {heading} |")).unwrap();
    let rows = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let cells = rows.filter_map(|row| row.split('|').nth(number));
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
fn attributes_and_properties_equal_those_of_the_element() {
    let element = read("src/embed/shell/element.js");
    let (_, table) = element.split_once("PROPERTIES = {").unwrap();
    let (table, _) = table.split_once("\n};").unwrap();
    // This one is every element's.
    let mut attributes = BTreeSet::from(["lang".to_owned()]);
    let mut properties = attributes.clone();
    let rare = quoted(
        &read("src/embed/shell/rare-properties.js"),
        "RARE_ATTRIBUTES = [",
        "]",
    );
    for attribute in rare {
        properties.insert(attribute.replace("-k", "K"));
        attributes.insert(attribute);
    }
    for row in table.lines().filter_map(|line| line.split_once(": \"")) {
        let property = row.0.trim();
        let hyphened = property.chars().flat_map(|letter| {
            let hyphen = letter.is_uppercase().then_some('-');
            hyphen.into_iter().chain(letter.to_lowercase())
        });
        attributes.insert(hyphened.collect());
        properties.insert(property.to_owned());
    }
    for name in quoted(
        &read("src/behaviour/page-properties.js"),
        "ATTRIBUTES = [",
        "]",
    ) {
        attributes.insert(name.clone());
        properties.insert(name);
    }
    assert!(properties.len() > 5, "{properties:?}");
    assert_eq!(column("attribute"), attributes);
    assert_eq!(nth_column("attribute", 2), properties);
}

#[test]
fn component_has_attributes_of_the_element() {
    let source = read("src/components/wire_story.rs");
    let (_, component) = source.split_once("pub fn WireStory(").unwrap();
    let properties: BTreeSet<String> = component
        .lines()
        .filter_map(|line| line.trim().strip_suffix(": Signal<String>,"))
        .map(|name| name.replace('_', "-"))
        .collect();
    let missing: Vec<_> = column("attribute")
        .into_iter()
        .filter(|name| !properties.contains(name))
        .collect();
    // The component verifies no signatures.
    assert_eq!(missing, ["key", "publisher-key", "unverified"]);
}

#[test]
fn events_equal_those_of_the_element() {
    let mut events = quoted(&read("src/embed/shell/element.js"), "this.#emit(", ",");
    for file in ["src/behaviour/share/event.js", "src/behaviour/view.js"] {
        events.extend(quoted(&read(file), "new CustomEvent(", ","));
    }
    let sources = read("src/behaviour/sources/sources.js");
    events.extend(quoted(&sources, "hooks.emit(", ","));
    assert_eq!(column("event"), events);
}

#[test]
fn codes_equal_those_of_failures_and_scripts() {
    let mut codes: BTreeSet<String> = Failure::all()
        .iter()
        .map(|failure| failure.code().to_owned())
        .collect();
    codes.extend(quoted(
        &read("src/embed/shell/fallback-start.js"),
        "new Unavailable(",
        ",",
    ));
    codes.extend(quoted(&read("src/embed/shell/element.js"), "code = ", ","));
    let signature = read("src/behaviour/signature.js");
    codes.extend(quoted(&signature, "refusal(", ","));
    let judge = read("src/behaviour/sources/judge.js");
    codes.extend(quoted(&judge, "new PassedOver(", ","));
    assert_eq!(column("code"), codes);
}

#[test]
fn parts_equal_those_of_the_views() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/view/src/views");
    let mut parts = quoted(&read("src/behaviour/viewer/surface.js"), "name = ", ")");
    parts.extend(quoted(
        &read("src/behaviour/pass-on/pass-on.js"),
        "await createSurface(",
        ")",
    ));
    parts.extend(quoted(
        &read("src/behaviour/share/quotation.js"),
        "setAttribute(\"part\",",
        ")",
    ));
    let mark = read("src/behaviour/verified-mark.js");
    parts.extend(quoted(&mark, "setAttribute(\"part\",", ")"));
    let lines = read("src/behaviour/sources/origin-lines.js");
    parts.extend(quoted(&lines, "visible(", ","));
    for entry in fs::read_dir(folder).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        parts.extend(quoted(&source, ".part(", ")"));
    }
    assert_eq!(column("part"), parts);
}

#[test]
fn list_attributes_and_events_equal_those_of_the_element() {
    let page = read("docs/list.md");
    let element = read("src/embed/list/element.js");
    let (_, table) = element.split_once("PROPERTIES = {").unwrap();
    let (table, _) = table.split_once("\n};").unwrap();
    let names = table.lines().filter_map(|line| line.split_once(": \""));
    let names: BTreeSet<String> = names.map(|(name, _)| name.trim().to_owned()).collect();
    assert!(names.len() > 4, "{names:?}");
    assert_eq!(column_in(&page, "list attribute", 1), names);
    let mut events = quoted(&read("src/embed/shell/element.js"), "this.#emit(", ",");
    events.extend(quoted(
        &read("src/embed/list/widget.js"),
        "new CustomEvent(",
        ",",
    ));
    assert_eq!(column_in(&page, "list event", 1), events);
}
