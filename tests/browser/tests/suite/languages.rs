//! The sentences around a story, in the language of the page.

use browser_tests::story_element;

use crate::in_browser;

/// A language of a page, the file that is fetched, and what the copy button says.
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
fn only_the_language_in_use_is_downloaded() {
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
fn a_language_that_does_not_come_leaves_english() {
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
