//! How long and how large an answer may be.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::AbortController;

/// How long an answer may take, in milliseconds: to begin, and again to end.
pub const TIME_LIMIT: u32 = 10_000;

/// How long a document may be, in bytes. The longest real story that was seen,
/// a live blog, has 840,000.
pub const SIZE_LIMIT: u32 = 4_194_304;

/// What a request is aborted with when its time is over.
pub(super) const TIMEOUT: &str = "timeout";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(handler: &Function, milliseconds: u32) -> JsValue;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: &JsValue);
}

/// Aborts a request when its time is over; dropping it lifts the limit.
pub(super) struct TimeLimit {
    timer: JsValue,
    _abort: Closure<dyn FnMut()>,
}

impl TimeLimit {
    pub(super) fn start(controller: &AbortController) -> Self {
        let controller = controller.clone();
        let abort = Closure::<dyn FnMut()>::new(move || {
            controller.abort_with_reason(&TIMEOUT.into());
        });
        let timer = set_timeout(abort.as_ref().unchecked_ref(), TIME_LIMIT);
        Self {
            timer,
            _abort: abort,
        }
    }
}

impl Drop for TimeLimit {
    fn drop(&mut self) {
        clear_timeout(&self.timer);
    }
}
