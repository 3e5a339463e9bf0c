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
    json::{Json, parse_text},
    native::{self, Photo, paragraph},
    plain_text,
};

/// The blocks of a body; none if the format is not known or the content is
/// not in it. The content may be a string of JSON, as Ghost has it.
pub(crate) fn blocks(draft: &mut Draft, format: &str, content: &Json) -> Option<Vec<Json>> {
    let parsed = match (format, content) {
        ("html", Json::Text(content)) => return Some(html::blocks(draft, content)),
        ("text", Json::Text(content)) => {
            return Some(plain_text::lines(content).map(paragraph).collect());
        }
        (_, Json::Text(content)) => Some(parse_text(content)?),
        _ => None,
    };
    let content = parsed.as_ref().unwrap_or(content);
    Some(match format {
        "portable-text" => portable_text::blocks(draft, content),
        "lexical" => lexical::blocks(draft, content),
        "mobiledoc" => mobiledoc::blocks(draft, content),
        "editorjs" => editor_js::blocks(draft, content),
        _ => return None,
    })
}

/// The format that a body without a name is evidently in.
pub(crate) fn format_of(content: &Json) -> Option<&'static str> {
    if content.has("root.children") {
        Some("lexical")
    } else if content.has("sections") && content.has("markups") {
        Some("mobiledoc")
    } else if content.has("blocks.0.type") {
        Some("editorjs")
    } else {
        None
    }
}

/// A photo of an address, with a caption in HTML.
fn photo(
    draft: &mut Draft,
    url: Option<&str>,
    caption: Option<&str>,
    alt: Option<&str>,
    size: &Json,
) -> Option<Json> {
    let caption = caption.map_or(Json::Null, |caption| html::text(draft, caption));
    let source = draft.source(url, Some(size));
    if source.is_none() && caption.is_empty() {
        draft.warn(Problem::Missing);
        return None;
    }
    let photo = Photo {
        sources: source.into_iter().collect(),
        alt: alt.map(plain_text::line),
        caption,
        ..Photo::default()
    };
    Some(photo.into_block())
}

/// A line that is a link.
fn link_line(draft: &mut Draft, url: Option<&str>, words: Option<&str>) -> Option<Json> {
    let url = draft.link_url(url?)?;
    let words = words.map_or_else(|| url.clone(), plain_text::line);
    Some(paragraph(vec![native::link(url, words.into())]))
}

/// A text in marks, the last of which is the outermost.
fn marked(text: Json, kinds: &[&str]) -> Json {
    kinds
        .iter()
        .fold(text, |text, kind| native::run(kind, text))
}
