//! One case a rule: fields of a document in, what is read and warned of out.

mod body;
mod lists;
mod photos;
mod texts;

use serde_json::{Map, Value, json};

use super::{MAX_ENTRIES, MAX_TEXT, NoStory, is_native, story};
use crate::{WebUrl, to_json};

/// Reads a document with `fields`, and compares what is left when it is
/// written again.
#[track_caller]
fn check(fields: Value, expected: Value, expected_warnings: &[&str]) {
    let (value, warnings) = read(fields.clone());
    assert_eq!(value, expected, "{fields}");
    assert_eq!(warnings, expected_warnings, "{fields}");
}

/// Fields that are read as they are, without a warning.
#[track_caller]
fn check_same(fields: Value) {
    check(fields.clone(), fields, &[]);
}

fn read(fields: Value) -> (Value, Vec<String>) {
    let mut document = json!({ "format": "wire-story/1", "headline": "H" });
    document
        .as_object_mut()
        .unwrap()
        .extend(fields.as_object().unwrap().clone());
    let base = WebUrl::parse("https://a.example/stories/1.json", None).unwrap();
    let (story, warnings) = story(&&document, Some(&base)).unwrap();
    let mut value: Map<_, _> = serde_json::from_str(&to_json(&story)).unwrap();
    value.remove("format");
    if value
        .get("headline")
        .is_some_and(|headline| headline == "H")
    {
        value.remove("headline");
    }
    (
        value.into(),
        warnings
            .iter()
            .map(|it| format!("{} {}", it.path, it.problem.code()))
            .collect(),
    )
}

#[test]
fn share_and_beacon_are_read_or_named() {
    check_same(json!({ "share": ["vk", "x"], "beacon": "https://b.example/seen" }));
    check_same(json!({ "share": [] }));
    let unknown = ["$.share[0] unknown-kind", "$.share[1] wrong-type"];
    check(
        json!({ "share": ["myspace", 7, "x"] }),
        json!({ "share": ["x"] }),
        &unknown,
    );
    check(json!({ "share": ["myspace", 7] }), json!({}), &unknown);
    check(json!({ "share": "x" }), json!({}), &["$.share wrong-type"]);
    check(
        json!({ "beacon": "http://b.example/seen" }),
        json!({}),
        &["$.beacon address"],
    );
}

#[test]
fn content_after_limits_is_left_out() {
    let long = "x".repeat(MAX_TEXT - 100);
    let list = json!({ "type": "list", "items": ["a", "b"] });
    // A list is one entry and has two more in it.
    let lists = MAX_ENTRIES as usize / 3;
    let last = MAX_ENTRIES as usize % 3;
    let full = [vec![list; lists], vec![json!("p"); last]].concat();
    let more = [full.clone(), vec![json!("p"); 2]].concat();
    for (body, blocks, expected) in [
        (json!(["First.", long, "Last."]), 3, vec![]),
        (
            json!(["First.", long, "y".repeat(200), "Last."]),
            3,
            vec!["$.body[2] too-much"],
        ),
        (json!(full), full.len(), vec![]),
        (json!(more), full.len(), vec!["$.body too-much"]),
    ] {
        let (value, warnings) = read(json!({ "body": body }));
        assert_eq!(warnings, expected);
        assert_eq!(value["body"].as_array().unwrap().len(), blocks);
    }
}

#[test]
fn document_without_story_is_refused() {
    for (document, expected) in [
        (json!({}), NoStory::NotNative),
        (json!([]), NoStory::NotNative),
        (json!("wire-story/1"), NoStory::NotNative),
        (json!({ "format": 1, "headline": "H" }), NoStory::NotNative),
        (
            json!({ "format": "wire-story/2", "headline": "H" }),
            NoStory::NotNative,
        ),
        (json!({ "format": "wire-story/1" }), NoStory::NoHeadline),
        (
            json!({ "format": "wire-story/1", "headline": "  " }),
            NoStory::NoHeadline,
        ),
        (
            json!({ "format": "wire-story/1", "headline": ["H"] }),
            NoStory::NoHeadline,
        ),
    ] {
        assert_eq!(story(&&document, None).unwrap_err(), expected, "{document}");
    }
}

#[test]
fn format_versions_are_recognised() {
    for (format, expected) in [
        ("wire-story/1", true),
        ("wire-story/99", true),
        ("wire-storyboard/1", false),
        ("", false),
    ] {
        assert_eq!(
            is_native(&&json!({ "format": format })),
            expected,
            "{format}"
        );
    }
}

#[test]
fn withheld_story_needs_no_headline() {
    let document = json!({ "format": "wire-story/1", "status": "canceled", "id": "7" });
    assert!(story(&&document, None).is_ok());
}

