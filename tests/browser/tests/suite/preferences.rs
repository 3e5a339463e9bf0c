//! Preferences of a reader: more contrast, own colours, no motion. Chromium can
//! emulate them while it runs, and Firefox from its start; the rules are the same
//! for all.

use browser_tests::{Browser, Engine};
use serde_json::json;

use crate::{
    in_browser, in_browser_with,
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

/// Opens a viewer in a page that lets the system choose its colours.
async fn view(browser: &Browser) -> anyhow::Result<()> {
    open(browser, "straits-talks").await?;
    browser
        .eval::<()>("void (document.documentElement.style.colorScheme = 'light dark')")
        .await?;
    enlarge(browser, "a").await
}

/// A property of the style of a part.
async fn style(browser: &Browser, part: &str, property: &str) -> anyhow::Result<String> {
    let tree = if part.starts_with(".viewer__") {
        "viewer"
    } else {
        "tree"
    };
    browser
        .eval(&format!(
            "getComputedStyle({tree}('a').querySelector('{part}')).getPropertyValue('{property}')"
        ))
        .await
}

#[test]
fn reader_preferences_apply() {
    in_browser(async |browser| {
        if browser.engine() != Engine::Chromium {
            return Ok(());
        }
        view(browser).await?;
        for (feature, value, part, property, without, with) in PREFERENCES {
            for (value, expected) in [("", without), (value, with)] {
                prefer(browser, feature, value).await?;
                let found = style(browser, part, property).await?;
                assert_eq!(found, *expected, "{feature}: {value}: {part} {property}");
            }
        }
        Ok(())
    });
}

/// The names of the preferences in Firefox.
const IN_FIREFOX: &[(&str, &[(&str, i32)])] = &[
    ("", &[]),
    (
        "prefers-contrast",
        &[
            ("ui.useAccessibilityTheme", 1),
            ("browser.display.document_color_use", 1),
        ],
    ),
    (
        "forced-colors",
        &[("browser.display.document_color_use", 2)],
    ),
    ("prefers-reduced-motion", &[("ui.prefersReducedMotion", 1)]),
    (
        "prefers-color-scheme",
        &[("layout.css.prefers-color-scheme.content-override", 0)],
    ),
];

#[test]
fn reader_preferences_apply_in_firefox() {
    if Engine::chosen().unwrap() != Engine::Firefox {
        return;
    }
    for (name, preferences) in IN_FIREFOX {
        in_browser_with(preferences, async |browser| {
            view(browser).await?;
            for (feature, _, part, property, without, with) in PREFERENCES {
                let expected = match *name {
                    "" => without,
                    name if name == *feature => with,
                    _ => continue,
                };
                let found = style(browser, part, property).await?;
                assert_eq!(found, *expected, "{name}: {part} {property}");
            }
            Ok(())
        });
    }
}
