//! Going back closes the photo viewer, and the page's own history is unchanged.

use browser_tests::{Browser, Engine, Key, host_page, story_element};

use crate::{
    in_browser,
    viewer::{enlarge, open},
};

/// A page that records all navigation events, as routers do.
const ROUTER: &str = "void (() => {
  window.events = [];
  addEventListener('popstate', () => events.push('popstate'));
  for (const type of ['navigate', 'currententrychange']) {
    window.navigation?.addEventListener(type, () => events.push(type));
  }
  history.pushState = history.replaceState = () => events.push('pushState');
})()";

const VIEWER: &str = "tree('a').querySelector('dialog:modal')";

const WAYS: [Way; 5] = [Way::Back, Way::Escape, Way::Back, Way::Escape, Way::Back];

/// Counts the history entries that are added in any window of the page.
const COUNT_ENTRIES: &str = "void (() => {
  window.added = [];
  // Frames get the counting version, too.
  const { pushState } = History.prototype;
  History.prototype.pushState = function (...step) {
    pushState.apply(this, step);
    added.push(this);
  };
})()";
const IS_ADDED: &str = "added.length";

/// The state, the address, and the events that the page received.
const PLACE: &str = "[history.state, location.hash, events]";

/// What a page has done with the history before a photo is opened.
const PAGES: &[(&str, &str)] = &[
    ("a page that was just opened", "void 0"),
    (
        "a page with history entries of its own",
        "void (history.pushState(1, '', '#one'), history.pushState({ deep: [2] }, '', '#two'))",
    ),
];

/// What a reader does to close the viewer.
#[derive(Clone, Copy, Debug)]
enum Way {
    Back,
    Escape,
}

async fn go(browser: &Browser, way: Way) -> anyhow::Result<()> {
    match (way, browser.engine()) {
        (Way::Escape, _) => browser.press(Key::Escape).await,
        (Way::Back, Engine::Chromium) => browser.back().await,
        // Their drivers would wait for a navigation.
        (Way::Back, _) => browser.eval("void history.back()").await,
    }
}

#[test]
fn back_closes_viewer_without_page_events() {
    in_browser(async |browser| {
        for (page, steps) in PAGES {
            open(browser, "straits-talks").await?;
            browser.eval::<()>(steps).await?;
            browser.eval::<()>(ROUTER).await?;
            if browser.engine() != Engine::WebKit {
                // docs/decisions/0013-history-step-of-the-viewer.md
                browser
                    .eval::<()>(
                        "void addEventListener('popstate', () => events.push('captured'), true)",
                    )
                    .await?;
            }
            browser.eval::<()>(COUNT_ENTRIES).await?;
            let before: serde_json::Value = browser.eval(PLACE).await?;
            for (turn, way) in WAYS.iter().enumerate() {
                enlarge(browser, "a").await?;
                browser
                    .until(&format!("added.length === {}", turn + 1))
                    .await?;
                assert_eq!(browser.eval::<serde_json::Value>(PLACE).await?, before);
                go(browser, *way).await?;
                browser.until(&format!("!{VIEWER}")).await?;
                let place: serde_json::Value = browser.eval(PLACE).await?;
                assert_eq!(place, before, "{page}, {way:?}");
            }
        }
        // From here on the page navigates by itself.
        browser.eval::<()>("void history.back()").await?;
        browser.until("location.hash === '#one'").await?;
        browser.until("events.includes('popstate')").await
    });
}

#[test]
fn photo_reopened_at_once_stays_open() {
    in_browser(async |browser| {
        open(browser, "straits-talks").await?;
        browser.eval::<()>(COUNT_ENTRIES).await?;
        enlarge(browser, "a").await?;
        browser.until(IS_ADDED).await?;
        browser
            .eval::<()>(
                "void (() => {
                   const dialog = tree('a').querySelector('dialog');
                   const again = () => tree('a').querySelector('.photo__enlarge').click();
                   dialog.addEventListener('close', again);
                   window.added = [];
                   dialog.close();
                 })()",
            )
            .await?;
        // The entry of the first is removed before that of the second is added.
        browser.until("added.length === 1").await?;
        browser.until(VIEWER).await?;
        go(browser, Way::Back).await?;
        browser.until(&format!("!{VIEWER}")).await
    });
}

