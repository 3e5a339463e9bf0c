use leptos::prelude::*;
use leptos_router::components::A;

use super::settings::Settings;

/// The site's name and a link to each of its stories.
#[component]
pub(super) fn FrontPage(
    /// The site's name and stories.
    settings: Settings,
) -> impl IntoView {
    let stories: Vec<AnyView> = settings
        .listed
        .into_iter()
        .map(|story| {
            let href = [&settings.path, "?story=", &story.name].concat();
            view! {
                <li class="site__story">
                    <A href=href>{story.headline}</A>
                    <p class="site__summary">{story.summary}</p>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <header class="site__header">
            <h1 class="site__title">{settings.title}</h1>
        </header>
        <ul class="site__stories">{stories}</ul>
    }
}
