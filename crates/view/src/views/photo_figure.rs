use story::{Photo, PhotoRole, PhotoSource, decimal};

use super::icon::{ENLARGE, icon};
use crate::{
    options::RenderOptions,
    tree::{Element, element},
};

/// The photo above the text, which is loaded first.
pub(super) fn lead_photo(photo: &Photo, options: &RenderOptions) -> Element {
    figure(photo, "photo photo--lead", Place::Lead, options)
}

/// A photo with its caption and credit.
pub(super) fn photo_figure(photo: &Photo, options: &RenderOptions) -> Element {
    let class = match photo.role {
        PhotoRole::Inline => "photo",
        PhotoRole::Wide => "photo photo--wide",
        PhotoRole::Supporting => "photo photo--supporting",
        PhotoRole::Thumbnail => "photo photo--thumbnail",
    };
    figure(photo, class, Place::Body, options)
}

/// The still picture of a video or post; the viewer does not show it.
pub(super) fn poster(photo: &Photo, options: &RenderOptions) -> Element {
    figure(photo, "photo", Place::Poster, options)
}

/// The place of a photo in the story.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Lead,
    Body,
    Poster,
}

fn figure(photo: &Photo, class: &'static str, place: Place, options: &RenderOptions) -> Element {
    let caption =
        (!photo.caption.is_empty()).then(|| element("span", "photo__words").text(&photo.caption));
    let credit = photo.credit.as_ref().map(|credit| {
        // A space of the other kind is not lost when the line is copied.
        let prefix = options.labels.credit().replace(' ', "\u{a0}");
        let prefix = element("span", "hidden").words(&prefix);
        element("span", "photo__credit").child(prefix).words(credit)
    });
    let line = (caption.is_some() || credit.is_some()).then(|| {
        element("figcaption", "photo__caption")
            .part("caption")
            .children(caption)
            .words(" ")
            .children(credit)
    });
    element("figure", class)
        .part("photo")
        .child(picture(photo, place, options))
        .children(line)
}

/// Its box is reserved before the picture is there: by the size that the
/// document states, else as 3 to 2.
fn picture(photo: &Photo, place: Place, options: &RenderOptions) -> Element {
    let Some(source) = photo.largest() else {
        return element("p", "photo__missing").words(options.labels.photo_missing());
    };
    let (width, height) = match photo.display_ratio() {
        Some(ratio) => (ratio.width.get(), ratio.height.get()),
        None => (3, 2),
    };
    let (loading, priority) = match place {
        Place::Lead => ("eager", "high"),
        Place::Body | Place::Poster => ("lazy", "auto"),
    };
    let source_set = source_set(&photo.sources);
    let mut image = element("img", "photo__image")
        .part("image")
        .attribute("alt", &photo.alt)
        .attribute("width", &decimal(width))
        .attribute("height", &decimal(height))
        .attribute("loading", loading)
        .attribute("fetchpriority", priority)
        .attribute("decoding", "async")
        // Publishers' picture hosts count on the site's origin, not on the page.
        .attribute("referrerpolicy", "strict-origin-when-cross-origin")
        .maybe(
            "sizes",
            source_set
                .is_some()
                .then(|| sizes(place, photo.role, options)),
        )
        // Before `src`, so that no second file is asked for.
        .maybe("srcset", source_set)
        .attribute("src", source.url.as_str());
    if let Some(point) = photo.focal_point {
        // Where the box crops, this point stays in view.
        let (x, y) = (decimal(point.x()), decimal(point.y()));
        image = image.style("object-position", [&x, "% ", &y, "%"].concat());
    }
    if place == Place::Poster {
        return image;
    }
    let name = [options.labels.enlarge(), ": ", &photo.alt].concat();
    let enlarge = element("button", "photo__enlarge")
        .part("enlarge")
        .attribute("type", "button")
        .attribute("aria-label", name.trim_end_matches([':', ' ']))
        .child(icon(ENLARGE));
    element("div", "photo__frame").child(image).child(enlarge)
}

/// How wide a photo is shown, for the browser's choice among its sources: as
/// its column (`style/photo.css`), or as the story where that is narrower.
fn sizes(place: Place, role: PhotoRole, options: &RenderOptions) -> String {
    let column = match (place, role) {
        (Place::Lead, _) | (_, PhotoRole::Wide) => 1080,
        (_, PhotoRole::Inline) => 612,
        (_, PhotoRole::Supporting) => 480,
        (_, PhotoRole::Thumbnail) => 202,
    };
    let percent = options.width_percent.max(1);
    // The window in which the story is as wide as that column.
    let [window, column, percent] = [column * 100 / percent, column, percent].map(decimal);
    [
        "(min-width: ",
        &window,
        "px) ",
        &column,
        "px, ",
        &percent,
        "vw",
    ]
    .concat()
}

/// The sources that state their width and are of the first one's type, the first
/// of each width; none when there is no choice.
pub(crate) fn source_set(sources: &[PhotoSource]) -> Option<String> {
    let media_type = &sources.first()?.media_type;
    let mut set = String::new();
    let mut choices = 0;
    for (index, source) in sources.iter().enumerate() {
        let is_same = |other: &PhotoSource| other.width == source.width;
        if source.media_type != *media_type || sources[..index].iter().any(is_same) {
            continue;
        }
        if let Some(width) = source.width {
            if choices > 0 {
                set.push_str(", ");
            }
            set.push_str(source.url.as_str());
            set.push(' ');
            set.push_str(&decimal(width.get()));
            set.push('w');
            choices += 1;
        }
    }
    (choices > 1).then_some(set)
}
