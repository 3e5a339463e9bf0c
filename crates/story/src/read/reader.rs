//! What every reader needs: where it is, what it left out, and the values
//! that fields are made of.

use super::{MAX_DEPTH, MAX_ENTRIES, MAX_TEXT, Node};
use crate::{Language, Problem, SafeUrl, Timestamp, UrlError, Warning, WebUrl, decimal};

/// Reads one part from its node, or none and a warning.
type Read<N, T> = fn(&mut Reader<'_>, &N) -> Option<T>;

pub(super) struct Reader<'a> {
    base: Option<&'a WebUrl>,
    path: String,
    depth: u8,
    /// Entries of lists that may still come.
    entries_left: u32,
    /// Bytes of text that may still come.
    text_left: usize,
    warnings: Vec<Warning>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(base: Option<&'a WebUrl>) -> Self {
        Self {
            base,
            path: "$".to_owned(),
            depth: 0,
            entries_left: MAX_ENTRIES,
            text_left: MAX_TEXT,
            warnings: Vec::new(),
        }
    }

    pub(super) fn into_warnings(self) -> Vec<Warning> {
        self.warnings
    }

    /// Names a problem of the part that is being read.
    pub(super) fn warn(&mut self, problem: Problem) {
        self.warnings.push(Warning::new(self.path.clone(), problem));
    }

    /// Names a problem of a field of that part.
    pub(super) fn warn_field(&mut self, key: &str, problem: Problem) {
        let mark = self.enter(key);
        self.warn(problem);
        self.path.truncate(mark);
    }

    /// Begins an object: none and a warning if it is something else, and a
    /// warning for every field that is not in `fields`.
    pub(super) fn fields<N: Node>(&mut self, node: &N, fields: &[&str]) -> Option<()> {
        let Some(keys) = node.keys() else {
            self.warn(Problem::WrongType);
            return None;
        };
        for key in keys {
            if !fields.contains(&key.as_str()) {
                self.warn_field(&key, Problem::UnknownField);
            }
        }
        Some(())
    }

    /// A field that is an object or has a shape of its own.
    pub(super) fn part<N: Node, T>(&mut self, node: &N, key: &str, read: Read<N, T>) -> Option<T> {
        let value = node.get(key)?;
        let mark = self.enter(key);
        let part = read(self, &value);
        self.path.truncate(mark);
        part
    }

    /// A field that is a list; entries that cannot be read are left out.
    pub(super) fn list<N: Node, T>(&mut self, node: &N, key: &str, read: Read<N, T>) -> Vec<T> {
        let Some(value) = node.get(key) else {
            return Vec::new();
        };
        let mark = self.enter(key);
        let list = self.entries(&value, read);
        self.path.truncate(mark);
        list
    }

    /// The entries of a list; a warning and nothing if it is not a list.
    pub(super) fn entries<N: Node, T>(&mut self, node: &N, read: Read<N, T>) -> Vec<T> {
        let mut list = Vec::new();
        self.read_entries(node, &mut |reader, item| {
            if let Some(part) = read(reader, item) {
                list.push(part);
            }
        });
        list
    }

    /// Reads each entry of a list. It is compiled once for all kinds of entries.
    fn read_entries<N: Node>(&mut self, node: &N, read: &mut dyn FnMut(&mut Self, &N)) {
        let Some(items) = node.items() else {
            return self.warn(Problem::WrongType);
        };
        if self.depth >= MAX_DEPTH {
            return self.warn(Problem::TooDeep);
        }
        self.depth += 1;
        for (index, item) in items.iter().enumerate() {
            if self.entries_left == 0 {
                self.warn(Problem::TooMuch);
                break;
            }
            self.entries_left -= 1;
            let mark = self.path.len();
            self.path.push('[');
            self.path.push_str(&decimal(index as i64));
            self.path.push(']');
            read(self, item);
            self.path.truncate(mark);
        }
        self.depth -= 1;
    }

    /// A field of one line: white space is collapsed, and an empty line is none.
    pub(super) fn line<N: Node>(&mut self, node: &N, key: &str) -> Option<String> {
        self.part(node, key, |reader, value| {
            let Some(text) = value.text() else {
                reader.warn(Problem::WrongType);
                return None;
            };
            let text = reader.counted(text)?;
            let line = one_line(&text);
            (!line.is_empty()).then_some(line)
        })
    }

    /// A text of the document, unless it is one too many.
    pub(super) fn counted(&mut self, text: String) -> Option<String> {
        let Some(left) = self.text_left.checked_sub(text.len()) else {
            self.warn(Problem::TooMuch);
            return None;
        };
        self.text_left = left;
        Some(text)
    }

    /// As [`Reader::line`], but a whole number will do.
    pub(super) fn line_or_number<N: Node>(&mut self, node: &N, key: &str) -> Option<String> {
        match node.get(key).and_then(|value| value.number()) {
            Some(number) if number.abs() < 1e15 => Some(decimal(number as i64)),
            _ => self.line(node, key),
        }
    }

    /// As [`Reader::line`], for a field without which its part means nothing.
    pub(super) fn needed_line<N: Node>(&mut self, node: &N, key: &str) -> Option<String> {
        let line = self.line(node, key);
        self.needed(key, line)
    }

    /// Warns when a value is missing without which its part means nothing.
    pub(super) fn needed<T>(&mut self, key: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.warn_field(key, Problem::Missing);
        }
        value
    }

    /// A field whose text must be one of a kind that validates itself.
    pub(super) fn value<N: Node, T>(
        &mut self,
        node: &N,
        key: &str,
        problem: Problem,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.line(node, key)?;
        let value = parse(&text);
        if value.is_none() {
            self.warn_field(key, problem);
        }
        value
    }

    pub(super) fn time<N: Node>(&mut self, node: &N, key: &str) -> Option<Timestamp> {
        self.value(node, key, Problem::Date, Timestamp::parse)
    }

    pub(super) fn language<N: Node>(&mut self, node: &N, key: &str) -> Option<Language> {
        self.value(node, key, Problem::Language, Language::parse)
    }

    pub(super) fn link<N: Node>(&mut self, node: &N, key: &str) -> Option<SafeUrl> {
        let base = self.base;
        self.value(node, key, Problem::Address, |text| {
            SafeUrl::parse(text, base).ok()
        })
    }

    pub(super) fn web_url<N: Node>(&mut self, node: &N, key: &str) -> Option<WebUrl> {
        self.web_url_as(node, key, Ok)
    }

    /// An entry of a list that is itself a web address.
    pub(super) fn web_url_entry<N: Node>(&mut self, node: &N) -> Option<WebUrl> {
        let Some(text) = node.text() else {
            self.warn(Problem::WrongType);
            return None;
        };
        let text = self.counted(text)?;
        let url = WebUrl::parse(text.trim(), self.base).ok();
        if url.is_none() {
            self.warn(Problem::Address);
        }
        url
    }

    /// The address of a picture. Natively it is never rewritten: who reads the
    /// document there is no page. In a browser it is, where the browser would.
    pub(super) fn picture_url<N: Node>(&mut self, node: &N, key: &str) -> Option<WebUrl> {
        let is_of_page = cfg!(target_arch = "wasm32")
            && !self
                .base
                .is_some_and(|base| base.as_str().starts_with("http:"));
        self.web_url_as(node, key, if is_of_page { upgraded } else { Ok })
    }

    /// A web address that must fit a narrower type.
    pub(super) fn web_url_as<N: Node, T>(
        &mut self,
        node: &N,
        key: &str,
        narrow: fn(WebUrl) -> Result<T, UrlError>,
    ) -> Option<T> {
        let base = self.base;
        self.value(node, key, Problem::Address, |text| {
            WebUrl::parse(text, base).and_then(narrow).ok()
        })
    }

    /// A whole number from 0 to `max`; a string of digits will do.
    pub(super) fn whole<N: Node>(&mut self, node: &N, key: &str, max: u32) -> Option<u32> {
        let value = node.get(key)?;
        let number = match (value.number(), value.text()) {
            (Some(number), _) => number,
            (None, Some(text)) => text.trim().parse::<u32>().map_or(-1.0, f64::from),
            (None, None) => -1.0,
        };
        // A cast would saturate; only an exact number is meant.
        let whole = number as u32;
        let is_exact = number >= 0.0 && f64::from(whole) == number && whole <= max;
        if !is_exact {
            self.warn_field(key, Problem::Range);
        }
        is_exact.then_some(whole)
    }

    /// A yes or no; no when absent.
    pub(super) fn flag<N: Node>(&mut self, node: &N, key: &str) -> bool {
        let Some(value) = node.get(key) else {
            return false;
        };
        value.boolean().unwrap_or_else(|| {
            self.warn_field(key, Problem::WrongType);
            false
        })
    }

    fn enter(&mut self, key: &str) -> usize {
        let mark = self.path.len();
        self.path.push('.');
        self.path.push_str(key);
        mark
    }
}

