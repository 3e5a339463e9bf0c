//! The files of all languages have the same sentences, with the same gaps.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test reports a fault by failing"
)]

use std::{collections::BTreeMap, fs, path::Path};

use view::labels::LANGUAGES;

type File = BTreeMap<String, String>;

fn files() -> Vec<(String, File)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/labels/languages");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            let tag = path.file_stem().unwrap().to_string_lossy().into_owned();
            (tag, serde_json::from_str(&text).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// The gaps of a sentence, in order of their names.
fn gaps(sentence: &str) -> Vec<&str> {
    let mut gaps: Vec<_> = sentence
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect();
    gaps.sort_unstable();
    gaps
}

#[test]
fn language_files_are_all_listed() {
    let tags: Vec<_> = files().into_iter().map(|(tag, _)| tag).collect();
    assert_eq!(tags, LANGUAGES);
    assert!(tags.len() >= 30, "{}", tags.len());
}

#[test]
fn language_files_have_all_sentences_and_gaps() {
    let files = files();
    let (_, english) = files.iter().find(|(tag, _)| tag == "en").unwrap();
    for (tag, file) in &files {
        assert_eq!(file["language"], *tag);
        let names: Vec<_> = file.keys().collect();
        assert_eq!(names, english.keys().collect::<Vec<_>>(), "{tag}");
        for (name, sentence) in file.iter().filter(|(name, _)| *name != "language") {
            assert!(!sentence.trim().is_empty(), "{tag}: {name}");
            assert_eq!(gaps(sentence), gaps(&english[name]), "{tag}: {name}");
        }
    }
}
