use story::Story;

use crate::{
    options::RenderOptions,
    tree::{Element, element},
};

/// Kicker, headline and standfirst.
pub(super) fn headline(story: &Story, options: &RenderOptions) -> Vec<Element> {
    let kicker = story
        .kicker
        .as_ref()
        .map(|kicker| element("p", "kicker").part("kicker").words(kicker));
    let headline = element(options.headline.heading(), "headline")
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
