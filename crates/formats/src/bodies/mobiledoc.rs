//! Mobiledoc 0.3, the rich text of older Ghost sites.

use super::{gallery, kind_of, tagged};
use crate::{
    blocks::{self, add, readable, unknown},
    draft::Draft,
    html,
    json::Json,
    text::table,
};

pub(super) fn blocks<'a>(draft: &mut Draft<'a>, content: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    for section in content.list("sections") {
        let tag = section.word("1");
        match section.get("0").number(0) {
            1 => {
                let text = readable(text(draft, content, section.list("2")));
                blocks.push(match tag {
                    "blockquote" => draft.writer.quote_of("block", text, Json::NULL),
                    "aside" | "pull-quote" => draft.writer.quote_of("pull", text, Json::NULL),
                    _ => tagged(draft, tag, text),
                });
            }
            2 if !tag.is_empty() => {
                let url = section.text("1");
                blocks.push(blocks::photo(
                    draft,
                    url,
                    Json::NULL,
                    Json::NULL,
                    Json::NULL,
                ));
            }
            3 => {
                let mut items = Vec::new();
                for markers in section.list("2") {
                    let text = text(draft, content, markers.items());
                    items.push(draft.writer.item(text, Json::NULL));
                }
                blocks.push(draft.writer.list_block(tag == "ol", &items));
            }
            10 => {
                let card = section.get("1").as_number();
                card_of(draft, content.get("cards").get(card), blocks);
            }
            _ => drop(unknown(draft, *section, Json::NULL)),
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
        if marker.get("0").number(0) == 1 {
            let atom = content.get("atoms").get(marker.get("3").as_number());
            runs.push(if atom.word("0") == "soft-return" {
                draft.writer.line_break()
            } else {
                atom.text("1")
            });
        } else if marker.get("3").is_text() {
            let words = draft.without_codes(marker.word("3"));
            runs.push(draft.writer.text(words));
        }
        let closing = marker.get("2").number(0) as usize;
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
    let kind = kind_of(markup.word("0"));
    if !kind.is_empty() {
        inner = draft.writer.run(kind, inner);
    } else if markup.word("0") == "a" {
        // The address follows its name in a flat list.
        for pair in markup.list("1").chunks(2) {
            if let [key, url] = pair
                && key.as_text() == "href"
            {
                inner = draft.writer.link(draft.link_url(*url), inner);
            }
        }
    }
    runs.push(inner);
}

const CARDS: &str = table!(
    "
    image                   photo    src|url|href  caption               alt
    html|card-html          html     html          -                     -
    markdown|card-markdown  lines    markdown      -                     -
    embed|video|audio       embed    src|url|href  caption               -
    bookmark                link     src|url|href  metadata.title|title  -
    button                  link     buttonUrl     buttonText            -
    hr                      divider  -             -                     -
    code                    code     code          -                     -
"
);

/// A card: `[name, payload]`.
fn card_of<'a>(draft: &mut Draft<'a>, card: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    let payload = card.get("1");
    let name = card.word("0");
    let added = if name == "gallery" {
        Some(gallery(draft, payload.list("images"), Json::NULL))
    } else {
        blocks::block(draft, CARDS, name, payload, html::text)
    };
    add(
        blocks,
        added.unwrap_or_else(|| unknown(draft, payload, Json::NULL)),
    );
}
