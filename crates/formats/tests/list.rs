//! Documents of many stories become native lists.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::{fs, path::Path};

use formats::{Hint, convert, convert_list};
use story::WebUrl;

fn read(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists");
    fs::read(folder.join(name)).unwrap()
}

/// A line for each story: its headline, sections, and what selects it.
fn lines(name: &str) -> (Option<String>, Vec<String>) {
    let base = WebUrl::parse("https://a.example/list", None).unwrap();
    let bytes = read(name);
    let converted = convert_list(&bytes, None, Some(&base)).unwrap();
    assert_eq!(converted.warnings, [], "{name}");
    let lines = converted.list.stories.iter().map(|listed| {
        let story = &listed.story;
        let select = listed.select.as_deref().unwrap();
        assert_eq!(listed.document.as_ref(), Some(&base), "{name}");
        assert!(story.body.is_empty(), "{name}");
        // What a list says of a story, the story says itself.
        let hint = Hint {
            format: converted.format,
            select: Some(select),
        };
        let whole = convert(&bytes, hint, Some(&base)).unwrap().story;
        assert_eq!(whole.headline, story.headline, "{name} {select}");
        assert_eq!(whole.lead_photo, story.lead_photo, "{name} {select}");
        let trail: Vec<&str> = story
            .breadcrumbs
            .iter()
            .map(|it| it.name.as_str())
            .collect();
        format!("{}, {}, {select}", story.headline, trail.join("/"))
    });
    let lines = lines.collect();
    (converted.list.title, lines)
}

#[test]
fn lists_of_each_format_have_all_stories_in_order() {
    for (name, title, expected) in [
        (
            "json-feed.json",
            Some("Aln Gazette"),
            [
                "Mill on the Aln turns again, River/Crafts, 1",
                "Council buys the wet meadow, River, 2",
                "Choir of ninety fills the grain store, Music, 3",
            ]
            .as_slice(),
        ),
        (
            // The id of the second is also a position.
            "wordpress.json",
            None,
            &[
                "Snowplough gets a name, Roads, 12",
                "Bell of St Orra’s is recast, Parish, 3",
                "Lamps back on at the pass, Roads, 7",
            ],
        ),
        (
            "ninjs-package.json",
            None,
            &[
                "Rates held for a third month, , https://wire.example/a1",
                "Dock crane collapses, nobody hurt, , https://wire.example/a2",
            ],
        ),
    ] {
        let (found_title, lines) = lines(name);
        assert_eq!(lines, expected, "{name}");
        assert_eq!(found_title.as_deref(), title, "{name}");
    }
}

#[test]
fn unreadable_story_of_a_list_is_named_and_the_others_stay() {
    let feed = br#"{ "version": "https://jsonfeed.org/version/1.1", "items": [
        { "id": "a", "title": "First" }, { "id": "b" }, { "id": "c", "title": "Third" }
    ] }"#;
    let converted = convert_list(feed, None, None).unwrap();
    let headlines: Vec<_> = converted
        .list
        .stories
        .iter()
        .map(|it| it.story.headline.as_str())
        .collect();
    assert_eq!(headlines, ["First", "Third"]);
    assert_eq!(converted.warnings.len(), 1);
    assert_eq!(converted.warnings[0].path, "#2");
}

#[test]
fn native_list_is_read_as_it_is_and_other_documents_are_refused() {
    let converted = convert_list(&read("northline.json"), None, None).unwrap();
    assert_eq!((converted.list.stories.len(), converted.format), (15, None));
    assert_eq!(
        converted.list.sections(),
        ["World", "Environment", "Business", "Culture"]
    );
    for (document, code) in [
        ("{}", "unknown-format"),
        ("[]", "unknown-format"),
        ("<p>", "not-json"),
    ] {
        assert_eq!(
            convert_list(document.as_bytes(), None, None)
                .unwrap_err()
                .code(),
            code
        );
    }
}

#[test]
fn endless_list_is_cut_with_a_warning() {
    // A feed, and items of an agency.
    for (begin, item, end) in [
        (
            r#"{ "version": "https://jsonfeed.org/version/1.1", "items": ["#,
            r#"{ "title": "A" }"#,
            "] }",
        ),
        (
            "[",
            r#"{ "uri": "a", "type": "text", "headline": "A" }"#,
            "]",
        ),
    ] {
        let document = [begin, &vec![item; 2_000].join(","), end].concat();
        let converted = convert_list(document.as_bytes(), None, None).unwrap();
        assert_eq!(converted.list.stories.len(), 200, "{item}");
        let codes: Vec<_> = converted
            .warnings
            .iter()
            .map(|it| it.problem.code())
            .collect();
        assert_eq!(codes.last(), Some(&"too-much"), "{item}");
    }
}
