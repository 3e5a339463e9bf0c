//! The server of the app.
//!
//! `leptos-app PORT PACKAGES EXAMPLES`: `PACKAGES` has the folders `hydrate` and
//! `csr` as wasm-bindgen writes them, `EXAMPLES` is the folder above this app.

use anyhow::{Context, Result};
use axum::{Router, response::Html, routing::get};
use leptos::prelude::*;
use leptos_app::App;
use tower_http::services::ServeDir;
use wire_story::STYLE;

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = move || {
        arguments
            .next()
            .context("leptos-app PORT PACKAGES EXAMPLES")
    };
    let (port, packages, examples) = (next()?, next()?, next()?);
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    let origin = format!("http://{}", listener.local_addr()?);
    println!("{origin}");
    // An error only means that one has been chosen already.
    let _ = any_spawner::Executor::init_tokio();
    let page = move || {
        let origin = origin.clone();
        leptos_axum::render_app_to_stream(move || view! { <Page origin=origin.clone()/> })
    };
    let router = Router::new()
        .route("/", get(page()))
        .route("/csr.html", get(async || Html(CSR_PAGE)))
        .nest_service("/pkg", ServeDir::new(packages))
        .fallback_service(ServeDir::new(examples));
    axum::serve(listener, router).await?;
    Ok(())
}

/// The document around the app.
#[component]
fn Page(
    /// Where the app is served.
    origin: String,
) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>"A Leptos app"</title>
                <style>{STYLE}</style>
                <script type="module">{HYDRATE}</script>
            </head>
            <body>
                <App origin/>
            </body>
        </html>
    }
}

/// Starts the app in the page that was rendered here, and notes whether the
/// stories that the server has rendered were kept.
const HYDRATE: &str = "\
import init, { hydrate } from '/pkg/hydrate/leptos_app.js';
const rendered = [...document.querySelectorAll('.story')];
await init();
hydrate();
document.documentElement.dataset.ready = rendered.every((story) => story.isConnected) ? 'kept' : 'replaced';";

/// The page of the app that is rendered in the browser alone.
const CSR_PAGE: &str = r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A Leptos app</title>
    <script type="module">
      import init, { mount } from "/pkg/csr/leptos_app.js";
      await init();
      mount();
      document.documentElement.dataset.ready = "new";
    </script>
  </head>
  <body></body>
</html>
"#;
