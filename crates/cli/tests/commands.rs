//! The tool as it is run: arguments and stdin in, exit code and text out.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::{
    io::Write,
    process::{Command, Stdio},
};

const ARTICLE: &str = r#"{
    "@type": "NewsArticle",
    "headline": "Ferries &amp; fog",
    "datePublished": "yesterday",
    "url": "/ferries"
}"#;

const LIST: &str = r#"{
    "version": "https://jsonfeed.org/version/1.1",
    "items": [
        { "id": "a", "title": "First", "content_text": "One." },
        { "id": "b", "title": "Second", "content_text": "Two.", "url": "https://a.example/b" }
    ]
}"#;

struct Run {
    code: i32,
    out: String,
    err: String,
}

fn run(arguments: &[&str], input: &str) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wire-story"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A wrong command ends before it reads.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn convert_prints_the_native_document_and_its_warnings() {
    let run = run(
        &["convert", "--base", "https://a.example/story.json", "-"],
        ARTICLE,
    );
    assert_eq!(run.code, 0);
    let document: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(document["format"], "wire-story/1");
    assert_eq!(document["headline"], "Ferries & fog");
    assert_eq!(document["canonicalUrl"], "https://a.example/ferries");
    assert!(run.err.contains("-: $.datePublished: "), "{}", run.err);
}

#[test]
fn exit_codes_are_as_documented() {
    for (arguments, input, code) in [
        (&["check", "-"][..], ARTICLE, 0),
        (&["check", "--strict", "-"], ARTICLE, 1),
        (&["check", "-"], "<html>", 1),
        (&["convert", "-"], "[]", 1),
        (&["convert", "--format", "wire-story", "-"], ARTICLE, 1),
        (&["convert", "--format", "news-article", "-"], ARTICLE, 0),
        (&["convert", "--format", "nitf", "-"], ARTICLE, 2),
        (&["convert", "--base", "javascript:1", "-"], ARTICLE, 2),
        (&["check"], "", 2),
        (&[], "", 2),
        (&["check", "no-such-file.json"], "", 3),
        (&["convert", "--select", "2", "-"], LIST, 0),
        (
            &["convert", "--select", "https://a.example/b", "-"],
            LIST,
            0,
        ),
        (&["convert", "--select", "9", "-"], LIST, 1),
        (&["convert", "--warnings", "xml", "-"], ARTICLE, 2),
    ] {
        assert_eq!(run(arguments, input).code, code, "{arguments:?}");
    }
}

#[test]
fn refusals_name_the_stable_code() {
    for (input, expected) in [
        ("<html>", "-: not-json: "),
        ("{}", "-: unknown-format: "),
        (r#"{ "format": "wire-story/1" }"#, "-: not-a-story: "),
    ] {
        assert!(
            run(&["check", "-"], input).out.starts_with(expected),
            "{input}"
        );
        assert!(
            run(&["convert", "-"], input).err.starts_with(expected),
            "{input}"
        );
    }
}

#[test]
fn select_option_picks_story_of_list() {
    let headline = |select: &[&str]| {
        let run = run(&[&["convert"], select, &["-"]].concat(), LIST);
        let document: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        document["headline"].clone()
    };
    assert_eq!(headline(&[]), "First");
    assert_eq!(headline(&["--select", "b"]), "Second");
    let refused = run(&["convert", "--select", "c", "-"], LIST);
    assert!(
        refused.err.contains("no-such-item")
            && refused.err.contains("2  b  https://a.example/b  Second"),
        "{}",
        refused.err
    );
}

#[test]
fn warnings_may_be_json() {
    let run = run(&["convert", "--warnings", "json", "-"], LIST);
    let warning: serde_json::Value = serde_json::from_str(run.err.lines().next().unwrap()).unwrap();
    assert_eq!(warning["code"], "one-of-many");
    assert_eq!(warning["file"], "-");
}

#[test]
fn check_lists_what_readers_would_miss() {
    let out = run(&["check", "-"], ARTICLE).out;
    assert!(out.contains("-: $.datePublished: not a date with a zone (RFC 3339), left out; readers see no date there"), "{out}");
    assert!(
        out.contains("-: $.byline: no byline: readers do not learn who wrote it"),
        "{out}"
    );
}

#[test]
fn formats_page_is_current() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/formats.md");
    assert!(
        std::fs::read_to_string(page).unwrap_or_default()
            == run(&["formats", "--markdown"], "").out,
        "docs/formats.md is stale; run `cargo run -p wire-story-cli -- formats --markdown > docs/formats.md`"
    );
    assert!(run(&["formats"], "").out.contains("wordpress"));
}

