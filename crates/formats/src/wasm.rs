//! The module's one function for the browser.

use bumpalo::Bump;
use story::WebUrl;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{
    Format, FormatError, Hint, MAX_BYTES, adapt,
    json::{Json, Writer, to_text},
};

/// Translates a document of any format into a native one.
///
/// An empty `format` is told from the document, and an empty `select` takes the
/// first story of a list; `base` is the document's address, or empty.
///
/// Gives back JSON: an object of `story` (the native document), `isPartial` (when
/// readers miss text), `format` (the
/// name of the format it was in) and `warnings` (objects of `path`, `code` and
/// `message`); or of the `code` and `message` of the error, when there is no
/// story. Only texts cross the border: handles of JavaScript's objects would
/// take more code than all of JSON does.
#[wasm_bindgen]
pub fn convert_document(text: &str, format: &str, select: &str, base: &str) -> String {
    let arena = Bump::new();
    let writer = Writer::new(&arena);
    to_text(
        convert(writer, writer.string(text), format, select, base).unwrap_or_else(|error| {
            let message = writer.string(&error.message());
            writer.object(
                "code message",
                &[writer.text(error.code()), writer.text(message)],
            )
        }),
    )
}

fn convert<'a>(
    writer: Writer<'a>,
    text: &'a str,
    format: &str,
    select: &str,
    base: &str,
) -> Result<Json<'a>, FormatError> {
    if text.len() > MAX_BYTES {
        return Err(FormatError::TooLarge);
    }
    let format = match format {
        "" => None,
        name => Some(Format::parse(name).ok_or(FormatError::Unknown)?),
    };
    let hint = Hint {
        format,
        select: Some(select),
    };
    let base = WebUrl::parse(base, None).ok();
    let adapted = adapt(writer, text, hint, base.as_ref())?;
    let is_partial = adapted.warnings.iter().any(|it| it.problem.loses_text());
    let mut warnings = Vec::new();
    for warning in adapted.warnings {
        let parts = [
            writer.string(&warning.path),
            warning.problem.code(),
            warning.problem.message(),
        ];
        warnings.push(writer.object("path code message", &parts.map(|part| writer.text(part))));
    }
    let format = writer.text(adapted.format.name());
    // All of them are there, also an empty list.
    Ok(writer.members(&[
        ("story", adapted.document),
        ("format", format),
        ("warnings", writer.list(&warnings)),
        ("isPartial", writer.flag(is_partial)),
    ]))
}
