//! Portable Text, the rich text of Sanity.

use story::Problem;

use super::{kind_of, nest, photo, readable, table, tagged};
use crate::{draft::Draft, html, json::Json};

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
    let writer = draft.writer;
    let url = node.text("url|href|asset.url|src");
    let caption = node.text("caption|title");
    match node.text("_type") {
        "block" => {
            let text = readable(text(draft, node));
            match node.text("style") {
                "blockquote" => writer.quote_of("block", text, Json::NULL),
                style => tagged(draft, style, text),
            }
        }
        // `_ref` names the file within Sanity; its address is not in the
        // document.
        "image" | "figure" | "mainImage" => photo(draft, url, caption, node.text("alt"), node),
        "code" => writer.code(writer.text(node.text("code"))),
        "break" | "divider" | "hr" => writer.divider(),
        "table" => {
            let rows: Vec<_> = node
                .list("rows")
                .iter()
                .map(|row| row.get("cells"))
                .collect();
            table(draft, &rows, false)
        }
        _ if !url.is_empty() => html::embed(draft, url, caption, Json::NULL),
        _ if node.has("children") => {
            let text = text(draft, node);
            writer.paragraph(text)
        }
        _ => {
            draft.warn(Problem::UnknownKind);
            Json::NULL
        }
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
                if definition.text("_key") == mark.as_text() {
                    let url = draft.link_url(definition.text("href|url"));
                    if !url.is_empty() {
                        text = writer.link(url, text);
                    }
                }
            }
        }
        runs.push(text);
    }
    writer.runs(&runs)
}

/// Words in which a line end is a line break.
fn broken_lines<'a>(draft: &Draft<'a>, words: &'a str) -> Json<'a> {
    let mut runs = Vec::new();
    for line in words.split('\n') {
        if !runs.is_empty() {
            runs.push(draft.writer.line_break());
        }
        runs.push(draft.writer.text(line));
    }
    match *runs {
        [only] => only,
        _ => draft.writer.list(&runs),
    }
}

/// The lists of a run of items, each of which states its level.
fn lists<'a>(draft: &mut Draft<'a>, nodes: &[Json<'a>], level: u32) -> Vec<Json<'a>> {
    let level_of = |node: &Json<'a>| node.get("level").number().unwrap_or(1).clamp(1, 6);
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
        let is_numbered = node.text("listItem") == "number";
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
