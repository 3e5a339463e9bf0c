use leptos::prelude::*;
use story::Gallery;

use super::{element::element, inline_text::inline, photo_figure::photo_figure};
use crate::config::Edition;

/// Photos that belong together, side by side where there is room.
pub(super) fn gallery(gallery: &Gallery, edition: &Edition) -> AnyView {
    let photos = gallery
        .photos
        .iter()
        .map(|photo| photo_figure(photo, edition));
    let caption = (!gallery.caption.is_empty()).then(|| {
        element("figcaption", "photo__caption")
            .children(inline(&gallery.caption))
            .view()
    });
    element("figure", "gallery")
        .part("gallery")
        .child(element("div", "gallery__photos").children(photos).view())
        .children(caption)
        .view()
}
