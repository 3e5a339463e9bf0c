//! The photo above the text.

use story::{Loss, Problem};

use super::{
    Reader,
    byline::names,
    graph::{is_article, is_picture},
};
use crate::{draft::NAMES_LOSSES, html, json::Json, text::Search};

/// No picture has more crops and sizes; what follows are other pictures.
const MAX_FILES: usize = 64;

/// The article's picture, else its page's, else the thumbnail.
pub(super) fn lead<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) -> Json<'a> {
    let page = r.graph.first_of_type("WebPage");
    for (node, key) in [
        (article, "image"),
        (page, "primaryImageOfPage"),
        (article, "thumbnailUrl"),
    ] {
        let parts = r.parts(node, key);
        let photo = photo(r, &parts);
        if !photo.is_null() {
            name_thumbnails(r, article, photo);
            return photo;
        }
    }
    Json::NULL
}

/// Names thumbnails that are of other pictures, natively.
#[inline]
fn name_thumbnails<'a>(r: &mut Reader<'a, '_>, article: Json<'a>, photo: Json<'a>) {
    if NAMES_LOSSES {
        for part in r.parts(article, "thumbnailUrl") {
            let url = part.as_text();
            let mut sources = photo.list("sources").iter();
            if !sources.any(|source| html::is_same_file(source.word("url"), url)) {
                r.draft.lose(Loss::OtherPhoto, || url.to_owned());
            }
        }
    }
}

/// Several images are crops of one picture, or other pictures; only files of
/// the same shape and caption as the best one are sources of the same photo.
fn photo<'a>(r: &mut Reader<'a, '_>, parts: &[Json<'a>]) -> Json<'a> {
    let mut photos = Vec::new();
    let mut best = Json::NULL;
    for part in parts.iter().take(MAX_FILES) {
        let photo = image(r, *part);
        if photo.is_null() {
            continue;
        }
        photos.push((*part, photo));
        let rank = |photo: Json<'a>| (photo.has("sources"), size(photo).0);
        if best.is_null() || rank(photo) > rank(best) {
            best = photo;
        }
    }
    let mut sources = best.list("sources").to_vec();
    for (part, other) in photos {
        let is_new = !sources
            .iter()
            .any(|source| other.list("sources").contains(source));
        if is_new && is_same(best, other) {
            sources.extend_from_slice(other.list("sources"));
        } else if is_new {
            r.place(part);
            r.draft.lose(Loss::OtherPhoto, || {
                if is_same_name(best, other) {
                    return String::new();
                }
                [other.word("sources.0.url"), " ", other.word("caption")].concat()
            });
        }
    }
    r.draft
        .writer
        .with(best, "sources", r.draft.writer.list(&sources))
}

/// The size of the photo's first file, in pixels; zeros if it is not stated.
fn size(photo: Json<'_>) -> (u64, u64) {
    let source = photo.at("sources.0");
    let pixels = |key| u64::from(source.get(key).number(0));
    (pixels("width"), pixels("height"))
}

fn is_same(photo: Json<'_>, other: Json<'_>) -> bool {
    let (a, b) = (size(photo), size(other));
    // Within one per cent: sizes are rounded to whole pixels.
    let (left, right) = (a.0 * b.1, b.0 * a.1);
    let is_shape = left > 0 && right > 0 && left.abs_diff(right) * 100 <= left;
    is_shape && is_same_name(photo, other) && photo.get("caption") == other.get("caption")
}

/// Whether the files of two photos are of one picture, told by their names: one
/// name is the beginning of the other, which adds sizes to it.
fn is_same_name(photo: Json<'_>, other: Json<'_>) -> bool {
    let (file, other) = (photo.word("sources.0.url"), other.word("sources.0.url"));
    let is_part = |name: &str, of: &str| {
        let Some(sizes) = of.strip_prefix(name) else {
            return false;
        };
        let is_letter = |byte: u8| byte.is_ascii_alphabetic() && byte != b'x';
        // `-2` counts pictures, and `-600` is a size.
        let is_size = sizes.len() > 3 && sizes.before("-_").is_empty();
        name.len() > 2 && (sizes.is_empty() || is_size) && !sizes.bytes().any(is_letter)
    };
    let (name, other_name) = (html::stem(file), html::stem(other));
    is_part(name, other_name) || is_part(other_name, name) || html::is_same_file(file, other)
}

/// The photo of an image; null when there is nothing of it.
pub(super) fn image<'a>(r: &mut Reader<'a, '_>, part: Json<'a>) -> Json<'a> {
    let writer = r.draft.writer;
    if !part.is_text() && !part.is_object() {
        r.warn(part, Problem::WrongType);
        return Json::NULL;
    }
    let mut url = if part.is_text() {
        r.url_of(part)
    } else {
        r.url(part, "url|contentUrl|@id")
    };
    // A name with a fragment is a node's, not a file's.
    let is_file = part.has("url|contentUrl") || !url.as_text().holds("#") && !is_article(part);
    if !is_file {
        url = Json::NULL;
    }
    if part.is_text() && url.is_null() {
        return url;
    }
    let (mut width, mut height) = (0, 0);
    if !url.is_null() {
        (width, height) = (pixels(r, part, "width"), pixels(r, part, "height"));
    }
    let mut kind = r.first_line(part, "encodingFormat");
    if !kind.as_text().starts_with("image/") {
        kind = Json::NULL;
    }
    let sources = writer.list_of(writer.source(url, width, height, kind));
    let copyright = r.first_line(part, "copyrightNotice");
    let license = r.url(part, "license");
    let mut credit = r.first_line(part, "creditText");
    for key in "author creator copyrightHolder".words() {
        if credit.is_empty() {
            credit = writer.text(names(r, part, key));
        }
    }
    let photo = writer.photo(&[
        sources,
        Json::NULL,
        caption(r, part),
        credit,
        writer.rights(copyright, Json::NULL, license),
    ]);
    // Caption and credit count even when the picture cannot be shown.
    if photo.has("sources|caption|credit") {
        photo
    } else {
        r.warn(part, Problem::Missing);
        Json::NULL
    }
}

/// A caption may be a media object with a text.
fn caption<'a>(r: &mut Reader<'a, '_>, image: Json<'a>) -> Json<'a> {
    for object in r.parts(image, "caption") {
        if object.has("text") {
            return r.first_line(object, "text");
        }
    }
    let caption = r.first_line(image, "caption|description|abstract");
    if is_picture(image) {
        let others = "description|abstract|headline|text";
        r.draft.lose_others(image, others, caption);
    }
    let name = r.first_line(image, "name");
    // A name of one word with a digit or dot in it is that of a file.
    let words = name.as_text();
    let is_caption = words.holds(" ") || words.before("._0123456789") == words;
    if caption.is_empty() && is_caption {
        return name;
    }
    if is_caption {
        r.draft.lose_others(image, "name", caption);
    }
    caption
}

/// A number of pixels: `1200`, `"1200"`, `"1200px"` or a `QuantitativeValue`.
fn pixels<'a>(r: &mut Reader<'a, '_>, image: Json<'a>, key: &str) -> u32 {
    let mut part = r.part(image, key);
    if part.has("value") {
        part = part.get("value");
    }
    if part.is_null() || part.is_text() && part.as_text().trim().is_empty() {
        return 0;
    }
    let pixels = part.number(0);
    if !(1..=100_000).contains(&pixels) {
        r.warn(part, Problem::Range);
        return 0;
    }
    pixels
}
