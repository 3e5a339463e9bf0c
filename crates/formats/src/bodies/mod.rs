//! Rich-text documents that are only a body: they have no headline, date or
//! address, and stand in a story of another format.

mod editor_js;
mod lexical;
mod mobiledoc;
mod portable_text;

use story::Problem;

use crate::{
    draft::Draft,
    html,
    json::{self, Json, whole_number},
    native::plain,
};

/// The blocks of a body; none if the format is not known or the content is
/// not in it. The content may be a string of JSON, as Ghost has it.
pub(crate) fn blocks<'a>(
    draft: &mut Draft<'a>,
    format: &str,
    content: Json<'a>,
) -> Option<Vec<Json<'a>>> {
    let text = content.as_text();
    if content.is_text() && format == "html" {
        return Some(html::blocks(draft, text));
    }
    if content.is_text() && format == "text" {
        return Some(draft.writer.lines(text));
    }
    let content = if content.is_text() {
        json::parse(draft.writer, text).ok()?
    } else {
        content
    };
    if content.is_null() {
        return None;
    }
    let mut blocks = Vec::new();
    match format {
        "portable-text" => portable_text::blocks(draft, content, &mut blocks),
        "lexical" => lexical::blocks(draft, content, &mut blocks),
        "mobiledoc" => mobiledoc::blocks(draft, content, &mut blocks),
        "editorjs" => editor_js::blocks(draft, content, &mut blocks),
        _ => return None,
    }
    blocks.retain(|block| !block.is_empty());
    Some(blocks)
}

/// The format that a body without a name is evidently in, or nothing.
pub(crate) fn format_of(content: Json<'_>) -> &'static str {
    if content.has("root.children") {
        "lexical"
    } else if content.has("sections") && content.has("markups") {
        "mobiledoc"
    } else if content.has("blocks.0.type") {
        "editorjs"
    } else {
        ""
    }
}

/// A photo of an address, with a caption in HTML.
fn photo<'a>(
    draft: &mut Draft<'a>,
    url: &'a str,
    caption: &'a str,
    alt: &'a str,
    size: Json<'a>,
) -> Json<'a> {
    let parts = [draft.writer.text_line(alt), html::text(draft, caption)];
    let photo = draft.photo(url, size, &parts);
    if photo.has("sources|caption") {
        return draft.writer.photo_block(photo);
    }
    draft.warn(Problem::Missing);
    Json::NULL
}

/// The gallery of a list of images.
fn gallery<'a>(draft: &mut Draft<'a>, images: &[Json<'a>], caption: &'a str) -> Json<'a> {
    let mut photos = Vec::new();
    for image in images {
        let (caption, alt) = (image.text("caption"), image.text("alt"));
        let photo = photo(draft, image.text("src"), caption, alt, *image);
        photos.push(draft.writer.with(photo, "type", Json::NULL));
    }
    let caption = html::text(draft, caption);
    draft.writer.gallery(&photos, caption)
}

/// A line that is a link.
fn link_line<'a>(draft: &mut Draft<'a>, url: &str, words: &'a str) -> Json<'a> {
    let url = draft.link_url(url);
    if url.is_empty() {
        return Json::NULL;
    }
    let words = if words.is_empty() {
        draft.writer.text(url)
    } else {
        draft.writer.text_line(words)
    };
    draft.writer.link_line(url, words)
}

/// A paragraph, or the subhead that a tag such as `h2` names.
fn tagged<'a>(draft: &Draft<'a>, tag: &str, text: Json<'a>) -> Json<'a> {
    let level = tag.strip_prefix('h').and_then(whole_number);
    match level {
        Some(level) => draft.writer.heading(level, text),
        None => draft.writer.paragraph(text),
    }
}

/// A text; nothing when there is nothing to read in it.
fn readable(text: Json<'_>) -> Json<'_> {
    if plain(text).trim().is_empty() {
        Json::NULL
    } else {
        text
    }
}

/// A list of lists of texts as a table.
fn table<'a>(draft: &mut Draft<'a>, rows: &[Json<'a>], has_head: bool) -> Json<'a> {
    let mut table = Vec::new();
    for row in rows {
        let mut cells = Vec::new();
        for cell in row.items() {
            let words = html::text(draft, cell.as_text());
            cells.push(draft.writer.cell(words, false, 1, 1));
        }
        table.push(draft.writer.list(&cells));
    }
    let head = usize::from(has_head && table.len() > 1);
    let (head, body) = table.split_at(head);
    draft.writer.table(Json::NULL, head, body)
}

/// Gives the last of some items a list of its own.
fn nest<'a>(draft: &Draft<'a>, items: &mut Vec<Json<'a>>, inner: Json<'a>) {
    // A list that begins deeper has no item to belong to.
    let last = items.pop().unwrap_or_default();
    items.push(draft.writer.item(last.get("text"), inner));
}

/// The kind of run that the name of a mark or tag stands for, or nothing.
fn kind_of(mark: &str) -> &'static str {
    match mark {
        "b" | "strong" => "strong",
        "i" | "em" => "emphasis",
        "code" => "code",
        "sub" => "sub",
        "sup" => "sup",
        _ => "",
    }
}
