use std::sync::Arc;

use leptos::prelude::*;
use story::Related;

use crate::config::Edition;

/// Stories to read next.
#[component]
pub(super) fn RelatedStories(
    /// The stories.
    related: Vec<Related>,
    /// For labels.
    edition: Arc<Edition>,
) -> impl IntoView {
    let lines: Vec<AnyView> = related
        .into_iter()
        .map(|story| {
            let (url, headline) = (story.url.to_string(), story.headline);
            view! { <li><a class="related__link" href=url>{headline}</a></li> }.into_any()
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <nav class="related" part="related" aria-label=edition.labels.related>
                <p class="related__title">{edition.labels.related}</p>
                <ul class="related__list">{lines}</ul>
            </nav>
        }
    })
}
