//! The photo viewer: it covers the window, and closing it restores the page.

use browser_tests::{Browser, Key, story_element};

use crate::in_browser;

pub(crate) async fn open(browser: &Browser, story: &str) -> anyhow::Result<()> {
    let src = format!("{}/examples/stories/{story}.json", browser.server.publisher);
    let stories = [story_element("a", &src), story_element("b", &src)].concat();
    browser.open(&stories).await?;
    browser.until("record.load.length === 2").await
}

/// Opens the viewer at the first photo of a story.
pub(crate) async fn enlarge(browser: &Browser, id: &str) -> anyhow::Result<()> {
    let button = format!("tree('{id}').querySelector('.photo__enlarge')");
    browser
        .eval::<()>(&format!("void ({button}.focus(), {button}.click())"))
        .await?;
    browser
        .until(&format!("tree('{id}').querySelector('dialog:modal')"))
        .await
}

/// Which photo is shown: `Photo 1 of 3`.
pub(crate) const COUNT: &str = "viewer('a').querySelector('.viewer__count').textContent";

#[test]
fn viewer_keyboard_navigation_restores_focus() {
    in_browser(async |browser| {
        open(browser, "straits-talks").await?;
        let modules = "performance.getEntriesByType('resource').filter((it) => it.name.includes('viewer')).length";
        assert_eq!(browser.eval::<usize>(modules).await?, 0, "loaded too early");
        enlarge(browser, "a").await?;
        let words: String = browser
            .eval("viewer('a').querySelector('.viewer__caption').textContent")
            .await?;
        assert!(words.contains("eastern quay"), "{words}");
        assert!(words.contains("Photo:\u{a0}Northline/"), "{words}");
        for (key, expected) in [
            (Key::Right, "Photo 2 of 3"),
            (Key::End, "Photo 3 of 3"),
            (Key::Right, "Photo 1 of 3"),
            (Key::Left, "Photo 3 of 3"),
            (Key::Home, "Photo 1 of 3"),
        ] {
            browser.press(key).await?;
            assert_eq!(browser.eval::<String>(COUNT).await?, expected);
        }
        browser.press(Key::Escape).await?;
        browser.until("!tree('a').querySelector('dialog')").await?;
        let is_back: bool = browser
            .eval("tree('a').activeElement === tree('a').querySelector('.photo__enlarge')")
            .await?;
        assert!(is_back, "the focus is elsewhere");
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        Ok(())
    });
}

#[test]
fn viewer_buttons_have_names_and_work() {
    in_browser(async |browser| {
        open(browser, "straits-talks").await?;
        enlarge(browser, "b").await?;
        let names: Vec<String> = browser
            .eval("[...viewer('b').querySelectorAll('button')].map((it) => it.ariaLabel)")
            .await?;
        assert_eq!(
            names,
            [
                "Share photo",
                "Hide caption",
                "Close",
                "Previous photo",
                "Next photo"
            ]
        );
        browser
            .eval::<()>("void viewer('b').querySelector('.viewer__button--caption').click()")
            .await?;
        let is_hidden: bool = browser
            .eval(
                "viewer('b').querySelector('.viewer__caption').getBoundingClientRect().height === 0",
            )
            .await?;
        assert!(is_hidden);
        browser
            .eval::<()>("void viewer('b').querySelector('.viewer__button--next').click()")
            .await?;
        let covers: bool = browser
            .eval(
                "(() => { const { x, y, width, height } = tree('b').querySelector('dialog').getBoundingClientRect();
                  return x === 0 && y === 0 && width === document.documentElement.clientWidth && height === innerHeight })()",
            )
            .await?;
        assert!(covers, "it does not cover the window");
        browser
            .eval::<()>("void viewer('b').querySelector('.viewer__button--close').click()")
            .await?;
        browser.until("!tree('b').querySelector('dialog')").await?;
        // The other story's viewer is its own.
        enlarge(browser, "a").await
    });
}

