//! From the text of a document to a story.

use std::{pin::Pin, sync::Arc};

use js_sys::{Array, JsString, Object, Reflect};
use story::{
    FORMAT, LIST_FORMAT, Warning, WebUrl,
    read::{self, Node},
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::{Document, Loaded, LoadedList};
use crate::Failure;

/// Reads a document that is not native: from its text and address to the result
/// of `convert` (`embed/shell/conversion.js`).
pub type Convert = Box<dyn FnOnce(JsString, Option<String>) -> Conversion>;

/// The result of [`Convert`].
pub type Conversion = Pin<Box<dyn Future<Output = Result<JsValue, JsValue>>>>;

#[wasm_bindgen]
extern "C" {
    // js-sys would copy the text into WebAssembly and out again.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn parse(text: &JsString) -> Result<JsValue, JsValue>;
}

pub(super) async fn read(
    Document { text, address }: Document,
    convert: Convert,
) -> Result<Loaded, Failure> {
    if let Some(document) = native_of(&text, is_plainly_native)? {
        return native(document, address, FORMAT.to_owned(), Array::new(), false);
    }
    let base = address.as_ref().map(|url| url.as_str().to_owned());
    let converted = converted(convert(text, base).await)?;
    let part = |key: &str| Reflect::get(&converted, &key.into()).unwrap_or_default();
    let format = field(&converted, "format").unwrap_or_default();
    native(
        part("story"),
        address,
        format,
        Array::from(&part("warnings")),
        part("isPartial").is_truthy(),
    )
}

pub(super) async fn read_list(
    Document { text, address }: Document,
    convert: Convert,
) -> Result<LoadedList, Failure> {
    if let Some(document) = native_of(&text, read::is_list)? {
        return native_list(&document, address, LIST_FORMAT.to_owned(), Array::new());
    }
    let base = address.as_ref().map(|url| url.as_str().to_owned());
    let converted = converted(convert(text, base).await)?;
    let part = |key: &str| Reflect::get(&converted, &key.into()).unwrap_or_default();
    let format = field(&converted, "format").unwrap_or_default();
    native_list(
        &part("story"),
        address,
        format,
        Array::from(&part("warnings")),
    )
}

/// The document, if it needs no conversion.
fn native_of(
    text: &JsString,
    is_native: impl Fn(&JsValue) -> bool,
) -> Result<Option<JsValue>, Failure> {
    match parse(text) {
        Ok(document) if is_native(&document) => Ok(Some(document)),
        // JSON that was cut out of a page may be in a comment or in CDATA;
        // the formats module knows the wrappers.
        Err(_) if !matches!(text.trim().char_code_at(0) as u8, b'<' | b'/') => {
            Err(Failure::NotJson)
        }
        _ => Ok(None),
    }
}

/// The result of the formats module (`crates/formats/src/wasm.rs`).
fn converted(outcome: Result<JsValue, JsValue>) -> Result<JsValue, Failure> {
    match outcome {
        Ok(converted) if field(&converted, "code").is_none() => Ok(converted),
        Ok(refused) | Err(refused) => Err(refusal(&refused)),
    }
}

/// Whether the widget can read the document alone; a body in another format
/// takes the formats module.
fn is_plainly_native(document: &JsValue) -> bool {
    read::is_native(document)
        && document
            .get("body")
            .is_none_or(|body| body.keys().is_none())
}

fn native(
    document: JsValue,
    address: Option<WebUrl>,
    format: String,
    warnings: Array,
    mut is_partial: bool,
) -> Result<Loaded, Failure> {
    let (story, found) = read::story(&document, address.as_ref())
        .map_err(|reason| Failure::NotAStory(reason.message().to_owned()))?;
    is_partial |= found.iter().any(|it| it.problem.loses_text());
    add(found, &warnings);
    Ok(Loaded {
        story: Arc::new(story),
        format,
        warnings,
        is_partial,
        address,
        document,
    })
}

fn native_list(
    document: &JsValue,
    address: Option<WebUrl>,
    format: String,
    warnings: Array,
) -> Result<LoadedList, Failure> {
    let (list, found) = read::list(document, address.as_ref())
        .map_err(|reason| Failure::NotAStory(reason.message().to_owned()))?;
    add(found, &warnings);
    Ok(LoadedList {
        list,
        format,
        warnings,
        address,
    })
}

/// Adds warnings to those of the formats module.
fn add(found: Vec<Warning>, warnings: &Array) {
    for Warning { path, problem, .. } in found {
        let warning = Object::new();
        for (key, value) in [
            ("path", path.as_str()),
            ("code", problem.code()),
            ("message", problem.message()),
        ] {
            // Setting a property of a plain object of our own cannot fail.
            let _ = Reflect::set(&warning, &key.into(), &value.into());
        }
        warnings.push(&warning);
    }
}

/// Why the formats module found no story, or what kept it from running.
fn refusal(refused: &JsValue) -> Failure {
    let message = field(refused, "message").unwrap_or_default();
    match field(refused, "code").as_deref() {
        Some("not-json") => Failure::NotJson,
        Some("unknown-format") => Failure::UnknownFormat(message),
        Some("unsupported-format") => Failure::UnsupportedFormat(message),
        Some("no-such-item") => Failure::NoSuchItem(message),
        Some("too-large") => Failure::TooLarge,
        Some("internal") => Failure::Internal(message),
        Some(_) => Failure::NotAStory(message),
        None => Failure::FormatsUnavailable,
    }
}

fn field(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object, &key.into()).ok()?.as_string()
}
