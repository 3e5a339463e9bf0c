//! The elements of the text.

use super::{Notes, photo, still};
use crate::{
    blocks::{self, add, nest, unknown},
    draft::Draft,
    html,
    json::Json,
    text::table,
};

/// A text may hold pictures or lists after all.
const BLOCKS: &str = table!(
    "
    text|raw_html                             html     content                                -                 -
    divider                                   divider  -                                      -                 -
    code                                      code     content                                -                 -
    oembed_response                           embed    raw_oembed.url|raw_oembed._id|_id      raw_oembed.title  raw_oembed.html
    reference                                 embed    referent.id                            -                 -
    interstitial_link                         link     url                                    content|title     -
    custom_embed|endorsement|numeric_rating   drop     -                                      -                 -
"
);

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
        let kind = element.word("type");
        let added = if kind == "header" {
            let stated = element.get("level").number(2);
            let text = html::text(draft, element.text("content"));
            level = stated.clamp(2, 4).min(level + 1);
            draft.writer.heading(level, text)
        } else if let Some(block) = blocks::block(draft, BLOCKS, kind, *element, html::text) {
            block
        } else {
            self::element(*element, kind, draft, blocks, notes, depth)
        };
        add(blocks, added);
    }
}

fn element<'a>(
    element: Json<'a>,
    kind: &str,
    draft: &mut Draft<'a>,
    blocks: &mut Vec<Json<'a>>,
    notes: &mut Notes<'a>,
    depth: u8,
) -> Json<'a> {
    let writer = draft.writer;
    let content = element.text("content");
    let inner = element.list("content_elements");
    match kind {
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
            let is_pull = element.word("subtype") == "pullquote";
            writer.quote(if is_pull { "pull" } else { "block" }, &body, speaker)
        }
        "blockquote" => {
            let body = html::blocks(draft, content);
            writer.quote("block", body.items(), Json::NULL)
        }
        "list" => list_of(element, draft, 0),
        "table" => table(element, draft),
        "video" | "audio" => video_of(element, draft),
        "link_list" => blocks::list(draft, element.list("items"), false, link_of),
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
        _ if !inner.is_empty() && depth < MAX_NESTING => {
            elements(inner, draft, blocks, notes, depth + 1);
            Json::NULL
        }
        _ => {
            let shown = html::blocks(draft, content);
            unknown(draft, element, shown)
        }
    }
}

fn link_of<'a>(draft: &mut Draft<'a>, entry: Json<'a>) -> Json<'a> {
    let url = draft.link_url(entry.text("url"));
    let words = html::text(draft, entry.text("content|title"));
    draft.writer.list_of(draft.writer.link(url, words))
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
        if entry.word("type") != "list" {
            let text = html::text(draft, entry.text("content"));
            items.push(draft.writer.item(text, Json::NULL));
        } else if depth < MAX_NESTING {
            // A list among items belongs to the item before it.
            let inner = list_of(*entry, draft, depth + 1);
            nest(draft, &mut items, inner);
        }
    }
    let is_ordered = element.word("list_type") == "ordered";
    draft.writer.list_block(is_ordered, &items)
}

fn table<'a>(element: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let mut rows = draft.writer.list_of(element.get("header")).items().to_vec();
    let has_head = !rows.is_empty();
    rows.extend_from_slice(element.list("rows"));
    blocks::table(draft, &rows, has_head, |draft, cell| {
        let words = if cell.is_text() {
            cell
        } else {
            cell.text("content")
        };
        html::text(draft, words)
    })
}
