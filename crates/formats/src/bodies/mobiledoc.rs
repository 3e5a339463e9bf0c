//! Mobiledoc 0.3, the rich text of older Ghost sites.

use story::Problem;

use super::{gallery, kind_of, link_line, photo, readable, tagged};
use crate::{draft::Draft, html, json::Json};

pub(super) fn blocks<'a>(draft: &mut Draft<'a>, content: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    for section in content.list("sections") {
        let tag = section.text("1");
        match section.get("0").number() {
            Some(1) => {
                let text = readable(text(draft, content, section.list("2")));
                blocks.push(match tag {
                    "blockquote" => draft.writer.quote_of("block", text, Json::NULL),
                    "aside" | "pull-quote" => draft.writer.quote_of("pull", text, Json::NULL),
                    _ => tagged(draft, tag, text),
                });
            }
            Some(2) => {
                if !tag.is_empty() {
                    blocks.push(photo(draft, tag, "", "", Json::NULL));
                }
            }
            Some(3) => {
                let mut items = Vec::new();
                for markers in section.list("2") {
                    let text = text(draft, content, markers.items());
                    items.push(draft.writer.item(text, Json::NULL));
                }
                blocks.push(draft.writer.list_block(tag == "ol", &items));
            }
            Some(10) => {
                let card = section.get("1").as_number();
                card_of(draft, content.get("cards").get(card), blocks);
            }
            _ => draft.warn(Problem::UnknownKind),
        }
    }
}

/// Markers: `[kind, markups that open, number that close, words]`.
fn text<'a>(draft: &mut Draft<'a>, content: Json<'a>, markers: &[Json<'a>]) -> Json<'a> {
    // What was written before each markup that is open.
    let mut open: Vec<(Json<'a>, Vec<Json<'a>>)> = Vec::new();
    let mut runs: Vec<Json<'a>> = Vec::new();
    for marker in markers {
        for markup in marker.list("1") {
            let markup = content.get("markups").get(markup.as_number());
            open.push((markup, std::mem::take(&mut runs)));
        }
        if marker.get("0").number() == Some(1) {
            let atom = content.get("atoms").get(marker.get("3").as_number());
            if atom.text("0") == "soft-return" {
                runs.push(draft.writer.line_break());
            } else {
                runs.push(draft.writer.text(atom.text("1")));
            }
        } else {
            runs.push(draft.writer.text(marker.get("3").as_text()));
        }
        let closing = marker.get("2").number().unwrap_or(0) as usize;
        for _ in 0..closing.min(open.len()) {
            close(draft, &mut open, &mut runs);
        }
    }
    while !open.is_empty() {
        close(draft, &mut open, &mut runs);
    }
    draft.writer.runs(&runs)
}

fn close<'a>(
    draft: &mut Draft<'a>,
    open: &mut Vec<(Json<'a>, Vec<Json<'a>>)>,
    runs: &mut Vec<Json<'a>>,
) {
    let Some((markup, before)) = open.pop() else {
        return;
    };
    let mut inner = draft.writer.runs(&std::mem::replace(runs, before));
    let kind = kind_of(markup.text("0"));
    if !kind.is_empty() {
        inner = draft.writer.run(kind, inner);
    } else if markup.text("0") == "a" {
        // The address follows its name in a flat list.
        for pair in markup.list("1").chunks(2) {
            if let [key, url] = pair
                && key.as_text() == "href"
            {
                let url = draft.link_url(url.as_text());
                if !url.is_empty() {
                    inner = draft.writer.link(url, inner);
                }
            }
        }
    }
    runs.push(inner);
}

/// A card: `[name, payload]`.
fn card_of<'a>(draft: &mut Draft<'a>, card: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    let writer = draft.writer;
    let payload = card.get("1");
    let url = payload.text("src|url|href");
    let caption = payload.text("caption");
    let added = match card.text("0") {
        "image" => photo(draft, url, caption, payload.text("alt"), payload),
        "gallery" => gallery(draft, payload.list("images"), ""),
        "html" | "card-html" => {
            let inner = html::blocks(draft, payload.text("html"));
            return blocks.extend_from_slice(&inner);
        }
        "markdown" | "card-markdown" => {
            return blocks.extend_from_slice(&writer.lines(payload.text("markdown")));
        }
        "embed" | "video" | "audio" => html::embed(draft, url, caption, Json::NULL),
        "bookmark" => link_line(draft, url, payload.text("metadata.title|title")),
        "button" => link_line(draft, payload.text("buttonUrl"), payload.text("buttonText")),
        "hr" => writer.divider(),
        "code" => writer.code(writer.text(payload.text("code"))),
        _ => {
            draft.warn(Problem::UnknownKind);
            Json::NULL
        }
    };
    blocks.push(added);
}
