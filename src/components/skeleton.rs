use std::sync::Arc;

use leptos::prelude::*;

use crate::config::Edition;

/// The shape of a story while it is on its way.
#[component]
pub fn Skeleton(
    /// For the sentence that screen readers hear.
    edition: Arc<Edition>,
) -> impl IntoView {
    let (language, direction) = edition.label_language();
    let bars: Vec<AnyView> = [
        "kicker", "headline", "headline", "byline", "photo", "line", "line",
    ]
    .iter()
    .map(|bar| {
        let class = ["skeleton__bar skeleton__bar--", bar].concat();
        view! { <span class=class aria-hidden="true"></span> }.into_any()
    })
    .collect();
    view! {
        <div class="story" lang=language dir=direction>
            <div class="skeleton" part="skeleton" role="status">
                <span class="hidden">{edition.labels.loading}</span>
                {bars}
            </div>
        </div>
    }
}
