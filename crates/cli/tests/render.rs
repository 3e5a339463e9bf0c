//! `wire-story render` as it is run: documents in, files out.
//!
//! `UPDATE=1 cargo test -p wire-story-cli` writes the expected files anew; read
//! the difference before it is committed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

#[path = "render/addresses.rs"]
mod addresses;
#[path = "render/documents.rs"]
mod documents;
#[path = "render/feeds.rs"]
mod feeds;
#[path = "render/filters.rs"]
mod filters;
#[path = "render/runs.rs"]
mod runs;
#[path = "render/same.rs"]
mod same;
#[path = "render/seen.rs"]
mod seen;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

const ALL: &str = "light,shadow,page,plain,text,markdown";

fn own(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/render")
        .join(folder)
}

/// Runs `render` with these arguments.
fn render(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wire-story"))
        .arg("render")
        .args(["--at", "2026-05-18T18:00:00Z"])
        .args(arguments)
        .output()
        .unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The files below a folder, by path.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let below = files(&path).into_iter();
            found.extend(below.map(|(path, text)| (format!("{name}/{path}"), text)));
        } else {
            found.insert(name, fs::read_to_string(path).unwrap());
        }
    }
    found
}

/// All outputs of a folder of stories.
fn rendered(stories: &Path, more: &[&str]) -> (TempDir, Output) {
    let out = tempfile::tempdir().unwrap();
    let arguments = [
        "--out",
        out.path().to_str().unwrap(),
        "--to",
        ALL,
        "--base",
        "https://mirror.example/s",
        stories.to_str().unwrap(),
    ];
    let output = render(&[&arguments, more].concat());
    (out, output)
}

const PUBLISHED: [&str; 2] = ["--documents", "https://northline.example/stories/"];

#[test]
fn outputs_are_as_expected() {
    let more = [&PUBLISHED[..], &["--feeds", "--style", "link"]].concat();
    let (out, output) = rendered(&own("stories"), &more);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let mut found = files(out.path());
    // The style sheet is no output of a story.
    assert!(found.remove("wire-story.css").unwrap().contains(":host"));
    let folder = own("expected");
    if std::env::var_os("UPDATE").is_some() {
        let _ = fs::remove_dir_all(&folder);
        for (name, text) in &found {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    let expected = files(&folder);
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&found), names(&expected));
    for (name, text) in &found {
        assert!(
            *text == expected[name],
            "{name} differs; see UPDATE=1 above\n{text}"
        );
    }
}

#[test]
fn page_below_a_folder_links_to_the_style_above_it() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().to_str().unwrap();
    render(&[
        "--out",
        folder,
        "--style",
        "link",
        own("stories").to_str().unwrap(),
    ]);
    let found = files(out.path());
    assert!(
        found["world/well.html"].contains(r#"<link rel="stylesheet" href="../wire-story.css">"#)
    );
    assert!(found["hostile.html"].contains(r#"<link rel="stylesheet" href="wire-story.css">"#));
    assert!(found.contains_key("wire-story.css"));
}

#[test]
fn story_that_may_not_be_shown_leaves_no_word_anywhere() {
    let stories = tempfile::tempdir().unwrap();
    for (name, member) in [
        ("canceled", r#""status": "canceled""#),
        ("withheld", r#""status": "withheld""#),
        ("restricted", r#""status": "restricted""#),
        ("embargoed", r#""embargo": "2026-05-18T18:00:01Z""#),
        ("expired", r#""expires": "2026-05-18T18:00:00Z""#),
    ] {
        let story = format!(
            r#"{{ "format": "wire-story/1", "headline": "Secret", "kicker": "Secret", "standfirst": "Secret",
                 "canonicalUrl": "https://northline.example/secret", "published": "2026-05-18",
                 "byline": {{ "text": "By Secret" }}, "body": ["Secret"], {member} }}"#
        );
        fs::write(stories.path().join(name).with_extension("json"), story).unwrap();
    }
    let (out, output) = rendered(stories.path(), &["--feeds"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let found = files(out.path());
    assert_eq!(found.len(), 5 * 8 + 4);
    for (name, text) in found {
        assert!(!text.to_lowercase().contains("secret"), "{name}\n{text}");
    }
}

#[test]
fn tag_of_a_list_loads_the_story_that_was_selected() {
    let folder = tempfile::tempdir().unwrap();
    let list = r#"{ "version": "https://jsonfeed.org/version/1.1", "items": [
        { "id": "a", "title": "First", "content_text": "One." },
        { "id": "b", "title": "Second", "content_text": "Two." } ] }"#;
    fs::write(folder.path().join("list.json"), list).unwrap();
    let more = ["--select", "b", "--format", "json-feed"];
    let (out, _) = rendered(folder.path(), &[&PUBLISHED[..], &more].concat());
    let light = &files(out.path())["list.light.html"];
    let start = r#"<wire-story src="https://northline.example/stories/list.json" format="json-feed" select="b""#;
    assert!(
        light.starts_with(start) && light.contains("Two."),
        "{light}"
    );
    // The document that is written for the tag has that story only.
    let (out, _) = rendered(folder.path(), &more);
    let found = files(out.path());
    assert!(!found["list.light.html"].contains("select=") && !found["list.json"].contains("First"));
}

#[test]
fn policy_hash_is_that_of_the_style() {
    use base64::{Engine, prelude::BASE64_STANDARD};
    use sha2::{Digest, Sha256};
    let (out, output) = rendered(&own("stories"), &PUBLISHED);
    let page = fs::read_to_string(out.path().join("mill-reopens.html")).unwrap();
    let shadow = fs::read_to_string(out.path().join("mill-reopens.shadow.html")).unwrap();
    for html in [page, shadow] {
        let style = html
            .split_once("<style>")
            .unwrap()
            .1
            .split_once("</style>")
            .unwrap()
            .0;
        let hash = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
        assert!(text(&output.stdout).contains(&format!("style-src 'sha256-{hash}'")));
    }
}

#[test]
fn labels_and_dates_are_in_the_language_that_was_asked_for() {
    let story = own("stories/mill-reopens.json");
    let german = render(&["--to", "text", "--lang", "de", story.to_str().unwrap()]);
    assert!(
        text(&german.stdout)
            .contains("Von Greta Oyelaran [3] und Pim Vasquez · Milldale · 18. Mai 2026"),
        "{}",
        text(&german.stdout)
    );
}
