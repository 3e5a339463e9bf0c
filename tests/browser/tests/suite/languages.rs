//! The sentences around a story, in the language of the page.

use browser_tests::{Browser, Engine, story_element};
use serde_json::json;

use crate::{behaviour::publish, in_browser};

/// A language of a page, the file that is fetched, and the text of the copy button.
const PAGES: &[(&str, Option<&str>, &str)] = &[
    ("en-GB", None, "Copy link"),
    ("yo", None, "Copy link"),
    ("no such tag!", None, "Copy link"),
    ("de-AT", Some("de"), "Link kopieren"),
    ("zh-TW", Some("zh-Hant"), "複製連結"),
    ("zh-SG", Some("zh"), "复制链接"),
    ("nb", Some("no"), "Kopier lenke"),
    ("iw", Some("he"), "העתקת קישור"),
    ("sw-KE", Some("sw"), "Nakili kiungo"),
];

#[test]
fn unused_languages_are_not_downloaded() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/ferry-brief.json",
            browser.server.publisher
        );
        for (tag, file, copy) in PAGES {
            let element = story_element("a", &src)
                .replace("<wire-story", &format!("<wire-story lang='{tag}'"));
            browser.open(&element).await?;
            browser.until("record.load.length").await?;
            let said: Vec<String> = browser.eval("all('a', '.share__copy')").await?;
            assert_eq!(said, [*copy], "{tag}");
            let files: Vec<String> = browser
                .eval("performance.getEntriesByType('resource').map((it) => it.name.match(/languages-.*\\/(.*).json/)?.[1]).filter(Boolean)")
                .await?;
            assert_eq!(files.first().map(String::as_str), *file, "{tag}");
            assert!(files.len() <= 1, "{tag}: {files:?}");
        }
        Ok(())
    });
}

#[test]
fn missing_language_falls_back_to_english() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/ferry-brief.json",
            browser.server.publisher
        );
        let shell = std::fs::read_to_string(browser_tests::root().join("dist/wire-story.js"))?;
        let widget = shell
            .split('"')
            .find(|it| it.starts_with("widget-") && it.ends_with(".js"))
            .unwrap()
            .to_owned();
        let script = [("content-type", "text/javascript")];
        let text = std::fs::read_to_string(browser_tests::root().join("dist").join(&widget))?;
        browser
            .server
            .page("/other.js", &text.replace("languages-", "gone-"), &script);
        browser
            .server
            .page("/broken.js", &shell.replace(&widget, "other.js"), &script);
        let element = story_element("a", &src).replace("<wire-story", "<wire-story lang=de");
        let page = browser_tests::host_page(&element).replace("/wire-story.js", "/broken.js");
        browser.open_with(&page, &[]).await?;
        browser.until("record.load.length").await?;
        let said: Vec<String> = browser.eval("all('a', '.share__copy')").await?;
        assert_eq!(said, ["Copy link"]);
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        Ok(())
    });
}

/// Opens a story in a language, in a page in the same.
async fn open(browser: &Browser, language: &str) -> anyhow::Result<()> {
    let quote = json!({ "type": "quote", "kind": "pull", "body": ["X"] });
    let members = json!({
        "language": language,
        "published": "2026-09-12T22:30:00+02:00",
        "body": ["X", quote],
    });
    let src = publish(browser, "/language.json", members);
    let element =
        story_element("a", &src).replace("<wire-story", &format!("<wire-story lang={language}"));
    browser.open(&element).await?;
    browser.until("record.load.length").await
}

/// A language, its line height, and its quotation marks around the text.
const SCRIPTS: &[(&str, f64, &str)] = &[
    ("en", 1.6, "“X”"),
    ("de", 1.6, "„X“"),
    ("fr", 1.6, "«X»"),
    ("ja", 1.8, "「X」"),
    ("ar", 1.8, "”X“"),
    ("hi-IN", 1.8, "“X”"),
    ("th", 1.8, "“X”"),
];

#[test]
fn line_height_and_quotation_marks_follow_language() {
    in_browser(async |browser| {
        for (language, height, quote) in SCRIPTS {
            open(browser, language).await?;
            let found: f64 = browser
                .eval("(({ lineHeight, fontSize }) => parseFloat(lineHeight) / parseFloat(fontSize))(getComputedStyle(tree('a').querySelector('.paragraph')))")
                .await?;
            assert!((found - height).abs() < 0.01, "{language}: {found}");
            let tracking: String = browser
                .eval("getComputedStyle(tree('a').querySelector('.headline')).letterSpacing")
                .await?;
            assert_eq!(
                ["0px", "normal"].contains(&tracking.as_str()),
                *height > 1.7,
                "{language}: {tracking}"
            );
            if browser.engine() == Engine::Chromium {
                // Only Chromium exposes generated content.
                let tree = browser.accessibility_tree().await?;
                let text: String = tree
                    .lines()
                    .filter_map(|line| line.trim().strip_prefix("text: "))
                    .collect();
                assert!(text.contains(quote), "{language}: {tree}");
            }
        }
        Ok(())
    });
}

/// The zone of a reader, the language of the page, and the date.
const READERS: &[(&str, &str, &str)] = &[
    ("Europe/Oslo", "en-GB", "12 September 2026 at 22:30"),
    ("Asia/Tokyo", "en-GB", "13 September 2026 at 05:30"),
    ("America/New_York", "de", "12. September 2026 um 16:30"),
    ("Asia/Tokyo", "ja", "2026年9月13日 5:30"),
];

#[test]
fn dates_follow_page_language_and_reader_zone() {
    in_browser(async |browser| {
        let is_chromium = browser.engine() == Engine::Chromium;
        for (zone, language, expected) in READERS {
            if is_chromium {
                let zone = json!({ "timezoneId": zone });
                browser
                    .devtools("Emulation.setTimezoneOverride", zone)
                    .await?;
            }
            open(browser, language).await?;
            let said: Vec<String> = browser.eval("all('a', '.byline > .time')").await?;
            let here: String = browser
                .eval(&format!("new Date('2026-09-12T20:30:00Z').toLocaleString('{language}', {{ dateStyle: 'long', timeStyle: 'short' }})"))
                .await?;
            // Only Chromium can emulate another zone.
            let expected = if is_chromium { *expected } else { &here };
            assert_eq!(said, [expected], "{zone}, {language}");
        }
        Ok(())
    });
}
