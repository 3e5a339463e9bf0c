//! The standalone site: one page that is the front page, a section or a story.
//!
//! Story (`?story=straits-talks`, `?src=` with an address) and section
//! (`?section=World`) are named in the query, so that the site
//! works in any folder of any static server, without rules for its paths.

mod front_page;
mod settings;
mod story_page;

use leptos::{mount::mount_to_body, prelude::*};
use leptos_router::{components::Router, hooks::use_query_map};
use wasm_bindgen_futures::spawn_local;

use front_page::FrontPage;
use settings::Settings;
use story_page::StoryPage;

/// Puts the site into its page, when the labels in its language are there.
pub fn start() {
    spawn_local(async {
        let mut settings = Settings::of_page();
        settings.fetch_labels().await;
        mount_to_body(move || view! { <App settings/> });
    });
}

/// The whole site.
#[component]
fn App(
    /// The settings of the site.
    settings: Settings,
) -> impl IntoView {
    view! {
        <Router>
            <main class="site">
                <Page settings/>
            </main>
        </Router>
    }
}

/// The page that the address names.
#[component]
fn Page(
    /// The settings of the site.
    settings: Settings,
) -> impl IntoView {
    let query = use_query_map();
    move || {
        let settings = settings.clone();
        match settings.named(&query.get()) {
            None => {
                let page = settings.list_page(&query.get());
                view! { <FrontPage page settings/> }.into_any()
            }
            Some(named) => view! { <StoryPage named settings/> }.into_any(),
        }
    }
}
