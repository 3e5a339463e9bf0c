//! The HTML of each part of a story.

#![allow(clippy::unwrap_used, reason = "a test reports a fault by failing")]

use std::sync::Arc;

use serde_json::{Value, json};
use story::{Publisher, Story, Timestamp, WebUrl};

use super::{failure_notice, story_view};
use crate::{Failure, RenderOptions};

/// The story that these members make, as HTML.
fn html(members: Value) -> String {
    let mut document = json!({
        "format": "wire-story/1",
        "headline": "Harbour reopens",
        "canonicalUrl": "https://northline.example/harbour",
    });
    for (key, value) in members.as_object().unwrap() {
        document[key] = value.clone();
    }
    let (story, warnings) = story::read::story(&&document, None).unwrap();
    assert_eq!(warnings, [], "{document:#}");
    story_view(&story, false, &RenderOptions::default()).to_html()
}

#[track_caller]
fn check(members: Value, expected: &str) {
    let html = html(members);
    assert!(html.contains(expected), "{expected}\nis not in\n{html}");
}

#[test]
fn breadcrumbs_are_a_labelled_list() {
    check(
        json!({ "breadcrumbs": [{ "name": "News", "url": "https://a.example/" }, { "name": "World" }] }),
        r#"<nav class="breadcrumbs" part="breadcrumbs" aria-label="Breadcrumb: Harbour reopens"><ol class="breadcrumbs__steps"><li class="breadcrumbs__step"><a class="breadcrumbs__link" href="https://a.example/">News</a></li><li class="breadcrumbs__step"><span aria-current="page">World</span></li></ol></nav>"#,
    );
}

#[test]
fn byline_joins_names_and_keeps_publisher_text() {
    let author = |name| json!({ "name": name });
    check(
        json!({ "byline": { "authors": [author("A"), author("B"), author("C")] } }),
        r#"By <span class="byline__author">A</span>, <span class="byline__author">B</span> and <span class="byline__author">C</span>"#,
    );
    check(
        json!({ "byline": { "text": "Von A, dpa" } }),
        r#"<span class="byline__authors">Von A, dpa</span>"#,
    );
}

#[test]
fn byline_has_institutions() {
    check(
        json!({ "byline": { "authors": [{ "name": "A", "affiliation": "University of Havn" }, { "name": "B" }] } }),
        r#"By <span class="byline__author">A</span> (University of Havn) and <span class="byline__author">B</span>"#,
    );
}

#[test]
fn source_line_names_publisher_page_rights_and_licence() {
    let publisher = json!({
        "name": "Northline", "url": "https://northline.example/",
        "logo": { "url": "https://northline.example/l.svg", "width": 240, "height": 48 },
    });
    let rights = json!({
        "copyright": "© 2026 Northline", "terms": "With credit.",
        "license": "https://northline.example/licence", "licenseName": "Northline Licence",
    });
    check(
        json!({ "publisher": publisher, "rights": rights }),
        concat!(
            r#"<p class="source" part="source"><img class="source__logo" alt="" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" width="240" height="48" src="https://northline.example/l.svg">"#,
            r#"<span class="source__part">First published by <a class="link" href="https://northline.example/">Northline</a> at <a class="link" href="https://northline.example/harbour">northline.example</a>.</span>"#,
            r#"<span class="source__part">© 2026 Northline</span><span class="source__part">With credit.</span>"#,
            r#"<a class="link source__part" href="https://northline.example/licence" rel="license">Northline Licence</a></p>"#,
        ),
    );
    check(
        json!({ "canonicalUrl": null, "publisher": { "name": "Northline" } }),
        r#"<p class="source" part="source"><span class="source__part">First published by Northline.</span></p>"#,
    );
}

