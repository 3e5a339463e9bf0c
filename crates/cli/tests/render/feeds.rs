//! Feeds and sitemap of a folder of stories.

use std::fs;

use serde_json::Value;

use super::{code, files, own, rendered, seen::in_html, text};

/// Renders so many stories, one an hour before the other.
fn many(stories: usize) -> std::collections::BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..stories {
        let (day, hour) = (18 - number / 24, 23 - number % 24);
        let story = format!(
            r#"{{ "format": "wire-story/1", "headline": "Story {number}", "language": "en", "body": ["Words {number}."],
                 "breadcrumbs": [{{ "name": "News" }}, {{ "name": "News" }}],
                 "publisher": {{ "name": "Northline" }}, "published": "2026-05-{day:02}T{hour:02}:00:00+06:00" }}"#
        );
        // Names are not in the order of time.
        let name = format!("{:03}.json", number * 37 % 101);
        fs::write(folder.path().join(name), story).unwrap();
    }
    let (out, output) = rendered(folder.path(), &["--feeds"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    files(out.path())
}

#[test]
fn feeds_have_the_newest_stories_and_the_sitemap_two_days() {
    let found = many(90);
    let feed: Value = serde_json::from_str(&found["feed.json"]).unwrap();
    let titles: Vec<String> = feed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["title"].as_str().unwrap().to_owned())
        .collect();
    let expected: Vec<String> = (0..50).map(|number| format!("Story {number}")).collect();
    assert_eq!(titles, expected);
    assert_eq!(feed["title"], "Northline");
    // JSON Feed wants each tag once.
    assert_eq!(feed["items"][0]["tags"], serde_json::json!(["News"]));
    assert_eq!(found["feed.xml"].matches("<item>").count(), 50);
    assert!(found["feed.xml"].contains("Words 49."));
    // From the 47th hour on; the newest was an hour before the moment of the run.
    assert_eq!(found["news-sitemap.xml"].matches("<url>").count(), 47);
}

#[test]
fn items_have_the_text_credit_and_address_of_their_story() {
    let (out, _) = rendered(&own("stories"), &["--feeds"]);
    let found = files(out.path());
    let feed: Value = serde_json::from_str(&found["feed.json"]).unwrap();
    let items = feed["items"].as_array().unwrap();
    // The withdrawn one is not there.
    assert_eq!(items.len(), 3);
    for (item, name) in items.iter().zip(["mill-reopens", "world/well", "hostile"]) {
        let item_seen = in_html(item["content_html"].as_str().unwrap());
        let plain = in_html(&found[&format!("{name}.plain.html")]);
        assert!(plain.words.ends_with(&item_seen.words), "{name}");
        let title: String = item["title"].as_str().unwrap().split_whitespace().collect();
        assert_eq!(
            plain.words.len() - item_seen.words.len(),
            plain.words.find(&title).unwrap() + title.len()
        );
        assert_eq!(
            item_seen
                .links
                .iter()
                .filter(|link| *link == item["url"].as_str().unwrap())
                .count(),
            1,
            "{name}"
        );
    }
}

#[test]
fn hostile_words_end_no_part_of_a_feed() {
    let (out, _) = rendered(&own("stories"), &["--feeds"]);
    let feed = fs::read_to_string(out.path().join("feed.xml")).unwrap();
    let mut reader = quick_xml::Reader::from_str(&feed);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    assert!(!feed.contains("<script") && !feed.contains('\u{fffe}'));
}
