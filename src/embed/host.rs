//! What the shell does for a widget.

use js_sys::{Array, JsString, Promise};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// The shell's side of one element; `shell/element.js` and
    /// `shell/widget.js` have the other half of this contract.
    #[derive(Clone, Debug)]
    pub type Host;

    /// Whether the author gave content to show in the story's absence.
    #[wasm_bindgen(method, js_name = hasFallback)]
    pub fn has_fallback(this: &Host) -> bool;

    /// Work on this story begins or ends.
    #[wasm_bindgen(method, js_name = setBusy)]
    pub fn set_busy(this: &Host, is_busy: bool);

    /// The story is shown: hides the fallback and fires `wire-load`. `over` is
    /// when it may not be shown any more, in milliseconds since 1970.
    #[wasm_bindgen(method)]
    pub fn loaded(
        this: &Host,
        url: Option<String>,
        headline: &str,
        format: &str,
        warnings: &Array,
        over: Option<f64>,
        document: &JsValue,
    );

    /// The stories of a list that is shown, for the event that follows; only in
    /// `list/widget.js`.
    #[wasm_bindgen(method, js_name = setStories)]
    pub fn set_stories(this: &Host, stories: &Array);

    /// Whether the reader has opened a story in the list; only there.
    #[wasm_bindgen(method, js_name = isOpen)]
    pub fn is_open(this: &Host) -> bool;

    /// There is no story: shows the fallback, unless the publisher forbids it,
    /// and fires `wire-error`.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Host, code: &str, message: &str, status: Option<u16>, is_forbidden: bool);

    /// Whether another request follows one without a document, or the story
    /// that is shown stays; then the failure is not reported.
    #[wasm_bindgen(method, js_name = shouldRetry)]
    pub fn should_retry(this: &Host, code: &str, status: Option<u16>) -> Promise;

    /// Gives a document to the formats module, loading that first.
    #[wasm_bindgen(method)]
    pub fn convert(this: &Host, text: &JsString, base: Option<String>) -> Promise;

    /// Whether the reader is past the beginning of the story.
    #[wasm_bindgen(method, js_name = isBeingRead)]
    pub fn is_being_read(this: &Host) -> bool;

    /// The address of the story as the page gave it; empty without one.
    #[wasm_bindgen(method)]
    pub fn source(this: &Host) -> String;
}
