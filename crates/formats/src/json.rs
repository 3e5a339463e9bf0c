//! A JSON document as a tree, whoever parsed it.
//!
//! Adapters walk one tree and build another: the document that came in, and
//! the native one that goes out. Natively `serde_json` parses it; in a browser
//! `JSON.parse` does, and no parser is downloaded (`wasm.rs`).

use story::read::Node;

/// A document is nested at most this deep: `serde_json`'s own limit.
#[cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "serde_json has it")
)]
pub(crate) const MAX_NESTING: u8 = 127;

/// A value of a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Json {
    #[default]
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    /// Members in the order of the document; no key twice.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The member `key` of an object, or a member of a member: `content.rendered`,
    /// `posts.0.title`. `null` counts as absent.
    pub(crate) fn at(&self, path: &str) -> Option<&Self> {
        path.split('.').try_fold(self, Self::get)
    }

    /// The member `key` of an object (dots and all), or the item of that
    /// number of a list. `null` counts as absent.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let value = match self {
            Self::Object(members) => &members.iter().find(|(name, _)| name == key)?.1,
            Self::List(items) => items.get(key.parse::<usize>().ok()?)?,
            _ => return None,
        };
        (*value != Self::Null).then_some(value)
    }

    /// Whether there is something at a path.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.at(path).is_some()
    }

    /// The text of a string; none if this is not a string.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text at the first of some paths that has one which is not blank.
    pub(crate) fn text(&self, paths: &[&str]) -> Option<&str> {
        let texts = paths.iter().filter_map(|path| self.at(path)?.as_text());
        texts.into_iter().find(|text| !text.trim().is_empty())
    }

    /// Whether this is a list.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// Whether this is an object.
    pub(crate) fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// The items of a list; none of anything else.
    pub(crate) fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The items of the list at a path; none when there is no list.
    pub(crate) fn list(&self, path: &str) -> &[Self] {
        self.at(path).map_or(&[], Self::items)
    }

    /// The members of an object; none of anything else.
    pub(crate) fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// The values of an object or list, in order: what several versions of a
    /// format hold now in the one, now in the other.
    pub(crate) fn values(&self) -> Vec<&Self> {
        match self {
            Self::List(items) => items.iter().collect(),
            Self::Object(members) => members.iter().map(|(_, value)| value).collect(),
            _ => Vec::new(),
        }
    }

    /// The value of a number, also of one in a string (`"1200"`, `"1200px"`).
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => {
                let digits = text.trim().trim_end_matches("px").trim_end();
                digits.parse::<u32>().ok().map(f64::from)
            }
            _ => None,
        }
    }

    /// Whether this is `true`, or the word for it.
    pub(crate) fn is_true(&self) -> bool {
        match self {
            Self::Bool(value) => *value,
            Self::Text(text) => text.trim().eq_ignore_ascii_case("true"),
            _ => false,
        }
    }

    /// Whether this is `false`, or the word for it.
    pub(crate) fn is_false(&self) -> bool {
        match self {
            Self::Bool(value) => !*value,
            Self::Text(text) => text.trim().eq_ignore_ascii_case("false"),
            _ => false,
        }
    }

    /// Whether there is nothing to read: null, an empty text, list or object.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Bool(_) | Self::Number(_) => false,
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Object(members) => members.is_empty(),
        }
    }
}

