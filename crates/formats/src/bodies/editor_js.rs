//! Editor.js: a list of blocks whose texts are HTML.

use story::Problem;

use super::{link_line, photo};
use crate::{
    draft::Draft,
    html,
    json::Json,
    native::{self, divider, heading, item, list, note, paragraph, quote},
};

pub(super) fn blocks(draft: &mut Draft, content: &Json) -> Vec<Json> {
    let mut blocks = Vec::new();
    let empty = Json::Null;
    for block in content.list("blocks") {
        let data = block.get("data").unwrap_or(&empty);
        let url = data.text(&["file.url", "url", "source", "link", "embed"]);
        let added = match block.text(&["type"]).unwrap_or_default() {
            "paragraph" => text(draft, data, "text").map(paragraph),
            "header" => {
                let level = data.get("level").and_then(Json::number).unwrap_or(2.0) as u8;
                text(draft, data, "text").map(|text| heading(level, text))
            }
            "list" | "nestedlist" | "checklist" => list_of(
                draft,
                data.list("items"),
                data.text(&["style"]) == Some("ordered"),
                0,
            ),
            "quote" => text(draft, data, "text").map(|words| {
                let attribution = text(draft, data, "caption").unwrap_or_default();
                quote("block", vec![paragraph(words)], attribution)
            }),
            "image" | "simpleImage" => photo(
                draft,
                url,
                data.text(&["caption"]),
                data.text(&["alt"]),
                data.get("file").unwrap_or(&empty),
            ),
            "table" => table(draft, data),
            "delimiter" => Some(divider()),
            "embed" => url.and_then(|url| html::embed(draft, url, data.text(&["caption"]), None)),
            "linkTool" | "attaches" => {
                link_line(draft, url, data.text(&["meta.title", "title", "file.name"]))
            }
            "code" => data
                .text(&["code"])
                .map(|code| paragraph(vec![native::run("code", code.into())])),
            "raw" => {
                let inner = html::blocks(draft, data.text(&["html"]).unwrap_or_default());
                blocks.extend(inner);
                None
            }
            "warning" => text(draft, data, "message").map(|words| {
                let title = data.text(&["title"]).map(crate::plain_text::line);
                note(title.as_deref(), vec![paragraph(words)])
            }),
            _ => {
                draft.warn(Problem::UnknownKind);
                text(draft, data, "text").map(paragraph)
            }
        };
        blocks.extend(added);
    }
    blocks
}

/// A text in HTML; none when there is nothing to read.
fn text(draft: &mut Draft, data: &Json, key: &str) -> Option<Json> {
    let text = html::text(draft, data.text(&[key])?);
    (!native::plain(&text).trim().is_empty()).then_some(text)
}

/// Items are texts, or objects with items of their own.
fn list_of(draft: &mut Draft, entries: &[Json], is_ordered: bool, depth: u8) -> Option<Json> {
    let mut items = Vec::new();
    for entry in entries {
        let words = entry
            .as_text()
            .or(entry.text(&["content", "text"]))
            .unwrap_or_default();
        let words = html::text(draft, words);
        let inner = (depth < 5)
            .then(|| list_of(draft, entry.list("items"), is_ordered, depth + 1))
            .flatten();
        if !words.is_empty() || inner.is_some() {
            items.push(item(words, inner));
        }
    }
    (!items.is_empty()).then(|| list(is_ordered, items))
}

fn table(draft: &mut Draft, data: &Json) -> Option<Json> {
    let mut rows = Vec::new();
    for row in data.list("content") {
        let mut cells = Vec::new();
        for cell in row.items() {
            let words = html::text(draft, cell.as_text().unwrap_or_default());
            cells.push(native::cell(words, false, 1, 1));
        }
        rows.push(Json::List(cells));
    }
    if rows.is_empty() {
        return None;
    }
    let has_head = data.get("withHeadings").is_some_and(Json::is_true) && rows.len() > 1;
    let body = rows.split_off(usize::from(has_head));
    Some(native::table(Json::Null, rows, body))
}
