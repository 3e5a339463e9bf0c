//! The elements of the text.

use story::Problem;

use super::{Notes, correction_of, photo, related, still};
use crate::{
    draft::Draft,
    html,
    json::Json,
    native::{self, Photo, divider, heading, item, link, list, paragraph, quote},
};

/// How deep elements may stand in each other.
const MAX_NESTING: u8 = 5;

pub(super) fn elements(
    elements: &[Json],
    draft: &mut Draft,
    blocks: &mut Vec<Json>,
    notes: &mut Notes,
    depth: u8,
) {
    let mut level = 1;
    for element in elements {
        let content = element.text(&["content"]).unwrap_or_default();
        let inner = element.list("content_elements");
        let added = match element.text(&["type"]).unwrap_or_default() {
            "text" => {
                // A text may hold pictures or lists after all.
                blocks.extend(html::blocks(draft, content));
                None
            }
            "header" => {
                let stated = element.get("level").and_then(Json::number).unwrap_or(2.0) as u8;
                let text = html::text(draft, content);
                level = stated.clamp(2, 4).min(level + 1);
                (!text.is_empty()).then(|| heading(level, text))
            }
            "image" => {
                let photo = photo(element, draft);
                html::photo_block(draft, photo)
            }
            "gallery" => {
                let photos: Vec<_> = inner
                    .iter()
                    .map(|image| photo(image, draft).into_json())
                    .collect();
                let caption = html::text(
                    draft,
                    element
                        .text(&["headlines.basic", "caption"])
                        .unwrap_or_default(),
                );
                (!photos.is_empty()).then(|| native::gallery(photos, caption))
            }
            "quote" if depth < MAX_NESTING => {
                let mut body = Vec::new();
                self::elements(inner, draft, &mut body, notes, depth + 1);
                let speaker = html::text(
                    draft,
                    element.text(&["citation.content"]).unwrap_or_default(),
                );
                let kind = if element.text(&["subtype"]) == Some("pullquote") {
                    "pull"
                } else {
                    "block"
                };
                (!body.is_empty()).then(|| quote(kind, body, speaker))
            }
            "blockquote" => Some(quote("block", html::blocks(draft, content), Json::Null)),
            "list" => list_of(element, draft, 0),
            "table" => table(element, draft),
            "divider" => Some(divider()),
            "code" => Some(paragraph(vec![native::run("code", content.into())])),
            "raw_html" => {
                blocks.extend(html::blocks(draft, content));
                None
            }
            "oembed_response" => {
                let url = element
                    .text(&["raw_oembed.url", "raw_oembed._id", "_id"])
                    .filter(|url| url.starts_with("http"));
                match url {
                    Some(url) => html::embed(draft, url, element.text(&["raw_oembed.title"]), None),
                    None => {
                        blocks.extend(html::blocks(
                            draft,
                            element.text(&["raw_oembed.html"]).unwrap_or_default(),
                        ));
                        None
                    }
                }
            }
            "reference" => element
                .text(&["referent.id"])
                .filter(|id| id.starts_with("http"))
                .and_then(|url| html::embed(draft, url, None, None)),
            "custom_embed" => {
                draft.warn(Problem::UnknownKind);
                None
            }
            "video" => video_of(element, draft),
            "interstitial_link" => line_of(element, draft),
            "link_list" => {
                let links: Vec<_> = element
                    .list("items")
                    .iter()
                    .filter_map(|entry| link_of(entry, draft))
                    .map(|link| item(vec![link].into(), None))
                    .collect();
                (!links.is_empty()).then(|| list(false, links))
            }
            "correction" => {
                let text = element
                    .text(&["text"])
                    .map(|text| correction_of(text, draft));
                notes.corrections.extend(text);
                None
            }
            "story" => {
                notes.related.extend(related(element, draft));
                None
            }
            "endorsement" | "numeric_rating" => {
                draft.warn(Problem::UnknownKind);
                None
            }
            _ if !inner.is_empty() && depth < MAX_NESTING => {
                self::elements(inner, draft, blocks, notes, depth + 1);
                None
            }
            _ => {
                draft.warn(Problem::UnknownKind);
                blocks.extend(html::blocks(draft, content));
                None
            }
        };
        blocks.extend(added);
    }
}

fn link_of(element: &Json, draft: &mut Draft) -> Option<Json> {
    let url = element.text(&["url"])?;
    let url = draft.link_url(url)?;
    let words = html::text(draft, element.text(&["content", "title"])?);
    Some(link(url, words))
}

fn line_of(element: &Json, draft: &mut Draft) -> Option<Json> {
    link_of(element, draft).map(|link| paragraph(vec![link]))
}

pub(super) fn video_of(video: &Json, draft: &mut Draft) -> Option<Json> {
    let url = video.text(&["canonical_url", "website_url", "url", "streams.0.url"])?;
    let poster = still(video, draft).map(Photo::into_json);
    html::embed(
        draft,
        url,
        video.text(&["headlines.basic", "description.basic"]),
        poster,
    )
}

fn list_of(element: &Json, draft: &mut Draft, depth: u8) -> Option<Json> {
    let mut items: Vec<Json> = Vec::new();
    for entry in element.list("items") {
        if entry.text(&["type"]) == Some("list") {
            let inner = (depth < MAX_NESTING)
                .then(|| list_of(entry, draft, depth + 1))
                .flatten();
            // A list among items belongs to the item before it.
            let text = items.pop().and_then(|last| last.get("text").cloned());
            items.push(item(text.unwrap_or_default(), inner));
        } else {
            let text = html::text(draft, entry.text(&["content"]).unwrap_or_default());
            items.push(item(text, None));
        }
    }
    let is_ordered = element.text(&["list_type"]) == Some("ordered");
    (!items.is_empty()).then(|| list(is_ordered, items))
}

fn table(element: &Json, draft: &mut Draft) -> Option<Json> {
    let mut row = |cells: &[Json]| -> Json {
        let cells = cells.iter().map(|cell| {
            let words = cell
                .as_text()
                .or(cell.text(&["content"]))
                .unwrap_or_default();
            native::cell(html::text(draft, words), false, 1, 1)
        });
        Json::List(cells.collect())
    };
    let head = element.list("header");
    let head = if head.is_empty() {
        Vec::new()
    } else {
        vec![row(head)]
    };
    let rows: Vec<_> = element
        .list("rows")
        .iter()
        .map(|cells| row(cells.items()))
        .collect();
    (!rows.is_empty()).then(|| native::table(Json::Null, head, rows))
}
