//! What every part needs: values in their many shapes, addresses, warnings.

use story::{Problem, WebUrl};

use super::graph::{Graph, Part};
use crate::{draft::Draft, json::Json, plain_text};

pub(super) struct Reader<'a, 'd> {
    pub(super) graph: &'a Graph<'a>,
    pub(super) draft: &'d mut Draft,
    /// How many parts were looked for; see [`MAX_PLACES`].
    pub(super) places: u8,
}

/// Looking for a part walks the document, so only so many are named.
const MAX_PLACES: u8 = 200;

impl<'a> Reader<'a, '_> {
    /// Says which part is being read.
    pub(super) fn place(&mut self, part: &Part<'_>) {
        if self.places < MAX_PLACES {
            self.places += 1;
            self.draft.place(self.graph.path_of(part));
        }
    }

    pub(super) fn warn(&mut self, part: &Part<'_>, problem: Problem) {
        self.place(part);
        self.draft.warn(problem);
    }

    /// The values of a property: one or many, references resolved.
    pub(super) fn parts(&self, node: &Part<'a>, key: &str) -> Vec<Part<'a>> {
        let entries = node.get(key).map(Part::entries).unwrap_or_default();
        entries
            .into_iter()
            .map(|part| self.graph.resolve(part))
            .collect()
    }

    /// The texts of a property, each on one line; empty ones count as absent.
    pub(super) fn lines(&mut self, node: &Part<'a>, key: &str) -> Vec<String> {
        let entries = node.get(key).map(Part::entries).unwrap_or_default();
        entries.iter().filter_map(|part| self.line(part)).collect()
    }

    /// The first text of the first property that has one.
    pub(super) fn first_line(&mut self, node: &Part<'a>, keys: &[&str]) -> Option<String> {
        keys.iter()
            .find_map(|key| self.lines(node, key).into_iter().next())
    }

    /// The text of a value, also of a number or of JSON-LD's `@value`.
    pub(super) fn line(&mut self, part: &Part<'_>) -> Option<String> {
        let line = match part.value {
            Json::Text(text) => plain_text::line(text),
            Json::Number(number) => (*number as i64).to_string(),
            value => match value.get("@value").and_then(Json::as_text) {
                Some(text) => plain_text::line(text),
                None => {
                    self.warn(part, Problem::WrongType);
                    return None;
                }
            },
        };
        (!line.is_empty()).then_some(line)
    }

    /// The first web address of a property: a string, or a node that has one.
    pub(super) fn url(&mut self, node: &Part<'a>, key: &str) -> Option<WebUrl> {
        let entries = node.get(key).map(Part::entries).unwrap_or_default();
        entries.iter().find_map(|part| self.url_of(part))
    }

    /// The web address that a value is or names.
    pub(super) fn url_of(&mut self, part: &Part<'a>) -> Option<WebUrl> {
        let named = ["@id", "url"]
            .into_iter()
            .find_map(|key| part.get(key).filter(|part| part.value.as_text().is_some()));
        let part = named.unwrap_or(*part);
        let Some(text) = part.value.as_text() else {
            self.warn(&part, Problem::WrongType);
            return None;
        };
        let text = plain_text::line(text);
        if text.is_empty() {
            return None;
        }
        // A bare word is somebody's name at a service, not a relative address.
        let is_address = text.contains(['/', '.', ':', '?', '#']);
        let url = self.draft.resolved(&text).filter(|_| is_address);
        if url.is_none() {
            self.warn(&part, Problem::Address);
        }
        url
    }
}
