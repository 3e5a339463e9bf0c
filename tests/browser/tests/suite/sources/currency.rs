//! Newer versions, and stories whose time is over.

use browser_tests::{Engine, story_element, wire_story};
use serde_json::{Value, json};

use super::{break_down, open, publish, refresh};
use crate::in_browser;

fn refreshed(src: &str) -> String {
    story_element("a", src).replace("<wire-story", "<wire-story refresh=60")
}

/// The text of a story that is higher than the window.
fn long(headline: &str) -> Value {
    json!({ "headline": headline, "body": vec!["Ships left at dawn."; 60] })
}

#[test]
fn unchanged_story_is_revalidated_and_kept() {
    in_browser(async |browser| {
        let path = "/u/story.json";
        open(
            browser,
            &refreshed(&publish(browser, path, "1", &json!({}))),
        )
        .await?;
        browser.until("record.load.length").await?;
        browser
            .eval::<()>("void (window.before = tree('a').querySelector('.headline'))")
            .await?;
        // The browser sends `If-None-Match`, and no preflight request.
        for count in 1..=2 {
            refresh(browser).await?;
            browser.until("waiting.size").await?;
            // The WebKit of the tests has no cache.
            if browser.engine() != Engine::WebKit {
                assert_eq!(browser.server.not_modified(path), count);
            }
            assert_eq!(browser.server.requests(path), count + 1);
        }
        let is_kept: bool = browser
            .eval("before === tree('a').querySelector('.headline') && record.load.length === 1")
            .await?;
        assert!(is_kept, "the story was rendered anew");
        Ok(())
    });
}

#[test]
fn newer_version_keeps_reading_position_and_is_announced() {
    in_browser(async |browser| {
        let path = "/u/newer.json";
        let src = publish(browser, path, "1", &long("Harbour reopens"));
        open(browser, &refreshed(&src)).await?;
        browser.until("record.load.length").await?;
        browser.eval::<()>("void scrollTo(0, 900)").await?;
        let mut newer = long("Harbour closes again");
        newer["updated"] = "2026-09-12T10:00:00Z".into();
        newer["version"] = 2.into();
        newer["corrections"] = json!([{ "date": "2026-09-12", "text": ["It has ", { "type": "strong", "text": "six" }, " berths."] }]);
        newer["correctionsAt"] = "top".into();
        publish(browser, path, "2", &newer);
        let place = "tree('a').querySelector('.body').lastElementChild.getBoundingClientRect().top";
        let before: f64 = browser.eval(place).await?;
        refresh(browser).await?;
        browser.until("record.update.length").await?;
        let update: Value = browser.eval("record.update").await?;
        assert_eq!(
            update,
            json!([{
                "id": "a", "url": src, "headline": "Harbour closes again", "version": "2",
                "updated": "2026-09-12T10:00:00Z",
                "corrections": [{ "date": "2026-09-12", "text": "It has six berths." }],
            }])
        );
        let after: f64 = browser.eval(place).await?;
        assert!((before - after).abs() < 1.0, "{before} {after}");
        let newer = "This story was updated. Show the new version";
        browser
            .until(&format!("all('a', '[role=status]').includes('{newer}')"))
            .await?;
        browser
            .eval::<()>("void tree('a').querySelector('.newer__show').click()")
            .await?;
        browser
            .until("all('a', '.headline').join() === 'Harbour closes again'")
            .await?;
        // Above the text, as its publisher says, with its date.
        let correction: String = browser
            .eval("tree('a').querySelector('.body').previousElementSibling.textContent")
            .await?;
        assert!(correction.contains("September 12, 2026"), "{correction}");
        assert!(correction.contains("six berths"), "{correction}");
        let updates: usize = browser.eval("record.update.length").await?;
        assert_eq!(updates, 1);
        Ok(())
    });
}

