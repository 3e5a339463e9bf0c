//! A story in a frame, where a page's policy forbids WebAssembly: it shows what
//! the direct way shows.

use browser_tests::{Browser, Key, host_page, story_element};
use serde_json::{Value, json};

use crate::in_browser;

/// The window inside of the frame in which a story is shown.
const INNER: &str = "tree('a').querySelector('iframe').contentWindow";

async fn open_in_frame(browser: &Browser, page: &str) -> anyhow::Result<()> {
    let src = format!(
        "{}/examples/stories/straits-talks.json",
        browser.server.publisher
    );
    let page = host_page(&format!("{page}{}", story_element("a", &src)));
    let policy = [("content-security-policy", "script-src 'self'")];
    browser.open_with(&page, &policy).await?;
    browser.until("record.load.length").await?;
    browser
        .until("tree('a').querySelector('iframe').clientHeight > 3000")
        .await
}

/// Records whether a frame has the element before it has the settings of the page.
const LAYOUTS: &str = "
  addEventListener('message', ({ source, data }) => {
    const { kind } = data.wireStory;
    const element = source.document.querySelector('wire-story');
    if (kind === 'ready') window.isEarly = Boolean(element);
  });
";

#[test]
fn framed_story_waits_for_page_settings() {
    in_browser(async |browser| {
        let script = [("content-type", "text/javascript")];
        browser.server.page("/layouts.js", LAYOUTS, &script);
        let page = "<style>html { overflow-y: scroll }</style><script src=/layouts.js></script>";
        open_in_frame(browser, page).await?;
        assert!(!browser.eval::<bool>("isEarly").await?);
        Ok(())
    });
}

#[test]
fn open_viewer_expands_frame_to_window() {
    in_browser(async |browser| {
        open_in_frame(browser, "").await?;
        browser
            .eval::<()>(&format!(
                "void (() => {{
                   const root = {INNER}.document.querySelector('wire-story').shadowRoot;
                   window.dialog = () => root.querySelector('dialog:modal');
                   const button = [...root.querySelectorAll('.photo__enlarge')].at(-1);
                   scrollTo(0, button.getBoundingClientRect().top);
                   window.place = [scrollY, a.clientHeight];
                   button.focus({{ preventScroll: true }});
                   button.click();
                 }})()"
            ))
            .await?;
        browser.until("dialog()").await?;
        // The frame lays its viewer out once it has its new height.
        browser
            .until(
                "[tree('a').querySelector('iframe'), dialog()].every((it) => {
                   const { x, y, width, height } = it.getBoundingClientRect();
                   const { clientWidth } = document.documentElement;
                   return `${[x, y, Math.round(width), Math.round(height)]}` === `${[0, 0, clientWidth, innerHeight]}`;
                 })",
            )
            .await?;
        let place: Value = browser
            .eval("[scrollY > 500, a.clientHeight === place[1]]")
            .await?;
        assert_eq!(place, json!([true, true]));
        browser.press(Key::Escape).await?;
        browser
            .until("!dialog() && !tree('a').querySelector('dialog:modal')")
            .await?;
        let steady = "scrollY === place[0] && a.clientHeight === place[1]";
        if let Err(error) = browser.until(steady).await {
            let found: Value = browser.eval("[scrollY, a.clientHeight, place]").await?;
            panic!("{found}: {error}");
        }
        Ok(())
    });
}

#[test]
fn page_change_updates_frame() {
    in_browser(async |browser| {
        open_in_frame(
            browser,
            "<link rel=stylesheet href='data:text/css,body{background:white}'>",
        )
        .await?;
        let story = format!("{INNER}.document.querySelector('wire-story').shadowRoot");
        let colour = |selector: &str| {
            format!("{INNER}.getComputedStyle({story}.querySelector('{selector}')).color")
        };
        let label = format!("{story}.querySelector('.share__copy').textContent");
        browser
            .eval::<()>(&format!("void (window.english = {label})"))
            .await?;
        let steps = [
            (
                "document.body.style.background = '#0f172a'",
                format!("{} === 'rgb(231, 229, 224)'", colour(".headline")),
            ),
            (
                "document.body.style.background = '#fff'",
                format!("{} === 'rgb(23, 25, 28)'", colour(".headline")),
            ),
            (
                "a.style.setProperty('--wire-text', 'rgb(0, 0, 80)')",
                format!("{} === 'rgb(0, 0, 80)'", colour(".headline")),
            ),
            (
                "document.documentElement.dir = 'rtl'",
                format!("{INNER}.document.dir === 'rtl'"),
            ),
            (
                "document.documentElement.lang = 'de'",
                format!("{label} !== english"),
            ),
        ];
        for (act, expected) in steps {
            browser.eval::<()>(&format!("void ({act})")).await?;
            browser.until(&expected).await?;
        }
        let allow: String = browser
            .eval("tree('a').querySelector('iframe').allow")
            .await?;
        assert!(allow.contains("web-share") && allow.contains("clipboard-write"));
        Ok(())
    });
}

#[test]
fn framed_newer_version_notice_stays_in_window() {
    in_browser(async |browser| {
        let version = |number: u8| {
            let words = "Words of the wire about the harbour. ".repeat(8);
            let body: Vec<String> = (0..60).map(|it| format!("{it}. {words}")).collect();
            json!({ "format": "wire-story/1", "headline": format!("Harbour {number}"), "version": number, "body": body })
                .to_string()
        };
        browser.server.page("/harbour.json", &version(1), &[]);
        let src = format!("{}/harbour.json", browser.server.host);
        let page = host_page(&story_element("a", &src));
        let policy = [("content-security-policy", "script-src 'self'")];
        browser.open_with(&page, &policy).await?;
        browser.until("record.load.length").await?;
        browser
            .until("tree('a').querySelector('iframe').clientHeight > 3000")
            .await?;
        browser.server.page("/harbour.json", &version(2), &[]);
        let root = format!("{INNER}.document.querySelector('wire-story').shadowRoot");
        browser
            .eval::<()>(&format!(
                "void (scrollTo(0, 1500), window.newer = () => {root}.querySelector('.newer__show'))"
            ))
            .await?;
        browser
            .until(&format!("{root}.host.pageAround?.top > 1000"))
            .await?;
        browser
            .eval::<()>(&format!("void {root}.host.load()"))
            .await?;
        // At the lower edge of the window, wherever that is.
        let is_in_window = "(() => {
          const frame = tree('a').querySelector('iframe').getBoundingClientRect();
          const { top, bottom } = newer()?.getBoundingClientRect() ?? {};
          return top + frame.top > innerHeight - 120 && bottom + frame.top <= innerHeight;
        })()";
        browser.until(is_in_window).await?;
        browser.eval::<()>("void scrollTo(0, 900)").await?;
        browser.until(is_in_window).await?;
        browser.eval::<()>("void newer().click()").await?;
        browser
            .until(&format!(
                "scrollY < 200 && {root}.querySelector('.headline').textContent === 'Harbour 2'"
            ))
            .await
    });
}
