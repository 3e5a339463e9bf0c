//! Whatever comes in, nothing panics, and what comes out is a native document
//! that reads without a warning.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use formats::{Format, convert};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Keys that the adapter looks at, so that chance finds the ways through it.
#[rustfmt::skip]
const KEYS: &[&str] = &[
    "@id", "@type", "@graph", "@value", "mainEntity", "mainEntityOfPage", "headline", "name",
    "articleBody", "articleSection", "author", "publisher", "image", "url", "contentUrl",
    "width", "height", "value", "caption", "creditText", "datePublished", "dateModified",
    "expires", "description", "inLanguage", "correction", "text", "itemListElement", "item",
    "position", "breadcrumb", "sameAs", "license", "copyrightHolder", "copyrightYear",
    "identifier",
];

#[rustfmt::skip]
const TEXTS: &[&str] = &[
    "NewsArticle", "BreadcrumbList", "WebPage", "ImageObject", "#a", "#b", "&lt;b&gt;", "&",
    "<p", "2026-09-12", "2026-09-12T10:00:00+0200", "Sat Sep 12", "1200px",
    "https://a.example/#x", "/b", "javascript:alert(1)", "é", "\u{0}", "",
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(TEXTS).prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        let members = prop::collection::vec((prop::sample::select(KEYS), inner.clone()), 0..6);
        let object = members.prop_map(|members| {
            let members = members
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value));
            Value::Object(members.collect::<Map<_, _>>())
        });
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            object
        ]
    })
}

fn article() -> impl Strategy<Value = Value> {
    prop::collection::vec((prop::sample::select(KEYS), value()), 0..12).prop_map(|members| {
        let mut article = json!({ "@type": "NewsArticle", "headline": "Harbour reopens" });
        for (key, value) in members.into_iter().filter(|(key, _)| *key != "@type") {
            article[key] = value;
        }
        article
    })
}

proptest! {
    #[test]
    fn any_value_is_read_or_refused(document in prop_oneof![value(), article()]) {
        for hint in [None, Some(Format::Native), Some(Format::NewsArticle)] {
            let Ok(converted) = convert(document.to_string().as_bytes(), hint, None) else {
                continue;
            };
            let text = story::to_json(&converted.story);
            let value: Value = serde_json::from_str(&text).unwrap();
            let (story, warnings) = story::read::story(&&value, None).unwrap();
            prop_assert_eq!(warnings, []);
            prop_assert_eq!(story, converted.story);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>()) {
        let _ = convert(&bytes, None, None);
    }

    #[test]
    fn any_text_is_a_body(text in "[<>/&;#\\-!a-p \n\"é]{0,80}") {
        let document = json!({ "@type": "Article", "headline": "A", "articleBody": text });
        let _ = convert(document.to_string().as_bytes(), None, None).unwrap();
    }
}
