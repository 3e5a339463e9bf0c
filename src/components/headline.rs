use leptos::prelude::*;
use story::Story;

use super::{element::element, inline_text::inline};
use crate::config::Edition;

/// Kicker, headline and standfirst.
pub(super) fn headline(story: &Story, edition: &Edition) -> Vec<AnyView> {
    let kicker = story
        .kicker
        .as_ref()
        .map(|kicker| element("p", "kicker").part("kicker").words(kicker).view());
    let headline = element(edition.headline.heading(), "headline")
        .part("headline")
        .words(&story.headline)
        .view();
    let standfirst = (!story.standfirst.is_empty()).then(|| {
        element("p", "standfirst")
            .part("standfirst")
            .children(inline(&story.standfirst))
            .view()
    });
    [kicker, Some(headline), standfirst]
        .into_iter()
        .flatten()
        .collect()
}
