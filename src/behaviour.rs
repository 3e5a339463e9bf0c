//! What JavaScript does for the Leptos components: photo viewer, sharing,
//! embeds, retries, and documents of other formats.
//!
//! The script is `behaviour/component.js`, bundled into one file, since
//! wasm-bindgen copies a script of a library without those it imports.
//! `cargo xtask component-script` writes it.

use js_sys::{Function, JsString, Object, Promise, Reflect};
use view::Labels;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{AbortController, Element};

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

    /// Where a story comes from, and when it is requested anew: the rule of the
    /// custom element.
    pub(crate) type Sources;

    /// The sources of a component's story. `hooks` has functions: `settings`
    /// gives an object of the component's properties, `convert` takes text and
    /// base of a document, `allows` an address, `show` an address with its answer
    /// and what ends it, `reload` nothing.
    #[wasm_bindgen(js_name = sourcesOf)]
    fn sources_with_labels(mount: &Element, file: &str, hooks: &Object) -> Sources;

    /// The first good answer of all addresses.
    #[wasm_bindgen(method)]
    fn open(this: &Sources, url: &str, pending: JsValue, controller: &AbortController) -> Promise;

    /// The story of the last answer is shown.
    #[wasm_bindgen(method)]
    fn shown(this: &Sources, detail: &Object);

    /// There is no story.
    #[wasm_bindgen(method)]
    fn failed(this: &Sources, detail: &Object, is_forbidden: bool);

    /// Continues with a story that is shown, at another interval.
    #[wasm_bindgen(method, js_name = continueWith)]
    pub(crate) fn continue_with(this: &Sources, url: &str);

    /// Cancels what is under way or planned.
    #[wasm_bindgen(method)]
    pub(crate) fn end(this: &Sources);

    /// Calls back at a time in milliseconds since 1970; the function that it
    /// returns cancels it.
    #[wasm_bindgen(js_name = atTime)]
    pub(crate) fn at_time(time: f64, task: &Function) -> Function;
}

impl Sources {
    /// The sources of a story in the component `mount`; see `sourcesOf`.
    pub(crate) fn new(mount: &Element, labels: &Labels, hooks: &Object) -> Self {
        sources_with_labels(mount, labels.file().unwrap_or("{}"), hooks)
    }

    /// The first good answer of all addresses, until `controller` ends it.
    pub(crate) fn first_answer(&self, url: &str, controller: &AbortController) -> Promise {
        self.open(url, JsValue::UNDEFINED, controller)
    }

    /// The story of the last answer is shown.
    pub(crate) fn story_shown(&self) {
        self.shown(&Object::new());
    }

    /// There is no story.
    pub(crate) fn story_failed(&self, code: &str, is_forbidden: bool) {
        let detail = Object::new();
        set(&detail, "code", code);
        self.failed(&detail, is_forbidden);
    }
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

/// Calls the function that [`when_near`] or [`at_time`] has returned.
pub(crate) fn stop_waiting(stop: &Function) {
    let _ = stop.call0(&JsValue::UNDEFINED);
}
