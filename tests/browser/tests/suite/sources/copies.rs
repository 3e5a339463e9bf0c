//! The last good copy of a story.

use browser_tests::story_element;
use serde_json::{Value, json};

use super::{break_down, open, publish, refresh, until_stored, visit_again};
use crate::in_browser;

/// An element whose story is kept.
fn kept(id: &str, src: &str, attributes: &str) -> String {
    let tag = format!("<wire-story {attributes}");
    story_element(id, src).replace("<wire-story", &tag)
}

/// What happens to the server, the attributes of the element, and whether the
/// copy is shown.
const FAULTS: &[(&str, u16, &str, bool)] = &[
    ("/c/500.json", 500, "keep", true),
    ("/c/429.json", 429, "keep", true),
    (
        "/c/mirrors.json",
        500,
        "mirrors='http://127.0.0.1:9/'",
        true,
    ),
    // The publisher's server answers that there is no such story.
    ("/c/404.json", 404, "keep", false),
    ("/c/451.json", 451, "keep", false),
    ("/c/410.json", 410, "keep", false),
    ("/c/none.json", 500, "keep=none refresh=60", false),
    ("/c/plain.json", 500, "", false),
];

#[test]
fn copy_is_shown_when_publisher_cannot_be_reached() {
    in_browser(async |browser| {
        let elements = FAULTS
            .iter()
            .enumerate()
            .map(|(index, (path, _, attributes, _))| {
                let src = publish(browser, path, "1", &json!({ "id": *path }));
                kept(&format!("c{index}"), &src, attributes)
            });
        let body = elements.collect::<String>();
        open(browser, &body).await?;
        let all = format!("record.load.length === {}", FAULTS.len());
        browser.until(&all).await?;
        for (path, status, attributes, _) in FAULTS {
            let src = [&browser.server.publisher, *path].concat();
            let is_stored = !attributes.is_empty() && !attributes.contains("none");
            until_stored(browser, &src, is_stored).await?;
            break_down(browser, path, *status);
        }
        visit_again(browser, &body, 0).await?;
        let all = format!(
            "record.load.length + record.error.length === {}",
            FAULTS.len()
        );
        browser.until(&all).await?;
        for (index, (path, .., is_shown)) in FAULTS.iter().enumerate() {
            let id = format!("c{index}");
            let headlines: usize = browser
                .eval(&format!("all('{id}', '.headline').length"))
                .await?;
            assert_eq!(headlines == 1, *is_shown, "{path}");
            let find = format!("record.load.find((it) => it.id === '{id}')?.saved ?? 0");
            let saved: f64 = browser.eval(&find).await?;
            assert_eq!(saved > 0.0, *is_shown, "{path}: {saved}");
            let date = format!(
                "new Date({saved}).toLocaleString('en', {{ dateStyle: 'long', timeStyle: 'short' }})"
            );
            let date: String = browser.eval(&date).await?;
            let line = format!("Saved copy of {date}. The publisher cannot be reached.");
            let expected = if *is_shown { vec![line] } else { vec![] };
            let lines = format!("all('{id}', '.origin__words')");
            let found: Vec<String> = browser.eval(&lines).await?;
            assert_eq!(found, expected, "{path}");
        }
        // It is marked above the story, and announced.
        let first: String = browser
            .eval("tree('c0').querySelector('.origin__words, .headline').className")
            .await?;
        assert!(first.contains("saved"), "{first}");
        browser
            .until("all('c0', '[role=status]').some((it) => it.startsWith('Saved copy of'))")
            .await
    });
}

#[test]
fn keep_none_stores_no_copy() {
    in_browser(async |browser| {
        let src = publish(browser, "/c/nothing.json", "1", &json!({}));
        let elements = [
            kept("a", &src, "keep=none mirrors='http://127.0.0.1:9/'"),
            kept("b", &src, ""),
        ];
        open(browser, &elements.concat()).await?;
        browser.until("record.load.length === 2").await?;
        let caches: Vec<String> = browser.settle("caches.keys()").await?;
        assert!(caches.is_empty(), "{caches:?}");
        Ok(())
    });
}

