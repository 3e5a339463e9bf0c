//! From characters to tags, text and comments.
//!
//! The states of the HTML Standard's tokenizer, without those that no news
//! document needs (`docs/decisions/0008-own-html-tokenizer.md`). It never
//! fails: whatever is no tag is text.

use crate::entities::{decode, decode_attribute};

/// A piece of a fragment. Names are in lower case.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token<'a> {
    Start {
        name: String,
        attributes: Vec<(String, String)>,
    },
    End {
        name: String,
    },
    /// References in it are decoded.
    Text(String),
    Comment(&'a str),
}

/// What the tokenizer is in: text with references, or the content of an
/// element whose tags are text.
pub(crate) struct Tokens<'a> {
    rest: &'a str,
    /// The element whose end tag is the only one that counts.
    raw: Option<String>,
}

/// Elements in which tags are text. In those of the second list, references
/// count.
const RAW: &[&str] = &["script", "style", "xmp", "iframe", "noembed", "noframes"];
const RAW_WITH_REFERENCES: &[&str] = &["textarea", "title"];

impl<'a> Tokens<'a> {
    pub(crate) fn new(html: &'a str) -> Self {
        Self {
            rest: html,
            raw: None,
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
        let begins_markup = |place: usize| {
            bytes.get(place + 1).is_some_and(|next| {
                next.is_ascii_alphabetic() || matches!(next, b'!' | b'?' | b'/')
            })
        };
        let mut end = 0;
        loop {
            match bytes.iter().skip(end).position(|byte| *byte == b'<') {
                Some(offset) if begins_markup(end + offset) => break end += offset,
                Some(offset) => end += offset + 1,
                None => break end = bytes.len(),
            }
        }
        Token::Text(decode(self.take(end)))
    }

    /// The content of an element in which tags are text.
    fn raw_text(&mut self, name: &str) -> Token<'a> {
        let end = if name == "script" {
            script_length(self.rest)
        } else {
            let ends = self.rest.match_indices("</");
            let mut ends = ends.filter(|(place, _)| is_tag(&self.rest[place + 2..], name));
            ends.next().map_or(self.rest.len(), |(place, _)| place)
        };
        let text = self.take(end);
        Token::Text(if RAW_WITH_REFERENCES.contains(&name) {
            decode(text)
        } else {
            text.to_owned()
        })
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
                let Some(offset) = text[from..].find("--") else {
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
        // Doctypes, processing instructions, CDATA: comments of another look.
        let end = self.rest.find('>');
        let text = self.take(end.map_or(self.rest.len(), |end| end + 1));
        Token::Comment(
            text.trim_start_matches(['<', '!', '?', '/'])
                .trim_end_matches('>'),
        )
    }

    /// A tag; none if the fragment ends in it, as it means nothing then.
    fn tag(&mut self) -> Option<Token<'a>> {
        let is_end = self.rest.starts_with("</");
        self.take(1 + usize::from(is_end));
        let name = self
            .take(length_until(self.rest, |byte| {
                is_space(byte) || matches!(byte, b'/' | b'>')
            }))
            .to_ascii_lowercase();
        let mut attributes: Vec<(String, String)> = Vec::new();
        loop {
            self.take(length_until(self.rest, |byte| {
                !is_space(byte) && byte != b'/'
            }));
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
        if RAW.contains(&name.as_str()) || RAW_WITH_REFERENCES.contains(&name.as_str()) {
            self.raw = Some(name.clone());
        }
        Some(Token::Start { name, attributes })
    }

    fn attribute(&mut self) -> Option<(String, String)> {
        // An equals sign at the start is part of the name.
        let first = usize::from(self.rest.starts_with('='));
        let length = first
            + length_until(&self.rest[first..], |byte| {
                is_space(byte) || matches!(byte, b'/' | b'>' | b'=')
            });
        let key = self.take(length).to_ascii_lowercase();
        let after = self
            .rest
            .trim_start_matches(|letter: char| letter.is_ascii() && is_space(letter as u8));
        let Some(value) = after.strip_prefix('=') else {
            return Some((key, String::new()));
        };
        self.rest =
            value.trim_start_matches(|letter: char| letter.is_ascii() && is_space(letter as u8));
        let quote = self
            .rest
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''));
        let value = match quote {
            Some(quote) => {
                self.take(1);
                let end = self.rest.find(quote);
                if end.is_none() {
                    self.rest = "";
                }
                let value = self.take(end?);
                self.take(1);
                value
            }
            None => self.take(length_until(self.rest, |byte| {
                is_space(byte) || byte == b'>'
            })),
        };
        Some((key, decode_attribute(value)))
    }
}

const MAX_ATTRIBUTES: usize = 64;

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(name) = self.raw.take() {
                match self.raw_text(&name) {
                    Token::Text(text) if text.is_empty() => continue,
                    token => return Some(token),
                }
            }
            let mut letters = self.rest.bytes();
            let begins = (letters.next(), letters.next(), letters.next());
            match begins {
                (Some(b'<'), Some(letter), _) if letter.is_ascii_alphabetic() => {}
                (Some(b'<'), Some(b'/'), Some(letter)) if letter.is_ascii_alphabetic() => {}
                // `</>` is nothing at all.
                (Some(b'<'), Some(b'/'), Some(b'>')) => {
                    self.take(3);
                    continue;
                }
                (Some(b'<'), Some(b'/'), Some(_)) | (Some(b'<'), Some(b'!' | b'?'), _) => {
                    return Some(self.comment());
                }
                (Some(b'<'), Some(b'/'), None) => {
                    return Some(Token::Text(self.take(2).to_owned()));
                }
                _ => return Some(self.text()),
            }
            let from = self.rest;
            match self.tag() {
                Some(tag) => return Some(tag),
                None => self.rest = "",
            }
            // A text that was cut in a tag. What reads like words is words.
            if !from.contains('=') && from.contains(' ') {
                return Some(Token::Text(decode(from)));
            }
        }
    }
}

/// How long a script is. In a comment within it, another script may begin and
/// end: a rule from the time when old browsers were shown comments.
fn script_length(text: &str) -> usize {
    let (mut is_comment, mut is_inner) = (false, false);
    for (place, _) in text.match_indices(['<', '-']) {
        let here = &text[place..];
        if here.starts_with("<!--") {
            is_comment = true;
        } else if here.starts_with("-->") {
            (is_comment, is_inner) = (false, false);
        } else if let Some(tag) = here.strip_prefix("</") {
            if is_tag(tag, "script") {
                if !is_inner {
                    return place;
                }
                is_inner = false;
            }
        } else if is_comment
            && here
                .strip_prefix('<')
                .is_some_and(|tag| is_tag(tag, "script"))
        {
            is_inner = true;
        }
    }
    text.len()
}

/// Whether a text begins with the name of a tag, and the name ends there.
fn is_tag(text: &str, name: &str) -> bool {
    let Some((found, after)) = text.split_at_checked(name.len()) else {
        return false;
    };
    found.eq_ignore_ascii_case(name)
        && after
            .bytes()
            .next()
            .is_some_and(|byte| is_space(byte) || matches!(byte, b'/' | b'>'))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

fn length_until(text: &str, is_end: impl Fn(u8) -> bool) -> usize {
    text.bytes().position(is_end).unwrap_or(text.len())
}
