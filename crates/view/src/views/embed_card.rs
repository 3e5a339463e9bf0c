use story::{Embed, Photo};

use super::photo_figure::poster as still;
use crate::{
    labels::fill,
    options::RenderOptions,
    tree::{Element, element, link},
};

/// The card of a video, post or map, and the way to it at its provider. Nothing
/// is requested from the provider before the reader presses the button.
pub(super) fn embed_card(embed: &Embed, options: &RenderOptions) -> Element {
    let title = embed
        .title
        .as_ref()
        .map(|title| element("p", "embed__title").words(title));
    let provider = embed.url.provider();
    let poster = poster(embed).map(|photo| still(photo, options));
    let load = provider.has_player().then(|| {
        element("button", "embed__load share__button share__button--main")
            .part("embed-load")
            .attribute("type", "button")
            .words(&fill(options.labels.load(), provider.name()))
    });
    let link = link("link embed__link", embed.url.url().as_str())
        .attribute("target", "_blank")
        .attribute("rel", "noopener noreferrer")
        .words(&fill(options.labels.embed(), provider.name()));
    element("div", "embed")
        .part("embed")
        .children(poster)
        .children(title)
        .children(load)
        .child(link)
}

/// The still picture of an embed; none if it is the provider's own, which is
/// not asked for either.
pub(crate) fn poster(embed: &Embed) -> Option<&Photo> {
    let provider = embed.url.provider();
    let is_elsewhere = |photo: &&Photo| !photo.sources.iter().any(|it| provider.serves(&it.url));
    embed.poster.as_ref().filter(is_elsewhere)
}
