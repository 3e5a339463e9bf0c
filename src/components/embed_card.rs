use story::Embed;

use super::{
    element::{Element, element, link},
    photo_figure::photo_figure,
};
use crate::{config::Edition, text::fill};

/// A link to a video, post or map at its provider. Nothing is requested from
/// the provider before the reader follows it.
pub(super) fn embed_card(embed: &Embed, edition: &Edition) -> Element {
    let poster = embed
        .poster
        .as_ref()
        .map(|photo| photo_figure(photo, edition));
    let title = embed
        .title
        .as_ref()
        .map(|title| element("p", "embed__title").words(title));
    let words = fill(edition.labels.embed, embed.url.provider().name());
    element("div", "embed")
        .part("embed")
        .children(poster)
        .children(title)
        .child(link("link", embed.url.url().as_str()).words(&words))
}
