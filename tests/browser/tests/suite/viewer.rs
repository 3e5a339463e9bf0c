//! The photo viewer: over the whole window, and gone without a trace.

use browser_tests::{Browser, Key, story_element};

use crate::in_browser;

async fn open(browser: &Browser, story: &str) -> anyhow::Result<()> {
    let src = format!("{}/examples/stories/{story}.json", browser.server.publisher);
    let stories = [story_element("a", &src), story_element("b", &src)].concat();
    browser.open(&stories).await?;
    browser.until("record.load.length === 2").await
}

/// Opens the viewer at the first photo of a story.
async fn enlarge(browser: &Browser, id: &str) -> anyhow::Result<()> {
    let button = format!("tree('{id}').querySelector('.photo__enlarge')");
    browser
        .eval::<()>(&format!("void ({button}.focus(), {button}.click())"))
        .await?;
    browser
        .until(&format!("tree('{id}').querySelector('dialog:modal')"))
        .await
}

/// Which photo is shown: `Photo 1 of 3`.
const COUNT: &str = "tree('a').querySelector('.viewer__count').textContent";

#[test]
fn it_is_walked_by_keyboard_and_gives_the_focus_back() {
    in_browser(async |browser| {
        open(browser, "straits-talks").await?;
        let modules = "performance.getEntriesByType('resource').filter((it) => it.name.includes('viewer')).length";
        assert_eq!(browser.eval::<usize>(modules).await?, 0, "loaded too early");
        enlarge(browser, "a").await?;
        let words: String = browser
            .eval("tree('a').querySelector('.viewer__caption').textContent")
            .await?;
        assert!(words.contains("eastern quay"), "{words}");
        assert!(words.contains("Photo: Northline/"), "{words}");
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
fn its_buttons_have_names_and_work() {
    in_browser(async |browser| {
        open(browser, "straits-talks").await?;
        enlarge(browser, "b").await?;
        let names: Vec<String> = browser
            .eval("[...tree('b').querySelectorAll('dialog button')].map((it) => it.ariaLabel)")
            .await?;
        assert_eq!(
            names,
            ["Hide caption", "Close", "Previous photo", "Next photo"]
        );
        browser
            .eval::<()>("void tree('b').querySelector('.viewer__button--caption').click()")
            .await?;
        let is_hidden: bool = browser
            .eval(
                "tree('b').querySelector('.viewer__caption').getBoundingClientRect().height === 0",
            )
            .await?;
        assert!(is_hidden);
        browser
            .eval::<()>("void tree('b').querySelector('.viewer__button--next').click()")
            .await?;
        let covers: bool = browser
            .eval(
                "(() => { const { x, y, width, height } = tree('b').querySelector('dialog').getBoundingClientRect();
                  return x === 0 && y === 0 && width === document.documentElement.clientWidth && height === innerHeight })()",
            )
            .await?;
        assert!(covers, "it does not cover the window");
        browser
            .eval::<()>("void tree('b').querySelector('.viewer__button--close').click()")
            .await?;
        browser.until("!tree('b').querySelector('dialog')").await?;
        // The other story's viewer is its own.
        enlarge(browser, "a").await
    });
}

#[test]
fn two_taps_bring_the_photo_nearer_and_a_swipe_changes_it() {
    in_browser(async |browser| {
        open(browser, "straits-talks").await?;
        enlarge(browser, "a").await?;
        browser
            .until("tree('a').querySelector('.viewer__image').naturalWidth > 0")
            .await?;
        let pointer = |kind: &str, x: i32| {
            format!(
                "stage.dispatchEvent(new PointerEvent('pointer{kind}', {{ pointerId: 1, clientX: middle + {x}, clientY: innerHeight / 2, bubbles: true, button: 0 }}));"
            )
        };
        // Pointers that a script makes cannot be captured.
        let set_up = "const stage = tree('a').querySelector('.viewer__stage'); stage.setPointerCapture = () => {}; const middle = innerWidth / 2;";
        let tap = [pointer("down", 5), pointer("up", 5)].concat();
        browser
            .eval::<()>(&format!("void (() => {{ {set_up} {tap} {tap} }})()"))
            .await?;
        let transform: String = browser
            .eval("tree('a').querySelector('.viewer__image').style.transform")
            .await?;
        assert!(transform.contains("scale(2.5)"), "{transform}");
        browser
            .eval::<()>(&format!("void (() => {{ {set_up} {tap} {tap} }})()"))
            .await?;
        let swipe = [
            pointer("down", 100),
            pointer("move", 0),
            pointer("up", -100),
        ]
        .concat();
        browser
            .eval::<()>(&format!("void (() => {{ {set_up} {swipe} }})()"))
            .await?;
        assert_eq!(browser.eval::<String>(COUNT).await?, "Photo 2 of 3");
        Ok(())
    });
}

#[test]
fn from_right_to_left_the_arrows_are_mirrored() {
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
            .eval("['next', 'previous'].map((it) => tree('a').querySelector(`.viewer__button--${it}`).getBoundingClientRect().x)")
            .await?;
        assert!(
            next < previous,
            "next stands at {next}, previous at {previous}"
        );
        Ok(())
    });
}