#[test]
fn schema_prints_the_schema() {
    let run = run(&["schema"], "");
    assert_eq!(run.code, 0);
    assert_eq!(run.out, format!("{:#}\n", story::Story::schema()));
}

#[test]
fn relative_addresses_need_no_base_to_be_checked() {
    let document = r#"{ "format": "wire-story/1", "headline": "H", "canonicalUrl": "../h" }"#;
    assert_eq!(run(&["check", "--strict", "-"], document).code, 0);
}

#[test]
fn snippet_with_bundle_has_hints() {
    let manifest = r#"{ "hints": { "story": ["widget-1.js", "widget-2.wasm"], "formats": ["formats-3.js"] } }"#;
    let bundle = tempfile::tempdir().unwrap();
    std::fs::write(bundle.path().join("manifest.json"), manifest).unwrap();
    let script = "https://cdn.example/v1/wire-story.js";
    let native = r#"{
        "format": "wire-story/1",
        "headline": "Fish",
        "leadPhoto": { "sources": [{ "url": "https://a.example/fish.jpg" }] }
    }"#;
    let foreign = r#"{ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fish", "articleBody": "Two." }"#;
    let links = |document| {
        let folder = bundle.path().to_str().unwrap();
        let options = ["snippet", "--src", "https://a.example/fish.json"];
        let more = ["--script", script, "--bundle", folder, "-"];
        let found = run(&[&options[..], &more].concat(), document);
        assert_eq!(found.code, 0, "{}", found.err);
        let end = found.out.find("<script").unwrap();
        found.out[..end].to_owned()
    };
    let fetched = |url| format!("<link rel=\"preload\" as=\"fetch\" href=\"{url}\" crossorigin>\n");
    let module = |url| format!("<link rel=\"modulepreload\" href=\"{url}\">\n");
    let shared = [
        module("https://cdn.example/v1/widget-1.js"),
        fetched("https://cdn.example/v1/widget-2.wasm"),
    ]
    .concat();
    let photo = "<link rel=\"preload\" as=\"image\" href=\"https://a.example/fish.jpg\" \
        fetchpriority=\"high\" referrerpolicy=\"strict-origin-when-cross-origin\">\n";
    let story = fetched("https://a.example/fish.json");
    assert_eq!(links(native), [&shared, &story, photo].concat());
    let formats = module("https://cdn.example/v1/formats-3.js");
    assert_eq!(links(foreign), [&shared, &formats, &story[..]].concat());
}

#[test]
fn snippet_reserves_height_and_links_to_story() {
    let story = r#"{
        "format": "wire-story/1",
        "headline": "Fish <& ships>",
        "canonicalUrl": "https://a.example/fish?a=1&b=\"2\"",
        "publisher": { "name": "Northline" },
        "body": ["one two three", { "type": "photo", "sources": [{ "url": "a.jpg" }] }]
    }"#;
    let src = "https://a.example/fish.json";
    let found = run(&["snippet", "--src", src, "-"], story);
    assert_eq!(found.code, 0, "{}", found.err);
    assert_eq!(
        found.out,
        "<script type=\"module\" src=\"https://cdn.example/wire-story.js\"></script>\n\
         <wire-story src=\"https://a.example/fish.json\" min-height=\"min(100vh, 841px)\" style=\"display: block; min-height: min(100vh, 841px)\">\n  \
         <a href=\"https://a.example/fish?a=1&amp;b=%222%22\">Fish &lt;&amp; ships&gt; — Northline</a>\n\
         </wire-story>\n"
    );
}

