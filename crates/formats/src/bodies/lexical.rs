//! Lexical, the rich text of Ghost and Payload.

use story::Problem;

use super::{link_line, marked, photo};
use crate::{
    draft::Draft,
    html,
    json::Json,
    native::{self, divider, heading, item, joined, list, note, paragraph, quote},
};

pub(super) fn blocks(draft: &mut Draft, content: &Json) -> Vec<Json> {
    let mut blocks = Vec::new();
    for node in content.list("root.children") {
        block(draft, node, &mut blocks);
    }
    blocks
}

fn block(draft: &mut Draft, node: &Json, blocks: &mut Vec<Json>) {
    let url = node.text(&["url", "src"]);
    let caption = node.text(&["caption", "title"]);
    let added = match node.text(&["type"]).unwrap_or_default() {
        "paragraph" | "extended-text" => line(draft, node).map(paragraph),
        "heading" | "extended-heading" => {
            let level = node
                .text(&["tag"])
                .and_then(|tag| tag.get(1..)?.parse().ok());
            line(draft, node).map(|text| heading(level.unwrap_or(2), text))
        }
        "quote" | "extended-quote" => {
            line(draft, node).map(|text| quote("block", vec![paragraph(text)], Json::Null))
        }
        "aside" => line(draft, node).map(|text| quote("pull", vec![paragraph(text)], Json::Null)),
        "list" => self::list_of(draft, node, 0),
        "image" => photo(
            draft,
            url,
            node.text(&["caption"]),
            node.text(&["altText", "alt"]),
            node,
        ),
        "gallery" => {
            let photos = node.list("images").iter();
            let photos: Vec<_> = photos
                .filter_map(|image| {
                    photo(
                        draft,
                        image.text(&["src"]),
                        image.text(&["caption"]),
                        image.text(&["alt"]),
                        image,
                    )
                })
                .map(native::without_type)
                .collect();
            let caption = node
                .text(&["caption"])
                .map_or(Json::Null, |caption| html::text(draft, caption));
            (!photos.is_empty()).then(|| native::gallery(photos, caption))
        }
        "html" => {
            let inner = html::blocks(draft, node.text(&["html"]).unwrap_or_default());
            return blocks.extend(inner);
        }
        "markdown" => {
            let text = node.text(&["markdown"]).unwrap_or_default();
            return blocks.extend(crate::plain_text::lines(text).map(paragraph));
        }
        "embed" | "tweet" | "youtube" | "video" | "audio" | "file" => {
            let markup = node.text(&["html"]);
            match (url, markup) {
                (Some(url), _) => html::embed(
                    draft,
                    url,
                    node.text(&["caption", "title", "fileTitle"]),
                    None,
                ),
                (None, Some(markup)) => {
                    let inner = html::blocks(draft, markup);
                    return blocks.extend(inner);
                }
                (None, None) => None,
            }
        }
        "bookmark" => link_line(
            draft,
            url,
            node.text(&["metadata.title", "title"]).or(caption),
        ),
        "button" => link_line(draft, node.text(&["buttonUrl"]), node.text(&["buttonText"])),
        "callout" => {
            let text = html::blocks(draft, node.text(&["calloutText"]).unwrap_or_default());
            (!text.is_empty()).then(|| note(None, text))
        }
        "toggle" => {
            let text = html::blocks(draft, node.text(&["content"]).unwrap_or_default());
            let title = node.text(&["heading"]).map(crate::plain_text::line);
            (!text.is_empty()).then(|| note(title.as_deref(), text))
        }
        "horizontalrule" => Some(divider()),
        "codeblock" | "code" => {
            let code = node
                .text(&["code"])
                .map(Json::from)
                .or_else(|| line(draft, node));
            code.map(|code| paragraph(vec![native::run("code", code)]))
        }
        "table" => table(draft, node),
        "linebreak" => None,
        _ if node.has("children") => match line(draft, node) {
            Some(text) => Some(paragraph(text)),
            None => {
                for child in node.list("children") {
                    block(draft, child, blocks);
                }
                None
            }
        },
        _ => {
            draft.warn(Problem::UnknownKind);
            None
        }
    };
    blocks.extend(added);
}

/// The words of a node's children; none if there are none.
fn line(draft: &mut Draft, node: &Json) -> Option<Json> {
    let mut runs = Vec::new();
    for child in node.list("children") {
        run(draft, child, &mut runs);
    }
    let text = joined(runs);
    (!native::plain(&text).trim().is_empty()).then_some(text)
}

/// The bits of `format`.
const FORMATS: [(u32, &str); 5] = [
    (1, "strong"),
    (2, "emphasis"),
    (16, "code"),
    (32, "sub"),
    (64, "sup"),
];

fn run(draft: &mut Draft, node: &Json, runs: &mut Vec<Json>) {
    match node.text(&["type"]).unwrap_or_default() {
        "linebreak" => runs.push(native::line_break()),
        "link" | "autolink" | "at-link" => {
            let words = line(draft, node).unwrap_or_default();
            let url = node
                .text(&["url", "fields.url"])
                .and_then(|url| draft.link_url(url));
            runs.push(match url {
                Some(url) => native::link(url, words),
                None => words,
            });
        }
        // A list within an item is written by the list.
        "list" => {}
        _ => match node.at("text").and_then(Json::as_text) {
            Some(words) => {
                let bits = node.get("format").and_then(Json::number).unwrap_or(0.0) as u32;
                let kinds: Vec<_> = FORMATS
                    .iter()
                    .filter(|(bit, _)| bits & bit != 0)
                    .map(|(_, kind)| *kind)
                    .collect();
                runs.push(marked(words.into(), &kinds));
            }
            None => {
                for child in node.list("children") {
                    run(draft, child, runs);
                }
            }
        },
    }
}

fn list_of(draft: &mut Draft, node: &Json, depth: u8) -> Option<Json> {
    let is_ordered =
        node.text(&["listType"]) == Some("number") || node.text(&["tag"]) == Some("ol");
    let mut items: Vec<Json> = Vec::new();
    for child in node.list("children") {
        let text = line(draft, child);
        let inner = child
            .list("children")
            .iter()
            .find(|inner| inner.text(&["type"]) == Some("list"));
        let inner = inner
            .filter(|_| depth < 5)
            .and_then(|inner| list_of(draft, inner, depth + 1));
        match (text, inner) {
            (None, None) => {}
            // Lexical wraps a nested list in an item of its own.
            (None, Some(inner)) if !items.is_empty() => {
                let last = items.pop().and_then(|last| last.get("text").cloned());
                items.push(item(last.unwrap_or_default(), Some(inner)));
            }
            (text, inner) => items.push(item(text.unwrap_or_default(), inner)),
        }
    }
    (!items.is_empty()).then(|| list(is_ordered, items))
}

fn table(draft: &mut Draft, node: &Json) -> Option<Json> {
    let mut rows = Vec::new();
    for row in node.list("children") {
        let mut cells = Vec::new();
        for cell in row.list("children") {
            let text = line(draft, cell).unwrap_or_default();
            let is_header = cell
                .get("headerState")
                .and_then(Json::number)
                .is_some_and(|state| state > 0.0);
            cells.push(native::cell(text, is_header, 1, 1));
        }
        rows.push(Json::List(cells));
    }
    (!rows.is_empty()).then(|| native::table(Json::Null, Vec::new(), rows))
}
