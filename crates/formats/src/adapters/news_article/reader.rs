//! What every part needs: values in their many shapes, addresses, warnings.

use story::Problem;

use super::graph::{Graph, entries};
use crate::{blocks::add, draft::Draft, json::Json, text::Search};

pub(super) struct Reader<'a, 'd> {
    pub(super) graph: Graph<'a>,
    pub(super) draft: &'d mut Draft<'a>,
    /// How many parts were looked for; see [`MAX_PLACES`].
    pub(super) places: u8,
}

/// Looking for a part walks the document, so only so many are named.
const MAX_PLACES: u8 = 200;

impl<'a> Reader<'a, '_> {
    /// Says which part is being read.
    pub(super) fn place(&mut self, part: Json<'a>) {
        if self.places < MAX_PLACES {
            self.places += 1;
            let path = self.graph.path_of(self.draft.writer, part);
            self.draft.place(path);
        }
    }

    #[inline(never)]
    pub(super) fn warn(&mut self, part: Json<'a>, problem: Problem) {
        self.place(part);
        self.draft.warn_of(problem, || part.as_text().to_owned());
    }

    /// The values of a property: one or many, references resolved.
    #[inline(never)]
    pub(super) fn parts(&self, node: Json<'a>, key: &str) -> Vec<Json<'a>> {
        let mut parts = entries(node.get(key));
        for part in &mut parts {
            *part = self.graph.resolve(*part);
        }
        parts
    }

    /// The first value of a property, or null.
    pub(super) fn part(&self, node: Json<'a>, key: &str) -> Json<'a> {
        self.parts(node, key).first().copied().unwrap_or_default()
    }

    /// The texts of a property, each on one line; empty ones count as absent.
    #[inline(never)]
    pub(super) fn lines(&mut self, node: Json<'a>, key: &str) -> Vec<Json<'a>> {
        let mut lines = Vec::new();
        for part in entries(node.get(key)) {
            add(&mut lines, self.line(part));
        }
        lines
    }

    /// The first text of the first of some properties that has one, or null.
    #[inline(never)]
    pub(super) fn first_line(&mut self, node: Json<'a>, keys: &str) -> Json<'a> {
        for key in keys.parts("|") {
            if let Some(line) = self.lines(node, key).first() {
                return *line;
            }
        }
        Json::NULL
    }

    /// The text of a value, also of a number or of JSON-LD's `@value`.
    #[inline(never)]
    pub(super) fn line(&mut self, part: Json<'a>) -> Json<'a> {
        let value = part.at("@value|name");
        let text = if value.is_text() { value } else { part };
        let number = part.as_number();
        if !number.is_empty() {
            let whole = number.before(".");
            return self.draft.writer.text(whole);
        }
        if !text.is_text() {
            self.warn(part, Problem::WrongType);
        }
        self.draft.text_line(text)
    }

    /// The first web address of the first of some properties that has one, or
    /// null: a string, or a node that has one.
    #[inline(never)]
    pub(super) fn url(&mut self, node: Json<'a>, keys: &str) -> Json<'a> {
        for key in keys.parts("|") {
            for part in entries(node.get(key)) {
                let url = self.url_of(part);
                if !url.is_null() {
                    return url;
                }
            }
        }
        Json::NULL
    }

    /// The web address that a value is or names, or null.
    #[inline(never)]
    pub(super) fn url_of(&mut self, part: Json<'a>) -> Json<'a> {
        let mut named = part;
        for key in "url @id".words() {
            if part.get(key).is_text() {
                named = part.get(key);
            }
        }
        if !named.is_text() {
            self.warn(named, Problem::WrongType);
            return Json::NULL;
        }
        let text = self.draft.writer.line(named.as_text());
        // A bare word is somebody's name at a service, not a relative address.
        let is_address = text.place_of_letter("/.:?#").is_some();
        match self.draft.resolved(text) {
            Some(url) if is_address => return self.draft.writer.kept(url.as_str()),
            _ if text.is_empty() => {}
            _ => self.warn(named, Problem::Address),
        }
        Json::NULL
    }
}
