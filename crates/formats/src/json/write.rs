//! From a tree to the text of a document.

use super::{Json, Value};

/// The JSON text of a value.
pub(crate) fn to_text(value: Json<'_>) -> String {
    let mut text = String::new();
    append(value, &mut text);
    text
}

fn append(value: Json<'_>, text: &mut String) {
    match value.0 {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(number),
        Value::Text(words) => append_text(words, text),
        Value::List(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                append(*item, text);
            }
            text.push(']');
        }
        Value::Object(members) => {
            text.push('{');
            for (index, (key, value)) in members.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                append_text(key, text);
                text.push(':');
                append(*value, text);
            }
            text.push('}');
        }
    }
}

fn append_text(words: &str, text: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.push('"');
    for letter in words.chars() {
        if matches!(letter, '"' | '\\') {
            text.push('\\');
            text.push(letter);
        } else if letter < ' ' {
            text.push_str("\\u00");
            for digit in [letter as usize >> 4, letter as usize & 15] {
                text.push(char::from(DIGITS[digit]));
            }
        } else {
            text.push(letter);
        }
    }
    text.push('"');
}
