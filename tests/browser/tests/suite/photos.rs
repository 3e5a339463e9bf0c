//! Faults of the network in photos: the story stays as it is. `docs/failures.md`
//! has the same table.

use browser_tests::{Browser, results, story_element};
use serde_json::{Value, json};

use crate::in_browser;

const DOCUMENT: &str = "docs/failures.md";

/// A fault, and the path that has it.
const FAULTS: &[(&str, &str)] = &[
    ("404 Not Found", "/fault/status/404"),
    ("503 Service Unavailable", "/fault/status/503"),
    (
        "503 once, then the photo",
        "/fault/once/503/examples/pictures/harbour-dawn.svg",
    ),
    ("the answer is an HTML page", "/fault/html"),
    ("the server never answers", "/fault/silent"),
];

/// Photos load when they come near the viewport.
const READ: &str = "scrollTo(0, (scrollY + 200) % (document.body.scrollHeight - innerHeight))";

#[test]
fn photo_faults_keep_caption_and_box() {
    in_browser(async |browser| {
        let server = &browser.server;
        let photos: Vec<Value> = FAULTS
            .iter()
            .map(|(name, path)| {
                json!({
                    "type": "photo", "alt": format!("Alt of {name}"), "caption": format!("Caption of {name}"),
                    "sources": [{ "url": path, "width": 1200, "height": 800 }],
                })
            })
            .collect();
        let story = json!({ "format": "wire-story/1", "headline": "Photos", "body": photos });
        server.page(
            "/photos.json",
            &story.to_string(),
            &[("content-type", "application/json")],
        );
        let src = format!("{}/photos.json", server.publisher);
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        let before: Vec<i64> = heights(browser).await?;
        // A photo without an outcome fails in its row.
        let have_failed = browser
            .until(&format!("{READ}, all('a', '.photo__missing').length >= 3"))
            .await;
        let come =
            "[...tree('a').querySelectorAll('.photo img')].filter((it) => it.naturalWidth).length";
        let has_come = browser.until(&format!("{READ}, {come} === 1")).await;
        assert_eq!(
            before,
            heights(browser).await?,
            "the box of a photo has changed"
        );
        let mut found = Vec::new();
        let mut requests = Vec::new();
        for (index, (name, path)) in FAULTS.iter().enumerate() {
            let words: String = browser
                .eval(&format!("all('a', '.photo')[{index}]"))
                .await?;
            assert!(words.contains(&format!("Caption of {name}")), "{words}");
            let image =
                format!("tree('a').querySelectorAll('.photo')[{index}].querySelector('img')");
            let width: Option<u32> = browser
                .eval(&format!("{image}?.naturalWidth ?? null"))
                .await?;
            let what = match width {
                None if words.contains(&format!("Alt of {name}")) => "its alternative text",
                None => "nothing",
                Some(0) => "its empty box",
                Some(_) => "the photo",
            };
            found.push(((*name).to_owned(), what.to_owned()));
            requests.push(((*name).to_owned(), server.requests(path).to_string()));
        }
        results::document(DOCUMENT, "a photo", "shown", &found)?;
        results::document(DOCUMENT, "a photo", "requests", &requests)?;
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        have_failed.and(has_come)
    });
}

/// The height of each photo's box.
async fn heights(browser: &Browser) -> anyhow::Result<Vec<i64>> {
    browser
        .eval("[...tree('a').querySelectorAll('.photo__frame')].map((it) => Math.round(it.getBoundingClientRect().height))")
        .await
}
