use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;
use story::{Story, WebUrl};

use super::settings::{Named, Settings};
use crate::components::WireStory;

/// A story on a page of its own, with its headline as the page's title.
#[component]
pub(super) fn StoryPage(
    /// The story that the address names.
    named: Named,
    /// The settings of the site.
    settings: Settings,
) -> impl IntoView {
    let title = settings.title.clone();
    on_cleanup({
        let title = title.clone();
        move || document().set_title(&title)
    });
    let (name, label) = (title.clone(), title.clone());
    let home = view! {
        <nav class="site__home" aria-label=label>
            <A href=settings.path.clone()>{name}</A>
        </nav>
    };
    let on_load = Callback::new(move |story: Arc<Story>| {
        document().set_title(&[&story.headline, " — ", &title].concat());
    });
    let allowed = settings.clone();
    let allows = Callback::new(move |address: WebUrl| allowed.allows(&address));
    let labels = settings.labels.clone();
    view! {
        {home}
        <WireStory
            src=named.address
            format=named.format
            select=named.select
            lang=settings.language()
            heading_level="1"
            loading="eager"
            labels=Arc::new(move |_| labels.clone())
            formats_module="site-assets/formats.wasm"
            allows
            on_load
        />
    }
}
