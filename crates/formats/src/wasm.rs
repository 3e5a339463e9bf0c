//! The module's one function for the browser.

use js_sys::{Array, Error, JSON, Object, Reflect};
use story::{Warning, WebUrl};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

use crate::{
    Format, FormatError, Hint, MAX_BYTES, adapt,
    json::{Json, MAX_NESTING, unwrapped},
};

/// Translates a document of any format into a native one.
///
/// An empty `format` is told from the document, and an empty `select` takes the
/// first story of a list. Gives back `story` (the native document), `format` (the name of the format
/// it was in) and `warnings` (objects of `path`, `code` and `message`).
///
/// # Errors
///
/// Throws an `Error` with a `code`, when there is no story.
#[wasm_bindgen]
pub fn convert_document(
    text: &str,
    format: &str,
    select: &str,
    base: Option<String>,
) -> Result<Object, JsValue> {
    convert(text, format, select, base).map_err(|error| {
        let thrown = Error::new(&error.to_string());
        set(&thrown, "code", &error.code().into());
        thrown.into()
    })
}

fn convert(
    text: &str,
    format: &str,
    select: &str,
    base: Option<String>,
) -> Result<Object, FormatError> {
    let format = match format {
        "" => None,
        name => Some(Format::parse(name).ok_or(FormatError::Unknown)?),
    };
    let select = Some(select).filter(|select| !select.is_empty());
    if text.len() > MAX_BYTES {
        return Err(FormatError::TooLarge);
    }
    let value = JSON::parse(unwrapped(text)).map_err(|error| {
        let reason = error
            .dyn_ref::<Error>()
            .map(|error| String::from(error.message()));
        FormatError::NotJson(reason.unwrap_or_default())
    })?;
    let base = base.and_then(|base| WebUrl::parse(&base, None).ok());
    let adapted = adapt(
        tree(&value, MAX_NESTING)?,
        Hint { format, select },
        base.as_ref(),
    )?;

    let is_partial = adapted.warnings.iter().any(|it| it.problem.loses_text());
    let warnings = Array::new();
    for Warning { path, problem } in adapted.warnings {
        let warning = Object::new();
        set(&warning, "path", &path.into());
        set(&warning, "code", &problem.code().into());
        set(&warning, "message", &problem.message().into());
        warnings.push(&warning);
    }
    let result = Object::new();
    set(&result, "story", &value_of(&adapted.document));
    set(&result, "format", &adapted.format.name().into());
    set(&result, "warnings", &warnings);
    set(&result, "isPartial", &is_partial.into());
    Ok(result)
}

/// The tree of a text that is JSON.
pub(crate) fn parse_text(text: &str) -> Option<Json> {
    tree(&JSON::parse(text).ok()?, MAX_NESTING).ok()
}

/// The tree of a value that `JSON.parse` made.
fn tree(value: &JsValue, depth: u8) -> Result<Json, FormatError> {
    if let Some(text) = value.as_string() {
        return Ok(Json::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Ok(Json::Number(number));
    }
    if let Some(value) = value.as_bool() {
        return Ok(Json::Bool(value));
    }
    if value.is_null() {
        return Ok(Json::Null);
    }
    let depth = depth
        .checked_sub(1)
        .ok_or_else(|| FormatError::NotJson("nested too deep".into()))?;
    if Array::is_array(value) {
        let items = value.unchecked_ref::<Array>().iter();
        return Ok(Json::List(
            items
                .map(|item| tree(&item, depth))
                .collect::<Result<_, _>>()?,
        ));
    }
    let object = value.unchecked_ref::<Object>();
    let mut members = Vec::new();
    for key in Object::keys(object).iter() {
        // A property of a plain object does not throw.
        let value = Reflect::get(object, &key).unwrap_or_default();
        members.push((key.as_string().unwrap_or_default(), tree(&value, depth)?));
    }
    Ok(Json::Object(members))
}

fn value_of(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(value) => (*value).into(),
        Json::Number(number) => (*number).into(),
        Json::Text(text) => text.into(),
        Json::List(items) => items.iter().map(value_of).collect::<Array>().into(),
        Json::Object(members) => {
            let object = Object::new();
            for (key, value) in members {
                set(&object, key, &value_of(value));
            }
            object.into()
        }
    }
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // Setting a property of an object of our own cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}
