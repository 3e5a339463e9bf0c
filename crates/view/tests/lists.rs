//! The HTML of lists of stories.

#![allow(clippy::unwrap_used, reason = "a test reports a fault by failing")]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use story::{StoryList, WebUrl};
use view::{Layout, ListOptions, RenderOptions, story_list};

fn list(stories: Value) -> StoryList {
    let document = json!({
        "format": "wire-stories/1", "title": "Northline", "url": "https://northline.example/",
        "publisher": { "name": "Northline", "url": "https://northline.example/" },
        "next": "https://northline.example/list-2.json", "stories": stories,
    });
    let base = WebUrl::parse("https://northline.example/list.json", None).unwrap();
    let (list, warnings) = story::read::list(&&document, Some(&base)).unwrap();
    assert_eq!(warnings, []);
    list
}

fn html(list: &StoryList, options: &ListOptions) -> String {
    story_list(list, options, &RenderOptions::default()).to_html()
}

/// Stories of three sections, every second with a photo.
fn many(count: usize) -> StoryList {
    let story = |index: usize| {
        let section = ["World", "Sport", "Arts"][index % 3];
        let mut story = json!({
            "headline": format!("Story {index}."), "document": format!("{index}.json"),
            "canonicalUrl": format!("https://northline.example/{index}"),
            "breadcrumbs": [{ "name": section }],
            "published": format!("2026-09-{:02}", 1 + index % 28),
        });
        if index % 2 == 1 {
            story["leadPhoto"] =
                json!({ "sources": [{ "url": format!("{index}.jpg") }], "credit": "A" });
        }
        story
    };
    list((0..count).map(story).collect())
}

#[test]
fn headline_is_a_link_with_credit_publisher_and_date() {
    let html = html(&many(2), &ListOptions::default());
    for expected in [
        r#"<h2 class="stories__title" part="list-title"><a class="stories__home" href="https://northline.example/">Northline</a></h2>"#,
        r#"<h3 class="card__headline" part="list-headline"><a class="card__link" href="https://northline.example/1" part="list-link" data-story="https://northline.example/1.json">Story 1.</a></h3>"#,
        "<span>A</span></figcaption>",
        r#"<a class="card__publisher" href="https://northline.example/">Northline</a> <time class="time" datetime="2026-09-02">"#,
    ] {
        assert!(html.contains(expected), "{expected}\nis not in\n{html}");
    }
}

#[test]
fn front_page_has_each_story_in_one_place_beside_latest_and_photos() {
    let options = ListOptions {
        layout: Layout::Front,
        ..ListOptions::default()
    };
    for count in [1, 2, 4, 5, 12, 50] {
        let html = html(&many(count), &options);
        let mut places: BTreeMap<usize, usize> = BTreeMap::new();
        for part in html.split("<section") {
            if part.contains("front__latest") || part.contains("front__photos") {
                continue;
            }
            for index in 0..count {
                let is_here = part.contains(&format!(">Story {index}.<"));
                *places.entry(index).or_default() += usize::from(is_here);
            }
        }
        assert!(places.values().all(|it| *it == 1), "{count}: {places:?}");
        assert_eq!(html.matches("card--lead").count(), 1, "{count}");
        let next = r#"href="https://northline.example/list-2.json" rel="next""#;
        assert!(html.contains(next), "{count}");
    }
}

#[test]
fn pages_of_a_site_replace_those_of_the_publishers() {
    let options = ListOptions {
        layout: Layout::Front,
        story_page: "/?src=".to_owned(),
        section_page: "/?section=".to_owned(),
        next_page: "/?list=".to_owned(),
        ..ListOptions::default()
    };
    let html = html(&many(20), &options);
    for expected in [
        r#"href="/?src=https%3A%2F%2Fnorthline.example%2F1.json""#,
        r#"href="/?section=World""#,
        r#"href="/?list=https%3A%2F%2Fnorthline.example%2Flist-2.json""#,
    ] {
        assert!(html.contains(expected), "{expected}\nis not in\n{html}");
    }
}

#[test]
fn filters_are_buttons_of_which_one_is_pressed() {
    let options = |section: &str| ListOptions {
        section: section.to_owned(),
        has_filters: true,
        limit: Some(4),
        ..ListOptions::default()
    };
    for (section, pressed, cards) in [("", "\"\"", 4), ("sport", "\"Sport\"", 4), ("None", "", 0)] {
        let html = html(&many(20), &options(section));
        let pressed = format!("value={pressed} aria-pressed=\"true\"");
        assert_eq!(html.contains(&pressed), section != "None", "{section}");
        assert_eq!(html.matches("<article").count(), cards, "{section}");
        let is_empty = html.contains("There are no stories here");
        assert_eq!(is_empty, cards == 0, "{section}");
    }
    // Nothing to choose from.
    assert!(!html(&many(1), &options("")).contains("aria-pressed"));
}
