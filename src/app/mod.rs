//! The standalone site: one page that is either a list of stories or a story.
//!
//! The story is named in the query (`?story=straits-talks`), so that the site
//! works in any folder of any static server, without rules for its paths.

mod front_page;
mod settings;
mod story_page;

use leptos::prelude::*;
use leptos_router::{components::Router, hooks::use_query_map};

use front_page::FrontPage;
use settings::Settings;
use story_page::StoryPage;

/// The whole site.
#[component]
pub fn App() -> impl IntoView {
    let settings = Settings::of_page();
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
    /// What `index.html` allows.
    settings: Settings,
) -> impl IntoView {
    let query = use_query_map();
    move || {
        let query = query.get();
        match settings.named(query.get("story"), query.get("src")) {
            None => view! { <FrontPage settings=settings.clone()/> }.into_any(),
            Some(address) => view! { <StoryPage address settings=settings.clone()/> }.into_any(),
        }
    }
}
