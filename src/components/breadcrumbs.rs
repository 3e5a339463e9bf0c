use std::sync::Arc;

use leptos::prelude::*;
use story::{Crumb, WebUrl};

use crate::config::Edition;

/// The trail from the publisher's front page to the story's section.
///
/// The last step is the section the story stands in, not the story itself.
#[component]
pub(super) fn Breadcrumbs(
    /// From the outermost section.
    crumbs: Vec<Crumb>,
    /// For the trail's name.
    edition: Arc<Edition>,
) -> impl IntoView {
    if crumbs.is_empty() {
        return None;
    }
    let steps: Vec<_> = crumbs.into_iter().map(step).collect();
    Some(view! {
        <nav class="breadcrumbs" part="breadcrumbs" aria-label=edition.labels.breadcrumbs>
            <ol class="breadcrumbs__steps">{steps}</ol>
        </nav>
    })
}

fn step(crumb: Crumb) -> AnyView {
    let name = crumb.name;
    let link = crumb.url.as_ref().map(WebUrl::to_string);
    let step = match link {
        Some(href) => view! { <a class="breadcrumbs__link" href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! { <li class="breadcrumbs__step">{step}</li> }.into_any()
}
