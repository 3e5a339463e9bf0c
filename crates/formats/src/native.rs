//! The words of the native format: what adapters write.
//!
//! Nothing here is trusted. Whatever an adapter writes, the one reader of the
//! native format (`story::read`) validates it as it does a publisher's own
//! document.

use crate::json::{Json, object};

/// A run of inline text of a kind: `strong`, `emphasis`, `code`, `sub`, `sup`.
pub(crate) fn run(kind: &str, text: Json) -> Json {
    object([("type", kind.into()), ("text", text)])
}

/// Linked words.
pub(crate) fn link(url: impl Into<Json>, text: Json) -> Json {
    object([("type", "link".into()), ("url", url.into()), ("text", text)])
}

/// Words in another language or direction.
pub(crate) fn span(language: Option<&str>, direction: Option<&str>, text: Json) -> Json {
    object([
        ("type", "span".into()),
        ("language", language.into()),
        ("direction", direction.into()),
        ("text", text),
    ])
}

/// A line break within a paragraph.
pub(crate) fn line_break() -> Json {
    object([("type", "break".into())])
}

/// A paragraph.
pub(crate) fn paragraph(text: impl Into<Json>) -> Json {
    object([("type", "paragraph".into()), ("text", text.into())])
}

/// A subhead; levels outside 2 to 4 are moved to the nearest.
pub(crate) fn heading(level: u8, text: Json) -> Json {
    let level = f64::from(level.clamp(2, 4));
    object([
        ("type", "heading".into()),
        ("level", level.into()),
        ("text", text),
    ])
}

/// A quotation; `kind` is `block` or `pull`.
pub(crate) fn quote(kind: &str, body: Vec<Json>, attribution: Json) -> Json {
    object([
        ("type", "quote".into()),
        ("kind", kind.into()),
        ("body", body.into()),
        ("attribution", attribution),
    ])
}

/// A list of items from [`item`].
pub(crate) fn list(is_ordered: bool, items: Vec<Json>) -> Json {
    object([
        ("type", "list".into()),
        ("ordered", is_ordered.then_some(true).into()),
        ("items", items.into()),
    ])
}

/// An item of a list, with a list below it or none.
pub(crate) fn item(text: Json, list: Option<Json>) -> Json {
    let list = list.map(without_type);
    object([("text", text), ("list", list.into())])
}

/// A table of rows; each is a list of cells from [`cell`].
pub(crate) fn table(caption: Json, head: Vec<Json>, rows: Vec<Json>) -> Json {
    object([
        ("type", "table".into()),
        ("caption", caption),
        ("head", head.into()),
        ("rows", rows.into()),
    ])
}

/// A cell of a table. It stays also when it is empty, so that the row keeps
/// its shape.
pub(crate) fn cell(text: Json, is_header: bool, columns: u16, rows: u16) -> Json {
    let span = |count: u16| (count > 1).then_some(f64::from(count));
    object([
        ("text", text),
        ("header", is_header.then_some(true).into()),
        ("columns", span(columns).into()),
        ("rows", span(rows).into()),
    ])
}

/// A video, post or map at a provider; the reader makes a link of it when it
/// does not know the provider.
pub(crate) fn embed(url: &str, title: Option<&str>, poster: Option<Json>) -> Json {
    object([
        ("type", "embed".into()),
        ("url", url.into()),
        ("title", title.into()),
        ("poster", poster.into()),
    ])
}

/// An aside.
pub(crate) fn note(title: Option<&str>, body: Vec<Json>) -> Json {
    object([
        ("type", "note".into()),
        ("title", title.into()),
        ("body", body.into()),
    ])
}

/// A break between two parts of the text.
pub(crate) fn divider() -> Json {
    object([("type", "divider".into())])
}

/// Photos that belong together.
pub(crate) fn gallery(photos: Vec<Json>, caption: Json) -> Json {
    object([
        ("type", "gallery".into()),
        ("photos", photos.into()),
        ("caption", caption),
    ])
}

