//! Lexical, the rich text of Ghost and Payload.

use super::{gallery, tagged};
use crate::{
    blocks::{self, add, nest, readable, unknown},
    draft::Draft,
    json::Json,
    native::is_type,
    text::table,
};

const BLOCKS: &str = table!(
    "
    paragraph|extended-text               paragraph  @            -                             -
    quote|extended-quote                  quote      @            -                             -
    aside                                 pull       @            -                             -
    image                                 photo      url|src      caption                       altText|alt
    html                                  html       html         -                             -
    markdown                              lines      markdown     -                             -
    embed|tweet|youtube|video|audio|file  embed      url|src      caption|title|fileTitle       html
    bookmark                              link       url|src      metadata.title|title|caption  -
    button                                link       buttonUrl    buttonText                    -
    callout                               note       calloutText  -                             -
    toggle                                note       content      heading                       -
    horizontalrule                        divider    -            -                             -
    linebreak                             skip       -            -                             -
"
);

pub(super) fn blocks<'a>(draft: &mut Draft<'a>, content: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    for node in content.list("root.children") {
        block(draft, *node, blocks);
    }
}

fn block<'a>(draft: &mut Draft<'a>, node: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    let kind = node.word("type");
    if let Some(block) = blocks::block(draft, BLOCKS, kind, node, line) {
        return add(blocks, block);
    }
    let text = line(draft, node);
    let added = match kind {
        "heading" | "extended-heading" => tagged(draft, node.word("tag"), text),
        "list" => list_of(draft, node, 0),
        "gallery" => gallery(draft, node.list("images"), node.text("caption")),
        "codeblock" | "code" => {
            let code = node.text("code");
            draft.writer.code(if code.is_null() { text } else { code })
        }
        "table" => {
            let mut rows = Vec::new();
            for row in node.list("children") {
                rows.push(row.get("children"));
            }
            blocks::table(draft, &rows, false, line)
        }
        _ if !text.is_null() => draft.writer.paragraph(text),
        _ if node.has("children") => {
            for child in node.list("children") {
                block(draft, *child, blocks);
            }
            Json::NULL
        }
        _ => unknown(draft, node, Json::NULL),
    };
    add(blocks, added);
}

/// The words of a node's children, or of a cell; nothing if there are none.
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
    match node.word("type") {
        "linebreak" => runs.push(draft.writer.line_break()),
        "link" | "autolink" | "at-link" => {
            let words = line(draft, node);
            let url = draft.link_url(node.text("url|fields.url"));
            runs.push(draft.writer.link(url, words));
        }
        // A list within an item is written by the list.
        "list" => {}
        _ if words.is_text() => {
            let bits = node.get("format").number(0);
            let mut text = draft.writer.text(draft.without_codes(words.as_text()));
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
    let is_ordered = node.word("listType") == "number" || node.word("tag") == "ol";
    draft.writer.list_block(is_ordered, &items)
}
