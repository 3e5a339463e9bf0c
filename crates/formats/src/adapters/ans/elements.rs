//! The elements of the text.

use story::Problem;

use super::{Notes, photo, still};
use crate::{draft::Draft, html, json::Json};

/// How deep elements may stand in each other.
const MAX_NESTING: u8 = 5;

pub(super) fn elements<'a>(
    elements: &[Json<'a>],
    draft: &mut Draft<'a>,
    blocks: &mut Vec<Json<'a>>,
    notes: &mut Notes<'a>,
    depth: u8,
) {
    let mut level = 1;
    for element in elements {
        let kind = element.text("type");
        if kind == "header" {
            let stated = element.get("level").number().unwrap_or(2);
            let text = html::text(draft, element.text("content"));
            level = stated.clamp(2, 4).min(level + 1);
            blocks.push(draft.writer.heading(level, text));
        } else {
            self::element(*element, kind, draft, blocks, notes, depth);
        }
    }
}

fn element<'a>(
    element: Json<'a>,
    kind: &str,
    draft: &mut Draft<'a>,
    blocks: &mut Vec<Json<'a>>,
    notes: &mut Notes<'a>,
    depth: u8,
) {
    let writer = draft.writer;
    let content = element.text("content");
    let inner = element.list("content_elements");
    // What is HTML in the place of the element.
    let mut markup = "";
    let added = match kind {
        "image" => {
            let photo = photo(element, draft);
            html::photo_block(draft, photo)
        }
        "gallery" => {
            let mut photos = Vec::new();
            for image in inner {
                photos.push(photo(*image, draft));
            }
            let caption = html::text(draft, element.text("headlines.basic|caption"));
            writer.gallery(&photos, caption)
        }
        "quote" if depth < MAX_NESTING => {
            let mut body = Vec::new();
            elements(inner, draft, &mut body, notes, depth + 1);
            let speaker = html::text(draft, element.text("citation.content"));
            let is_pull = element.text("subtype") == "pullquote";
            writer.quote(if is_pull { "pull" } else { "block" }, &body, speaker)
        }
        "blockquote" => {
            let body = html::blocks(draft, content);
            writer.quote("block", &body, Json::NULL)
        }
        "list" => list_of(element, draft, 0),
        "table" => table(element, draft),
        "divider" => writer.divider(),
        "code" => writer.code(writer.text(content)),
        // A text may hold pictures or lists after all.
        "text" | "raw_html" => {
            markup = content;
            Json::NULL
        }
        "oembed_response" => {
            let url = first_address(element.text("raw_oembed.url|raw_oembed._id|_id"));
            if url.is_empty() {
                markup = element.text("raw_oembed.html");
            }
            html::embed(draft, url, element.text("raw_oembed.title"), Json::NULL)
        }
        "reference" => {
            let url = first_address(element.text("referent.id"));
            html::embed(draft, url, "", Json::NULL)
        }
        "video" => video_of(element, draft),
        "interstitial_link" => {
            let link = link_of(element, draft);
            writer.paragraph(writer.list_of(link))
        }
        "link_list" => {
            let mut links = Vec::new();
            for entry in element.list("items") {
                let link = link_of(*entry, draft);
                if !link.is_empty() {
                    links.push(writer.item(writer.list(&[link]), Json::NULL));
                }
            }
            writer.list_block(false, &links)
        }
        "correction" => {
            if element.has("text") {
                notes.correct(element.text("text"), draft);
            }
            Json::NULL
        }
        "story" => {
            notes.relate(element, draft);
            Json::NULL
        }
        "custom_embed" | "endorsement" | "numeric_rating" => {
            draft.warn(Problem::UnknownKind);
            Json::NULL
        }
        _ if !inner.is_empty() && depth < MAX_NESTING => {
            elements(inner, draft, blocks, notes, depth + 1);
            Json::NULL
        }
        _ => {
            draft.warn(Problem::UnknownKind);
            markup = content;
            Json::NULL
        }
    };
    blocks.extend_from_slice(&html::blocks(draft, markup));
    blocks.push(added);
}

/// An identifier that is an address; else nothing.
fn first_address(id: &str) -> &str {
    if id.starts_with("http") { id } else { "" }
}

fn link_of<'a>(element: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let url = draft.link_url(element.text("url"));
    let words = html::text(draft, element.text("content|title"));
    if url.is_empty() {
        return Json::NULL;
    }
    draft.writer.link(url, words)
}

pub(super) fn video_of<'a>(video: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let poster = still(video, draft);
    html::embed(
        draft,
        video.text("canonical_url|website_url|url|streams.0.url"),
        video.text("headlines.basic|description.basic"),
        poster,
    )
}

fn list_of<'a>(element: Json<'a>, draft: &mut Draft<'a>, depth: u8) -> Json<'a> {
    let mut items: Vec<Json<'a>> = Vec::new();
    for entry in element.list("items") {
        let mut text = Json::NULL;
        let mut inner = Json::NULL;
        if entry.text("type") != "list" {
            text = html::text(draft, entry.text("content"));
        } else {
            if depth < MAX_NESTING {
                inner = list_of(*entry, draft, depth + 1);
            }
            // A list among items belongs to the item before it.
            text = items.pop().unwrap_or(text).get("text");
        }
        items.push(draft.writer.item(text, inner));
    }
    let is_ordered = element.text("list_type") == "ordered";
    draft.writer.list_block(is_ordered, &items)
}

fn table<'a>(element: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let mut rows = Vec::new();
    for cells in element.list("rows") {
        let row = row(cells.items(), draft);
        rows.push(row);
    }
    let head = draft.writer.list_of(row(element.list("header"), draft));
    draft.writer.table(Json::NULL, head.items(), &rows)
}

fn row<'a>(cells: &[Json<'a>], draft: &mut Draft<'a>) -> Json<'a> {
    let mut row = Vec::new();
    for cell in cells {
        let words = if cell.is_text() {
            cell.as_text()
        } else {
            cell.text("content")
        };
        let words = html::text(draft, words);
        row.push(draft.writer.cell(words, false, 1, 1));
    }
    draft.writer.list(&row)
}
