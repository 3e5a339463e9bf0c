use std::sync::Arc;

use leptos::prelude::*;
use story::Gallery;

use super::{inline_text::inline, photo_figure::PhotoFigure};
use crate::config::Edition;

/// Photos that belong together, side by side where there is room.
#[component]
pub(super) fn GalleryFigure(
    /// The photos.
    gallery: Gallery,
    /// For labels.
    edition: Arc<Edition>,
) -> impl IntoView {
    let photos: Vec<AnyView> = gallery
        .photos
        .into_iter()
        .map(|photo| view! { <PhotoFigure photo edition=edition.clone()/> }.into_any())
        .collect();
    let caption = (!gallery.caption.is_empty()).then(|| {
        view! {
            <figcaption class="photo__caption">{inline(gallery.caption)}</figcaption>
        }
    });
    view! {
        <figure class="gallery" part="gallery">
            <div class="gallery__photos">{photos}</div>
            {caption}
        </figure>
    }
}
