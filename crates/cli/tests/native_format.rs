//! `docs/native-format.md` and the schema beside it agree with the code.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use serde_json::{Value, json};
use story::{Provider, SHARE_TARGETS, Story, StoryList, WebUrl};

fn docs(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    fs::read_to_string(folder.join(name)).unwrap_or_default()
}

#[test]
fn list_schema_and_page_are_current() {
    assert!(
        docs("wire-stories.schema.json") == format!("{:#}\n", StoryList::schema()),
        "stale; run: cargo run -p wire-story-cli -- schema --list > docs/wire-stories.schema.json"
    );
    let page = docs("list.md");
    let schema = StoryList::schema();
    for properties in [
        &schema["properties"],
        &schema["$defs"]["ListedStory"]["properties"],
    ] {
        let names = properties.as_object().unwrap().keys();
        for name in names.filter(|name| !name.starts_with('$')) {
            assert!(
                page.contains(&format!("`{name}`")) || page.contains(&format!("\"{name}\":")),
                "{name}"
            );
        }
    }
}

/// The sections of the page, by heading without spaces and in lower case.
fn sections() -> BTreeMap<String, String> {
    let page = docs("native-format.md");
    let mut sections = BTreeMap::new();
    let mut name = String::new();
    for line in page.lines() {
        if line.starts_with('#') {
            name = line.trim_start_matches('#').replace(' ', "").to_lowercase();
        }
        let section: &mut String = sections.entry(name.clone()).or_default();
        section.push_str(line);
        section.push('\n');
    }
    sections
}

/// The first and last cells of the rows of a table whose first cell is code.
fn rows(section: &str) -> Vec<(&str, &str)> {
    section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |"))
        .filter_map(|line| {
            let (first, rest) = line.split_once("` | ")?;
            let (_, last) = rest.rsplit_once(" | ").unwrap_or(("", rest));
            Some((first, last))
        })
        .collect()
}

/// The code of an example's cell.
fn example(cell: &str) -> Option<Value> {
    serde_json::from_str(cell.strip_prefix('`')?.strip_suffix('`')?).ok()
}

#[track_caller]
fn assert_named(
    sections: &BTreeMap<String, String>,
    name: &str,
    words: impl Iterator<Item = String>,
) {
    let section = sections
        .get(&name.to_lowercase())
        .unwrap_or_else(|| panic!("no section {name}"));
    let mut words: Vec<_> = words.collect();
    let mut named: Vec<_> = rows(section)
        .into_iter()
        .map(|(first, _)| first.to_owned())
        .collect();
    words.sort();
    named.sort();
    assert_eq!(named, words, "rows of the section {name}");
}

fn fields(schema: &Value) -> impl Iterator<Item = String> {
    let fields = schema["properties"]
        .as_object()
        .into_iter()
        .flat_map(|fields| fields.keys());
    fields.filter(|field| *field != "type").cloned()
}

fn kinds(variants: &Value) -> impl Iterator<Item = String> {
    let variants = variants.as_array().into_iter().flatten();
    variants.filter_map(|it| Some(it["properties"]["type"]["const"].as_str()?.to_owned()))
}

#[test]
fn schema_file_is_current() {
    assert!(
        docs("wire-story.schema.json") == format!("{:#}\n", Story::schema()),
        "stale; run: cargo run -p wire-story-cli -- schema > docs/wire-story.schema.json"
    );
}

#[test]
fn document_explains_exactly_the_fields_and_kinds() {
    let (schema, sections) = (Story::schema(), sections());
    assert_named(&sections, "Story", fields(&schema));
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        let full = definition["anyOf"].get(1).unwrap_or(definition);
        match name.as_str() {
            "Block" => assert_named(&sections, name, kinds(&full["oneOf"])),
            "Inline" => assert_named(&sections, name, kinds(&definition["anyOf"])),
            _ if full.get("properties").is_some() => assert_named(&sections, name, fields(full)),
            _ => {}
        }
    }
}

#[test]
fn document_names_all_share_targets() {
    let keys = SHARE_TARGETS.iter().map(|key| (*key).to_owned());
    assert_named(&sections(), "sharetargets", keys);
}

#[test]
fn document_names_all_providers() {
    let sections = sections();
    for provider in Provider::ALL {
        assert!(
            sections["embed"].contains(provider.name()),
            "{}",
            provider.name()
        );
    }
}

#[test]
fn examples_are_read_without_warnings() {
    let sections = sections();
    let check = |document: Value| {
        let base = WebUrl::parse("https://northline.example/story.json", None).unwrap();
        let (_, warnings) = story::read::story(&&document, Some(&base)).unwrap();
        assert_eq!(warnings, [], "{document}");
    };
    // The place of each part in a story.
    for (section, place) in [
        ("story", &[][..]),
        ("crumb", &["breadcrumbs", "[]"]),
        ("byline", &["byline"]),
        ("author", &["byline", "authors", "[]"]),
        ("correction", &["corrections", "[]"]),
        ("publisher", &["publisher"]),
        ("rights", &["rights"]),
        ("address", &["addresses", "[]"]),
        ("promotions", &["promotions"]),
        ("promotion", &["promotions", "links", "[]"]),
        ("related", &["related", "[]"]),
        ("photo", &["leadPhoto"]),
        ("photosource", &["leadPhoto", "sources", "[]"]),
        ("ratio", &["leadPhoto", "ratio"]),
        ("focalpoint", &["leadPhoto", "focalPoint"]),
        ("heading", &["body", "[]"]),
        ("gallery", &["body", "[]"]),
        ("quote", &["body", "[]"]),
        ("list", &["body", "[]"]),
        ("table", &["body", "[]"]),
        ("embed", &["body", "[]"]),
        ("note", &["body", "[]"]),
    ] {
        let mut part = json!({});
        if place == ["body", "[]"] {
            part["type"] = section.into();
        }
        for (field, cell) in rows(&sections[section]) {
            part[field] = example(cell).unwrap_or_else(|| panic!("{section}: {field}: {cell}"));
        }
        for step in place.iter().rev() {
            part = if *step == "[]" {
                json!([part])
            } else {
                json!({ *step: part })
            };
        }
        part["format"] = "wire-story/1".into();
        part["headline"] = "H".into();
        check(part);
    }
    let runs = rows(&sections["inline"])
        .into_iter()
        .map(|(_, cell)| example(cell).unwrap());
    let standfirst: Vec<_> = runs.collect();
    check(json!({ "format": "wire-story/1", "headline": "H", "standfirst": standfirst }));

    let page = docs("native-format.md");
    let documents = page
        .split("```json\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next());
    for document in documents {
        let converted = formats::convert(document.as_bytes(), formats::Hint::default(), None);
        assert_eq!(converted.unwrap().warnings, [], "{document}");
    }
}