/// A photo, with all that is known of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Photo {
    /// From [`source`].
    pub(crate) sources: Vec<Json>,
    pub(crate) alt: Option<String>,
    /// Inline text.
    pub(crate) caption: Json,
    pub(crate) credit: Option<String>,
    /// From [`rights`].
    pub(crate) rights: Json,
    /// Width and height as an object, where the sources do not state theirs.
    pub(crate) ratio: Json,
}

impl Photo {
    /// As the photo of a field, such as `leadPhoto`, and of a gallery.
    pub(crate) fn into_json(self) -> Json {
        object([
            ("sources", self.sources.into()),
            ("alt", self.alt.into()),
            ("caption", self.caption),
            ("credit", self.credit.into()),
            ("rights", self.rights),
            ("ratio", self.ratio),
        ])
    }

    /// Takes over what another photo, as JSON, says and this one does not.
    pub(crate) fn complete(&mut self, other: &Json) {
        if self.sources.is_empty() {
            self.sources = other.list("sources").to_vec();
        }
        let text = |key| other.get(key).and_then(Json::as_text).map(str::to_owned);
        self.alt = self.alt.take().or_else(|| text("alt"));
        self.credit = self.credit.take().or_else(|| text("credit"));
        for (own, key) in [
            (&mut self.caption, "caption"),
            (&mut self.rights, "rights"),
            (&mut self.ratio, "ratio"),
        ] {
            if own.is_empty() {
                *own = other.get(key).cloned().unwrap_or_default();
            }
        }
    }

    /// As a block of the body.
    pub(crate) fn into_block(self) -> Json {
        with_type("photo", self.into_json())
    }
}

/// A file of a photo. Sizes are in pixels; zero and nonsense count as unknown.
pub(crate) fn source(
    url: String,
    width: Option<f64>,
    height: Option<f64>,
    media_type: Option<&str>,
) -> Json {
    let pixels = |size: Option<f64>| {
        size.map(f64::round)
            .filter(|size| *size >= 1.0 && *size <= 100_000.0)
    };
    object([
        ("url", url.into()),
        ("width", pixels(width).into()),
        ("height", pixels(height).into()),
        ("mediaType", media_type.into()),
    ])
}

/// What others may do with a story or photo.
pub(crate) fn rights(
    copyright: Option<&str>,
    terms: Option<&str>,
    license: Option<String>,
) -> Json {
    object([
        ("copyright", copyright.into()),
        ("terms", terms.into()),
        ("license", license.into()),
    ])
}

/// Runs as one text: a string, or a list. Runs that are lists are taken apart.
pub(crate) fn joined(runs: Vec<Json>) -> Json {
    let mut flat = Vec::new();
    for run in runs {
        match run {
            Json::List(inner) => flat.extend(inner),
            run if run.is_empty() => {}
            run => flat.push(run),
        }
    }
    match flat.as_slice() {
        [] => Json::Null,
        [Json::Text(_)] => flat.pop().unwrap_or_default(),
        _ => Json::List(flat),
    }
}

/// A block as a part of another one, which knows what it is.
pub(crate) fn without_type(block: Json) -> Json {
    match block {
        Json::Object(mut members) => {
            members.retain(|(key, _)| key != "type");
            Json::Object(members)
        }
        other => other,
    }
}

/// An object as a block of a type.
pub(crate) fn with_type(kind: &str, object: Json) -> Json {
    let mut block = vec![("type".to_owned(), kind.into())];
    if let Json::Object(members) = object {
        block.extend(members);
    }
    Json::Object(block)
}

/// The words of inline text, without their marks.
pub(crate) fn plain(text: &Json) -> String {
    let mut words = String::new();
    append_plain(text, &mut words);
    words
}

fn append_plain(text: &Json, words: &mut String) {
    match text {
        Json::Text(text) => words.push_str(text),
        Json::List(runs) => runs.iter().for_each(|run| append_plain(run, words)),
        other => match other.get("text") {
            Some(text) => append_plain(text, words),
            None => words.push(' '),
        },
    }
}
