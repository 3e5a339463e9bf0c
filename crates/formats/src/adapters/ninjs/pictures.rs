//! The pictures that belong to an item.

use story::{Loss, Problem};

use super::{first, of_role};
use crate::{
    draft::Draft,
    html,
    json::{Json, is_one_of},
    native::plain,
    text::Search,
};

/// An item has at most this many pictures, and a picture this many files.
const MAX_PICTURES: usize = 200;
const MAX_SOURCES: usize = 64;

/// The pictures that belong to the item, by their names in it. 1.x keeps them
/// in an object, later versions in a list with names.
pub(super) fn pictures<'a>(item: Json<'a>, draft: &mut Draft<'a>) -> Vec<(&'a str, Json<'a>)> {
    let mut pictures = Vec::new();
    let associations = item.get("associations");
    let mut entries = Vec::new();
    for (name, value) in associations.members() {
        // A list of one name holds several.
        if value.is_list() {
            for entry in value.items() {
                entries.push((*name, *entry));
            }
        } else {
            entries.push((*name, *value));
        }
    }
    for value in associations.items() {
        entries.push((value.word("name|rel|uri"), *value));
    }
    for (name, entry) in entries {
        draft.place(draft.writer.joined(&["$.associations.", name]));
        if !matches!(entry.word("type"), "" | "picture" | "graphic" | "image") {
            draft.lose_rest(Loss::Field, entry, Json::NULL);
            continue;
        }
        if pictures.len() >= MAX_PICTURES {
            draft.warn(Problem::TooMuch);
            break;
        }
        let photo = picture(entry, draft);
        if photo.has("sources|caption") {
            draft.name_photo(name, photo);
            pictures.push((name, photo));
        }
    }
    pictures
}

fn picture<'a>(entry: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    if !matches!(entry.word("pubstatus|pubStatus"), "" | "usable") {
        return Json::NULL;
    }
    let writer = draft.writer;
    let caption = first([
        entry.text("description_text|description_html|caption|body_text"),
        of_role(entry.get("descriptions"), "main"),
        Json::NULL,
    ]);
    let caption = html::text(draft, caption);
    let mut alt = entry.text("alt_text|alttext|altText");
    if alt.is_null() {
        // What the picture is called describes it, unless the caption says the
        // same.
        alt = first([
            entry.text("headline|title"),
            of_role(entry.get("headlines"), "main"),
            Json::NULL,
        ]);
        if plain(caption) == alt.as_text() {
            alt = Json::NULL;
        }
    }
    let credit = "byline|by|creditline|creditLine|copyrightholder|copyrightHolder|source";
    writer.photo(&[
        renditions(entry, draft),
        draft.text_line(alt),
        caption,
        draft.text_line(entry.text(credit)),
        writer.rights(Json::NULL, entry.text("usageterms|usageTerms"), Json::NULL),
    ])
}

/// Endings of files that no page can show.
const PRINT: &str = "zip tif tiff eps psd pdf mp4 mov xml html";

/// The files that a page can show, the smallest first. Their names are free
/// text; what they are is told by media type, or else by the file's ending.
pub(crate) fn renditions<'a>(entry: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let mut sources: Vec<Json<'a>> = Vec::new();
    let width = |source: Json<'a>| source.get("width").number(0);
    for rendition in entry.get("renditions").values() {
        let address = rendition.word("href|url");
        let kind = rendition.word("mimetype|contenttype|contentType|mimeType");
        let path = address.before("?#");
        let ending = path.after_last(".");
        let is_print = is_one_of(&ending.to_ascii_lowercase(), PRINT);
        let is_picture = kind.is_empty() || kind.starts_with("image/") && !kind.holds("tif");
        if is_print || !is_picture || rendition.word("name|title").holds("watermark") {
            continue;
        }
        let source = draft.source(rendition.text("href|url"), rendition);
        let is_new = sources
            .iter()
            .all(|known| known.get("url") != source.get("url"));
        if !source.is_null() && is_new && sources.len() < MAX_SOURCES {
            // Behind all that are not wider.
            let mut place = sources.len();
            sources.push(source);
            while place > 0 && width(sources[place - 1]) > width(source) {
                sources.swap(place - 1, place);
                place -= 1;
            }
        }
    }
    draft.writer.list(&sources)
}