/// The address that a browser takes for a picture in a secure page: `https`
/// in the place of `http`, except for this machine and for hosts without a name,
/// which no certificate is for.
fn upgraded(url: WebUrl) -> Result<WebUrl, UrlError> {
    let host = url.host();
    let name = host.split(':').next().unwrap_or(host);
    // No name of the public web ends in a digit; an IPv6 address begins with `[`.
    let is_local =
        name.ends_with("localhost") || matches!(name.bytes().last(), Some(b'0'..=b'9' | b'['));
    match url.as_str().strip_prefix("http:") {
        Some(rest) if !is_local => WebUrl::parse(&["https:", rest].concat(), None),
        _ => Ok(url),
    }
}

/// The text on one line: runs of white space and control characters become
/// one space, none at either end.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
        if !word.is_empty() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test reports a fault by failing")]

    use super::*;

    #[test]
    fn upgraded_rewrites_only_what_a_browser_would() {
        for (address, expected) in [
            ("http://a.example/p.jpg", "https://a.example/p.jpg"),
            ("https://a.example/p.jpg", "https://a.example/p.jpg"),
            ("http://localhost:9100/p.jpg", "http://localhost:9100/p.jpg"),
            ("http://site.localhost/p.jpg", "http://site.localhost/p.jpg"),
            ("http://127.0.0.1:81/p.jpg", "http://127.0.0.1:81/p.jpg"),
            ("http://[::1]/p.jpg", "http://[::1]/p.jpg"),
            ("http://192.168.1.4/p.jpg", "http://192.168.1.4/p.jpg"),
        ] {
            let url = upgraded(WebUrl::parse(address, None).unwrap()).unwrap();
            assert_eq!(url.as_str(), expected);
        }
    }
}
