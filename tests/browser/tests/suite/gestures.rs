//! Touch gestures in the photo viewer.

use browser_tests::Browser;

use crate::{
    in_browser,
    viewer::{COUNT, enlarge, open},
};

/// A pointer: its id, its event, and its distance from the middle of the photo,
/// horizontally and vertically.
type Pointer = (u8, &'static str, i32, i32);

/// Dispatches pointer events, one after another.
async fn touch(browser: &Browser, pointers: &[Pointer]) -> anyhow::Result<()> {
    let events: String = pointers
        .iter()
        .map(|(id, kind, x, y)| {
            format!(
                "stage.dispatchEvent(new PointerEvent('pointer{kind}', {{ pointerId: {id}, clientX: left + width / 2 + {x}, clientY: top + height / 2 + {y}, bubbles: true, button: 0 }}));"
            )
        })
        .collect();
    browser
        .eval::<()>(&format!(
            "void (() => {{
               const stage = viewer('a').querySelector('.viewer__stage');
               const {{ left, top, width, height }} = stage.getBoundingClientRect();
               // Synthetic pointers cannot be captured.
               stage.setPointerCapture = () => {{}};
               {events}
             }})()"
        ))
        .await
}

const DOWN: &str = "down";
const MOVE: &str = "move";
const UP: &str = "up";

const TWO_TAPS: &[Pointer] = &[
    (1, DOWN, 5, 0),
    (1, UP, 5, 0),
    (1, DOWN, 5, 0),
    (1, UP, 5, 0),
];

/// A gesture, the scale of the photo afterwards, and which photo is shown.
const GESTURES: &[(&str, &[Pointer], f64, &str)] = &[
    ("two taps", TWO_TAPS, 2.5, "Photo 1 of 3"),
    ("two taps again", TWO_TAPS, 1.0, "Photo 1 of 3"),
    (
        "fingers apart",
        &[
            (1, DOWN, -50, 0),
            (2, DOWN, 50, 0),
            (1, MOVE, -100, 0),
            (2, MOVE, 100, 0),
            (1, UP, -100, 0),
            (2, UP, 100, 0),
        ],
        2.0,
        "Photo 1 of 3",
    ),
    (
        "a near photo is moved, not changed",
        &[(1, DOWN, 100, 0), (1, MOVE, -100, 0), (1, UP, -100, 0)],
        2.0,
        "Photo 1 of 3",
    ),
    (
        "fingers together",
        &[
            (1, DOWN, -200, 0),
            (2, DOWN, 200, 0),
            (1, MOVE, -20, 0),
            (2, MOVE, 20, 0),
            (1, UP, -20, 0),
            (2, UP, 20, 0),
        ],
        1.0,
        "Photo 1 of 3",
    ),
    (
        "a swipe to the left",
        &[(1, DOWN, 100, 0), (1, MOVE, 0, 5), (1, UP, -100, 10)],
        1.0,
        "Photo 2 of 3",
    ),
    (
        "a swipe to the right",
        &[(1, DOWN, -100, 0), (1, MOVE, 0, 5), (1, UP, 100, 10)],
        1.0,
        "Photo 1 of 3",
    ),
    (
        "a move down is no swipe",
        &[(1, DOWN, 0, -80), (1, MOVE, 0, 0), (1, UP, 10, 90)],
        1.0,
        "Photo 1 of 3",
    ),
    (
        "a swipe that the system takes over",
        &[(1, DOWN, 100, 0), (1, MOVE, 0, 0), (1, "cancel", -100, 0)],
        1.0,
        "Photo 1 of 3",
    ),
];

#[test]
fn pinch_zooms_and_swipe_changes_photo() {
    in_browser(async |browser| {
        open(browser, "straits-talks").await?;
        enlarge(browser, "a").await?;
        browser
            .until("viewer('a').querySelector('.viewer__image').naturalWidth > 0")
            .await?;
        for (name, pointers, scale, count) in GESTURES {
            touch(browser, pointers).await?;
            let transform: String = browser
                .eval("viewer('a').querySelector('.viewer__image').style.transform")
                .await?;
            let found = transform
                .split_once("scale(")
                .map_or(1.0, |(_, rest)| rest.trim_end_matches(')').parse().unwrap());
            assert!((found - scale).abs() < 0.05, "{name}: {transform}");
            assert_eq!(browser.eval::<String>(COUNT).await?, *count, "{name}");
        }
        Ok(())
    });
}

#[test]
fn tap_beside_photo_closes_viewer() {
    in_browser(async |browser| {
        browser.resize(1200, 500).await?;
        open(browser, "straits-talks").await?;
        enlarge(browser, "a").await?;
        browser
            .until("viewer('a').querySelector('.viewer__image').naturalWidth > 0")
            .await?;
        touch(browser, &[(1, DOWN, 550, 0), (1, UP, 550, 0)]).await?;
        browser.until("!tree('a').querySelector('dialog')").await
    });
}
