//! The tests that `docs/security.md` names exist.
#![allow(clippy::unwrap_used, reason = "a test reports a fault by failing")]

use std::{collections::BTreeSet, fs, path::Path};

/// Adds `file::function` for each function of the Rust files in a folder.
fn add_functions(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("target") {
                add_functions(&path, found);
            }
            continue;
        }
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        // The tests of a module are in `module/tests.rs`.
        let named = match path.file_stem().is_some_and(|stem| stem == "tests") {
            true => path.parent().unwrap(),
            false => &path,
        };
        let module = named.file_stem().unwrap().to_string_lossy().into_owned();
        let source = fs::read_to_string(&path).unwrap();
        let lines = source.lines().map(str::trim);
        let functions = lines.filter_map(|line| line.strip_prefix("fn ")?.split_once("()"));
        found.extend(functions.map(|(name, _)| format!("{module}::{name}")));
    }
}

#[test]
fn tests_that_security_names_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    for folder in ["crates", "tests", "src"] {
        add_functions(&root.join(folder), &mut found);
    }
    let page = fs::read_to_string(root.join("docs/security.md")).unwrap();
    let quoted = page.split('`').skip(1).step_by(2);
    let named: Vec<&str> = quoted.filter(|it| it.contains("::")).collect();
    assert!(named.len() > 20, "{named:?}");
    let missing: Vec<_> = named
        .into_iter()
        .filter(|it| !found.contains(*it))
        .collect();
    assert_eq!(missing, [""; 0]);
    // Each row of what a party can do names its test.
    let (_, parties) = page.split_once("## What each party can do").unwrap();
    let rows = parties.lines().filter(|line| line.starts_with("| "));
    let rows = rows.filter(|line| !line.starts_with("| |") && !line.starts_with("| ---"));
    let untested: Vec<_> = rows.filter(|row| !row.contains("::")).collect();
    assert_eq!(untested, [""; 0]);
}
