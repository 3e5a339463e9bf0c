use story::Story;

use super::element::{Element, element};
use crate::config::Edition;

/// Kicker, headline and standfirst.
pub(super) fn headline(story: &Story, edition: &Edition) -> Vec<Element> {
    let kicker = story
        .kicker
        .as_ref()
        .map(|kicker| element("p", "kicker").part("kicker").words(kicker));
    let headline = element(edition.headline.heading(), "headline")
        .part("headline")
        .words(&story.headline);
    let standfirst = (!story.standfirst.is_empty()).then(|| {
        element("p", "standfirst")
            .part("standfirst")
            .text(&story.standfirst)
    });
    [kicker, Some(headline), standfirst]
        .into_iter()
        .flatten()
        .collect()
}
