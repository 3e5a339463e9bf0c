//! The behaviour of a story that is shown.

use browser_tests::{Browser, Engine, story_element};
use serde_json::{Value, json};

use crate::in_browser;

/// Serves a story of these members, and returns its address.
pub(crate) fn publish(browser: &Browser, name: &str, members: Value) -> String {
    let mut story = json!({
        "format": "wire-story/1",
        "headline": "Harbour reopens",
        "canonicalUrl": "https://northline.example/harbour",
    });
    for (key, value) in members.as_object().unwrap() {
        story[key] = value.clone();
    }
    let headers = [
        ("content-type", "application/json"),
        ("cache-control", "no-store"),
    ];
    browser.server.page(name, &story.to_string(), &headers);
    [&browser.server.publisher, name].concat()
}

#[test]
fn failed_photo_is_retried_once() {
    in_browser(async |browser| {
        let photo = json!({
            "type": "photo", "alt": "The quay at dawn", "caption": "The quay.", "credit": "Northline",
            "sources": [{ "url": "/gone.jpg", "width": 900, "height": 500 }],
        });
        let src = publish(browser, "/photo.json", json!({ "body": [photo] }));
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        let box_of = "(() => { const { width, height } = tree('a').querySelector('.photo__frame').getBoundingClientRect(); return Math.round(height * 100 / width) })()";
        // The stated ratio, before and after the failure.
        browser
            .until("tree('a').querySelector('img').complete")
            .await?;
        assert_eq!(browser.eval::<i64>(box_of).await?, 56);
        browser.until("all('a', '.photo__missing').length").await?;
        let said: Vec<String> = browser.eval("all('a', '.photo')").await?;
        assert!(said[0].contains("The quay at dawn"), "{said:?}");
        assert!(
            said[0].contains("The quay.") && said[0].contains("Northline"),
            "{said:?}"
        );
        assert_eq!(browser.server.requests("/gone.jpg"), 2);
        assert_eq!(browser.eval::<i64>(box_of).await?, 56);
        let buttons: usize = browser.eval("all('a', '.photo__enlarge').length").await?;
        assert_eq!(buttons, 0, "nothing can be enlarged");
        Ok(())
    });
}

#[test]
fn recent_update_shows_relative_time() {
    in_browser(async |browser| {
        browser.open("").await?;
        let ago = |minutes: u32| format!("new Date(Date.now() - {minutes} * 60000).toISOString()");
        for (minutes, language, expected) in [
            (5, "en", "Updated 5 minutes ago"),
            (180, "en", "Updated 3 hours ago"),
            (5, "de", "Aktualisiert vor 5 Minuten"),
            (5, "ru", "Обновлено 5 минут назад"),
            (1, "ru", "Обновлено 1 минуту назад"),
        ] {
            let updated: String = browser.eval(&ago(minutes)).await?;
            let src = publish(
                browser,
                "/updated.json",
                json!({ "published": "2026-01-02T10:00:00Z", "updated": updated }),
            );
            let element = story_element("a", &src)
                .replace("<wire-story", &format!("<wire-story lang={language}"));
            browser.open(&element).await?;
            browser.until("record.load.length").await?;
            let said: Vec<String> = browser.eval("all('a', '.byline__ago')").await?;
            assert_eq!(said, [expected]);
            let exact: String = browser
                .eval("tree('a').querySelector('.byline__updated > time').dateTime")
                .await?;
            assert_eq!(
                exact[..16],
                updated[..16],
                "the exact time is there on demand"
            );
        }
        Ok(())
    });
}

#[test]
fn newer_version_keeps_reading_position() {
    in_browser(async |browser| {
        let version = |version: &str, text: &str| {
            let body: Vec<Value> = (0..40).map(|_| json!(text)).collect();
            publish(
                browser,
                "/moving.json",
                json!({ "id": "1", "version": version, "body": body }),
            )
        };
        let src = version("1", "The first version of a paragraph.");
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        browser.eval::<()>("void (scrollTo(0, 900), window.node = tree('a').querySelector('.paragraph'), a.load())").await?;
        browser.until("record.load.length === 2").await?;
        let is_same: bool = browser
            .eval(
                "node === tree('a').querySelector('.paragraph') && all('a', '.newer').length === 0",
            )
            .await?;
        assert!(is_same, "an unchanged story was built anew");
        version("2", "The second version of a paragraph.");
        let place = "[node.getBoundingClientRect().top, a.offsetHeight]";
        let before: [f64; 2] = browser.eval(place).await?;
        browser.eval::<()>("void a.load()").await?;
        browser.until("all('a', '.newer').length === 1").await?;
        let after: [f64; 2] = browser.eval(place).await?;
        assert_eq!(before, after, "the text, or what is below it, moved");
        browser
            .eval::<()>("void tree('a').querySelector('.newer__show').click()")
            .await?;
        browser
            .until(
                "all('a', '.paragraph')[0].includes('second') && all('a', '.newer').length === 0",
            )
            .await
    });
}

