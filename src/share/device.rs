//! What the reader's device offers: its share sheet and its clipboard.
//!
//! Natively there is neither, so prerendered buttons do nothing until the
//! client view takes their place.

#[cfg(feature = "csr")]
mod browser {
    use js_sys::{Object, Promise, Reflect};
    use leptos::ev::MouseEvent;
    use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::Element;

    #[wasm_bindgen]
    extern "C" {
        // web-sys has `share` only among its unstable interfaces.
        #[wasm_bindgen(js_namespace = navigator, js_name = share, catch)]
        fn open_share_sheet(page: &Object) -> Result<Promise, JsValue>;
        // Absent on pages that are not served securely: the call throws then.
        #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
        fn write_clipboard(text: &str) -> Result<Promise, JsValue>;
    }

    /// Whether the device has a share sheet.
    pub(crate) fn can_share() -> bool {
        web_sys::window()
            .is_some_and(|window| Reflect::has(&window.navigator(), &"share".into()) == Ok(true))
    }

    /// Opens the share sheet. A reader who closes it again has done nothing wrong.
    pub(crate) fn share(url: &str, title: &str) {
        let page = Object::new();
        let set = |key: &str, value: &str| Reflect::set(&page, &key.into(), &value.into());
        // Setting a property of a plain object of our own cannot fail.
        let _ = (set("url", url), set("title", title));
        if let Ok(promise) = open_share_sheet(&page) {
            spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
        }
    }

    /// The live region beside a button that was clicked.
    fn live_region(click: &MouseEvent) -> Option<Element> {
        let button = click.current_target()?.dyn_into::<Element>().ok()?;
        button
            .parent_element()?
            .query_selector("[role=status]")
            .ok()?
    }

    /// Copies a text, and says in the live region beside the button that was
    /// clicked whether it is copied or refused.
    pub(crate) fn copy(text: &str, click: &MouseEvent, copied: &'static str, refused: String) {
        let live_region = live_region(click);
        let promise = write_clipboard(text);
        spawn_local(async move {
            let is_copied = match promise {
                Ok(promise) => JsFuture::from(promise).await.is_ok(),
                Err(_) => false,
            };
            if let Some(live_region) = live_region {
                live_region.set_text_content(Some(if is_copied { copied } else { &refused }));
            }
        });
    }
}

#[cfg(not(feature = "csr"))]
mod browser {
    use leptos::ev::MouseEvent;

    pub(crate) fn can_share() -> bool {
        false
    }

    pub(crate) fn share(_url: &str, _title: &str) {}

    pub(crate) fn copy(_text: &str, _click: &MouseEvent, _copied: &str, _refused: String) {}
}

pub(crate) use browser::{can_share, copy, share};