#[test]
fn copy_of_expired_story_is_not_shown() {
    in_browser(async |browser| {
        let time = "new Date(Date.now() + 3_600_000).toISOString()";
        let expires: String = browser.eval(time).await?;
        let src = publish(
            browser,
            "/c/expires.json",
            "1",
            &json!({ "expires": expires }),
        );
        let element = kept("a", &src, "keep");
        open(browser, &element).await?;
        browser.until("record.load.length").await?;
        until_stored(browser, &src, true).await?;
        break_down(browser, "/c/expires.json", 500);
        visit_again(browser, &element, 7_200_000).await?;
        browser.until("record.error.length").await?;
        let code: String = browser.eval("record.error[0].code").await?;
        assert_eq!(code, "expired");
        let notices: usize = browser.eval("all('a', '.failure').length").await?;
        assert_eq!(notices, 1);
        until_stored(browser, &src, false).await
    });
}

#[test]
fn withdrawn_story_is_removed_everywhere() {
    in_browser(async |browser| {
        let path = "/c/withdrawn.json";
        let src = publish(browser, path, "1", &json!({}));
        let old = publish(browser, "/c/old-mirror.json", "1", &json!({}));
        let first = kept("a", &src, "refresh=60");
        let second = kept("b", &src, "keep");
        open(browser, &[first.as_str(), &second].concat()).await?;
        browser.until("record.load.length === 2").await?;
        until_stored(browser, &src, true).await?;
        publish(browser, path, "2", &json!({ "status": "canceled" }));
        refresh(browser).await?;
        browser.until("record.withdraw.length === 2").await?;
        let found: Vec<Value> = browser.eval("record.withdraw").await?;
        assert!(
            found.iter().all(|it| it["code"] == "withdrawn"),
            "{found:?}"
        );
        for id in ["a", "b"] {
            browser
                .until(&format!(
                    "{id}.matches(':state(withdrawn)') && all('{id}', '.failure').length === 1
                     && !all('{id}', '.headline').length && !fallbackIsShown('{id}')"
                ))
                .await?;
        }
        until_stored(browser, &src, false).await?;
        // A mirror that has the story still cannot bring it back.
        break_down(browser, path, 500);
        let mirrored = kept("a", &src, &format!("mirrors={old}"));
        visit_again(browser, &mirrored, 0).await?;
        browser.until("record.error.length").await?;
        let codes: Vec<String> = browser.eval("record.error[0].passedOver").await?;
        assert!(codes.contains(&"older-version".to_owned()), "{codes:?}");
        let headlines: usize = browser.eval("all('a', '.headline').length").await?;
        assert_eq!(headlines, 0);
        // The publisher can.
        let newer = json!({ "updated": "2026-09-13T08:00:00Z" });
        publish(browser, path, "3", &newer);
        visit_again(browser, &mirrored, 0).await?;
        browser.until("all('a', '.headline').length === 1").await
    });
}

#[test]
fn copies_of_one_publisher_are_bounded() {
    in_browser(async |browser| {
        let mut body = "<script>{
          window.puts = 0;
          const { put } = Cache.prototype;
          Cache.prototype.put = async function (...given) {
            await put.apply(this, given);
            puts++;
          };
        }</script>"
            .to_owned();
        for number in 0..25 {
            let path = format!("/c/{number}.json");
            let src = publish(browser, &path, "1", &json!({ "id": number }));
            body.push_str(&kept(&format!("c{number}"), &src, "keep"));
        }
        open(browser, &body).await?;
        browser.until("record.load.length === 25").await?;
        let bounded: usize = browser
            .settle(
                "(async () => {
                   const cache = await caches.open('wire-story');
                   for (;;) {
                     const { length } = await cache.keys();
                     if (puts === 25 && length <= 20) return length;
                     await new Promise((done) => setTimeout(done, 20));
                   }
                 })()",
            )
            .await?;
        assert_eq!(bounded, 20);
        Ok(())
    });
}
