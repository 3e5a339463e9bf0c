//! The module's one function for the browser.

use js_sys::{Error, Object, Reflect};
use story::{WebUrl, to_json};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::{Format, FormatError, convert};

/// Reads a document in any format.
///
/// Gives back `story` (a native document as text), `format` (its name) and
/// `warnings` (a JSON list of `path`, `code` and `message`).
///
/// # Errors
///
/// Throws an `Error` with a `code`, when there is no story.
#[wasm_bindgen]
pub fn convert_document(
    text: &str,
    format: Option<String>,
    base: Option<String>,
) -> Result<Object, JsValue> {
    let hint = match format {
        Some(name) => Some(Format::parse(&name).ok_or_else(|| thrown(&FormatError::Unknown))?),
        None => None,
    };
    let base = base.and_then(|base| WebUrl::parse(&base, None).ok());
    let converted =
        convert(text.as_bytes(), hint, base.as_ref()).map_err(|error| thrown(&error))?;
    let warnings: Vec<serde_json::Value> = converted
        .warnings
        .iter()
        .map(|warning| {
            serde_json::json!({
                "path": warning.path,
                "code": warning.problem.code(),
                "message": warning.problem.message(),
            })
        })
        .collect();
    let result = Object::new();
    set(&result, "story", &to_json(&converted.story));
    set(&result, "format", converted.format.name());
    set(
        &result,
        "warnings",
        &serde_json::Value::from(warnings).to_string(),
    );
    Ok(result)
}

fn thrown(error: &FormatError) -> JsValue {
    let thrown = Error::new(&error.to_string());
    set(&thrown, "code", error.code());
    thrown.into()
}

fn set(object: &Object, key: &str, value: &str) {
    // Setting a property of an object of our own cannot fail.
    let _ = Reflect::set(object, &key.into(), &value.into());
}