#[test]
fn photo_has_size_alt_caption_and_credit() {
    for expected in [
        r#"alt="A quay" width="600" height="400" loading="eager" fetchpriority="high" decoding="async" referrerpolicy="strict-origin-when-cross-origin" sizes="(min-width: 1080px) 1080px, 100vw" srcset="https://a.example/s.jpg 600w, https://a.example/l.jpg 1200w" src="https://a.example/l.jpg"><button class="photo__enlarge" part="enlarge" type="button" aria-label="Enlarge photo: A quay">"#,
        r#"<figcaption class="photo__caption" part="caption"><span class="photo__words">The quay.</span> <span class="photo__credit"><span class="hidden">Photo: </span>Northline/Ida Brekke</span></figcaption>"#,
    ] {
        check(
            json!({ "leadPhoto": {
                "sources": [
                    { "url": "https://a.example/s.jpg", "width": 600, "height": 400 },
                    { "url": "https://a.example/l.jpg", "width": 1200, "height": 800 },
                ],
                "alt": "A quay",
                "caption": "The quay.",
                "credit": "Northline/Ida Brekke",
            } }),
            expected,
        );
    }
}

#[test]
fn photo_without_a_source_keeps_its_caption() {
    check(
        json!({ "body": [{ "type": "photo", "sources": [], "caption": "The quay." }] }),
        r#"<p class="photo__missing">This photo is not available.</p><figcaption"#,
    );
}

#[test]
fn photo_focal_point_sets_object_position() {
    check(
        json!({ "leadPhoto": {
            "sources": [{ "url": "https://a.example/p.jpg" }],
            "focalPoint": { "x": 30, "y": 80 },
        } }),
        r#"src="https://a.example/p.jpg" style="object-position:30% 80%">"#,
    );
}

#[test]
fn photo_without_caption_has_no_figcaption() {
    let html = html(json!({ "leadPhoto": { "sources": [{ "url": "https://a.example/p.jpg" }] } }));
    assert!(!html.contains("figcaption"), "{html}");
}

#[test]
fn markup_in_text_is_escaped() {
    check(
        json!({ "body": ["</p><script>alert(1)</script>"] }),
        r#"<p class="paragraph" part="paragraph">&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>"#,
    );
}

#[test]
fn block_types_have_their_elements() {
    let paragraph = json!({ "type": "paragraph", "text": "Words." });
    for (block, expected) in [
        (
            json!({ "type": "heading", "level": 2, "text": "Sub" }),
            r#"<h3 class="subhead" part="subhead">Sub</h3>"#,
        ),
        (
            json!({ "type": "quote", "body": [paragraph], "attribution": "A" }),
            r#"</blockquote><figcaption class="quote__attribution" part="attribution">A</figcaption>"#,
        ),
        (
            json!({ "type": "list", "ordered": true, "items": ["One", { "text": "Two", "list": { "items": ["Three"] } }] }),
            r#"<li class="list__item">Two<ul class="list" part="list"><li class="list__item">Three</li></ul></li>"#,
        ),
        (
            json!({ "type": "table", "head": [["A", "B"]], "rows": [[{ "text": "C", "columns": 2 }]] }),
            r#"<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td colspan="2">C</td></tr></tbody>"#,
        ),
        (
            json!({ "type": "embed", "url": "https://youtu.be/x", "title": "Film" }),
            r#"<a class="link embed__link" href="https://youtu.be/x" target="_blank" rel="noopener noreferrer">See this on YouTube</a>"#,
        ),
        (
            json!({ "type": "note", "title": "Background", "body": [paragraph] }),
            r#"<p class="note__title">Background</p><p"#,
        ),
        (
            json!({ "type": "divider" }),
            r#"<hr class="divider" part="divider">"#,
        ),
        (
            json!({ "type": "paragraph", "text": [{ "type": "span", "language": "ar", "text": "مرحبا" }] }),
            r#"<bdi lang="ar" dir="rtl">مرحبا</bdi>"#,
        ),
    ] {
        check(json!({ "body": [block] }), expected);
    }
}

#[test]
fn subheads_never_skip_a_level() {
    let heading = |level: u8| json!({ "type": "heading", "level": level, "text": "Sub" });
    let html = html(json!({ "body": [heading(4), heading(4), heading(2), heading(3)] }));
    let levels: Vec<_> = html
        .match_indices("<h")
        .map(|(at, _)| &html[at + 2..at + 3])
        .collect();
    assert_eq!(levels, ["2", "3", "4", "3", "4"]);
}

