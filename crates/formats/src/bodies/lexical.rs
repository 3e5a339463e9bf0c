//! Lexical, the rich text of Ghost and Payload.

use story::Problem;

use super::{gallery, link_line, nest, photo, readable, tagged};
use crate::{draft::Draft, html, json::Json, native::is_type};

pub(super) fn blocks<'a>(draft: &mut Draft<'a>, content: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    for node in content.list("root.children") {
        block(draft, *node, blocks);
    }
}

fn block<'a>(draft: &mut Draft<'a>, node: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    let writer = draft.writer;
    let url = node.text("url|src");
    let title = node.text("caption|title|fileTitle");
    let mut markup = "";
    let added = match node.text("type") {
        "paragraph" | "extended-text" => writer.paragraph(line(draft, node)),
        "heading" | "extended-heading" => {
            let text = line(draft, node);
            tagged(draft, node.text("tag"), text)
        }
        "quote" | "extended-quote" => writer.quote_of("block", line(draft, node), Json::NULL),
        "aside" => writer.quote_of("pull", line(draft, node), Json::NULL),
        "list" => list_of(draft, node, 0),
        "image" => {
            let (caption, alt) = (node.text("caption"), node.text("altText|alt"));
            photo(draft, url, caption, alt, node)
        }
        "gallery" => gallery(draft, node.list("images"), node.text("caption")),
        "html" => {
            markup = node.text("html");
            Json::NULL
        }
        "markdown" => {
            return blocks.extend_from_slice(&writer.lines(node.text("markdown")));
        }
        "embed" | "tweet" | "youtube" | "video" | "audio" | "file" => {
            if url.is_empty() {
                markup = node.text("html");
            }
            html::embed(draft, url, title, Json::NULL)
        }
        "bookmark" => link_line(draft, url, node.text("metadata.title|title|caption")),
        "button" => link_line(draft, node.text("buttonUrl"), node.text("buttonText")),
        "callout" => {
            let text = html::blocks(draft, node.text("calloutText"));
            writer.note("", &text)
        }
        "toggle" => {
            let text = html::blocks(draft, node.text("content"));
            writer.note(writer.line(node.text("heading")), &text)
        }
        "horizontalrule" => writer.divider(),
        "codeblock" | "code" => {
            let code = writer.text(node.text("code"));
            writer.code(if code.is_empty() {
                line(draft, node)
            } else {
                code
            })
        }
        "table" => table(draft, node),
        "linebreak" => Json::NULL,
        _ if node.has("children") => {
            let text = line(draft, node);
            if text.is_empty() {
                for child in node.list("children") {
                    block(draft, *child, blocks);
                }
            }
            writer.paragraph(text)
        }
        _ => {
            draft.warn(Problem::UnknownKind);
            Json::NULL
        }
    };
    blocks.extend_from_slice(&html::blocks(draft, markup));
    blocks.push(added);
}

/// The words of a node's children; nothing if there are none.
fn line<'a>(draft: &mut Draft<'a>, node: Json<'a>) -> Json<'a> {
    let mut runs = Vec::new();
    for child in node.list("children") {
        run(draft, *child, &mut runs);
    }
    readable(draft.writer.runs(&runs))
}

/// The bits of `format`.
const FORMATS: [(u32, &str); 5] = [
    (1, "strong"),
    (2, "emphasis"),
    (16, "code"),
    (32, "sub"),
    (64, "sup"),
];

fn run<'a>(draft: &mut Draft<'a>, node: Json<'a>, runs: &mut Vec<Json<'a>>) {
    let words = node.get("text");
    match node.text("type") {
        "linebreak" => runs.push(draft.writer.line_break()),
        "link" | "autolink" | "at-link" => {
            let words = line(draft, node);
            let url = draft.link_url(node.text("url|fields.url"));
            runs.push(if url.is_empty() {
                words
            } else {
                draft.writer.link(url, words)
            });
        }
        // A list within an item is written by the list.
        "list" => {}
        _ if words.is_text() => {
            let bits = node.get("format").number().unwrap_or(0);
            let mut text = words;
            for (bit, kind) in FORMATS {
                if bits & bit != 0 {
                    text = draft.writer.run(kind, text);
                }
            }
            runs.push(text);
        }
        _ => {
            for child in node.list("children") {
                run(draft, *child, runs);
            }
        }
    }
}

fn list_of<'a>(draft: &mut Draft<'a>, node: Json<'a>, depth: u8) -> Json<'a> {
    let mut items: Vec<Json<'a>> = Vec::new();
    for child in node.list("children") {
        let text = line(draft, *child);
        let inner = child
            .list("children")
            .iter()
            .find(|inner| is_type(**inner, "list"));
        let inner = match inner {
            Some(inner) if depth < 5 => list_of(draft, *inner, depth + 1),
            _ => Json::NULL,
        };
        if text.is_empty() && !inner.is_empty() && !items.is_empty() {
            // Lexical wraps a nested list in an item of its own.
            nest(draft, &mut items, inner);
        } else if !text.is_empty() || !inner.is_empty() {
            items.push(draft.writer.item(text, inner));
        }
    }
    let is_ordered = node.text("listType") == "number" || node.text("tag") == "ol";
    draft.writer.list_block(is_ordered, &items)
}

fn table<'a>(draft: &mut Draft<'a>, node: Json<'a>) -> Json<'a> {
    let mut rows = Vec::new();
    for row in node.list("children") {
        let mut cells = Vec::new();
        for cell in row.list("children") {
            let text = line(draft, *cell);
            let is_header = cell.get("headerState").number().unwrap_or(0) > 0;
            cells.push(draft.writer.cell(text, is_header, 1, 1));
        }
        rows.push(draft.writer.list(&cells));
    }
    draft.writer.table(Json::NULL, &[], &rows)
}