/// Ways to remove a story while a photo is open.
const REMOVALS: &[&str] = &[
    "a.remove()",
    "(a.src = '/no-such-story.json')",
    "a.shadowRoot.lastElementChild.replaceChildren()",
];

#[test]
fn removed_story_closes_viewer() {
    in_browser(async |browser| {
        for act in REMOVALS {
            open(browser, "straits-talks").await?;
            browser.eval::<()>(COUNT_ENTRIES).await?;
            enlarge(browser, "a").await?;
            browser.until(IS_ADDED).await?;
            browser
                .eval::<()>(&format!("void (window.root = tree('a'), {act})"))
                .await?;
            browser
                .until("!root.querySelector('dialog, iframe')")
                .await?;
        }
        Ok(())
    });
}

#[test]
fn page_forbidding_frames_reports_no_violation() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        let page = host_page(&story_element("a", &src));
        let policy = [("content-security-policy", "frame-src 'none'")];
        browser.open_with(&page, &policy).await?;
        browser.until("record.load.length").await?;
        browser.eval::<()>(COUNT_ENTRIES).await?;
        enlarge(browser, "a").await?;
        browser.until(IS_ADDED).await?;
        go(browser, Way::Back).await?;
        browser.until(&format!("!{VIEWER}")).await?;
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        Ok(())
    });
}

#[test]
fn back_closes_viewer_in_framed_page() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        let inner = host_page(&story_element("a", &src));
        let html = [("content-type", "text/html")];
        browser.server.page("/inner.html", &inner, &html);
        browser
            .open("<iframe id=frame src=/inner.html width=500 height=400></iframe>")
            .await?;
        browser
            .until("frame.contentWindow.record?.load.length")
            .await?;
        let added = COUNT_ENTRIES
            .replace("window", "frame.contentWindow")
            .replace("History", "frame.contentWindow.History")
            .replace("added.push", "frame.contentWindow.added.push");
        browser.eval::<()>(&added).await?;
        browser
            .eval::<()>(
                "void frame.contentWindow.tree('a').querySelector('.photo__enlarge').click()",
            )
            .await?;
        browser.until("frame.contentWindow.added.length").await?;
        browser.eval::<()>("void history.back()").await?;
        browser
            .until("!frame.contentWindow.tree('a').querySelector('dialog')")
            .await?;
        assert!(browser.eval::<bool>("frame.isConnected").await?);
        Ok(())
    });
}

#[test]
fn newer_version_waits_for_viewer_to_close() {
    in_browser(async |browser| {
        let publish = |version: &str| {
            let photo =
                r#"{ "sources": [{ "url": "/examples/pictures/harbour-dawn.svg" }], "alt": "x" }"#;
            let story = format!(
                r#"{{ "format": "wire-story/1", "id": "1", "version": "{version}", "headline": "Version {version}", "leadPhoto": {photo} }}"#
            );
            let json = [("content-type", "application/json")];
            browser.server.page("/watched.json", &story, &json);
        };
        publish("1");
        browser.open(&story_element("a", "/watched.json")).await?;
        browser.until("record.load.length").await?;
        enlarge(browser, "a").await?;
        publish("2");
        // After scrolling, a newer version is announced, too.
        let is_at_top: bool = browser
            .eval("(scrollTo(0, 0), a.getBoundingClientRect().top >= 0)")
            .await?;
        assert!(is_at_top);
        browser.eval::<()>("void a.load()").await?;
        browser.until("all('a', '.newer').length === 1").await?;
        browser.until(VIEWER).await
    });
}
