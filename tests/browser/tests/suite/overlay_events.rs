//! No event of the photo viewer, or of a control of a story, reaches the page.

use browser_tests::{Browser, Engine, Key, host_page, story_element};
use serde_json::json;

use crate::{
    in_browser,
    viewer::{COUNT, enlarge},
};

/// A page that records input events wherever a page can listen, and that was
/// there before our script.
pub(crate) const LISTENERS: &str = "<script>
  window.seen = [];
  const types = 'click dblclick auxclick contextmenu keydown keyup keypress wheel touchstart touchmove touchend pointerdown pointermove pointerup pointercancel mousedown mousemove mouseup dragstart';
  for (const type of types.split(' ')) {
    for (const capture of [true, false]) {
      for (const [name, target] of Object.entries({ window, document, root: document.documentElement })) {
        target.addEventListener(type, () => seen.push(`${name} ${type}`), { capture, passive: true });
      }
    }
  }
</script>";

async fn open(browser: &Browser, before: &str, headers: &[(&str, &str)]) -> anyhow::Result<()> {
    let src = format!(
        "{}/examples/stories/straits-talks.json",
        browser.server.publisher
    );
    let body = format!("{before}<div id=card>{}</div>", story_element("a", &src));
    browser.open_with(&host_page(&body), headers).await?;
    browser.until("record.load.length === 1").await
}

async fn opened(browser: &Browser) -> anyhow::Result<()> {
    browser
        .until("tree('a').querySelector('dialog:modal')")
        .await?;
    browser
        .until("viewer('a').querySelector('.viewer__image').naturalWidth > 0")
        .await
}

const CLOSED: &str = "!tree('a').querySelector('dialog')";

/// The middle of an element of the viewer, moved by `x` pixels.
async fn middle(browser: &Browser, selector: &str, x: f64) -> anyhow::Result<[f64; 2]> {
    browser
        .eval(&format!(
            "(({{ left, top, width, height }}) => [left + width / 2 + {x}, top + height / 2])(viewer('a').querySelector('{selector}').getBoundingClientRect())"
        ))
        .await
}

async fn mouse(browser: &Browser, kind: &str, [x, y]: [f64; 2]) -> anyhow::Result<()> {
    let is_down = kind != "mouseReleased";
    let parameters = json!({
        "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1, "buttons": u8::from(is_down),
        "deltaX": 0, "deltaY": if kind == "mouseWheel" { 120 } else { 0 },
    });
    browser
        .devtools("Input.dispatchMouseEvent", parameters)
        .await?;
    Ok(())
}

async fn click(browser: &Browser, place: [f64; 2]) -> anyhow::Result<()> {
    mouse(browser, "mousePressed", place).await?;
    mouse(browser, "mouseReleased", place).await
}

#[test]
fn viewer_keys_are_hidden_from_page_listeners() {
    in_browser(async |browser| {
        open(browser, LISTENERS, &[]).await?;
        enlarge(browser, "a").await?;
        browser.eval::<()>("void (seen.length = 0)").await?;
        for key in [Key::Right, Key::PageDown, Key::Tab, Key::Escape] {
            browser.press(key).await?;
        }
        browser.until(CLOSED).await?;
        assert_eq!(
            browser.eval::<Vec<String>>("seen").await?,
            Vec::<String>::new()
        );
        Ok(())
    });
}

