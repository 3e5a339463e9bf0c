//! Counting: when a story was on screen, and what its publisher is told.

use browser_tests::{Browser, story_element};
use serde_json::{Value, json};

use crate::{behaviour::publish, each_row, in_browser};

/// Opens a story of a height in paragraphs below other content of the page.
async fn open(
    browser: &Browser,
    name: &str,
    above: u32,
    paragraphs: usize,
    extra: &str,
) -> anyhow::Result<()> {
    let body: Vec<Value> = (0..paragraphs)
        .map(|_| json!("A paragraph of some length, which is as high as its line."))
        .collect();
    let beacon = format!("{}/seen-{name}", browser.server.secure);
    let src = publish(
        browser,
        "/seen.json",
        json!({ "body": body, "beacon": beacon }),
    );
    let element = story_element("a", &src);
    let script = "<script>
        document.cookie = 'reader=ida';
        record.view = [];
        addEventListener('wire-view', ({ detail, target }) => record.view.push([target.id, detail.url, detail.headline]));
      </script>";
    browser
        .open(&format!("{script}{}", extra.replace("ELEMENT", &format!("<div style='height: {above}px'></div>{element}<div style='height: 2000px'></div>"))))
        .await?;
    browser.until("record.load.length").await
}

/// A name, the pixels above the story, its paragraphs, a script or attribute of the
/// page, whether it is seen, and whether the beacon is sent.
const PAGES: &[(&str, u32, usize, &str, bool, bool)] = &[
    ("short", 0, 2, "ELEMENT", true, true),
    ("long", 0, 80, "ELEMENT", true, true),
    ("below", 700, 80, "ELEMENT", false, false),
    (
        "gpc",
        0,
        2,
        "<script>Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })</script>ELEMENT",
        true,
        false,
    ),
    (
        "dnt",
        0,
        2,
        "<script>Object.defineProperty(navigator, 'doNotTrack', { value: '1' })</script>ELEMENT",
        true,
        false,
    ),
    (
        "forbidden",
        0,
        2,
        "ELEMENT<script>a.setAttribute('beacon', 'none')</script>",
        true,
        false,
    ),
    (
        "hidden",
        0,
        2,
        "<script>Object.defineProperty(document, 'hidden', { value: true })</script>ELEMENT",
        false,
        false,
    ),
];

#[test]
fn view_is_told_once_and_beacon_obeys_reader_and_host() {
    in_browser(async |browser| {
        browser.resize(1000, 800).await?;
        each_row(
            PAGES,
            |page| page.0,
            async |(name, above, paragraphs, extra, is_seen, is_sent)| {
                open(browser, name, *above, *paragraphs, extra).await?;
                if *is_seen {
                    browser.until("record.view.length").await?;
                } else {
                    browser
                        .settle::<()>("new Promise((done) => setTimeout(done, 2000))")
                        .await?;
                }
                let path = format!("/seen-{name}");
                if *is_sent {
                    browser.asked(&path).await?;
                }
                // Another rendering is not another view.
                browser
                    .eval::<()>("void a.setAttribute('heading-level', '3')")
                    .await?;
                browser
                    .until("tree('a').querySelector('h3.headline')")
                    .await?;
                if *is_seen {
                    browser
                        .settle::<()>("new Promise((done) => setTimeout(done, 1600))")
                        .await?;
                }
                let views: Value = browser.eval("record.view").await?;
                let expected = match is_seen {
                    true => json!([["a", "https://northline.example/harbour", "Harbour reopens"]]),
                    false => json!([]),
                };
                assert_eq!(views, expected);
                assert_eq!(browser.server.requests(&path), usize::from(*is_sent));
                Ok(())
            },
        )
        .await
    });
}

#[test]
fn beacon_has_nothing_about_the_reader() {
    in_browser(async |browser| {
        open(browser, "once", 0, 2, "ELEMENT").await?;
        browser.asked("/seen-once").await?;
        let request = browser.server.last_request("/seen-once").unwrap();
        assert!(request.starts_with("GET\n"), "{request}");
        for name in ["cookie:", "referer:", "origin:", "content-length:"] {
            assert!(!request.contains(&format!("\n{name}")), "{request}");
        }
        Ok(())
    });
}
