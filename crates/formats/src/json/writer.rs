//! Making values.

#[cfg(not(target_arch = "wasm32"))]
use bumpalo::Bump;

use super::{Json, Value};
use crate::text::{Search, joined};
#[cfg(target_arch = "wasm32")]
use crate::wasm::Bump;

/// Takes the members of a name out.
#[inline(never)]
pub(crate) fn take_out(members: &mut Vec<(&str, Json<'_>)>, key: &str) {
    let mut kept = 0;
    for place in 0..members.len() {
        if members[place].0 != key {
            members[kept] = members[place];
            kept += 1;
        }
    }
    members.truncate(kept);
}

/// Makes values, which live as long as the conversion.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Writer<'a>(&'a Bump);

impl<'a> Writer<'a> {
    pub(crate) fn new(arena: &'a Bump) -> Self {
        Self(arena)
    }

    /// Keeps a text.
    #[inline(never)]
    pub(crate) fn string(self, text: &str) -> &'a str {
        self.0.alloc_str(text)
    }

    /// Keeps several texts as one.
    #[inline(never)]
    pub(crate) fn joined(self, parts: &[&str]) -> &'a str {
        self.string(&joined(parts))
    }

    /// Two texts with a separator between them, if there are two.
    #[inline(never)]
    pub(crate) fn enumerated(self, first: &'a str, separator: &str, second: &'a str) -> &'a str {
        if first.is_empty() {
            second
        } else if second.is_empty() {
            first
        } else {
            self.joined(&[first, separator, second])
        }
    }

    /// A text in lower case.
    pub(crate) fn lower(self, text: &'a str) -> &'a str {
        if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            self.string(&text.to_ascii_lowercase())
        } else {
            text
        }
    }

    #[inline(never)]
    pub(super) fn value(self, value: Value<'a>) -> Json<'a> {
        Json(self.0.alloc(value))
    }

    /// A text.
    #[inline(never)]
    pub(crate) fn text(self, text: &'a str) -> Json<'a> {
        self.value(Value::Text(text))
    }

    /// A whole number.
    pub(crate) fn number(self, number: u32) -> Json<'a> {
        self.value(Value::Number(self.digits(number)))
    }

    /// A text that is not kept yet.
    pub(crate) fn kept(self, text: &str) -> Json<'a> {
        self.text(self.string(text))
    }

    /// A whole number in digits.
    pub(crate) fn digits(self, mut number: u32) -> &'a str {
        let mut digits = String::new();
        loop {
            digits.insert(0, char::from(b'0' + (number % 10) as u8));
            number /= 10;
            if number == 0 {
                return self.string(&digits);
            }
        }
    }

    /// `true`, or nothing.
    pub(crate) fn flag(self, is_set: bool) -> Json<'a> {
        if is_set {
            Json(&Value::Bool(true))
        } else {
            Json::NULL
        }
    }

    #[inline(never)]
    pub(crate) fn list(self, items: &[Json<'a>]) -> Json<'a> {
        self.value(Value::List(self.0.alloc_slice_copy(items)))
    }

    /// A list of one value, or of none if there is nothing to read in it.
    pub(crate) fn list_of(self, item: Json<'a>) -> Json<'a> {
        if item.is_empty() {
            item
        } else {
            self.list(&[item])
        }
    }

    /// An object of the members named in `keys`, between spaces; those that are
    /// empty are left out.
    #[inline(never)]
    pub(crate) fn object(self, keys: &'static str, values: &[Json<'a>]) -> Json<'a> {
        let mut members = Vec::new();
        for (key, value) in keys.words().zip(values) {
            if !value.is_empty() {
                members.push((key, *value));
            }
        }
        self.members(&members)
    }

    #[inline(never)]
    pub(crate) fn members(self, members: &[(&'a str, Json<'a>)]) -> Json<'a> {
        self.value(Value::Object(self.0.alloc_slice_copy(members)))
    }

    /// An object with a member, in place of the one of that name; without it
    /// if the value is empty.
    #[inline(never)]
    pub(crate) fn with(self, object: Json<'a>, key: &'a str, value: Json<'a>) -> Json<'a> {
        let mut members = object.members().to_vec();
        take_out(&mut members, key);
        if !value.is_empty() {
            members.push((key, value));
        }
        self.members(&members)
    }

    /// A slice that lives as long as the conversion.
    pub(crate) fn pairs(self, pairs: &[(&'a str, &'a str)]) -> &'a [(&'a str, &'a str)] {
        self.0.alloc_slice_copy(pairs)
    }
}
