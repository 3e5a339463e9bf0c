//! The standalone site: one page that is either a list of stories or a story.
//!
//! The story is named in the query (`?story=straits-talks`), so that the site
//! works in any folder of any static server, without rules for its paths.

mod front_page;
mod settings;
mod story_page;
mod visit;

use std::sync::Arc;

use leptos::{mount::mount_to_body, prelude::*};
use leptos_router::{components::Router, hooks::use_query_map};
use wasm_bindgen_futures::spawn_local;

use crate::config::Edition;
use front_page::FrontPage;
use settings::Settings;
use story_page::StoryPage;

/// Puts the site into its page, when its language is there.
pub fn start() {
    spawn_local(async {
        let settings = Settings::of_page();
        let labels = settings.labels().await.unwrap_or_default();
        let edition = Arc::new(settings.edition(labels));
        mount_to_body(move || view! { <App settings edition/> });
    });
}

/// The whole site.
#[component]
fn App(
    /// What `index.html` says.
    settings: Settings,
    /// How stories are set.
    edition: Arc<Edition>,
) -> impl IntoView {
    view! {
        <Router>
            <main class="site">
                <Page settings edition/>
            </main>
        </Router>
    }
}

/// The page that the address names.
#[component]
fn Page(
    /// What `index.html` says.
    settings: Settings,
    /// How stories are set.
    edition: Arc<Edition>,
) -> impl IntoView {
    let query = use_query_map();
    move || {
        let query = query.get();
        let (settings, edition) = (settings.clone(), edition.clone());
        match settings.named(query.get("story"), query.get("src")) {
            None => view! { <FrontPage settings/> }.into_any(),
            Some(address) => view! { <StoryPage address settings edition/> }.into_any(),
        }
    }
}
