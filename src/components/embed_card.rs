use std::sync::Arc;

use leptos::prelude::*;
use story::Embed;

use super::photo_figure::PhotoFigure;
use crate::{config::Edition, text::fill};

/// A link to a video, post or map at its provider. Nothing is requested from
/// the provider before the reader follows it.
#[component]
pub(super) fn EmbedCard(
    /// What to link to.
    embed: Embed,
    /// For labels.
    edition: Arc<Edition>,
) -> impl IntoView {
    let words = fill(edition.labels.embed, embed.url.provider().name());
    let poster = embed
        .poster
        .map(|photo| view! { <PhotoFigure photo edition=edition.clone()/> });
    view! {
        <div class="embed" part="embed">
            {poster}
            {embed.title.map(|title| view! { <p class="embed__title">{title}</p> })}
            <a class="link" href=embed.url.url().to_string()>{words}</a>
        </div>
    }
}
