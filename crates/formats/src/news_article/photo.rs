//! The photo above the text.

use std::num::NonZeroU32;

use serde_json::Value;
use story::{Photo, PhotoSource, Problem, Rights, Text, WebUrl};

use super::{Reader, byline::names, graph::Part};

/// No picture on the web is wider or higher than this many pixels.
const MAX_PIXELS: u32 = 100_000;

/// No picture has more crops and sizes; what follows are other pictures.
const MAX_FILES: usize = 64;

/// The article's picture, else its page's, else the thumbnail.
pub(super) fn lead<'a>(r: &mut Reader<'a>, article: &Part<'a>) -> Option<Photo> {
    let of_page = r.graph.first_of_type("WebPage").cloned();
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
fn photo<'a>(r: &mut Reader<'a>, parts: &[Part<'a>]) -> Option<Photo> {
    let files = parts.iter().take(MAX_FILES);
    let mut photos: Vec<_> = files.filter_map(|part| image(r, part)).collect();
    let width = |photo: &Photo| photo.sources.first().and_then(|source| source.width);
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

fn is_same(photo: &Photo, other: &Photo) -> bool {
    let (Some(a), Some(b)) = (photo.display_ratio(), other.display_ratio()) else {
        return false;
    };
    let cross =
        |width: NonZeroU32, height: NonZeroU32| u64::from(width.get()) * u64::from(height.get());
    // Within one per cent: sizes are rounded to whole pixels.
    let (left, right) = (cross(a.width, b.height), cross(b.width, a.height));
    let is_new = !photo
        .sources
        .iter()
        .any(|source| other.sources.contains(source));
    is_new && photo.caption == other.caption && left.abs_diff(right) * 100 <= left
}

fn image<'a>(r: &mut Reader<'a>, part: &Part<'a>) -> Option<Photo> {
    if part.value.is_string() {
        let url = r.url_of(part)?;
        return Some(Photo {
            sources: vec![source(url)],
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
    let sources = url.map(|url| PhotoSource {
        width: pixels(r, part, "width"),
        height: pixels(r, part, "height"),
        media_type: r
            .first_line(part, &["encodingFormat"])
            .filter(|kind| kind.starts_with("image/")),
        ..source(url)
    });
    let photo = Photo {
        sources: sources.into_iter().collect(),
        caption: Text::from(caption(r, part).unwrap_or_default()),
        credit: credit(r, part),
        rights: Rights {
            copyright: r.first_line(part, &["copyrightNotice"]),
            terms: None,
            license: r.url(part, "license"),
        },
        ..Photo::default()
    };
    // Caption and credit count even when the picture cannot be shown.
    let is_empty = photo.sources.is_empty() && photo.caption.is_empty() && photo.credit.is_none();
    if is_empty {
        r.warn(part, Problem::Missing);
    }
    (!is_empty).then_some(photo)
}

fn source(url: WebUrl) -> PhotoSource {
    PhotoSource {
        url,
        width: None,
        height: None,
        media_type: None,
    }
}

/// A caption may be a media object with a text.
fn caption<'a>(r: &mut Reader<'a>, image: &Part<'a>) -> Option<String> {
    let objects = r.parts(image, "caption");
    if let Some(object) = objects.iter().find(|part| part.get("text").is_some()) {
        return r.first_line(object, &["text"]);
    }
    r.first_line(image, &["caption", "description"])
}

fn credit<'a>(r: &mut Reader<'a>, image: &Part<'a>) -> Option<String> {
    r.first_line(image, &["creditText"]).or_else(|| {
        ["author", "creator", "copyrightHolder"]
            .into_iter()
            .find_map(|key| names(r, image, key))
    })
}

/// A number of pixels: `1200`, `"1200"`, `"1200px"` or a `QuantitativeValue`.
fn pixels<'a>(r: &mut Reader<'a>, image: &Part<'a>, key: &str) -> Option<NonZeroU32> {
    let part = r.parts(image, key).into_iter().next()?;
    let part = part.get("value").unwrap_or(part);
    let number = match part.value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) if text.trim().is_empty() => return None,
        Value::String(text) => text.trim().trim_end_matches("px").trim_end().parse().ok(),
        _ => None,
    };
    let whole = number.map_or(0, |number| number.round() as u32);
    let pixels = NonZeroU32::new(whole).filter(|pixels| pixels.get() <= MAX_PIXELS);
    if pixels.is_none() {
        r.warn(&part, Problem::Range);
    }
    pixels
}
