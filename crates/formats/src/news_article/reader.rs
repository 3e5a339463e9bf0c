//! What every part needs: values in their many shapes, addresses, warnings.

use std::collections::BTreeSet;

use serde_json::Value;
use story::{Problem, Warning, WebUrl};

use super::graph::{Graph, Part};
use crate::plain_text as text;

pub(super) struct Reader<'a> {
    pub(super) graph: &'a Graph<'a>,
    base: Option<WebUrl>,
    warnings: Vec<Warning>,
    warned: BTreeSet<(String, &'static str)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(graph: &'a Graph<'a>, base: Option<&WebUrl>) -> Self {
        Self {
            graph,
            base: base.cloned(),
            warnings: Vec::new(),
            warned: BTreeSet::new(),
        }
    }

    /// Without the document's own address, that of the story's page is the
    /// base of relative addresses.
    pub(super) fn set_page(&mut self, page: Option<&WebUrl>) {
        if self.base.is_none() {
            self.base = page.cloned();
        }
    }

    pub(super) fn into_warnings(self) -> Vec<Warning> {
        self.warnings
    }

    pub(super) fn warn(&mut self, part: &Part<'_>, problem: Problem) {
        // A part that two readers look at is named once.
        if self.warned.insert((part.path.clone(), problem.code())) {
            self.warnings.push(Warning {
                path: part.path.clone(),
                problem,
            });
        }
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
            Value::String(text) => text::line(text),
            Value::Number(number) => number.to_string(),
            Value::Object(members) => match members.get("@value").and_then(Value::as_str) {
                Some(text) => text::line(text),
                None => return self.wrong_type(part),
            },
            _ => return self.wrong_type(part),
        };
        (!line.is_empty()).then_some(line)
    }

    fn wrong_type<T>(&mut self, part: &Part<'_>) -> Option<T> {
        self.warn(part, Problem::WrongType);
        None
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
            .find_map(|key| part.get(key).filter(|part| part.value.is_string()));
        let part = named.unwrap_or_else(|| part.clone());
        let Some(text) = part.value.as_str() else {
            return self.wrong_type(&part);
        };
        let text = text::line(text);
        if text.is_empty() {
            return None;
        }
        // A bare word is somebody's name at a service, not a relative address.
        let is_address = text.contains(['/', '.', ':', '?', '#']);
        let url = WebUrl::parse(&text, self.base.as_ref())
            .ok()
            .filter(|_| is_address);
        if url.is_none() {
            self.warn(&part, Problem::Address);
        }
        url
    }
}
