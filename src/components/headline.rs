use leptos::prelude::*;
use story::Text;

use super::{dynamic::heading, inline_text::inline};
use crate::config::HeadlineLevel;

/// Kicker, headline and standfirst.
#[component]
pub(super) fn Headline(
    /// One or two words over the headline.
    kicker: Option<String>,
    /// The headline.
    headline: String,
    /// The sentence below it.
    standfirst: Text,
    /// The headline's level in the page's outline.
    level: HeadlineLevel,
) -> impl IntoView {
    (
        kicker.map(|kicker| view! { <p class="kicker" part="kicker">{kicker}</p> }),
        heading(level.heading(), "headline", headline.into_any()),
        (!standfirst.is_empty()).then(|| {
            view! {
                <p class="standfirst" part="standfirst">{inline(standfirst)}</p>
            }
        }),
    )
}
