//! Addresses in a browser, through wasm-bindgen.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type URL;
    #[wasm_bindgen(constructor, catch)]
    fn new(address: &str, base: Option<&str>) -> Result<URL, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn href(this: &URL) -> String;
}

/// The whole address, resolved against `base`; nothing when it is none.
pub(super) fn href(address: &str, base: Option<&str>) -> Option<String> {
    URL::new(address, base).ok().map(|url| url.href())
}
