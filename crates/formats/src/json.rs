//! From bytes to JSON.

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
