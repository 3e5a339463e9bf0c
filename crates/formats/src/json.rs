//! From bytes to JSON.

use serde_json::Value;

use crate::FormatError;

/// Parses a document, without the wrappers that come along when JSON-LD is cut
/// out of a page: a byte order mark, a CDATA section, a comment.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, FormatError> {
    let text =
        std::str::from_utf8(bytes).map_err(|error| FormatError::NotJson(error.to_string()))?;
    serde_json::from_str(unwrapped(text)).map_err(|error| FormatError::NotJson(error.to_string()))
}

/// Marks before the document. No JSON text begins with any of them.
const BEFORE: &[&str] = &["\u{feff}", "//", "/*", "*/", "<![CDATA[", "<!--"];

/// Marks after the document. No JSON text ends in any of them.
const AFTER: &[&str] = &["//", "/*", "*/", "]]>", "-->"];

fn unwrapped(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(rest) = BEFORE.iter().find_map(|mark| text.strip_prefix(mark)) {
        text = rest.trim_start();
    }
    while let Some(rest) = AFTER.iter().find_map(|mark| text.strip_suffix(mark)) {
        text = rest.trim_end();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrappers_are_taken_off() {
        for text in [
            "{}",
            "\u{feff} {}\n",
            "//<![CDATA[\n{}\n//]]>",
            "/*<![CDATA[*/ {} /*]]>*/",
            "<![CDATA[{}]]>",
            "<!-- {} -->",
            "<!--//<![CDATA[\n{}//]]>-->",
        ] {
            assert_eq!(unwrapped(text), "{}", "{text}");
        }
    }

    #[test]
    fn the_document_itself_stays() {
        for text in [r#"{ "a": "<!-- //]]>" }"#, r#"["//"]"#, "", "7"] {
            assert_eq!(unwrapped(text), text);
        }
    }

    #[test]
    fn other_bytes_are_not_json() {
        for bytes in [&b""[..], b"<html>", b"\xff\xfe{}", b"{} {}", b"{'a': 1}"] {
            assert!(matches!(parse(bytes), Err(FormatError::NotJson(_))));
        }
    }
}
