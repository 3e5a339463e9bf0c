//! What a reader has told the system: more contrast, own colours, no motion.
//! Only Chromium can be told this by a test; the rules are the same for all.

use browser_tests::{Browser, Engine};
use serde_json::json;

use crate::{
    in_browser,
    viewer::{enlarge, open},
};

async fn prefer(browser: &Browser, feature: &str, value: &str) -> anyhow::Result<()> {
    let features = json!([{ "name": feature, "value": value }]);
    browser
        .devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await?;
    Ok(())
}

/// A preference, a part, a property of its style, the value without the
/// preference and with it.
const PREFERENCES: &[(&str, &str, &str, &str, &str, &str)] = &[
    (
        "prefers-contrast",
        "more",
        ".photo__caption",
        "color",
        "rgb(86, 91, 99)",
        "rgb(23, 25, 28)",
    ),
    (
        "prefers-contrast",
        "more",
        ".byline",
        "border-top-color",
        "rgb(217, 214, 208)",
        "rgb(23, 25, 28)",
    ),
    (
        "forced-colors",
        "active",
        ".addresses",
        "border-top-width",
        "0px",
        "1px",
    ),
    (
        "forced-colors",
        "active",
        ".photo__enlarge",
        "border-top-width",
        "0px",
        "1px",
    ),
    (
        "forced-colors",
        "active",
        ".viewer__button",
        "border-top-width",
        "0px",
        "1px",
    ),
    (
        "prefers-reduced-motion",
        "reduce",
        ".viewer__image",
        "transition-duration",
        "0.12s",
        "0s",
    ),
    (
        "prefers-color-scheme",
        "dark",
        ".headline",
        "color",
        "rgb(23, 25, 28)",
        "rgb(231, 229, 224)",
    ),
];

#[test]
fn what_a_reader_prefers_holds() {
    in_browser(async |browser| {
        if browser.engine() != Engine::Chromium {
            return Ok(());
        }
        open(browser, "straits-talks").await?;
        browser
            .eval::<()>("void (document.documentElement.style.colorScheme = 'light dark')")
            .await?;
        enlarge(browser, "a").await?;
        for (feature, value, part, property, without, with) in PREFERENCES {
            let look = format!(
                "getComputedStyle(tree('a').querySelector('{part}')).getPropertyValue('{property}')"
            );
            for (value, expected) in [("", without), (value, with)] {
                prefer(browser, feature, value).await?;
                let found: String = browser.eval(&look).await?;
                assert_eq!(found, *expected, "{feature}: {value}: {part} {property}");
            }
        }
        Ok(())
    });
}
