//! Documents that are not native: the format is detected by keys, or given by
//! attributes.

use browser_tests::{Browser, story_element};
use serde_json::{Value, json};

use crate::in_browser;

const FEED: &str = r#"{
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Northline",
    "items": [
        { "id": "a", "title": "First", "content_html": "<p>One <b>word</b>.</p>" },
        { "id": "b", "title": "Second", "content_text": "Two." }
    ]
}"#;

const ARTICLE: &str = r#"{ "@type": "NewsArticle", "headline": "Ferries &amp; fog", "articleBody": "Boats stayed." }"#;

fn serve(browser: &Browser, name: &str, text: &str) -> String {
    browser.server.page(
        &format!("/{name}"),
        text,
        &[("content-type", "application/json")],
    );
    format!("{}/{name}", browser.server.publisher)
}

#[test]
fn select_names_a_story_of_a_list_and_takes_effect_live() {
    in_browser(async |browser| {
        let src = serve(browser, "feed.json", FEED);
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length === 1").await?;
        let load: Value = browser.eval("record.load[0]").await?;
        assert_eq!(
            (&load["headline"], &load["format"]),
            (&json!("First"), &json!("json-feed"))
        );
        assert_eq!(load["warnings"][0]["code"], "one-of-many");
        let words: Vec<String> = browser.eval("all('a', '.paragraph')").await?;
        assert_eq!(words, ["One word."]);

        browser
            .eval::<Value>("document.querySelector('wire-story').select = 'b'")
            .await?;
        browser.until("record.load.length === 2").await?;
        assert_eq!(
            browser.eval::<String>("record.load[1].headline").await?,
            "Second"
        );

        browser
            .eval::<Value>("document.querySelector('wire-story').select = '9'")
            .await?;
        browser.until("record.error.length === 1").await?;
        let error: Value = browser.eval("record.error[0]").await?;
        assert_eq!(error["code"], "no-such-item");
        assert!(
            error["message"].as_str().unwrap().contains("Second"),
            "{error}"
        );
        Ok(())
    });
}

/// Which event is fired, and its detail.
#[test]
fn documents_are_read_or_refused_by_name() {
    let wrapped = format!("//<![CDATA[\n{ARTICLE}\n//]]>");
    let native = r#"{ "format": "wire-story/1", "headline": "H", "body": { "format": "html", "content": "<p>Words.</p>" } }"#;
    let kept = r#"{ "type": "story", "headlines": { "basic": "H" }, "syndication": { "external_distribution": false }, "content_elements": [] }"#;
    let cases = [
        ("wrapped", wrapped.as_str(), "", "news-article"),
        ("native", native, "", "wire-story"),
        (
            "forced",
            r#"{ "headline": "H", "articleBody": "B", "@type": "NewsArticle" }"#,
            "news-article",
            "news-article",
        ),
        ("nameless", ARTICLE, "nitf", "unknown-format"),
        (
            "drupal",
            r#"{ "jsonapi": {}, "data": {} }"#,
            "",
            "unsupported-format",
        ),
        ("kept", kept, "", "restricted"),
        (
            "canceled",
            r#"{ "uri": "urn:x", "pubstatus": "canceled" }"#,
            "",
            "withdrawn",
        ),
        (
            "embargoed",
            r#"{ "uri": "urn:x", "headline": "H", "pubStatus": "usable", "embargoedUntil": "2099-01-01T00:00:00Z" }"#,
            "",
            "embargoed",
        ),
    ];
    in_browser(async |browser| {
        let mut body = String::new();
        for (id, text, format, _) in cases {
            let src = serve(browser, &format!("{id}.json"), text);
            let element = story_element(id, &src);
            body.push_str(
                &element.replace("<wire-story ", &format!("<wire-story format='{format}' ")),
            );
        }
        browser.open(&body).await?;
        browser
            .until(&format!(
                "record.load.length + record.error.length === {}",
                cases.len()
            ))
            .await?;
        for (id, _, _, expected) in cases {
            let detail: String = browser
                .eval(&format!(
                    "(({{ format, code }}) => code ?? format)([...record.load, ...record.error].find((it) => it.id === {id:?}))"
                ))
                .await?;
            assert_eq!(detail, expected, "{id}");
        }
        Ok(())
    });
}
