//! The photo viewer in what a page has open itself: its own dialogs, popovers and
//! focus traps.

use browser_tests::{Browser, Key, host_page, story_element};

use crate::{
    each_row, in_browser,
    viewer::{COUNT, enlarge},
};

/// A name, what is around the story, and the script that opens it. Each says
/// with `isOpen()` whether the page's own overlay is still there.
const OVERLAYS: &[(&str, &str, &str)] = &[
    (
        "modal dialog",
        "<dialog id=around>",
        "around.showModal(); window.isOpen = () => around.open;",
    ),
    (
        "popover",
        "<div id=around popover=auto style='overflow: auto; height: 80vh'>",
        "around.showPopover(); window.isOpen = () => around.matches(':popover-open');",
    ),
    (
        "focus trap",
        "<div id=around tabindex=-1 style='position: fixed; inset: 10px; overflow: auto'>",
        "const close = () => window.isClosed = true;
         const isOutside = (event) => !around.contains(event.target);
         window.isOpen = () => !window.isClosed;
         document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), true);
         for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click', 'focusin']) {
           window.addEventListener(type, (event) => isOutside(event) && close(), true);
         }
         window.addEventListener('focusout', ({ relatedTarget: it }) => it && !around.contains(it) && close());
         window.addEventListener('blur', () => document.activeElement?.localName === 'iframe' && close());",
    ),
];

const CLOSED: &str = "!tree('a').querySelector('dialog')";

async fn open(browser: &Browser, before: &str, after: &str) -> anyhow::Result<()> {
    let src = format!(
        "{}/examples/stories/straits-talks.json",
        browser.server.publisher
    );
    let body = format!("{before}{}{after}", story_element("a", &src));
    browser.open_with(&host_page(&body), &[]).await?;
    browser.until("record.load.length === 1").await
}

#[test]
fn viewer_use_keeps_page_overlay_open() {
    in_browser(async |browser| {
        each_row(
            OVERLAYS,
            |(name, ..)| name,
            async |(_, around, script)| {
                open(browser, around, "").await?;
                browser
                    .eval::<()>(&format!("void (() => {{ {script} }})()"))
                    .await?;
                enlarge(browser, "a").await?;
                browser.press(Key::Right).await?;
                anyhow::ensure!(browser.eval::<String>(COUNT).await? == "Photo 2 of 3");
                for _ in 0..6 {
                    browser.press(Key::Tab).await?;
                }
                browser.press(Key::Escape).await?;
                browser.until(CLOSED).await?;
                enlarge(browser, "a").await?;
                browser
                    .eval::<()>("void viewer('a').querySelector('.viewer__button--close').click()")
                    .await?;
                browser.until(CLOSED).await?;
                anyhow::ensure!(browser.eval::<bool>("isOpen()").await?, "it was closed");
                Ok(())
            },
        )
        .await
    });
}

#[test]
fn viewer_tab_key_cycles_controls() {
    in_browser(async |browser| {
        open(browser, "", "<a href=/>After</a>").await?;
        enlarge(browser, "a").await?;
        let name = "viewer('a').hasFocus() && viewer('a').activeElement.ariaLabel";
        let mut found = Vec::new();
        for _ in 0..6 {
            browser.press(Key::Tab).await?;
            found.push(browser.eval::<String>(name).await?);
        }
        let expected = [
            "Previous photo",
            "Next photo",
            "Share photo",
            "Hide caption",
            "Close",
        ];
        assert_eq!(found[..5], expected);
        assert_eq!(found[5], expected[0]);
        Ok(())
    });
}

/// A key, and whether the viewer handles it.
const KEYS: &[(&str, bool)] = &[
    ("key: '+'", true),
    ("key: '+', ctrlKey: true", false),
    ("key: '0', metaKey: true", false),
    ("key: 'ArrowLeft', altKey: true", false),
    ("key: 'Enter'", false),
    ("key: 'Enter', repeat: true", true),
];

#[test]
fn browser_shortcut_in_viewer_is_not_prevented() {
    in_browser(async |browser| {
        open(browser, "", "").await?;
        enlarge(browser, "a").await?;
        for (key, is_handled) in KEYS {
            let found: bool = browser
                .eval(&format!(
                    "!viewer('a').activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ {key}, bubbles: true, cancelable: true }}))"
                ))
                .await?;
            assert_eq!(found, *is_handled, "{key}");
        }
        Ok(())
    });
}

#[test]
fn viewer_swipe_is_hidden_from_page_carousel() {
    in_browser(async |browser| {
        // It was there before our script, and listens wherever it can.
        let carousel = "<script>
           window.moves = 0;
           for (const type of ['touchstart', 'touchmove', 'pointerdown', 'pointermove', 'mousedown', 'click', 'wheel']) {
             for (const target of [window, document]) target.addEventListener(type, () => moves++, { capture: true, passive: true });
           }
         </script>";
        open(browser, carousel, "<p style='height: 4000px'>Below</p>").await?;
        enlarge(browser, "a").await?;
        browser
            .until("viewer('a').querySelector('.viewer__image').naturalWidth > 0")
            .await?;
        browser
            .eval::<()>("void (window.moves = 0, window.place = scrollY)")
            .await?;
        let [width, height]: [f64; 2] = browser.eval("[innerWidth, innerHeight]").await?;
        let [x, y] = [width / 2.0, height / 2.0].map(f64::round);
        browser.swipe([x + 120.0, y], [x - 120.0, y]).await?;
        browser
            .until(&format!("{COUNT} === 'Photo 2 of 3'"))
            .await?;
        // Neither photo nor bar scrolls what is behind.
        browser.swipe([x, y + 60.0], [x, y - 120.0]).await?;
        browser.swipe([40.0, 20.0], [40.0, 200.0]).await?;
        browser.swipe([40.0, height - 20.0], [40.0, 100.0]).await?;
        let found: [bool; 2] = browser.eval("[moves === 0, scrollY === place]").await?;
        assert_eq!(found, [true, true]);
        Ok(())
    });
}
