//! From characters to tags, text and comments.
//!
//! The states of the HTML Standard's tokenizer, without those that no news
//! document needs (`docs/decisions/0008-own-html-tokenizer.md`). It never
//! fails: whatever is no tag is text.

use crate::{
    entities::{decode, decode_attribute},
    json::{Writer, is_one_of},
    text::Search,
};

/// A piece of a fragment. Names are in lower case.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token<'a> {
    Start {
        name: &'a str,
        attributes: &'a [(&'a str, &'a str)],
    },
    End {
        name: &'a str,
    },
    /// References in it are decoded.
    Text(&'a str),
    Comment(&'a str),
}

/// What the tokenizer is in: text with references, or the content of an
/// element whose tags are text.
pub(crate) struct Tokens<'a> {
    writer: Writer<'a>,
    rest: &'a str,
    /// The element whose end tag is the only one that counts, if there is one.
    raw: &'a str,
    /// The rest of the text, if it is inside something that is never closed.
    pub(crate) unclosed: &'a str,
}

/// Elements in which tags are text. In those of the second list, references
/// count.
const RAW: &str = "script style xmp iframe noembed noframes";
const RAW_WITH_REFERENCES: &str = "textarea title";

impl<'a> Tokens<'a> {
    pub(crate) fn new(writer: Writer<'a>, html: &'a str) -> Self {
        Self {
            writer,
            rest: html,
            raw: "",
            unclosed: "",
        }
    }

    /// The first `length` bytes, which are consumed.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Text up to the next `<` that may begin something else.
    fn text(&mut self) -> Token<'a> {
        let bytes = self.rest.as_bytes();
        let mut end = 0;
        while end < bytes.len() && !(bytes[end] == b'<' && begins_markup(bytes.get(end + 1))) {
            end += 1;
        }
        Token::Text(decode(self.writer, self.take(end)))
    }

    /// The content of an element in which tags are text.
    fn raw_text(&mut self, name: &str) -> &'a str {
        let mut end = 0;
        if name == "script" {
            end = script_length(self.rest);
        } else {
            while end < self.rest.len() && !is_end_tag(self.rest, end, name) {
                end += 1;
            }
        }
        let text = self.take(end);
        if self.rest.is_empty() {
            self.unclosed = text;
        }
        if is_one_of(name, RAW_WITH_REFERENCES) {
            decode(self.writer, text)
        } else {
            text
        }
    }

    fn comment(&mut self) -> Token<'a> {
        if let Some(text) = self.rest.strip_prefix("<!--") {
            if let Some(rest) = text.strip_prefix('>').or_else(|| text.strip_prefix("->")) {
                self.rest = rest;
                return Token::Comment("");
            }
            // `--!>` ends a comment too.
            let mut from = 0;
            let (end, after) = loop {
                let Some(offset) = text[from..].place_of("--") else {
                    self.unclosed = text;
                    break (text.len(), text.len());
                };
                let dashes = from + offset;
                let follows = &text[dashes + 2..];
                if follows.starts_with('>') {
                    break (dashes, dashes + 3);
                }
                if follows.starts_with("!>") {
                    break (dashes, dashes + 4);
                }
                from = dashes + 1;
            };
            self.rest = &text[after..];
            return Token::Comment(&text[..end]);
        }
        // Doctypes, processing instructions, CDATA: comments of another look,
        // and nobody asks for their text.
        let end = self.rest.place_of(">");
        self.take(end.map_or(self.rest.len(), |end| end + 1));
        Token::Comment("")
    }

    /// Consumes what a test of bytes passes.
    fn take_while(&mut self, is_part: fn(u8) -> bool) -> &'a str {
        let length = self.rest.bytes().take_while(|byte| is_part(*byte));
        self.take(length.count())
    }

    /// A tag; none if the fragment ends in it, as it means nothing then.
    fn tag(&mut self) -> Option<Token<'a>> {
        let is_end = self.rest.starts_with("</");
        self.take(1 + usize::from(is_end));
        let name = self.take_while(|byte| !is_space(byte) && byte != b'/' && byte != b'>');
        let mut name = self.writer.lower(name);
        // An address in angle brackets is no tag.
        let is_address = name.ends_with(':') && self.rest.starts_with("//") || name.holds("@");
        if is_address && !is_end {
            return Some(Token::Text(self.writer.joined(&["<", name])));
        }
        if is_one_of(name, "image amp-img amp-anim") {
            name = "img";
        }
        let mut attributes: Vec<(&'a str, &'a str)> = Vec::new();
        loop {
            self.take_while(|byte| is_space(byte) || byte == b'/');
            if self.rest.is_empty() {
                return None;
            }
            if self.rest.starts_with('>') {
                self.take(1);
                break;
            }
            let (key, value) = self.attribute()?;
            // Of two attributes with one name the first counts. A tag has few;
            // one with hundreds is an attack, and the rest is not kept.
            if attributes.len() < MAX_ATTRIBUTES
                && attributes.iter().all(|(known, _)| *known != key)
            {
                attributes.push((key, value));
            }
        }
        if is_end {
            return Some(Token::End { name });
        }
        if is_one_of(name, RAW) || is_one_of(name, RAW_WITH_REFERENCES) {
            self.raw = name;
        }
        let attributes = self.writer.pairs(&attributes);
        Some(Token::Start { name, attributes })
    }

    fn attribute(&mut self) -> Option<(&'a str, &'a str)> {
        // An equals sign at the start is part of the name.
        let start = self.rest;
        let mut length = usize::from(start.starts_with('='));
        self.take(length);
        length += self
            .take_while(|byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='))
            .len();
        let key = self.writer.lower(start.get(..length)?);
        let after_name = self.rest;
        self.take_while(is_space);
        if !self.rest.starts_with('=') {
            self.rest = after_name;
            return Some((key, ""));
        }
        self.take(1);
        self.take_while(is_space);
        let value = match self.rest.get(..1) {
            Some(quote @ ("\"" | "'")) => {
                self.take(1);
                let Some(end) = self.rest.place_of(quote) else {
                    self.rest = "";
                    return None;
                };
                let value = self.take(end);
                self.take(1);
                value
            }
            _ => self.take_while(|byte| !is_space(byte) && byte != b'>'),
        };
        Some((key, decode_attribute(self.writer, value)))
    }

    /// The next token.
    pub(crate) fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let raw = std::mem::take(&mut self.raw);
            if !raw.is_empty() {
                let text = self.raw_text(raw);
                if text.is_empty() {
                    continue;
                }
                return Some(Token::Text(text));
            }
            let bytes = self.rest.as_bytes();
            let second = bytes.get(1).copied().unwrap_or(0);
            let third = bytes.get(2).copied().unwrap_or(0);
            if bytes.first() != Some(&b'<') || !begins_markup(bytes.get(1)) {
                return Some(self.text());
            }
            if second == b'/' && bytes.len() == 2 {
                return Some(Token::Text(self.take(2)));
            }
            // `</>` is nothing at all.
            if second == b'/' && third == b'>' {
                self.take(3);
                continue;
            }
            let is_tag =
                second.is_ascii_alphabetic() || second == b'/' && third.is_ascii_alphabetic();
            if !is_tag {
                return Some(self.comment());
            }
            let from = self.rest;
            match self.tag() {
                Some(tag) => return Some(tag),
                None => self.rest = "",
            }
            // A text that was cut in a tag. What reads like words is words.
            if !from.holds("=") && from.holds(" ") {
                return Some(Token::Text(decode(self.writer, from)));
            }
            self.unclosed = from;
        }
    }
}

