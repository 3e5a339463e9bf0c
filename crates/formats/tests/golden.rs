//! Documents of `fixtures/`, each with the native document and the warnings
//! that it must give.
//!
//! `UPDATE=1 cargo test -p formats` writes the expected files anew; read the
//! difference before it is committed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::{fs, path::Path};

use formats::{Format, Hint, convert};
use story::WebUrl;

#[test]
fn fixtures_convert_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let paths = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().path())
            .collect::<Vec<_>>()
    };
    let mut documents: Vec<_> = paths(&folder)
        .iter()
        .flat_map(|folder| paths(folder))
        .filter(|path| path.to_string_lossy().ends_with(".in.json"))
        .collect();
    documents.sort();
    assert!(!documents.is_empty(), "no fixtures in {}", folder.display());
    let failed: Vec<_> = documents.iter().filter_map(|it| check(it).err()).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn format_of_the_table_has_fixture() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let missing: Vec<_> = Format::ALL
        .iter()
        .map(|format| format.name())
        .filter(|name| !folder.join(name).is_dir())
        .collect();
    assert_eq!(missing, [""; 0]);
}

/// Whether a document gives what it must.
fn check(document: &Path) -> Result<(), String> {
    let base = WebUrl::parse("https://northline.example/data/story.json", None).unwrap();
    let found = match convert(&fs::read(document).unwrap(), Hint::default(), Some(&base)) {
        Ok(converted) => {
            let warnings = converted
                .warnings
                .iter()
                .map(|warning| format!("{warning}\n"));
            let text = story::to_json(&converted.story);
            assert_reads_again(&text);
            format!("{text}\n---\n{}", warnings.collect::<String>())
        }
        Err(error) => format!("{}: {error}\n", error.code()),
    };
    let name = document.to_string_lossy().replace(".in.json", ".out.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&name, &found).unwrap();
    }
    let expected = fs::read_to_string(&name).unwrap_or_default();
    if found == expected {
        return Ok(());
    }
    Err(format!(
        "{name} differs; if the new output is right, run UPDATE=1 cargo test -p formats\n{found}"
    ))
}

/// What an adapter makes is what a publisher could have written.
fn assert_reads_again(text: &str) {
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    jsonschema::validate(&story::Story::schema(), &value).unwrap();
    let (story, warnings) = story::read::story(&&value, None).unwrap();
    assert_eq!(warnings, []);
    assert_eq!(story::to_json(&story), text);
}
