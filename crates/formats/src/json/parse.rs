//! From the text of a document to a tree (RFC 8259).
//!
//! A parser of our own: `serde_json`'s is larger than all of it, and walking
//! what a browser's `JSON.parse` has made is too, by the glue it takes
//! (`docs/decisions/0011-one-arena-a-conversion.md`). A property test compares
//! it with `serde_json`.

use super::{Json, MAX_NESTING, Value, Writer};

/// The tree of a text that is JSON, or the place of the first byte that is not
/// as it must be. Line ends and tabs within strings are read as they are; whether
/// there were any is told too.
pub(crate) fn parse<'a>(writer: Writer<'a>, text: &'a str) -> Result<(Json<'a>, bool), usize> {
    let mut parser = Parser {
        text,
        place: 0,
        is_raw: false,
        writer,
    };
    let value = parser.value(MAX_NESTING);
    parser.space();
    match value {
        Some(value) if parser.place == text.len() => Ok((value, parser.is_raw)),
        _ => Err(parser.place),
    }
}

struct Parser<'a> {
    text: &'a str,
    place: usize,
    /// Whether a string has a line end or tab that is not escaped.
    is_raw: bool,
    writer: Writer<'a>,
}

impl<'a> Parser<'a> {
    /// The byte at the place; zero after the end.
    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.place).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.byte(), b' ' | b'\n' | b'\r' | b'\t') {
            self.place += 1;
        }
    }

    /// Goes over a byte, if it is there.
    fn takes(&mut self, byte: u8) -> bool {
        let is_there = self.byte() == byte;
        self.place += usize::from(is_there);
        is_there
    }

    fn value(&mut self, depth: u8) -> Option<Json<'a>> {
        self.space();
        let depth = depth.checked_sub(1)?;
        let value = match self.byte() {
            b'"' => Value::Text(self.string()?),
            b'[' => return self.list(depth),
            b'{' => return self.object(depth),
            b'-' | b'0'..=b'9' => Value::Number(self.number()?),
            _ => {
                let rest = &self.text[self.place..];
                let (value, length) = if rest.starts_with("true") {
                    (Value::Bool(true), 4)
                } else if rest.starts_with("false") {
                    (Value::Bool(false), 5)
                } else if rest.starts_with("null") {
                    (Value::Null, 4)
                } else {
                    return None;
                };
                self.place += length;
                value
            }
        };
        Some(self.writer.value(value))
    }

    fn list(&mut self, depth: u8) -> Option<Json<'a>> {
        let mut items = Vec::new();
        self.place += 1;
        self.space();
        while !self.takes(b']') {
            if !items.is_empty() && !self.takes(b',') {
                return None;
            }
            items.push(self.value(depth)?);
            self.space();
        }
        Some(self.writer.list(&items))
    }

    /// Of several members with one key the last counts, as in a browser.
    fn object(&mut self, depth: u8) -> Option<Json<'a>> {
        let mut members: Vec<(&'a str, Json<'a>)> = Vec::new();
        self.place += 1;
        self.space();
        while !self.takes(b'}') {
            if !members.is_empty() && !self.takes(b',') {
                return None;
            }
            self.space();
            let key = self.string()?;
            self.space();
            if !self.takes(b':') {
                return None;
            }
            let value = self.value(depth)?;
            members.push((key, value));
            self.space();
        }
        keep_last(&mut members);
        Some(self.writer.members(&members))
    }

    fn number(&mut self) -> Option<&'a str> {
        let start = self.place;
        self.takes(b'-');
        if !self.takes(b'0') {
            self.digits()?;
        }
        if self.takes(b'.') {
            self.digits()?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            let _ = self.takes(b'+') || self.takes(b'-');
            self.digits()?;
        }
        self.text.get(start..self.place)
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.place;
        while self.byte().is_ascii_digit() {
            self.place += 1;
        }
        (self.place > start).then_some(())
    }

    /// A string; one without escapes is a piece of the document.
    fn string(&mut self) -> Option<&'a str> {
        if !self.takes(b'"') {
            return None;
        }
        let mut text = String::new();
        let mut start = self.place;
        loop {
            match self.byte() {
                b'"' => {
                    let piece = self.text.get(start..self.place)?;
                    self.place += 1;
                    if text.is_empty() {
                        return Some(piece);
                    }
                    text.push_str(piece);
                    return Some(self.writer.string(&text));
                }
                b'\\' => {
                    text.push_str(self.text.get(start..self.place)?);
                    self.place += 1;
                    text.push(self.escape()?);
                    start = self.place;
                }
                b'\n' | b'\r' | b'\t' => {
                    self.is_raw = true;
                    self.place += 1;
                }
                0..=0x1f => return None,
                _ => self.place += 1,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let letter = match self.byte() {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => return self.unicode(),
            letter @ (b'"' | b'\\' | b'/') => char::from(letter),
            _ => return None,
        };
        self.place += 1;
        Some(letter)
    }

    /// `u` and four digits, or two of them for a character outside of the
    /// first plane. Half a pair is no character.
    fn unicode(&mut self) -> Option<char> {
        let first = self.code()?;
        let rest = &self.text[self.place..];
        if first & 0xfc00 == 0xd800 && rest.starts_with("\\u") {
            let place = self.place;
            self.place += 1;
            let second = self.code()?;
            if second & 0xfc00 == 0xdc00 {
                return char::from_u32(0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff));
            }
            self.place = place;
        }
        Some(char::from_u32(first).unwrap_or('\u{fffd}'))
    }

    fn code(&mut self) -> Option<u32> {
        self.place += 1;
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.byte()).to_digit(16)?;
            self.place += 1;
        }
        Some(code)
    }
}