/// One with more is an attack.
const MAX_ATTRIBUTES: usize = 64;

/// Whether what follows a `<` makes it more than a character.
fn begins_markup(next: Option<&u8>) -> bool {
    next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, b'!' | b'?' | b'/'))
}

/// How long a script is. In a comment within it, another script may begin and
/// end: a rule from the time when old browsers were shown comments.
fn script_length(text: &str) -> usize {
    let (mut is_comment, mut is_inner) = (false, false);
    let bytes = text.as_bytes();
    for place in 0..bytes.len() {
        let here = &bytes[place..];
        if here.starts_with(b"<!--") {
            is_comment = true;
        } else if here.starts_with(b"-->") {
            (is_comment, is_inner) = (false, false);
        } else if is_end_tag(text, place, "script") {
            if !is_inner {
                return place;
            }
            is_inner = false;
        } else if is_comment && here.first() == Some(&b'<') && is_tag(&here[1..], "script") {
            is_inner = true;
        }
    }
    text.len()
}

/// Whether the end tag of a name stands at a place.
fn is_end_tag(text: &str, place: usize, name: &str) -> bool {
    let rest = text.as_bytes().get(place..).unwrap_or_default();
    rest.strip_prefix(b"</")
        .is_some_and(|tag| is_tag(tag, name))
}

/// Whether a text begins with the name of a tag, and the name ends there.
fn is_tag(text: &[u8], name: &str) -> bool {
    let Some((found, after)) = text.split_at_checked(name.len()) else {
        return false;
    };
    let ends = after.first().copied();
    found.eq_ignore_ascii_case(name.as_bytes())
        && ends.is_some_and(|byte| is_space(byte) || matches!(byte, b'/' | b'>'))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}