#[test]
fn rss_and_lists_become_native_lists() {
    let rss = include_str!("../../../examples/lists/rss.xml");
    let base = ["convert", "--base", "https://skerry.example/rss", "-"];
    let feed = run(&base, rss);
    assert_eq!(feed.code, 0, "{}", feed.err);
    let list: serde_json::Value = serde_json::from_str(&feed.out).unwrap();
    assert_eq!(list["format"], "wire-stories/1");
    assert_eq!(list["title"], "Skerry Times");
    let first = &list["stories"][0];
    assert_eq!(
        first["headline"],
        "Lightship comes home & opens as a library"
    );
    assert_eq!(
        first["canonicalUrl"],
        "https://skerry.example/2026/lightship"
    );
    assert!(
        first["published"]
            .as_str()
            .unwrap()
            .starts_with("2026-10-10T08:00:00")
    );
    assert_eq!(first["breadcrumbs"][0]["name"], "Coast");
    assert_eq!(first["leadPhoto"]["credit"], "Skerry Times/Mara Quill");
    assert_eq!(first["leadPhoto"]["alt"], "A red lightship at a quay.");
    assert!(first["document"].is_null(), "no page reads RSS");
    // An address that is none is left out.
    assert!(list["stories"][2]["canonicalUrl"].is_null());
    assert!(!feed.out.contains("javascript"));

    let list = run(&["convert", "--list", "-"], LIST);
    let native: serde_json::Value = serde_json::from_str(&list.out).unwrap();
    assert_eq!(native["stories"][1]["select"], "b");
    let again = run(&["convert", "--list", "-"], &list.out);
    assert_eq!(again.out, list.out);
    let check = run(&["check", "--strict", "-"], &list.out);
    assert_eq!(
        (check.code, check.out.as_str()),
        (0, "-: wire-stories: 2 stories\n")
    );
}

#[test]
fn republished_outputs_leave_out_photos_without_permission() {
    let story = |rights: &str| {
        format!(
            r#"{{
                "format": "wire-story/1", "headline": "Fog", "rights": {rights},
                "canonicalUrl": "https://a.example/fog", "breadcrumbs": [{{ "name": "News" }}],
                "body": [
                    "Words.",
                    {{ "type": "photo", "sources": [{{ "url": "https://a.example/own.jpg" }}], "alt": "O" }},
                    {{ "type": "photo", "sources": [{{ "url": "https://a.example/pool.jpg" }}], "alt": "P",
                       "rights": {{ "copyright": "© Pool" }} }}
                ]
            }}"#
        )
    };
    let rights = r#"{ "republish": "allowed", "terms": "With credit.",
        "license": "https://creativecommons.org/licenses/by/4.0/", "licenseName": "CC BY 4.0", "counter": "https://a.example/c.gif" }"#;
    let republish = |output: &str, rights: &str| {
        run(
            &["render", "--republish", "--to", output, "-"],
            &story(rights),
        )
    };
    let found = republish("plain", rights);
    assert_eq!(
        found.out,
        r#"<div dir="ltr">
<h2>Fog</h2>
<p>Words.</p>
<figure><img alt="O" loading="lazy" src="https://a.example/own.jpg"></figure>
<p>First published by <a href="https://a.example/fog">a.example</a>. With credit. <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></p>
<p>Photos that may not be republished have been left out.</p>
<img alt="" width="1" height="1" referrerpolicy="origin" src="https://a.example/c.gif">
</div>
"#,
        "{}",
        found.err
    );
    let found = republish("text", rights).out;
    assert!(
        found.ends_with(
            "Photos that may not be republished have been left out.\n\n\
         [1] https://a.example/fog\n[2] https://creativecommons.org/licenses/by/4.0/\n"
        ),
        "{found}"
    );
    for refused in ["{}", r#"{ "republish": "embed-only" }"#] {
        let found = republish("markdown", refused);
        assert_eq!((found.code, found.out.as_str()), (1, ""), "{refused}");
        assert!(found.err.contains("not-republishable"), "{}", found.err);
    }
    assert_eq!(republish("page", rights).code, 2);
}
