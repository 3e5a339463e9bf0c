//! The photo viewer in small windows, on phones with a notch, and in pages
//! with `zoom`.

use browser_tests::{Browser, Engine, story_element};
use serde_json::json;

use crate::{
    in_browser,
    viewer::{enlarge, open},
};

/// The rectangle of an element of the viewer: left, top, right, bottom.
async fn place(browser: &Browser, selector: &str) -> anyhow::Result<[f64; 4]> {
    let frame = "tree('a').querySelector('.viewer__frame').getBoundingClientRect()";
    browser
        .eval(&format!(
            "(({{ x, y }}, {{ left, top, right, bottom }}) => [left + x, top + y, right + x, bottom + y])({frame}, viewer('a').querySelector('{selector}').getBoundingClientRect())"
        ))
        .await
}

const IS_LOADED: &str = "viewer('a').querySelector('.viewer__image').naturalWidth > 0";

/// The size of a window and what its corners take: top, right, bottom, left.
const PHONES: &[([u32; 2], [f64; 4])] = &[
    ([844, 390], [0.0, 59.0, 21.0, 59.0]),
    ([390, 844], [59.0, 0.0, 34.0, 0.0]),
];

#[test]
fn controls_avoid_corners_of_phone_screen() {
    in_browser(async |browser| {
        if browser.engine() != Engine::Chromium {
            return Ok(());
        }
        open(browser, "straits-talks").await?;
        for ([width, height], [top, right, bottom, left]) in PHONES {
            let size =
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
            browser
                .devtools("Emulation.setDeviceMetricsOverride", size)
                .await?;
            let insets =
                json!({ "insets": { "top": top, "right": right, "bottom": bottom, "left": left } });
            browser
                .devtools("Emulation.setSafeAreaInsetsOverride", insets)
                .await?;
            enlarge(browser, "a").await?;
            browser.until(IS_LOADED).await?;
            for control in ["--close", "--previous", "--next"] {
                let selector = format!(".viewer__button{control}");
                let [x, y, x2, y2] = place(browser, &selector).await?;
                let [w, h]: [f64; 2] = browser.eval("[innerWidth, innerHeight]").await?;
                let is_free = x >= *left && y >= *top && x2 <= w - right && y2 <= h - bottom;
                assert!(is_free, "{control} {width}: {x} {y} {x2} {y2} of {w} {h}");
            }
            let [.., caption] = place(browser, ".viewer__caption").await?;
            let height: f64 = browser.eval("innerHeight").await?;
            assert!(caption <= height - bottom, "{caption}");
            browser
                .eval::<()>("void tree('a').querySelector('dialog').close()")
                .await?;
        }
        Ok(())
    });
}

#[test]
fn full_width_text_stays_inside_safe_area() {
    in_browser(async |browser| {
        if browser.engine() != Engine::Chromium {
            return Ok(());
        }
        open(browser, "straits-talks").await?;
        browser
            .eval::<()>("void (document.body.style.margin = 0)")
            .await?;
        let size = json!({ "width": 844, "height": 390, "deviceScaleFactor": 1, "mobile": true });
        browser
            .devtools("Emulation.setDeviceMetricsOverride", size)
            .await?;
        let insets = json!({ "insets": { "top": 0, "right": 59, "bottom": 21, "left": 59 } });
        browser
            .devtools("Emulation.setSafeAreaInsetsOverride", insets)
            .await?;
        let edges =
            "[...tree('a').querySelectorAll('.headline, .paragraph, .share')].every((it) => {
          const { left, right } = it.getBoundingClientRect();
          return left >= 59 && right <= innerWidth - 59;
        })";
        browser.until(edges).await
    });
}

#[test]
fn photo_is_largest_element_of_small_window() {
    in_browser(async |browser| {
        if browser.engine() != Engine::Chromium {
            return Ok(());
        }
        open(browser, "straits-talks").await?;
        let size = json!({ "width": 320, "height": 180, "deviceScaleFactor": 4, "mobile": false });
        browser
            .devtools("Emulation.setDeviceMetricsOverride", size)
            .await?;
        enlarge(browser, "a").await?;
        browser.until(IS_LOADED).await?;
        let [_, top, _, bottom] = place(browser, ".viewer__stage").await?;
        assert!(bottom - top >= 170.0, "{top} to {bottom}");
        let [_, top, _, bottom] = place(browser, ".viewer__caption").await?;
        assert!(bottom - top <= 46.0, "{top} to {bottom}");
        Ok(())
    });
}

/// Rules of a page around a story in a `div`.
const ZOOMS: &[&str] = &[
    "html { zoom: 2 }",
    "body { zoom: 1.5 }",
    "div { zoom: 1.5 }",
    "#a { zoom: 0.5 }",
];

/// Opens the viewer in a page with a rule.
async fn enlarge_zoomed(browser: &Browser, rule: &str) -> anyhow::Result<()> {
    let src = format!(
        "{}/examples/stories/straits-talks.json",
        browser.server.publisher
    );
    let story = story_element("a", &src);
    browser
        .open(&format!("<style>{rule}</style><div>{story}</div>"))
        .await?;
    browser.until("record.load.length").await?;
    enlarge(browser, "a").await?;
    browser.until(IS_LOADED).await
}

#[test]
fn zoomed_page_keeps_viewer_coordinates() {
    in_browser(async |browser| {
        for style in ZOOMS {
            enlarge_zoomed(browser, style).await?;
            let ratio: [f64; 2] = browser
                .eval(
                    "(() => {
                       const stage = viewer('a').querySelector('.viewer__stage');
                       const { width } = tree('a').querySelector('dialog').getBoundingClientRect();
                       return [stage.getBoundingClientRect().width / stage.clientWidth, viewer('a').defaultView.innerWidth / innerWidth];
                     })()",
                )
                .await?;
            for part in ratio {
                assert!((part - 1.0).abs() < 0.03, "{style}: {ratio:?}");
            }
        }
        Ok(())
    });
}

#[test]
fn zoomed_page_double_click_enlarges_clicked_part_of_photo() {
    in_browser(async |browser| {
        for rule in ZOOMS {
            enlarge_zoomed(browser, rule).await?;
            // The middle of the photo, and the width in which it is shown.
            let [x, y, width]: [f64; 3] = browser
                .eval(
                    "(() => {
                       const image = viewer('a').querySelector('.viewer__image');
                       const { left, top, width, height } = image.getBoundingClientRect();
                       const shown = Math.min(width, (height * image.naturalWidth) / image.naturalHeight);
                       return [left + width / 2, top + height / 2, shown];
                     })()",
                )
                .await?;
            browser
                .click([(x + 0.4 * width).round(), y.round()])
                .await?;
            let is_open: bool = browser
                .eval("!!tree('a').querySelector('dialog:modal')")
                .await?;
            assert!(is_open, "{rule}: closed by a click on the photo");
            browser
                .double_click([(x + 0.2 * width).round(), y.round()])
                .await?;
            let transform: String = browser
                .eval("viewer('a').querySelector('.viewer__image').style.transform")
                .await?;
            let shift: f64 = transform
                .trim_start_matches("translate(")
                .split("px")
                .next()
                .unwrap()
                .parse()
                .unwrap_or(f64::NAN);
            // At a scale of 2.5 the clicked part stays under the pointer.
            let distance = shift + 1.5 * 0.2 * width;
            assert!(distance.abs() < 3.0, "{rule}: {transform} of {width}");
        }
        Ok(())
    });
}
