use story::Gallery;

use super::photo_figure::photo_figure;
use crate::{
    options::RenderOptions,
    tree::{Element, element},
};

/// Photos that belong together, side by side where there is room.
pub(super) fn gallery(gallery: &Gallery, options: &RenderOptions) -> Element {
    let photos = gallery
        .photos
        .iter()
        .map(|photo| photo_figure(photo, options));
    let caption = (!gallery.caption.is_empty())
        .then(|| element("figcaption", "photo__caption").text(&gallery.caption));
    element("figure", "gallery")
        .part("gallery")
        .child(element("div", "gallery__photos").children(photos))
        .children(caption)
}
