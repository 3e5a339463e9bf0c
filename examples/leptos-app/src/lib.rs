//! A Leptos app that shows stories.
//!
//! `cargo xtask leptos-app` builds it both ways and serves it: `/` is rendered
//! by the server and hydrated, `/csr.html` is rendered in the browser.

mod app;

pub use app::App;

/// Takes over the page that the server has rendered.
#[cfg(all(target_arch = "wasm32", feature = "hydrate"))]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_body(|| App(app::AppProps { origin: origin() }));
}

/// Renders the app into an empty page.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn mount() {
    leptos::mount::mount_to_body(|| App(app::AppProps { origin: origin() }));
}

#[cfg(target_arch = "wasm32")]
fn origin() -> String {
    leptos::prelude::location().origin().unwrap_or_default()
}
