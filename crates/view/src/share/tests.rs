#![allow(clippy::unwrap_used, reason = "a test reports a fault by failing")]

use std::{env, fs, path::Path};

use serde_json::{Map, Value, json};
use story::{SHARE_TARGETS, Story, WebUrl};
use url::form_urlencoded;

use super::{NONE, Shared, Target, address, chosen, shorten::length, targets};
use crate::{RenderOptions, story_view};

/// The links of these stories. A browser test compares them with those that the
/// script makes. `UPDATE=1 cargo test -p view` writes it.
const RECORD: &str = "tests/share-links.json";

/// Titles and addresses of stories that are shared.
fn cases() -> Vec<(String, &'static str)> {
    let long = "A council that sat through the night agreed on ".repeat(22);
    let unbroken = "Regjeringsforhandlinger".repeat(44);
    [
        ("Harbour reopens", "https://northline.example/harbour"),
        (
            "“Fish & ships”: 100% of it+more? #1 / <b>'x'</b>",
            "https://northline.example/a?b=1&c=%20d+e#part-2",
        ),
        (
            "Fire crews 👩🏽‍🚒👨‍👩‍👧‍👦🇳🇴 hold the line ✈️",
            "https://northline.example/é/ü?q=æ",
        ),
        (
            "مرحبا بالعالم: أُعيد فتح الميناء",
            "https://northline.example/ar/الميناء",
        ),
        (
            "港の再開：初めての船が夜明けに出航した",
            "https://northline.example/ja",
        ),
    ]
    .map(|(title, url)| (title.to_owned(), url))
    .into_iter()
    .chain([
        (
            long[..1_000].trim().to_owned(),
            "https://northline.example/long",
        ),
        (
            unbroken[..600].to_owned(),
            "https://northline.example/unbroken",
        ),
        ("港".repeat(140), "https://northline.example/cjk"),
        ("👩🏽‍🚒".repeat(40), "https://northline.example/emoji"),
        ("Harbour reopens".to_owned(), LONG_URL),
    ])
    .collect()
}

const LONG_URL: &str = concat!(
    "https://northline.example/an/address/that/is/longer/than/what/some/services/take/altogether?",
    "first=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "&second=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
    "&third=cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc#end"
);

const PHOTO: &str = "https://northline.example/p/harbour.jpg?w=1200&h=800";

fn all() -> impl Iterator<Item = &'static Target> {
    targets(None, "en")
}

#[test]
fn table_has_the_targets_of_documents() {
    let mut keys: Vec<_> = all().map(|target| &*target.key).collect();
    keys.sort_unstable();
    let mut expected = SHARE_TARGETS.to_vec();
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert!(all().all(|target| target.icon.starts_with('M')));
}

#[test]
fn links_equal_those_on_record() {
    let photo = WebUrl::parse(PHOTO, None).unwrap();
    let mut record = Vec::new();
    for (title, url) in cases() {
        let url = WebUrl::parse(url, None).unwrap();
        let shared = Shared {
            url: &url,
            title: &title,
            photo: Some(&photo),
        };
        let links: Map<_, _> = all()
            .map(|target| (target.key.clone(), target.link(&shared).into()))
            .collect();
        let case = json!({ "title": title, "url": url.as_str(), "photo": PHOTO, "links": links });
        record.push(case);
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(RECORD);
    let text = format!("{:#}\n", Value::from(record));
    if env::var_os("UPDATE").is_some() {
        fs::write(&file, &text).unwrap();
    }
    assert!(
        fs::read_to_string(file).unwrap() == text,
        "UPDATE=1 writes {RECORD}"
    );
}

#[test]
fn texts_are_within_the_limits_of_services() {
    let limits = [
        ("x", 256),
        ("reddit", 300),
        ("bluesky", 300),
        ("threads", 500),
        ("mastodon", 500),
        ("weibo", 120),
        ("kakaotalk", 200),
        ("viber", 200),
    ];
    for (title, url) in cases() {
        let url = WebUrl::parse(url, None).unwrap();
        let shared = Shared {
            url: &url,
            title: &title,
            photo: None,
        };
        for target in all() {
            let Some(link) = target.link(&shared) else {
                continue;
            };
            let limit = limits.iter().find(|(key, _)| *key == target.key);
            let limit = limit.map_or(500, |(_, limit)| *limit);
            let (_, query) = link.split_once(['?', '#']).unwrap_or_default();
            for (name, value) in form_urlencoded::parse(query.as_bytes()) {
                let is_address = value.ends_with(url.as_str());
                let length = length(&value, target.key == "x");
                assert!(
                    length <= limit || is_address && value == url.as_str(),
                    "{} {name}: {length}",
                    target.key
                );
            }
        }
    }
}

/// Keys of targets.
type Keys = &'static [&'static str];

/// What the publisher allows, what the host chooses, and what is shown.
const CHOICES: &[(Option<Keys>, &str, Option<Keys>)] = &[
    (None, "", None),
    (Some(&["vk", "x"]), "", Some(&["vk", "x"])),
    (None, "x vk", Some(&["x", "vk"])),
    (
        Some(&["vk", "x", "email"]),
        "email reddit vk",
        Some(&["email", "vk"]),
    ),
    (Some(&["vk"]), "reddit", Some(&[])),
];

#[test]
fn host_chooses_among_what_the_publisher_allows() {
    for (publisher, host, expected) in CHOICES {
        let owned = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        let story = Story {
            share: publisher.map(owned),
            ..Story::default()
        };
        let options = RenderOptions {
            share: host.split_whitespace().map(str::to_owned).collect(),
            ..RenderOptions::default()
        };
        assert_eq!(
            chosen(&story, &options),
            expected.map(owned),
            "{publisher:?} {host}"
        );
    }
}

#[test]
fn empty_list_and_none_hide_the_bar() {
    let canonical_url = WebUrl::parse("https://northline.example/harbour", None).ok();
    for (share, host, is_shown) in [
        (None, "", true),
        (Some(vec![]), "", false),
        (Some(vec![]), "x", false),
        (None, NONE, false),
    ] {
        let story = Story {
            share,
            canonical_url: canonical_url.clone(),
            ..Story::default()
        };
        let options = RenderOptions {
            share: host.split_whitespace().map(str::to_owned).collect(),
            ..RenderOptions::default()
        };
        assert_eq!(address(&story, &options).is_some(), is_shown);
        assert_eq!(
            story_view(&story, false, &options)
                .to_html()
                .contains("share"),
            is_shown
        );
    }
}
