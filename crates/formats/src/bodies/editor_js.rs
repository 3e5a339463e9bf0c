//! Editor.js: a list of blocks whose texts are HTML.

use story::Problem;

use super::{link_line, photo, readable, table};
use crate::{draft::Draft, html, json::Json};

pub(super) fn blocks<'a>(draft: &mut Draft<'a>, content: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    let writer = draft.writer;
    for block in content.list("blocks") {
        let data = block.get("data");
        let url = data.text("file.url|url|source|link|embed");
        let caption = data.text("caption");
        let mut words = || readable(html::text(draft, data.text("text")));
        let added = match block.text("type") {
            "paragraph" => writer.paragraph(words()),
            "header" => {
                let level = data.get("level").number().unwrap_or(2);
                writer.heading(level, words())
            }
            "list" | "nestedlist" | "checklist" => {
                let is_ordered = data.text("style") == "ordered";
                list_of(draft, data.list("items"), is_ordered, 0)
            }
            "quote" => {
                let words = words();
                let attribution = readable(html::text(draft, caption));
                writer.quote_of("block", words, attribution)
            }
            "image" | "simpleImage" => {
                photo(draft, url, caption, data.text("alt"), data.get("file"))
            }
            "table" => {
                let has_head = data.get("withHeadings").is_true();
                table(draft, data.list("content"), has_head)
            }
            "delimiter" => writer.divider(),
            "embed" => html::embed(draft, url, caption, Json::NULL),
            "linkTool" | "attaches" => {
                link_line(draft, url, data.text("meta.title|title|file.name"))
            }
            "code" => writer.code(writer.text(data.text("code"))),
            "raw" => {
                let inner = html::blocks(draft, data.text("html"));
                blocks.extend_from_slice(&inner);
                Json::NULL
            }
            "warning" => {
                let message = readable(html::text(draft, data.text("message")));
                let title = writer.line(data.text("title"));
                writer.note(title, &[writer.paragraph(message)])
            }
            _ => {
                let words = words();
                draft.warn(Problem::UnknownKind);
                writer.paragraph(words)
            }
        };
        blocks.push(added);
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
            entry.as_text()
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