#[test]
fn story_without_text_links_to_the_full_story() {
    check(json!({}), r#"Read the full story at northline.example</a>"#);
}

#[test]
fn share_targets_are_plain_links() {
    check(
        json!({ "share": ["telegram", "sms"] }),
        r#"<div class="share__links" data-share="telegram sms"><a class="share__button share__link" href="https://t.me/share/url?url=https%3A%2F%2Fnorthline.example%2Fharbour&amp;text=Harbour%20reopens" part="share-link" data-target="telegram" title="Share on Telegram" aria-label="Share on Telegram" target="_blank" rel="noopener noreferrer">"#,
    );
    check(
        json!({ "share": ["telegram", "sms"] }),
        r#"href="sms:?body=Harbour%20reopens%20https%3A%2F%2Fnorthline.example%2Fharbour" part="share-link" data-target="sms" title="Text message" aria-label="Text message"><svg"#,
    );
}

#[test]
fn share_targets_after_the_fourth_are_behind_more() {
    let html = html(json!({}));
    let (before, behind) = html
        .split_once("<details class=\"share__more\"><summary")
        .unwrap();
    let count = |html: &str| html.matches("data-target").count();
    // Without a photo there is no link to Pinterest.
    assert_eq!((count(before), count(behind)), (4, 13));
    assert!(behind.contains(r#"aria-label="More ways to share""#));
}

#[test]
fn beacon_is_named_for_the_script() {
    check(
        json!({ "headline": "H", "beacon": "https://b.example/seen?id=1" }),
        r#"<div class="story" part="story" dir="ltr" data-beacon="https://b.example/seen?id=1">"#,
    );
}

#[test]
fn direction_follows_the_story() {
    check(
        json!({ "headline": "مرحبا" }),
        r#"<div class="story" part="story" dir="rtl">"#,
    );
}

/// The notice for a failure of the document `a.example/story.json`.
fn notice(failure: &Failure) -> String {
    let address = WebUrl::parse("https://a.example/story.json", None).ok();
    failure_notice(failure, &RenderOptions::default(), address.as_ref()).to_html()
}

#[test]
fn retry_button_only_on_retryable_failures() {
    for failure in Failure::all() {
        let html = notice(&failure);
        assert_eq!(
            html.contains("Try again"),
            failure.is_retryable(),
            "{failure:?}"
        );
        assert!(html.contains("failure__words\">"), "{failure:?}");
        assert!(
            html.contains(r#"href="https://a.example/">Go to a.example"#),
            "{html}"
        );
    }
}

#[test]
fn withdrawal_notice_names_known_publisher_and_date() {
    let publisher = |url: &str| Publisher {
        name: "Northline".to_owned(),
        url: WebUrl::parse(url, None).ok(),
        logo: None,
    };
    let date = Timestamp::parse("2026-09-03");
    let time = r#"<time class="time" datetime="2026-09-03">September 3, 2026</time>"#;
    let visit = r#"<a class="link" href="https://a.example/">Go to a.example</a>"#;
    let linked = r#"<a class="link" href="https://northline.example/">Northline</a>"#;
    for (publisher, date, expected) in [
        (None, None, visit.to_owned()),
        (None, date, [time, visit].concat()),
        (
            Some(publisher("")),
            None,
            format!("<span>Northline</span>{visit}"),
        ),
        (
            Some(publisher("https://northline.example/")),
            date,
            [linked, time].concat(),
        ),
    ] {
        let story = Story {
            publisher,
            updated: date,
            ..Story::default()
        };
        let html = notice(&Failure::Withdrawn(Some(Arc::new(story))));
        let expected = format!("The publisher has withdrawn this story.</p>{expected}</div>");
        assert!(html.contains(&expected), "{expected}\nis not in\n{html}");
    }
}

#[test]
fn photo_offers_each_width_once() {
    let sources = json!([
        { "url": "https://a.example/s.jpg", "width": 600 },
        { "url": "https://a.example/l.jpg", "width": 1600 },
        { "url": "https://a.example/l-90.jpg", "width": 1600 },
    ]);
    check(
        json!({ "leadPhoto": { "sources": sources } }),
        r#"srcset="https://a.example/s.jpg 600w, https://a.example/l.jpg 1600w""#,
    );
}
