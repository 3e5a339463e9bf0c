//! The pictures of prose, which stand in pages without our style.

use std::num::NonZeroU32;

use story::{Photo, PhotoRole, PhotoSource};

use super::html::Markup;
use crate::{
    tree::{Element, bare},
    views::source_set,
};

/// The widest file that is asked for, in pixels.
const WIDEST_FILE: u32 = 1280;

/// A photo that asks for one file, or leaves the choice to the browser.
pub(super) fn image(photo: &Photo, source: &PhotoSource, markup: Markup) -> Element {
    let (width, height) = size(photo, source).unzip();
    let image = bare("img").attribute("alt", &photo.alt);
    let image = image
        .maybe("width", width.map(|it| it.to_string()))
        .maybe("height", height.map(|it| it.to_string()))
        .attribute("loading", "lazy");
    let image = image.attribute("src", source.url.as_str());
    if markup == Markup::Filtered {
        return image;
    }
    let set = source_set(&photo.sources);
    let sizes = set.is_some().then(|| {
        let column = column(photo.role).to_string();
        ["(min-width: ", &column, "px) ", &column, "px, 100vw"].concat()
    });
    image
        .attribute("decoding", "async")
        .attribute("referrerpolicy", "strict-origin-when-cross-origin")
        .maybe("sizes", sizes)
        .maybe("srcset", set)
        // A page without rules for pictures is not made wider by one.
        .attribute("style", "max-width:100%;height:auto")
}

/// The file that everybody gets who cannot choose: the widest that is not too
/// wide, else the narrowest.
pub(super) fn source(photo: &Photo) -> Option<&PhotoSource> {
    let width = |source: &&PhotoSource| source.width.map_or(0, NonZeroU32::get);
    let sized = || photo.sources.iter().filter(|it| it.width.is_some());
    let narrow = sized()
        .filter(|it| width(it) <= WIDEST_FILE)
        .max_by_key(width);
    narrow
        .or_else(|| sized().min_by_key(width))
        .or_else(|| photo.largest())
}

/// How wide a photo is shown, in pixels.
fn column(role: PhotoRole) -> u32 {
    match role {
        PhotoRole::Inline | PhotoRole::Wide => 640,
        PhotoRole::Supporting => 480,
        PhotoRole::Thumbnail => 200,
    }
}

/// The room that a photo takes; none if its ratio is not known.
fn size(photo: &Photo, source: &PhotoSource) -> Option<(u32, u64)> {
    let ratio = photo.display_ratio()?;
    let most = column(photo.role);
    let width = source.width.map_or(most, |it| it.get().min(most));
    let [across, down] = [ratio.width, ratio.height].map(|it| u64::from(it.get()));
    Some((width, (u64::from(width) * down).div_ceil(across)))
}