/// A name, and what orders those that are the same.
pub(crate) type Key<'a> = (&'a str, usize, usize);

/// The one sort, since each type that is sorted has code of its own.
#[inline(never)]
pub(crate) fn sort(keys: &mut [Key<'_>]) {
    keys.sort_unstable();
}

/// Of several members with one key, keeps the first place and the last value.
/// They are found by the sorted keys, so that no object takes a time that grows
/// faster than it.
fn keep_last<'a>(members: &mut Vec<(&'a str, Json<'a>)>) {
    let mut keys: Vec<Key<'_>> = Vec::new();
    for (place, (key, _)) in members.iter().enumerate() {
        keys.push((key, place, 0));
    }
    sort(&mut keys);
    let mut is_repeated = vec![false; keys.len()];
    let mut first = 0;
    for (index, (key, place, _)) in keys.iter().enumerate() {
        let (known, known_place, _) = keys[first];
        if index > 0 && known == *key {
            members[known_place].1 = members[*place].1;
            is_repeated[*place] = true;
        } else {
            first = index;
        }
    }
    let mut kept = 0;
    for place in 0..members.len() {
        if !is_repeated[place] {
            members[kept] = members[place];
            kept += 1;
        }
    }
    members.truncate(kept);
}

/// The text of a document, without the wrappers that come along when JSON-LD
/// is cut out of a page: a byte order mark, a CDATA section, a comment.
pub(crate) fn unwrapped(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(rest) = BEFORE.iter().find_map(|mark| text.strip_prefix(mark)) {
        text = rest.trim();
    }
    while let Some(rest) = AFTER.iter().find_map(|mark| text.strip_suffix(mark)) {
        text = rest.trim();
    }
    text
}

/// Marks before the document. No JSON text begins with any of them.
const BEFORE: &[&str] = &["\u{feff}", "//", "/*", "*/", "<![CDATA[", "<!--"];

/// Marks after the document. No JSON text ends in any of them.
const AFTER: &[&str] = &["//", "/*", "*/", "]]>", "-->"];

#[cfg(test)]
mod tests {
    use bumpalo::Bump;
    use proptest::prelude::*;

    use super::*;
    use crate::json::to_text;

    /// What is read of a text, written again; nothing if it is not JSON.
    fn read(text: &str) -> Option<serde_json::Value> {
        let arena = Bump::new();
        let (value, is_raw) = parse(Writer::new(&arena), text).ok()?;
        if is_raw {
            return None;
        }
        Some(serde_json::from_str(&to_text(value)).unwrap())
    }

    fn same_as_serde(text: &str) {
        let expected: Option<serde_json::Value> = serde_json::from_str(text).ok();
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn documents_are_read_as_by_serde() {
        for text in [
            "",
            " ",
            "nul",
            "null",
            "true",
            "tru",
            "01",
            "-",
            "-0",
            "-1",
            "1.",
            "1.5",
            ".5",
            "1e5",
            "1E+5",
            "1e",
            "1e-",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[]",
            "[ ]",
            "{}",
            "{ }",
            r#"{"a":1,}"#,
            r#"{,"a":1}"#,
            r#"{"a" 1}"#,
            r#"{"a":}"#,
            r#"{a:1}"#,
            r#"{"a":1"#,
            r#"{ "a" : [ 1 , { "b" : null } ] , "c" : "d" } "#,
            r#"{ "a": 1, "b": 2, "a": 3, "c": { "a": 1, "a": 2 } }"#,
            r#"{ "b": 1, "a": 1, "a": 2, "c": 3, "a": 4, "b": 5 }"#,
            r#""a\n\t\r\b\f\/\\\"\u00e9\ud83d\ude00z""#,
            r#""\x""#,
            r#""\u12""#,
            "\"a\nb\"",
            "\"open",
            "{} {}",
            "<html>",
            "{'a': 1}",
            "\"é\u{7f}\u{2028}\"",
            "[1]x",
        ] {
            same_as_serde(text);
        }
    }

    #[test]
    fn lone_surrogate_becomes_replacement_character() {
        assert_eq!(read(r#""\ud83d!""#), Some("\u{fffd}!".into()));
        assert_eq!(read(r#""\ud83d\u0041""#), Some("\u{fffd}A".into()));
        assert_eq!(read(r#""\ude00""#), Some("\u{fffd}".into()));
    }

    #[test]
    fn nesting_has_a_limit() {
        let nested = |depth| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert!(read(&nested(126)).is_some());
        assert!(read(&nested(200)).is_none());
        assert!(read(&"[".repeat(4 << 20)).is_none());
    }

    proptest! {
        #[test]
        fn json_like_texts_are_read_as_by_serde(text in r#"[\[\]{}:,"\\ a0-9.eE+\-tfn]{0,24}"#) {
            same_as_serde(&text);
        }
    }

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
    fn document_text_is_not_changed() {
        for text in [r#"{ "a": "<!-- //]]>" }"#, r#"["//"]"#, "", "7"] {
            assert_eq!(unwrapped(text), text);
        }
    }
}