#[test]
fn unsupported_block_shows_link() {
    in_browser(async |browser| {
        let unknown = json!({ "type": "hologram", "url": "https://northline.example/h" });
        let odd =
            json!({ "type": "photo", "role": "enormous", "sources": [], "caption": "A quay." });
        for (body, expected) in [
            (
                json!(["One.", unknown]),
                &["Parts of this story can be seen only at northline.example"][..],
            ),
            (json!(["One.", odd]), &[]),
            (json!([]), &["Read the full story at northline.example"]),
        ] {
            let src = publish(browser, "/partly.json", json!({ "body": body }));
            browser.open(&story_element("a", &src)).await?;
            browser.until("record.load.length").await?;
            let said: Vec<String> = browser.eval("all('a', '.full-story')").await?;
            assert_eq!(said, expected);
        }
        Ok(())
    });
}

#[test]
fn relative_time_updates_every_minute() {
    in_browser(async |browser| {
        browser.open("").await?;
        let updated: String = browser
            .eval("new Date(Date.now() - 5 * 60000).toISOString()")
            .await?;
        let src = publish(browser, "/updated.json", json!({ "updated": updated }));
        let clock = "<script>
            window.ticks = [];
            window.setInterval = (tick, pause) => ticks.push([tick, pause]);
            window.wait = (minutes) => {
              const { now } = Date;
              Date.now = () => now() + minutes * 60000;
              ticks.at(-1)[0]();
            };
          </script>";
        browser
            .open(&[clock, &story_element("a", &src)].concat())
            .await?;
        browser.until("record.load.length").await?;
        let pauses: Vec<u32> = browser.eval("ticks.map(([, pause]) => pause)").await?;
        assert_eq!(pauses.last(), Some(&60_000));
        browser.eval::<()>("void wait(10)").await?;
        let said: Vec<String> = browser.eval("all('a', '.byline__ago')").await?;
        assert_eq!(said, ["Updated 15 minutes ago"]);
        Ok(())
    });
}

/// The style of a column, the role of a photo, and which of its sources is
/// taken in a window of 1200 pixels.
const SOURCES: &[(&str, &str, &str)] = &[
    ("width: 1100px", "lead", "large"),
    ("width: 300px", "lead", "small"),
    ("width: 550px; zoom: 2", "lead", "large"),
    ("width: 1100px", "inline", "medium"),
    ("width: 1100px", "thumbnail", "small"),
];

#[test]
fn photo_is_requested_in_displayed_size() {
    in_browser(async |browser| {
        browser.resize(1200, 900).await?;
        for (column, role, expected) in SOURCES {
            // WebKit measures a box in its own pixels, and has no zoom to ask for.
            if browser.engine() == Engine::WebKit && column.contains("zoom") {
                continue;
            }
            let source = |name: &str, width: u32| json!({ "url": format!("/examples/pictures/reservoir.svg?{name}"), "width": width, "height": width * 2 / 3 });
            let mut photo = json!({ "sources": [source("small", 400), source("medium", 800), source("large", 1600)] });
            let members = if *role == "lead" {
                json!({ "leadPhoto": photo })
            } else {
                photo["type"] = "photo".into();
                photo["role"] = (*role).into();
                json!({ "body": [photo] })
            };
            let src = publish(browser, "/sources.json", members);
            browser
                .open(&format!(
                    "<div style='{column}'>{}</div>",
                    story_element("a", &src)
                ))
                .await?;
            browser.until("record.load.length").await?;
            let image = "tree('a').querySelector('.photo__image')";
            browser
                .until(&format!("{image}.complete && {image}.currentSrc"))
                .await?;
            let taken: String = browser.eval(&format!("{image}.currentSrc")).await?;
            assert!(taken.ends_with(expected), "{column}, {role}: {taken}");
        }
        Ok(())
    });
}