#[test]
fn viewer_pointer_and_wheel_are_hidden_from_page_listeners() {
    in_browser(async |browser| {
        if browser.engine() != Engine::Chromium {
            return Ok(());
        }
        open(browser, LISTENERS, &[]).await?;
        browser
            .eval::<()>("void (document.body.style.minHeight = '5000px')")
            .await?;
        enlarge(browser, "a").await?;
        opened(browser).await?;
        browser
            .eval::<()>("void (seen.length = 0, window.scrolled = scrollY)")
            .await?;
        let start = middle(browser, ".viewer__stage", 120.0).await?;
        let end = middle(browser, ".viewer__stage", -120.0).await?;
        mouse(browser, "mousePressed", start).await?;
        mouse(browser, "mouseMoved", end).await?;
        mouse(browser, "mouseReleased", end).await?;
        assert_eq!(browser.eval::<String>(COUNT).await?, "Photo 2 of 3");
        for place in [".viewer__stage", ".viewer__caption"] {
            let place = middle(browser, place, 0.0).await?;
            mouse(browser, "mouseWheel", place).await?;
        }
        assert!(browser.eval::<bool>("scrollY === scrolled").await?);
        click(
            browser,
            middle(browser, ".viewer__button--next", 0.0).await?,
        )
        .await?;
        assert_eq!(browser.eval::<String>(COUNT).await?, "Photo 3 of 3");
        // Once by the button, and once beside the photo.
        let close = middle(browser, ".viewer__button--close", 0.0).await?;
        click(browser, close).await?;
        browser.until(CLOSED).await?;
        browser.resize(1200, 500).await?;
        enlarge(browser, "a").await?;
        opened(browser).await?;
        let beside = middle(browser, ".viewer__stage", 500.0).await?;
        click(browser, beside).await?;
        browser.until(CLOSED).await?;
        let seen: Vec<String> = browser.eval("seen").await?;
        // The test opens it by a click of a script, whose capture phase the page sees.
        let seen: Vec<_> = seen.iter().filter(|it| !it.ends_with(" click")).collect();
        assert!(seen.is_empty(), "{seen:?}");
        Ok(())
    });
}

/// Elements of a story, and how many clicks on them reach the card around the
/// story.
const CONTROLS: &[(&str, usize)] = &[
    (".photo__image", 0),
    (".photo__enlarge", 0),
    (".share__copy", 0),
    ("summary", 0),
    (".headline", 1),
    (".breadcrumbs__link", 1),
];

#[test]
fn control_click_leaves_surrounding_card_alone() {
    in_browser(async |browser| {
        for (selector, count) in CONTROLS {
            open(browser, "", &[]).await?;
            // Options that follow the first rendering replace the nodes.
            browser
                .until(&format!("tree('a').querySelector('{selector}')"))
                .await?;
            browser
                .eval::<()>(&format!(
                    "void (() => {{
                       window.clicks = 0;
                       card.addEventListener('click', (event) => {{ event.preventDefault(); window.clicks++; }});
                       tree('a').querySelector('{selector}').click();
                     }})()"
                ))
                .await?;
            assert_eq!(browser.eval::<usize>("clicks").await?, *count, "{selector}");
            if selector.starts_with(".photo") {
                // The step in the history must not come into the next page.
                opened(browser).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn control_key_is_hidden_from_surrounding_card() {
    in_browser(async |browser| {
        open(browser, "", &[]).await?;
        browser
            .eval::<()>(
                "void (() => {
                   window.keys = [];
                   for (const type of ['keydown', 'keyup']) card.addEventListener(type, ({ key }) => keys.push(key));
                   tree('a').querySelector('.photo__enlarge').focus();
                 })()",
            )
            .await?;
        browser.press(Key::Enter).await?;
        opened(browser).await?;
        browser.press(Key::Escape).await?;
        browser.until(CLOSED).await?;
        // Other keys are the page's.
        browser.press(Key::Down).await?;
        let keys: Vec<String> = browser.eval("keys").await?;
        assert_eq!(keys, ["ArrowDown"; 2]);
        Ok(())
    });
}

/// Records what reaches the card around the story, and lets a finger move
/// horizontally, as a carousel does.
const CARD: &str = "void (() => {
  window.seen = [];
  card.style.touchAction = 'pan-y';
  card.addEventListener('dragstart', (event) => event.preventDefault());
  const types = 'click dblclick touchstart touchmove touchend pointerdown pointermove pointerup mousedown mouseup';
  for (const type of types.split(' ')) {
    card.addEventListener(type, ({ buttons }) => seen.push(type === 'pointermove' && !buttons ? 'hover' : type));
  }
  tree('a').querySelector('.photo').scrollIntoView({ block: 'center', behavior: 'instant' });
})()";

