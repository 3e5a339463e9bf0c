//! Photos.

use std::num::NonZeroU32;

use super::{
    Node, Reader,
    inline::text,
    story::{RIGHTS, rights},
};
use crate::{FocalPoint, Photo, PhotoRole, PhotoSource, Problem, Ratio};

/// No picture on the web is wider or higher than this many pixels.
const MAX_PIXELS: u32 = 100_000;

const PHOTO: &[&str] = &[
    "type",
    "sources",
    "alt",
    "caption",
    "credit",
    "rights",
    "ratio",
    "focalPoint",
    "role",
];

pub(super) fn photo<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Photo> {
    r.fields(node, PHOTO)?;
    Some(Photo {
        sources: r.list(node, "sources", source),
        alt: r.line(node, "alt").unwrap_or_default(),
        caption: text(r, node, "caption"),
        credit: r.line(node, "credit"),
        rights: r.part(node, RIGHTS, rights).unwrap_or_default(),
        ratio: r.part(node, "ratio", ratio),
        focal_point: r.part(node, "focalPoint", focal_point),
        role: r
            .value(node, "role", Problem::Range, role)
            .unwrap_or_default(),
    })
}

pub(super) fn source<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<PhotoSource> {
    r.fields(node, &["url", "width", "height", "mediaType"])?;
    let url = r.picture_url(node, "url");
    Some(PhotoSource {
        url: r.needed("url", url)?,
        width: pixels(r, node, "width"),
        height: pixels(r, node, "height"),
        media_type: r.line(node, "mediaType"),
    })
}

fn ratio<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Ratio> {
    r.fields(node, &["width", "height"])?;
    Some(Ratio {
        width: pixels(r, node, "width")?,
        height: pixels(r, node, "height")?,
    })
}

fn focal_point<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<FocalPoint> {
    r.fields(node, &["x", "y"])?;
    let (x, y) = (r.whole(node, "x", 100)?, r.whole(node, "y", 100)?);
    FocalPoint::new(x as u8, y as u8)
}

fn pixels<N: Node>(r: &mut Reader<'_>, node: &N, key: &str) -> Option<NonZeroU32> {
    NonZeroU32::new(r.whole(node, key, MAX_PIXELS)?)
}

fn role(word: &str) -> Option<PhotoRole> {
    Some(match word {
        "inline" => PhotoRole::Inline,
        "wide" => PhotoRole::Wide,
        "supporting" => PhotoRole::Supporting,
        "thumbnail" => PhotoRole::Thumbnail,
        _ => return None,
    })
}
