//! A JSON document as a tree of values that are copied like numbers.
//!
//! Adapters walk one tree and build another: the document that came in, and
//! the native one that goes out. All values of a conversion live in one arena,
//! so that nothing is freed, cloned or counted one by one: that code would be
//! half of the module (`docs/decisions/0011-one-arena-a-conversion.md`).
//! What is absent is `null`, so that a path can be walked without a question
//! at each step.

mod parse;
#[cfg(any(test, target_arch = "wasm32"))]
mod write;
mod writer;

use story::read::Node;

use crate::text::Search;

pub(crate) use parse::{Key, parse, sort, unwrapped};
#[cfg(any(test, target_arch = "wasm32"))]
pub(crate) use write::to_text;
pub(crate) use writer::{Writer, take_out};

/// A document is nested at most this deep.
pub(crate) const MAX_NESTING: u8 = 127;

/// A value of a document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Json<'a>(&'a Value<'a>);

#[derive(Debug, PartialEq)]
enum Value<'a> {
    Null,
    Bool(bool),
    /// As it is written: nothing here calculates, and nothing is rounded.
    Number(&'a str),
    Text(&'a str),
    List(&'a [Json<'a>]),
    /// Members in the order of the document; no key twice.
    Object(&'a [(&'a str, Json<'a>)]),
}

impl<'a> Json<'a> {
    /// What is absent.
    pub(crate) const NULL: Self = Self(&Value::Null);

    /// The member `key` of an object (dots and all; systems write the capitals in
    /// ways of their own), or the item of that number of a list.
    #[inline(never)]
    pub(crate) fn get(self, key: &str) -> Self {
        match self.0 {
            Value::Object(members) => {
                for (name, value) in *members {
                    if name.eq_ignore_ascii_case(key) {
                        return *value;
                    }
                }
                Self::NULL
            }
            Value::List(items) => whole_number(key)
                .and_then(|place| items.get(place as usize))
                .copied()
                .unwrap_or_default(),
            _ => Self::NULL,
        }
    }

    /// The value at the first of some paths that has one: `content.rendered`,
    /// `posts.0.title|pages.0.title`.
    #[inline(never)]
    pub(crate) fn at(self, paths: &str) -> Self {
        for path in paths.parts("|") {
            let mut value = self;
            for key in path.parts(".") {
                value = value.get(key);
            }
            if !value.is_null() {
                return value;
            }
        }
        Self::NULL
    }

    /// Whether there is something at one of some paths.
    pub(crate) fn has(self, paths: &str) -> bool {
        !self.at(paths).is_null()
    }

    /// The text at the first of some paths that has one which is not blank;
    /// else null.
    #[inline(never)]
    pub(crate) fn text(self, paths: &str) -> Self {
        for path in paths.parts("|") {
            let value = self.at(path);
            if !value.as_text().trim().is_empty() {
                return value;
            }
        }
        Self::NULL
    }

    /// The same as a string, to be compared; the empty one if there is none.
    pub(crate) fn word(self, paths: &str) -> &'a str {
        self.text(paths).as_text()
    }

    /// A text, or a number as it is written: identifiers and versions are now
    /// the one, now the other.
    pub(crate) fn scalar(self, paths: &str) -> &'a str {
        let text = self.word(paths);
        if text.is_empty() {
            self.at(paths).as_number()
        } else {
            text
        }
    }

    /// The items of the list at a path; none when there is no list.
    pub(crate) fn list(self, paths: &str) -> &'a [Self] {
        self.at(paths).items()
    }

    /// The text of a string; the empty one if this is not a string.
    pub(crate) fn as_text(self) -> &'a str {
        match self.0 {
            Value::Text(text) => text,
            _ => "",
        }
    }

    /// The items of a list; none of anything else.
    pub(crate) fn items(self) -> &'a [Self] {
        match self.0 {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The members of an object; none of anything else.
    pub(crate) fn members(self) -> &'a [(&'a str, Self)] {
        match self.0 {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// The values of an object or list, in order: what several versions of a
    /// format hold now in the one, now in the other.
    pub(crate) fn values(self) -> Vec<Self> {
        let mut values = self.items().to_vec();
        for (_, value) in self.members() {
            values.push(*value);
        }
        values
    }

    /// A number as it is written; the empty text if this is not one.
    pub(crate) fn as_number(self) -> &'a str {
        match self.0 {
            Value::Number(number) => number,
            _ => "",
        }
    }

    /// The whole part of a number that is not negative, also of one in a
    /// string (`"1200"`, `"1200px"`); `other` if this is no number.
    #[inline(never)]
    pub(crate) fn number(self, other: u32) -> u32 {
        let number = match self.0 {
            Value::Number(number) => {
                let whole = number.before(".");
                let is_whole = number.place_of_letter("eE").is_none();
                whole_number(whole).filter(|_| is_whole)
            }
            Value::Text(text) => {
                whole_number(text).or_else(|| Some(pixels(text)).filter(|it| *it > 0))
            }
            _ => None,
        };
        number.unwrap_or(other)
    }

    pub(crate) fn is_null(self) -> bool {
        matches!(self.0, Value::Null)
    }

    pub(crate) fn is_text(self) -> bool {
        matches!(self.0, Value::Text(_))
    }

    pub(crate) fn is_list(self) -> bool {
        matches!(self.0, Value::List(_))
    }

    pub(crate) fn is_object(self) -> bool {
        matches!(self.0, Value::Object(_))
    }

    /// Whether this is `true`, or the word for it.
    pub(crate) fn is_true(self) -> bool {
        self.says(true, "true")
    }

    /// Whether this is `false`, or the word for it.
    pub(crate) fn is_false(self) -> bool {
        self.says(false, "false")
    }

    fn says(self, wanted: bool, word: &str) -> bool {
        match self.0 {
            Value::Bool(value) => *value == wanted,
            Value::Text(text) => text.trim().eq_ignore_ascii_case(word),
            _ => false,
        }
    }

    /// Whether there is nothing to read: null, an empty text, list or object.
    pub(crate) fn is_empty(self) -> bool {
        match self.0 {
            Value::Null => true,
            Value::Bool(_) | Value::Number(_) => false,
            Value::Text(text) => text.is_empty(),
            Value::List(items) => items.is_empty(),
            Value::Object(members) => members.is_empty(),
        }
    }

    /// Whether this is the same value of the document, not only an equal one.
    pub(crate) fn is_same(self, other: Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Default for Json<'_> {
    fn default() -> Self {
        Self::NULL
    }
}

/// A number without sign, fraction and exponent.
pub(crate) fn whole_number(text: &str) -> Option<u32> {
    let mut number = 0_u32;
    for digit in text.bytes() {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number
            .checked_mul(10)?
            .checked_add(u32::from(digit - b'0'))?;
    }
    (!text.is_empty()).then_some(number)
}

/// A size in pixels, with or without its unit; zero for what is none.
pub(crate) fn pixels(text: &str) -> u32 {
    let text = text.trim();
    let digits = text.strip_suffix("px").unwrap_or(text).trim();
    whole_number(digits).unwrap_or(0)
}

/// Whether a word is in a list of words between spaces.
pub(crate) fn is_one_of(word: &str, words: &str) -> bool {
    words.words().any(|known| known == word)
}

impl Node for Json<'_> {
    fn get(&self, key: &str) -> Option<Self> {
        // The native format is read as a browser would.
        let mut members = self.members().iter();
        let (_, value) = members.find(|(name, value)| *name == key && !value.is_null())?;
        Some(*value)
    }

    fn keys(&self) -> Option<Vec<String>> {
        let keys = self.members().iter().map(|(key, _)| (*key).to_owned());
        self.is_object().then(|| keys.collect())
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.is_list().then(|| Json::items(*self).to_vec())
    }

    fn text(&self) -> Option<String> {
        self.is_text().then(|| self.as_text().to_owned())
    }

    fn number(&self) -> Option<f64> {
        self.as_number().parse().ok()
    }

    fn boolean(&self) -> Option<bool> {
        match self.0 {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_path() {
        let arena = bumpalo::Bump::new();
        let text = r#"{ "a": [{ "b": " ", "c": "x" }], "n": null, "d.e": 1 }"#;
        let document = parse(Writer::new(&arena), text).unwrap().0;
        assert_eq!(document.word("a.0.b|a.0.c"), "x");
        assert!(!document.has("n"));
        assert!(!document.has("a.1"));
        assert_eq!(document.get("d.e").number(0), 1);
    }

    #[test]
    fn numbers_are_read_as_far_as_they_are_whole() {
        for (text, expected) in [
            ("1200", 1200),
            ("1200.0", 1200),
            ("\"1200\"", 1200),
            ("\" 1200 px\"", 1200),
            ("-3", 7),
            ("1e3", 7),
            ("4294967296", 7),
            ("\"\"", 7),
            ("true", 7),
        ] {
            let arena = bumpalo::Bump::new();
            let found = parse(Writer::new(&arena), text).unwrap().0.number(7);
            assert_eq!(found, expected, "{text}");
        }
    }
}
