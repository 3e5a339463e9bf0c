use std::sync::Arc;

use leptos::prelude::*;
use story::{FocalPoint, Photo, PhotoRole, PhotoSource};

use super::inline_text::inline;
use crate::config::Edition;

/// A photo with its caption and credit.
///
/// Its box is reserved before the picture is there: by the size that the
/// document states, else as 3 to 2.
#[component]
pub(super) fn PhotoFigure(
    /// The photo to show.
    photo: Photo,
    /// Whether it is the photo above the text, which is loaded first.
    #[prop(optional)]
    lead: bool,
    /// For labels.
    edition: Arc<Edition>,
) -> impl IntoView {
    let class = match (lead, photo.role) {
        (true, _) => "photo photo--lead",
        (false, PhotoRole::Inline) => "photo",
        (false, PhotoRole::Wide) => "photo photo--wide",
        (false, PhotoRole::Supporting) => "photo photo--supporting",
        (false, PhotoRole::Thumbnail) => "photo photo--thumbnail",
    };
    let caption = (!photo.caption.is_empty())
        .then(|| view! { <span class="photo__words">{inline(photo.caption.clone())}</span> });
    let credit = photo.credit.clone().map(|credit| {
        view! {
            <span class="photo__credit">
                <span class="hidden">{edition.labels.credit}</span>
                {credit}
            </span>
        }
    });
    let has_words = caption.is_some() || credit.is_some();
    view! {
        <figure class=class part="photo">
            {picture(&photo, lead, &edition)}
            {has_words.then(|| view! {
                <figcaption class="photo__caption" part="caption">
                    {caption} " " {credit}
                </figcaption>
            })}
        </figure>
    }
}

fn picture(photo: &Photo, lead: bool, edition: &Edition) -> AnyView {
    let Some(source) = photo.largest() else {
        let words = edition.labels.photo_missing;
        return view! { <p class="photo__missing">{words}</p> }.into_any();
    };
    let ratio = photo.display_ratio();
    let class = if ratio.is_some() {
        "photo__image"
    } else {
        "photo__image photo__image--unsized"
    };
    let (width, height) = match ratio {
        Some(ratio) => (ratio.width.get(), ratio.height.get()),
        None => (3, 2),
    };
    view! {
        <img
            class=class
            part="image"
            // Before `src`, so that no second file is asked for.
            srcset=source_set(&photo.sources)
            sizes=SIZES
            alt=photo.alt.clone()
            width=width
            height=height
            loading=if lead { "eager" } else { "lazy" }
            fetchpriority=if lead { "high" } else { "auto" }
            decoding="async"
            // Publishers' picture hosts count on the site's origin, not on the page.
            referrerpolicy="strict-origin-when-cross-origin"
            style:object-position=photo.focal_point.map(object_position)
            src=source.url.to_string()
        />
    }
    .into_any()
}

/// The photo is as wide as its column, and a column at most 60 em of 18 px.
const SIZES: &str = "(min-width: 1080px) 1080px, 100vw";

/// The sources that state their width and are of the first one's type; none
/// when there is no choice.
fn source_set(sources: &[PhotoSource]) -> Option<String> {
    let media_type = sources.first()?.media_type.as_ref();
    let choices: Vec<String> = sources
        .iter()
        .filter(|source| source.media_type.as_ref() == media_type)
        .filter_map(|source| Some((source.url.as_str(), source.width?)))
        .map(|(url, width)| [url, " ", &width.to_string(), "w"].concat())
        .collect();
    (choices.len() > 1).then(|| choices.join(", "))
}

fn object_position(point: FocalPoint) -> String {
    [&point.x().to_string(), "% ", &point.y().to_string(), "%"].concat()
}