#[test]
fn unknown_fields_are_named_wherever_they_are() {
    check(
        json!({ "mood": 1, "$schema": "x" }),
        json!({}),
        &["$.mood unknown-field"],
    );
    check(
        json!({ "body": [{ "type": "quote", "body": [{ "type": "divider", "x": 1 }] }] }),
        json!({ "body": [{ "type": "quote", "body": [{ "type": "divider" }] }] }),
        &["$.body[0].body[0].x unknown-field"],
    );
}

#[test]
fn id_and_version_may_be_numbers() {
    let expected = json!({ "id": "4711", "version": "3" });
    check(json!({ "id": 4711, "version": 3 }), expected, &[]);
    check(json!({ "id": true }), json!({}), &["$.id wrong-type"]);
}

#[test]
fn status_and_limits_fail_closed() {
    let withheld = || json!({ "status": "withheld" });
    check(json!({ "status": "usable" }), json!({}), &[]);
    check_same(json!({ "status": "canceled" }));
    check(
        json!({ "status": "published" }),
        withheld(),
        &["$.status range"],
    );
    check(json!({ "status": 1 }), withheld(), &["$.status wrong-type"]);
    check(
        json!({ "expires": "soon" }),
        withheld(),
        &["$.expires date"],
    );
    check(
        json!({ "embargo": "2026-09-12T06:00" }),
        withheld(),
        &["$.embargo date"],
    );
    check_same(json!({ "embargo": "2026-09-12T06:00:00Z", "expires": "2026-10-01" }));
    let (value, _) = read(json!({ "embargo": "2026-09-12" }));
    assert_eq!(value, withheld(), "an embargo needs a moment");
}

#[test]
fn dates_languages_and_directions_are_checked() {
    check_same(json!({
        "published": "2026-09-12T14:05:00+02:00", "updated": "2026-09-13",
        "language": "ku-Arab", "direction": "rtl",
    }));
    check(
        json!({ "published": "2026-09-12T14:05:00" }),
        json!({}),
        &["$.published date"],
    );
    check(
        json!({ "language": "en us" }),
        json!({}),
        &["$.language language"],
    );
    check(
        json!({ "direction": "up" }),
        json!({}),
        &["$.direction range"],
    );
}

#[test]
fn addresses_are_resolved_or_left_out() {
    let expected = json!({ "canonicalUrl": "https://a.example/forum" });
    check(json!({ "canonicalUrl": "../forum" }), expected, &[]);
    for address in [
        "javascript:alert(1)",
        "mailto:a@b.example",
        "https://x@b.example",
        "data:,",
    ] {
        check(
            json!({ "canonicalUrl": address }),
            json!({}),
            &["$.canonicalUrl address"],
        );
    }
}

#[test]
fn incomplete_part_is_left_out() {
    for (key, broken, warnings) in [
        (
            "breadcrumbs",
            json!([{ "url": "/a" }]),
            &["$.breadcrumbs[0].name missing"][..],
        ),
        (
            "breadcrumbs",
            json!(["News"]),
            &["$.breadcrumbs[0] wrong-type"],
        ),
        (
            "breadcrumbs",
            json!({ "name": "News" }),
            &["$.breadcrumbs wrong-type"],
        ),
        (
            "addresses",
            json!([{ "url": 1 }]),
            &[
                "$.addresses[0].url wrong-type",
                "$.addresses[0].url missing",
            ],
        ),
        (
            "mirrors",
            json!([1, "javascript:alert(1)", ["https://mirror.example/"]]),
            &[
                "$.mirrors[0] wrong-type",
                "$.mirrors[1] address",
                "$.mirrors[2] wrong-type",
            ],
        ),
        ("publisher", json!({}), &["$.publisher.name missing"]),
        (
            "related",
            json!([{ "headline": "R" }]),
            &["$.related[0].url missing"],
        ),
        (
            "corrections",
            json!([{ "date": "2026-09-12" }]),
            &["$.corrections[0] empty"],
        ),
        (
            "byline",
            json!({ "authors": [{ "name": "" }] }),
            &["$.byline.authors[0].name missing"],
        ),
        (
            "promotions",
            json!({ "links": [{ "label": "App" }] }),
            &["$.promotions.links[0].url missing"],
        ),
    ] {
        let (value, found) = read(json!({ key: broken }));
        assert_eq!(found, warnings, "{key}: {broken}");
        let parts = value
            .get(key)
            .map_or(0, |part| part.as_array().map_or(0, Vec::len));
        assert_eq!(parts, 0, "{key}: {broken}");
    }
}
