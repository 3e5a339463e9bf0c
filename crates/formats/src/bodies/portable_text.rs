//! Portable Text, the rich text of Sanity.

use story::Problem;

use super::{link_line, marked, photo};
use crate::{
    draft::Draft,
    html,
    json::Json,
    native::{self, heading, item, list, paragraph, quote},
};

pub(super) fn blocks(draft: &mut Draft, content: &Json) -> Vec<Json> {
    let nodes = content.items();
    let mut blocks = Vec::new();
    let mut index = 0;
    while let Some(node) = nodes.get(index) {
        if node.has("listItem") {
            let run = nodes[index..]
                .iter()
                .take_while(|node| node.has("listItem"))
                .count();
            blocks.extend(lists(draft, &nodes[index..index + run], 1));
            index += run;
        } else {
            blocks.extend(block(draft, node));
            index += 1;
        }
    }
    blocks
}

fn block(draft: &mut Draft, node: &Json) -> Option<Json> {
    let kind = node.text(&["_type"]).unwrap_or_default();
    let url = node.text(&["url", "href", "asset.url", "src"]);
    let caption = node.text(&["caption", "title"]);
    match kind {
        "block" => {
            let text = text(draft, node);
            if native::plain(&text).trim().is_empty() {
                return None;
            }
            Some(match node.text(&["style"]).unwrap_or("normal") {
                "blockquote" => quote("block", vec![paragraph(text)], Json::Null),
                style => match style
                    .strip_prefix('h')
                    .and_then(|level| level.parse::<u8>().ok())
                {
                    Some(level) => heading(level, text),
                    None => paragraph(text),
                },
            })
        }
        "image" | "figure" | "mainImage" => {
            // `_ref` names the file within Sanity; its address is not in the
            // document.
            photo(draft, url, caption, node.text(&["alt"]), node)
        }
        "code" => {
            let code = node.text(&["code"])?;
            Some(paragraph(vec![native::run("code", code.into())]))
        }
        "break" | "divider" | "hr" => Some(native::divider()),
        "table" => {
            let rows = node.list("rows").iter().map(|row| {
                let cells = row.list("cells").iter();
                let cells = cells.map(|cell| {
                    native::cell(cell.as_text().unwrap_or_default().into(), false, 1, 1)
                });
                Json::List(cells.collect())
            });
            let rows: Vec<_> = rows.collect();
            (!rows.is_empty()).then(|| native::table(Json::Null, Vec::new(), rows))
        }
        _ => match url {
            Some(url) => html::embed(draft, url, caption, None),
            None if node.has("children") => Some(paragraph(text(draft, node))),
            None => {
                draft.warn(Problem::UnknownKind);
                link_line(draft, None, None)
            }
        },
    }
}

/// The words of a block with their marks.
fn text(draft: &mut Draft, node: &Json) -> Json {
    let mut runs = Vec::new();
    for child in node.list("children") {
        let Some(words) = child.at("text").and_then(Json::as_text) else {
            continue;
        };
        let mut text = broken_lines(words);
        for mark in child.list("marks").iter().filter_map(Json::as_text) {
            let kind = match mark {
                "strong" => "strong",
                "em" => "emphasis",
                "code" => "code",
                "sub" => "sub",
                "sup" => "sup",
                "underline" | "strike-through" => continue,
                // Any other mark names a definition: a link, or something
                // that only its site knows.
                key => {
                    let definition = node
                        .list("markDefs")
                        .iter()
                        .find(|mark| mark.text(&["_key"]) == Some(key));
                    let url = definition.and_then(|mark| mark.text(&["href", "url"]));
                    if let Some(url) = url.and_then(|url| draft.link_url(url)) {
                        text = native::link(url, text);
                    }
                    continue;
                }
            };
            text = marked(text, &[kind]);
        }
        runs.push(text);
    }
    native::joined(runs)
}

/// Words in which a line end is a line break.
fn broken_lines(words: &str) -> Json {
    if !words.contains('\n') {
        return words.into();
    }
    let mut runs = Vec::new();
    for (index, line) in words.split('\n').enumerate() {
        if index > 0 {
            runs.push(native::line_break());
        }
        runs.push(line.into());
    }
    runs.into()
}

/// The lists of a run of items, each of which states its level.
fn lists(draft: &mut Draft, nodes: &[Json], level: usize) -> Vec<Json> {
    let level_of = |node: &Json| {
        node.get("level")
            .and_then(Json::number)
            .map_or(1, |level| (level as usize).clamp(1, 6))
    };
    let is_ordered = |node: &Json| node.text(&["listItem"]) == Some("number");
    let mut lists = Vec::new();
    let mut items: Vec<Json> = Vec::new();
    let mut kind = nodes.first().is_some_and(is_ordered);
    let mut index = 0;
    while let Some(node) = nodes.get(index) {
        if level_of(node) > level {
            let run = nodes[index..]
                .iter()
                .take_while(|node| level_of(node) > level)
                .count();
            let inner = self::lists(draft, &nodes[index..index + run], level + 1)
                .into_iter()
                .next();
            // A list that begins deeper has no item to belong to.
            let text = items
                .pop()
                .and_then(|last| last.get("text").cloned())
                .unwrap_or_default();
            items.push(item(text, inner));
            index += run;
            continue;
        }
        if is_ordered(node) != kind && !items.is_empty() {
            lists.push(list(kind, std::mem::take(&mut items)));
        }
        kind = is_ordered(node);
        let text = text(draft, node);
        items.push(item(text, None));
        index += 1;
    }
    if !items.is_empty() {
        lists.push(list(kind, items));
    }
    lists
}
