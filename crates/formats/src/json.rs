//! From bytes to JSON, and small questions to it.

use serde_json::Value;

use crate::FormatError;

/// Parses a document, without the wrappers that come along when JSON-LD is cut
/// out of a page: a byte order mark, a CDATA section, a comment.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, FormatError> {
    let text =
        std::str::from_utf8(bytes).map_err(|error| FormatError::NotJson(error.to_string()))?;
    let mut text = text.trim_start_matches('\u{feff}').trim();
    for (open, close) in [
        ("//<![CDATA[", "//]]>"),
        ("<![CDATA[", "]]>"),
        ("<!--", "-->"),
    ] {
        if let Some(inner) = text.strip_prefix(open) {
            text = inner.trim().strip_suffix(close).unwrap_or(inner).trim();
        }
    }
    serde_json::from_str(text).map_err(|error| FormatError::NotJson(error.to_string()))
}

/// The items of an array, or the one value that stands in its place.
pub(crate) fn each(value: Option<&Value>) -> Vec<&Value> {
    match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(items)) => items.iter().collect(),
        Some(single) => vec![single],
    }
}

/// A member that is a text with something in it.
pub(crate) fn text<'a>(object: &'a Value, key: &str) -> Option<&'a str> {
    object
        .get(key)
        .and_then(Value::as_str)
        .map(str::trim)
        .filter(|text| !text.is_empty())
}
