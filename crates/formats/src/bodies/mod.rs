//! Rich-text documents that are only a body: they have no headline, date or
//! address, and stand in a story of another format.

mod editor_js;
mod lexical;
mod mobiledoc;
mod portable_text;

use crate::{
    blocks::photo,
    draft::Draft,
    html,
    json::{self, Json, whole_number},
};

/// The blocks of a body as a list; null if the format is not known or the
/// content is not in it. The content may be a string of JSON, as Ghost has it.
pub(crate) fn blocks<'a>(draft: &mut Draft<'a>, format: &str, content: Json<'a>) -> Json<'a> {
    if content.is_text() && format == "html" {
        return html::blocks(draft, content);
    }
    if content.is_text() && format == "text" {
        return draft.lines(content);
    }
    let content = if content.is_text() {
        json::parse(draft.writer, content.as_text())
            .map(|(value, _)| value)
            .unwrap_or_default()
    } else {
        content
    };
    let mut blocks = Vec::new();
    match format {
        _ if content.is_null() => return content,
        "portable-text" => portable_text::blocks(draft, content, &mut blocks),
        "lexical" => lexical::blocks(draft, content, &mut blocks),
        "mobiledoc" => mobiledoc::blocks(draft, content, &mut blocks),
        "editorjs" => editor_js::blocks(draft, content, &mut blocks),
        _ => return Json::NULL,
    }
    draft.writer.some(&blocks)
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

/// The gallery of a list of images.
fn gallery<'a>(draft: &mut Draft<'a>, images: &[Json<'a>], caption: Json<'a>) -> Json<'a> {
    let mut photos = Vec::new();
    for image in images {
        let (caption, alt) = (image.text("caption"), image.text("alt"));
        let photo = photo(draft, image.text("src"), caption, alt, *image);
        photos.push(draft.writer.with(photo, "type", Json::NULL));
    }
    let caption = html::text(draft, caption);
    draft.writer.gallery(&photos, caption)
}

/// A paragraph, or the subhead that a tag such as `h2` names.
fn tagged<'a>(draft: &Draft<'a>, tag: &str, text: Json<'a>) -> Json<'a> {
    match tag.strip_prefix('h').and_then(whole_number) {
        Some(level) => draft.writer.heading(level, text),
        None => draft.writer.paragraph(text),
    }
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
