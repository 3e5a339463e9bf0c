//! Editor.js: a list of blocks whose texts are HTML.

use crate::{
    blocks::{add, block, readable, table, unknown},
    draft::Draft,
    html,
    json::Json,
    text::table,
};

const BLOCKS: &str = table!(
    "
    paragraph          paragraph  text                             -          -
    header             heading    text                             level      -
    quote              quote      text                             caption    -
    image|simpleImage  photo      file.url|url                     caption    alt
    delimiter          divider    -                                -          -
    embed              embed      url|source|embed                 caption    -
    linkTool|attaches  link       file.url|url|link                meta.title|title|file.name  -
    code               code       code                             -          -
    raw                html       html                             -          -
    warning            note       message                          title      -
"
);

pub(super) fn blocks<'a>(draft: &mut Draft<'a>, content: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    for node in content.list("blocks") {
        let data = node.get("data");
        let kind = node.word("type");
        let added = block(draft, BLOCKS, kind, data, html::text).unwrap_or_else(|| match kind {
            "list" | "nestedlist" | "checklist" => {
                let is_ordered = data.word("style") == "ordered";
                list_of(draft, data.list("items"), is_ordered, 0)
            }
            "table" => {
                let has_head = data.get("withHeadings").is_true();
                table(draft, data.list("content"), has_head, html::text)
            }
            _ => {
                let words = readable(html::text(draft, data.text("text")));
                unknown(draft, data, draft.writer.paragraph(words))
            }
        });
        add(blocks, added);
    }
}

/// Items are texts, or objects with items of their own.
fn list_of<'a>(
    draft: &mut Draft<'a>,
    entries: &[Json<'a>],
    is_ordered: bool,
    depth: u8,
) -> Json<'a> {
    let mut items = Vec::new();
    for entry in entries {
        let words = if entry.is_text() {
            *entry
        } else {
            entry.text("content|text")
        };
        let words = html::text(draft, words);
        let inner = if depth < 5 {
            list_of(draft, entry.list("items"), is_ordered, depth + 1)
        } else {
            Json::NULL
        };
        if !words.is_empty() || !inner.is_empty() {
            items.push(draft.writer.item(words, inner));
        }
    }
    draft.writer.list_block(is_ordered, &items)
}
