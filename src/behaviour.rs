//! What JavaScript does for the Leptos components: photo viewer, sharing,
//! embeds, retries, and documents of other formats.
//!
//! The script is `behaviour/component.js`, bundled into one file, since
//! wasm-bindgen copies a script of a library without those it imports.
//! `cargo xtask component-script` writes it.

use js_sys::{Function, JsString, Object, Promise, Reflect};
use view::Labels;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::Element;

#[wasm_bindgen(module = "/assets/component.js")]
extern "C" {
    #[wasm_bindgen(js_name = attach)]
    fn attach_with_labels(root: &Element, file: Option<&str>);

    /// Calls back once, when the element is near the viewport, unless the
    /// function that it returns is called before.
    #[wasm_bindgen(js_name = whenNear)]
    pub(crate) fn when_near(element: &Element, then: &Function) -> Function;

    /// Reads a document that is not native by the formats module at an address.
    pub(crate) fn convert(
        module: &str,
        text: &JsString,
        format: &str,
        select: &str,
        base: Option<String>,
    ) -> Promise;

    /// When a document is requested again: the rule of the custom element.
    pub(crate) type RetryPolicy;

    /// The policy of a document: its address, others of the same document, and
    /// what those are relative to. `hooks` has the functions `refresh` (gives
    /// seconds), `load` and `keepStory`.
    #[wasm_bindgen(constructor)]
    pub(crate) fn new(url: &str, mirrors: &str, base: &str, hooks: &Object) -> RetryPolicy;

    #[wasm_bindgen(method, js_name = shouldRetry)]
    pub(crate) fn should_retry(
        this: &RetryPolicy,
        code: &str,
        status: Option<u16>,
        retry_after: Option<String>,
    ) -> bool;

    #[wasm_bindgen(method, js_name = storyShown)]
    pub(crate) fn story_shown(this: &RetryPolicy);

    #[wasm_bindgen(method)]
    pub(crate) fn cancel(this: &RetryPolicy);
}

/// Makes the buttons of the stories in an element work, in the language of
/// these labels. Nothing for an element that has them already.
pub(crate) fn attach(root: &Element, labels: &Labels) {
    attach_with_labels(root, labels.file());
}

/// Sets a property of a plain object of our own, which cannot fail.
pub(crate) fn set(object: &Object, name: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(object, &name.into(), &value.into());
}

/// Calls the function that [`when_near`] has returned.
pub(crate) fn stop_waiting(stop: &Function) {
    let _ = stop.call0(&JsValue::UNDEFINED);
}
