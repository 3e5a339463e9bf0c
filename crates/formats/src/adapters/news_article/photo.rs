//! The photo above the text.

use story::{Problem, WebUrl};

use super::{Reader, byline::names, graph::Part};
use crate::native::{self, Photo};

/// No picture has more crops and sizes; what follows are other pictures.
const MAX_FILES: usize = 64;

/// The article's picture, else its page's, else the thumbnail.
pub(super) fn lead<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) -> Option<Photo> {
    let of_page = r.graph.first_of_type("WebPage").copied();
    [
        (Some(article), "image"),
        (of_page.as_ref(), "primaryImageOfPage"),
        (Some(article), "thumbnailUrl"),
    ]
    .into_iter()
    .find_map(|(node, key)| photo(r, &r.parts(node?, key)))
}

/// Several images are crops of one picture, or other pictures; only files of
/// the same shape and caption as the best one are sources of the same photo.
fn photo<'a>(r: &mut Reader<'a, '_>, parts: &[Part<'a>]) -> Option<Photo> {
    let files = parts.iter().take(MAX_FILES);
    let mut photos: Vec<_> = files.filter_map(|part| image(r, part)).collect();
    let width = |photo: &Photo| size(photo).map_or(0, |(width, _)| width);
    let best = (0..photos.len())
        .rev()
        .max_by_key(|index| (!photos[*index].sources.is_empty(), width(&photos[*index])))?;
    let mut photo = photos.remove(best);
    for other in photos {
        if is_same(&photo, &other) {
            photo.sources.extend(other.sources);
        }
    }
    Some(photo)
}

/// The size of the photo's first file, in pixels.
fn size(photo: &Photo) -> Option<(u64, u64)> {
    let source = photo.sources.first()?;
    let pixels = |key| source.get(key)?.number().map(|size| size as u64);
    Some((pixels("width")?, pixels("height")?))
}

fn is_same(photo: &Photo, other: &Photo) -> bool {
    let (Some(a), Some(b)) = (size(photo), size(other)) else {
        return false;
    };
    // Within one per cent: sizes are rounded to whole pixels.
    let (left, right) = (a.0 * b.1, b.0 * a.1);
    let is_new = !photo
        .sources
        .iter()
        .any(|source| other.sources.contains(source));
    is_new && photo.caption == other.caption && left.abs_diff(right) * 100 <= left
}

pub(super) fn image<'a>(r: &mut Reader<'a, '_>, part: &Part<'a>) -> Option<Photo> {
    if part.value.as_text().is_some() {
        let url = r.url_of(part)?.to_string();
        return Some(Photo {
            sources: vec![native::source(url, None, None, None)],
            ..Photo::default()
        });
    }
    if !part.value.is_object() {
        r.warn(part, Problem::WrongType);
        return None;
    }
    let url = ["url", "contentUrl"]
        .into_iter()
        .find_map(|key| r.url(part, key));
    // A name with a fragment is a node's, not a file's.
    let is_file = |url: &WebUrl| !url.as_str().contains('#') && !part.is_article();
    let url = url.or_else(|| r.url(part, "@id").filter(is_file));
    let sources = url.map(|url| {
        let (width, height) = (pixels(r, part, "width"), pixels(r, part, "height"));
        let kind = r.first_line(part, &["encodingFormat"]);
        let kind = kind.as_deref().filter(|kind| kind.starts_with("image/"));
        native::source(url.to_string(), width, height, kind)
    });
    let copyright = r.first_line(part, &["copyrightNotice"]);
    let license = r.url(part, "license").map(|url| url.to_string());
    let photo = Photo {
        sources: sources.into_iter().collect(),
        caption: caption(r, part).into(),
        credit: credit(r, part),
        rights: native::rights(copyright.as_deref(), None, license),
        ..Photo::default()
    };
    // Caption and credit count even when the picture cannot be shown.
    let is_empty = photo.sources.is_empty() && photo.caption.is_empty() && photo.credit.is_none();
    if is_empty {
        r.warn(part, Problem::Missing);
    }
    (!is_empty).then_some(photo)
}

/// A caption may be a media object with a text.
fn caption<'a>(r: &mut Reader<'a, '_>, image: &Part<'a>) -> Option<String> {
    let objects = r.parts(image, "caption");
    if let Some(object) = objects.iter().find(|part| part.get("text").is_some()) {
        return r.first_line(object, &["text"]);
    }
    r.first_line(image, &["caption", "description"])
}

fn credit<'a>(r: &mut Reader<'a, '_>, image: &Part<'a>) -> Option<String> {
    r.first_line(image, &["creditText"]).or_else(|| {
        ["author", "creator", "copyrightHolder"]
            .into_iter()
            .find_map(|key| names(r, image, key))
    })
}

/// A number of pixels: `1200`, `"1200"`, `"1200px"` or a `QuantitativeValue`.
fn pixels<'a>(r: &mut Reader<'a, '_>, image: &Part<'a>, key: &str) -> Option<f64> {
    let part = r.parts(image, key).into_iter().next()?;
    let part = part.get("value").unwrap_or(part);
    if part
        .value
        .as_text()
        .is_some_and(|text| text.trim().is_empty())
    {
        return None;
    }
    let pixels = part
        .value
        .number()
        .map(f64::round)
        .filter(|size| (1.0..=100_000.0).contains(size));
    if pixels.is_none() {
        r.warn(&part, Problem::Range);
    }
    pixels
}