/// An object; members that are empty are left out.
pub(crate) fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    let members = members.into_iter().filter(|(_, value)| !value.is_empty());
    Json::Object(
        members
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<Json>> for Json {
    fn from(items: Vec<Json>) -> Self {
        Self::List(items)
    }
}

impl From<f64> for Json {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Node for &Json {
    fn get(&self, key: &str) -> Option<Self> {
        match self {
            Json::Object(_) => Json::get(self, key),
            _ => None,
        }
    }

    fn keys(&self) -> Option<Vec<String>> {
        match self {
            Json::Object(members) => Some(members.iter().map(|(key, _)| key.clone()).collect()),
            _ => None,
        }
    }

    fn items(&self) -> Option<Vec<Self>> {
        match self {
            Json::List(items) => Some(items.iter().collect()),
            _ => None,
        }
    }

    fn text(&self) -> Option<String> {
        self.as_text().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        match self {
            Json::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn boolean(&self) -> Option<bool> {
        match self {
            Json::Bool(value) => Some(*value),
            _ => None,
        }
    }
}

/// The text of a document, without the wrappers that come along when JSON-LD
/// is cut out of a page: a byte order mark, a CDATA section, a comment.
pub(crate) fn unwrapped(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(rest) = BEFORE.iter().find_map(|mark| text.strip_prefix(mark)) {
        text = rest.trim_start();
    }
    while let Some(rest) = AFTER.iter().find_map(|mark| text.strip_suffix(mark)) {
        text = rest.trim_end();
    }
    text
}

/// Marks before the document. No JSON text begins with any of them.
const BEFORE: &[&str] = &["\u{feff}", "//", "/*", "*/", "<![CDATA[", "<!--"];

/// Marks after the document. No JSON text ends in any of them.
const AFTER: &[&str] = &["//", "/*", "*/", "]]>", "-->"];

/// The tree of a text that is JSON.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn parse_text(text: &str) -> Option<Json> {
    Json::parse(text.as_bytes()).ok()
}

#[cfg(target_arch = "wasm32")]
pub(crate) use crate::wasm::parse_text;

#[cfg(not(target_arch = "wasm32"))]
mod parse {
    use std::{collections::BTreeMap, fmt};

    use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

    use super::{Json, unwrapped};
    use crate::FormatError;

    impl Json {
        /// Parses a document.
        pub(crate) fn parse(bytes: &[u8]) -> Result<Self, FormatError> {
            let text = std::str::from_utf8(bytes)
                .map_err(|error| FormatError::NotJson(error.to_string()))?;
            serde_json::from_str(unwrapped(text))
                .map_err(|error| FormatError::NotJson(error.to_string()))
        }
    }

    impl<'de> Deserialize<'de> for Json {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(AnyValue)
        }
    }

    struct AnyValue;

    impl<'de> Visitor<'de> for AnyValue {
        type Value = Json;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a JSON value")
        }

        fn visit_unit<E>(self) -> Result<Json, E> {
            Ok(Json::Null)
        }

        fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
            Ok(Json::Bool(value))
        }

        fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
            Ok(Json::Number(value as f64))
        }

        fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
            Ok(Json::Number(value as f64))
        }

        fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
            Ok(Json::Number(value))
        }

        fn visit_str<E>(self, text: &str) -> Result<Json, E> {
            Ok(Json::from(text))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
            let mut list = Vec::new();
            while let Some(item) = items.next_element()? {
                list.push(item);
            }
            Ok(Json::List(list))
        }

        /// Of several members with one key the last counts, as in a browser.
        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
            let mut members: Vec<(String, Json)> = Vec::new();
            let mut places = BTreeMap::new();
            while let Some((key, value)) = entries.next_entry::<String, Json>()? {
                let place = *places.entry(key.clone()).or_insert(members.len());
                match members.get_mut(place) {
                    Some(member) => member.1 = value,
                    None => members.push((key, value)),
                }
            }
            Ok(Json::Object(members))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FormatError;

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
            assert!(matches!(Json::parse(bytes), Err(FormatError::NotJson(_))));
        }
    }

    #[test]
    fn values_are_found_by_path() {
        let document = Json::parse(br#"{ "a": [{ "b": " ", "c": "x" }], "n": null }"#).unwrap();
        assert_eq!(document.text(&["a.0.b", "a.0.c"]), Some("x"));
        assert!(!document.has("n"));
        assert!(!document.has("a.1"));
    }

    #[test]
    fn the_last_of_two_members_counts() {
        let document = Json::parse(br#"{ "a": 1, "b": 2, "a": 3 }"#).unwrap();
        let keys: Vec<_> = document.members().iter().map(|(key, _)| key).collect();
        assert_eq!(keys, ["a", "b"]);
        assert_eq!(document.at("a"), Some(&Json::Number(3.0)));
    }
}
