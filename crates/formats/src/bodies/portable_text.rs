//! Portable Text, the rich text of Sanity.

use super::{kind_of, tagged};
use crate::{
    blocks::{self, nest, readable, table, unknown},
    draft::Draft,
    html,
    json::Json,
    text::{Search, table},
};

/// `_ref` names a picture's file within Sanity; its address is not in the
/// document.
const BLOCKS: &str = table!(
    "
    image|figure|mainImage  photo    url|href|asset.url|src  caption|title  alt
    code                    code     code                    -              -
    break|divider|hr        divider  -                       -              -
"
);

pub(super) fn blocks<'a>(draft: &mut Draft<'a>, content: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    let mut nodes = content.items();
    while let [node, rest @ ..] = nodes {
        if node.has("listItem") {
            let end = nodes.iter().position(|node| !node.has("listItem"));
            let (run, after) = nodes.split_at(end.unwrap_or(nodes.len()));
            blocks.extend_from_slice(&lists(draft, run, 1));
            nodes = after;
        } else {
            let block = block(draft, *node);
            blocks.push(block);
            nodes = rest;
        }
    }
}

fn block<'a>(draft: &mut Draft<'a>, node: Json<'a>) -> Json<'a> {
    let kind = node.word("_type");
    if let Some(block) = blocks::block(draft, BLOCKS, kind, node, html::text) {
        return block;
    }
    let url = node.text("url|href|asset.url|src");
    let text = readable(text(draft, node));
    match kind {
        "block" if node.word("style") == "blockquote" => {
            draft.writer.quote_of("block", text, Json::NULL)
        }
        "block" => tagged(draft, node.word("style"), text),
        "table" => {
            let mut rows = Vec::new();
            for row in node.list("rows") {
                rows.push(row.get("cells"));
            }
            table(draft, &rows, false, html::text)
        }
        _ if !url.is_null() => html::embed(draft, url, node.text("caption|title"), Json::NULL),
        _ if !text.is_null() => draft.writer.paragraph(text),
        _ => unknown(draft, node, Json::NULL),
    }
}

/// The words of a block with their marks.
fn text<'a>(draft: &mut Draft<'a>, node: Json<'a>) -> Json<'a> {
    let writer = draft.writer;
    let mut runs = Vec::new();
    for child in node.list("children") {
        let mut text = broken_lines(draft, child.get("text").as_text());
        for mark in child.list("marks") {
            let kind = kind_of(mark.as_text());
            if !kind.is_empty() {
                text = writer.run(kind, text);
                continue;
            }
            // Any other mark names a definition: a link, or something that
            // only its site knows.
            for definition in node.list("markDefs") {
                if definition.word("_key") == mark.as_text() {
                    text = writer.link(draft.link_url(definition.text("href|url")), text);
                }
            }
        }
        runs.push(text);
    }
    writer.runs(&runs)
}

/// Words in which a line end is a line break.
fn broken_lines<'a>(draft: &mut Draft<'a>, words: &'a str) -> Json<'a> {
    let mut runs = Vec::new();
    for line in words.parts("\n") {
        if !runs.is_empty() {
            runs.push(draft.writer.line_break());
        }
        runs.push(draft.writer.text(draft.without_codes(line)));
    }
    match *runs {
        [only] => only,
        _ => draft.writer.list(&runs),
    }
}

/// The lists of a run of items, each of which states its level.
fn lists<'a>(draft: &mut Draft<'a>, nodes: &[Json<'a>], level: u32) -> Vec<Json<'a>> {
    let level_of = |node: &Json<'a>| node.get("level").number(1).clamp(1, 6);
    let mut lists = Vec::new();
    let mut items: Vec<Json<'a>> = Vec::new();
    let mut is_ordered = false;
    let mut index = 0;
    while let Some(node) = nodes.get(index) {
        if level_of(node) > level {
            let start = index;
            while nodes.get(index).is_some_and(|node| level_of(node) > level) {
                index += 1;
            }
            let inner = self::lists(draft, &nodes[start..index], level + 1);
            nest(
                draft,
                &mut items,
                inner.first().copied().unwrap_or_default(),
            );
            continue;
        }
        let is_numbered = node.word("listItem") == "number";
        if is_numbered != is_ordered && !items.is_empty() {
            lists.push(draft.writer.list_block(is_ordered, &items));
            items.clear();
        }
        is_ordered = is_numbered;
        let text = text(draft, *node);
        items.push(draft.writer.item(text, Json::NULL));
        index += 1;
    }
    if !items.is_empty() {
        lists.push(draft.writer.list_block(is_ordered, &items));
    }
    lists
}