#[test]
fn rtl_viewer_arrows_are_mirrored() {
    in_browser(async |browser| {
        let photo = r#"{ "type": "photo", "sources": [{ "url": "/examples/pictures/harbour-dawn.svg" }], "alt": "x" }"#;
        let story = format!(
            r#"{{ "format": "wire-story/1", "headline": "خبر", "language": "ar", "body": [{photo}, {photo}, {photo}] }}"#
        );
        let page = format!(
            "<wire-story id=a lang=ar loading=eager><script type='application/json'>{story}</script></wire-story>"
        );
        browser.open(&page).await?;
        browser.until("record.load.length").await?;
        enlarge(browser, "a").await?;
        browser.press(Key::Left).await?;
        assert_eq!(browser.eval::<String>(COUNT).await?, "صورة 2 من 3");
        let [next, previous]: [f64; 2] = browser
            .eval("['next', 'previous'].map((it) => viewer('a').querySelector(`.viewer__button--${it}`).getBoundingClientRect().x)")
            .await?;
        assert!(next < previous, "next is at {next}, previous at {previous}");
        let turned: Vec<String> = browser
            .eval("['next', 'previous'].map((it) => getComputedStyle(viewer('a').querySelector(`.viewer__button--${it} .icon`)).transform)")
            .await?;
        assert_eq!(turned, ["matrix(-1, 0, 0, 1, 0, 0)"; 2]);
        Ok(())
    });
}

#[test]
fn viewer_close_restores_focus_to_clicked_photo() {
    in_browser(async |browser| {
        open(browser, "straits-talks").await?;
        browser
            .eval::<()>("void tree('a').querySelectorAll('.photo__frame img')[1].click()")
            .await?;
        browser
            .until("tree('a').querySelector('dialog:modal')")
            .await?;
        assert_eq!(browser.eval::<String>(COUNT).await?, "Photo 2 of 3");
        browser.press(Key::Escape).await?;
        browser.until("!tree('a').querySelector('dialog')").await?;
        let is_back: bool = browser
            .eval("tree('a').activeElement === tree('a').querySelectorAll('.photo__enlarge')[1]")
            .await?;
        assert!(is_back, "the focus is elsewhere");
        Ok(())
    });
}

#[test]
fn viewer_preloads_neighbouring_photos() {
    in_browser(async |browser| {
        let photo = |name: &str| {
            format!(
                r#"{{ "type": "photo", "sources": [{{ "url": "/examples/pictures/{name}.svg", "width": 1200, "height": 800 }}], "alt": "x" }}"#
            )
        };
        // Far down, so that the page itself does not request them.
        let far = r#""A paragraph.","#.repeat(400);
        let story = format!(
            r#"{{ "format": "wire-story/1", "headline": "Far", "body": [{}, {far} {}, {}] }}"#,
            photo("harbour-dawn"),
            photo("reservoir"),
            photo("baskets"),
        );
        browser
            .open(&format!(
                "<wire-story id=a loading=eager><script type='application/json'>{story}</script></wire-story>"
            ))
            .await?;
        browser.until("record.load.length").await?;
        let asked = "['reservoir', 'baskets'].filter((name) => performance.getEntriesByType('resource').some((it) => it.name.includes(name)))";
        assert_eq!(
            browser.eval::<Vec<String>>(asked).await?,
            Vec::<String>::new()
        );
        enlarge(browser, "a").await?;
        browser.until(&format!("{asked}.length === 2")).await
    });
}

#[test]
fn viewer_works_in_frame() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        let inner = browser_tests::host_page(&story_element("a", &src));
        browser
            .server
            .page("/inner.html", &inner, &[("content-type", "text/html")]);
        browser
            .open("<iframe id=frame src=/inner.html width=500 height=400></iframe>")
            .await?;
        browser
            .until("frame.contentWindow.record?.load.length")
            .await?;
        let inner = "frame.contentWindow.tree('a')";
        browser
            .eval::<()>(&format!(
                "void (frame.focus(), {inner}.querySelector('.photo__enlarge').click())"
            ))
            .await?;
        browser
            .until(&format!("{inner}.querySelector('dialog:modal')"))
            .await?;
        let size: [f64; 2] = browser
            .eval(&format!(
                "(({{ width, height }}) => [width, height])({inner}.querySelector('dialog').getBoundingClientRect())"
            ))
            .await?;
        // All but the scroll bar of the page in the frame.
        let whole: [f64; 2] = browser
            .eval("(({ clientWidth, clientHeight }) => [clientWidth, clientHeight])(frame.contentDocument.documentElement)")
            .await?;
        assert_eq!(size, whole);
        let is_cut: bool = browser
            .eval(&format!(
                "[...{inner}.querySelector('.viewer__frame').contentDocument.querySelectorAll('button, .viewer__caption')].some((it) => {{
                   const {{ left, right, top, bottom }} = it.getBoundingClientRect();
                   return left < 0 || top < 0 || right > 500 || bottom > 400;
                 }})"
            ))
            .await?;
        assert!(!is_cut, "a control is out of the frame");
        browser
            .eval::<()>(&format!(
                "void {inner}.querySelector('.viewer__frame').contentDocument.querySelector('.viewer__button--close').click()"
            ))
            .await?;
        browser
            .until(&format!("!{inner}.querySelector('dialog')"))
            .await
    });
}
