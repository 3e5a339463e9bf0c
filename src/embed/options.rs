//! What the page asks of a view, as the shell reads it from the element.

use story::{Language, WebUrl, read::Node};
use wasm_bindgen::JsValue;

use crate::{HeadlineLevel, Labels, RenderOptions};

/// A text of the options; empty when it is absent.
pub(super) fn text(options: &JsValue, key: &str) -> String {
    let text = options.get(key).and_then(|value| value.text());
    text.unwrap_or_default()
}

/// Reads `WidgetOptions` of `shell/contract.d.ts`.
pub(super) fn render_options(options: &JsValue) -> RenderOptions {
    // The reader of documents reads this object, too: getters of their own
    // would be five more functions of the glue.
    let text = |key| text(options, key);
    RenderOptions {
        width_percent: options
            .get("widthPercent")
            .and_then(|value| value.number())
            .map_or(100, |percent| percent as u32),
        headline: HeadlineLevel::parse(&text("headingLevel")),
        page: WebUrl::parse(&text("pageUrl"), None).ok(),
        ..RenderOptions::new(
            Language::parse(&text("language")).unwrap_or_else(|| RenderOptions::default().language),
            options
                .get("sentences")
                .map_or_else(Labels::default, |file| Labels::read(&file)),
        )
    }
}