/// The middle of the first photo.
const PHOTO: &str = "(({ left, top, width, height }) => [left + width / 2, top + height / 2].map(Math.round))(tree('a').querySelector('.photo__image').getBoundingClientRect())";

#[test]
fn photo_press_is_hidden_from_surrounding_card() {
    in_browser(async |browser| {
        for is_finger in [false, true] {
            open(browser, "", &[]).await?;
            browser.eval::<()>(CARD).await?;
            let place: [f64; 2] = browser.eval(PHOTO).await?;
            if is_finger {
                browser.tap(place).await?;
            } else {
                browser.click(place).await?;
            }
            opened(browser).await?;
            let seen: Vec<String> = browser.eval("seen").await?;
            // The way of the mouse to the photo is the page's.
            let seen: Vec<_> = seen.iter().filter(|it| *it != "hover").collect();
            assert!(seen.is_empty(), "finger: {is_finger}; {seen:?}");
            browser.press(Key::Escape).await?;
            browser.until(CLOSED).await?;
        }
        Ok(())
    });
}

#[test]
fn swipe_from_photo_reaches_page_carousel() {
    in_browser(async |browser| {
        open(browser, "", &[]).await?;
        browser.eval::<()>(CARD).await?;
        let [x, y]: [f64; 2] = browser.eval(PHOTO).await?;
        browser.swipe([x + 90.0, y], [x - 90.0, y]).await?;
        browser
            .until("seen.filter((it) => /^pointerup|^touchend/.test(it)).length")
            .await?;
        let seen: Vec<String> = browser.eval("seen").await?;
        let place = |name: &str| seen.iter().position(|it| it == name);
        for (first, second) in [("pointerdown", "pointermove"), ("pointermove", "pointerup")] {
            assert!(
                place(first).is_some() && place(first) < place(second),
                "{first}, {second}: {seen:?}"
            );
        }
        // The driver of WebKit has a mouse only.
        for (first, second) in [("touchstart", "touchend"), ("mousedown", "mouseup")] {
            assert_eq!(
                place(first).is_some(),
                place(second).is_some(),
                "{first}: {seen:?}"
            );
        }
        let is_closed: bool = browser.eval(CLOSED).await?;
        assert!(is_closed, "a swipe has opened the photo");
        Ok(())
    });
}

/// A page that stops and prevents all input in the capture phase.
const BLOCKED: &str = "<script>
  for (const type of ['keydown', 'keyup', 'click', 'pointerdown', 'pointerup', 'wheel', 'touchmove']) {
    addEventListener(type, (event) => { if (window.isBlocking) { event.stopImmediatePropagation(); event.preventDefault(); } }, { capture: true, passive: false });
  }
</script>";

#[test]
fn input_blocking_page_keeps_viewer_usable() {
    in_browser(async |browser| {
        open(browser, BLOCKED, &[]).await?;
        enlarge(browser, "a").await?;
        browser
            .eval::<()>("void (window.isBlocking = true)")
            .await?;
        browser.press(Key::Right).await?;
        assert_eq!(browser.eval::<String>(COUNT).await?, "Photo 2 of 3");
        browser.press(Key::Escape).await?;
        browser.until(CLOSED).await
    });
}

#[test]
fn sandboxed_page_viewer_has_no_frame() {
    in_browser(async |browser| {
        open(
            browser,
            "",
            &[("content-security-policy", "sandbox allow-scripts")],
        )
        .await?;
        browser
            .eval::<()>(
                "void (() => {
                   window.keys = [];
                   document.addEventListener('keydown', ({ key }) => keys.push(key));
                 })()",
            )
            .await?;
        enlarge(browser, "a").await?;
        browser.press(Key::Right).await?;
        let count = "tree('a').querySelector('.viewer__count').textContent";
        assert_eq!(browser.eval::<String>(count).await?, "Photo 2 of 3");
        browser.press(Key::Escape).await?;
        browser.until(CLOSED).await?;
        assert_eq!(
            browser.eval::<Vec<String>>("keys").await?,
            Vec::<String>::new()
        );
        Ok(())
    });
}