#[test]
fn newer_version_replaces_story_that_is_not_being_read() {
    in_browser(async |browser| {
        let path = "/u/replaced.json";
        open(
            browser,
            &refreshed(&publish(browser, path, "1", &json!({}))),
        )
        .await?;
        browser.until("record.load.length").await?;
        let newer = json!({ "headline": "Harbour closes", "updated": "2026-09-12T10:00:00Z" });
        publish(browser, path, "2", &newer);
        refresh(browser).await?;
        browser
            .until("all('a', '.headline').join() === 'Harbour closes'")
            .await?;
        browser
            .until("all('a', '[role=status]').includes('This story was updated.')")
            .await?;
        let is_seen: bool = browser
            .eval("!!tree('a').querySelector('.origin__words--updated').getClientRects().length")
            .await?;
        assert!(!is_seen);
        Ok(())
    });
}

/// What the next version says, and the code.
const ENDS: &[(&str, &str, &str)] = &[
    ("status", "canceled", "withdrawn"),
    ("status", "withheld", "withheld"),
    ("embargo", "2999-01-01T00:00:00Z", "embargoed"),
    ("expires", "2026-01-01T00:00:00Z", "expired"),
];

#[test]
fn story_that_may_not_be_shown_any_more_is_replaced_by_notice() {
    in_browser(async |browser| {
        for (field, value, code) in ENDS {
            let path = format!("/u/{code}.json");
            open(
                browser,
                &refreshed(&publish(browser, &path, "1", &json!({}))),
            )
            .await?;
            browser.until("record.load.length").await?;
            publish(browser, &path, "2", &json!({ *field: *value }));
            refresh(browser).await?;
            browser.until("record.withdraw.length").await?;
            let found: Vec<String> = browser.eval("record.withdraw.map((it) => it.code)").await?;
            assert_eq!(found, [*code]);
            browser
                .until("all('a', '.failure').length === 1 && !all('a', '.headline').length")
                .await?;
        }
        Ok(())
    });
}

#[test]
fn story_ends_when_it_expires() {
    in_browser(async |browser| {
        let time = "new Date(Date.now() + 5_400_000).toISOString()";
        let expires: String = browser.eval(time).await?;
        let path = "/u/expires.json";
        let src = publish(browser, path, "1", &json!({ "expires": expires }));
        // It needs no attribute, and no network.
        open(browser, &story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        break_down(browser, path, 500);
        browser.until("waiting.size").await?;
        // Timers are at most an hour long.
        browser
            .eval::<()>("void (window.advance = 3_600_000, fire())")
            .await?;
        let shown: bool = browser
            .eval("waiting.size === 1 && all('a', '.headline').length === 1")
            .await?;
        assert!(shown);
        browser
            .eval::<()>("void (window.advance = 5_500_000, fire())")
            .await?;
        browser
            .until("record.withdraw.length === 1 && all('a', '.failure').length === 1")
            .await?;
        let found: String = browser.eval("record.withdraw[0].code").await?;
        assert_eq!(found, "expired");
        let fallback: bool = browser.eval("fallbackIsShown('a')").await?;
        assert!(!fallback);
        Ok(())
    });
}

#[test]
fn prerendered_story_ends_when_it_expires() {
    in_browser(async |browser| {
        let time = "new Date(Date.now() + 1_800_000).toISOString()";
        let expires: String = browser.eval(time).await?;
        let src = publish(
            browser,
            "/u/shadow.json",
            "1",
            &json!({ "expires": expires }),
        );
        let tag = wire_story(&["render", "--to", "shadow", &src]);
        let tag = tag.replace("<wire-story", "<wire-story id=a loading=eager");
        open(browser, &tag).await?;
        browser
            .until("record.load.length && waiting.size && all('a', '.headline').length")
            .await?;
        browser
            .eval::<()>("void (window.advance = 1_900_000, fire())")
            .await?;
        let headlines: usize = browser.eval("all('a', '.headline').length").await?;
        assert_eq!(headlines, 0);
        browser
            .until("record.withdraw.length === 1 && all('a', '.failure').length === 1")
            .await
    });
}
