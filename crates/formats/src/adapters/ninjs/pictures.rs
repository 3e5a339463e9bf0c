//! The pictures that belong to an item.

use story::Problem;

use super::of_role;
use crate::{
    draft::Draft,
    html,
    json::Json,
    native::{self, Photo},
    plain_text,
};

/// An item has at most this many pictures, and a picture this many files.
const MAX_PICTURES: usize = 200;
const MAX_SOURCES: usize = 64;

/// The pictures that belong to the item, by their names in it. 1.x keeps them
/// in an object, later versions in a list with names.
pub(super) fn pictures(item: &Json, draft: &mut Draft) -> Vec<(String, Json)> {
    let mut pictures = Vec::new();
    let Some(associations) = item.get("associations") else {
        return pictures;
    };
    let named: Vec<(&str, &Json)> = match associations {
        Json::Object(members) => members
            .iter()
            .map(|(name, value)| (name.as_str(), value))
            .collect(),
        list => list
            .items()
            .iter()
            .map(|value| {
                (
                    value.text(&["name", "rel", "uri"]).unwrap_or_default(),
                    value,
                )
            })
            .collect(),
    };
    for (name, value) in named {
        // A list of one name holds several.
        let entries = if value.is_list() {
            value.items()
        } else {
            std::slice::from_ref(value)
        };
        for entry in entries {
            draft.place(["$.associations.", name].concat());
            let kind = entry.text(&["type"]).unwrap_or("picture");
            if !matches!(kind, "picture" | "graphic" | "image") {
                continue;
            }
            if pictures.len() >= MAX_PICTURES {
                draft.warn(Problem::TooMuch);
                return pictures;
            }
            if let Some(photo) = picture(entry, draft) {
                draft.name_photo(name, photo.clone());
                pictures.push((name.to_owned(), photo));
            }
        }
    }
    pictures
}

fn picture(entry: &Json, draft: &mut Draft) -> Option<Json> {
    let held = entry
        .text(&["pubstatus", "pubStatus"])
        .is_some_and(|status| status != "usable");
    if held {
        return None;
    }
    let sources = renditions(entry, draft);
    let text = |keys: &[&str], list: &str| {
        entry
            .text(keys)
            .or_else(|| of_role(entry.list(list), "main"))
            .map(str::to_owned)
    };
    let caption = text(
        &[
            "description_text",
            "description_html",
            "caption",
            "body_text",
        ],
        "descriptions",
    );
    let credit = entry.text(&[
        "byline",
        "by",
        "creditline",
        "creditLine",
        "copyrightholder",
        "copyrightHolder",
        "source",
    ]);
    let headline = text(&["headline", "title"], "headlines");
    let caption = caption.map_or(Json::Null, |caption| html::text(draft, &caption));
    let alt = entry
        .text(&["alt_text", "alttext", "altText"])
        .map(str::to_owned);
    // What the picture is called describes it, unless the caption says the same.
    let alt = alt.or(headline.filter(|headline| native::plain(&caption) != *headline));
    let photo = Photo {
        sources,
        alt: alt.as_deref().map(plain_text::line),
        caption,
        credit: credit.map(plain_text::line),
        rights: native::rights(None, entry.text(&["usageterms", "usageTerms"]), None),
        ..Photo::default()
    };
    (!photo.sources.is_empty() || !photo.caption.is_empty()).then(|| photo.into_json())
}

/// The files that a page can show, the smallest first. Their names are free
/// text; what they are is told by media type, or else by the file's ending.
pub(crate) fn renditions(entry: &Json, draft: &mut Draft) -> Vec<Json> {
    let mut sources: Vec<Json> = Vec::new();
    for rendition in entry
        .get("renditions")
        .map(Json::values)
        .unwrap_or_default()
    {
        let Some(address) = rendition.text(&["href", "url"]) else {
            continue;
        };
        let kind = rendition.text(&["mimetype", "contenttype", "contentType", "mimeType"]);
        let path = address
            .split(['?', '#'])
            .next()
            .unwrap_or(address)
            .to_ascii_lowercase();
        let ending = path.rsplit('.').next().unwrap_or_default();
        let is_print = matches!(
            ending,
            "zip" | "tif" | "tiff" | "eps" | "psd" | "pdf" | "mp4" | "mov" | "xml" | "html"
        );
        let is_picture =
            kind.is_none_or(|kind| kind.starts_with("image/") && !kind.contains("tif"));
        let name = rendition.text(&["name", "title"]).unwrap_or_default();
        if is_print || !is_picture || name.contains("watermark") {
            continue;
        }
        let Some(url) = draft.web_url(address) else {
            continue;
        };
        let pixels = |key| rendition.get(key).and_then(Json::number);
        let source = native::source(url, pixels("width"), pixels("height"), None);
        if sources.len() < MAX_SOURCES
            && sources
                .iter()
                .all(|known| known.get("url") != source.get("url"))
        {
            sources.push(source);
        }
    }
    sources.sort_by_key(|source| {
        source
            .get("width")
            .and_then(Json::number)
            .map_or(0, |width| width as u32)
    });
    sources
}
