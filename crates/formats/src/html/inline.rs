//! Inline text: words and the few marks that a story knows.

use super::{
    flow::Flow,
    junk::is_silent,
    tree::{Element, Id, Node, is_block},
};
use crate::{
    json::Json,
    native::{line_break, link, run, span},
};

/// Inline text that is being put together. White space is collapsed as a
/// browser does.
#[derive(Debug)]
pub(super) struct Runs {
    runs: Vec<Json>,
    /// Whether a space would be one too many.
    after_space: bool,
}

impl Default for Runs {
    fn default() -> Self {
        Self {
            runs: Vec::new(),
            after_space: true,
        }
    }
}

impl Runs {
    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    pub(super) fn words(&mut self, words: &str) {
        let mut text = String::with_capacity(words.len());
        for letter in words.chars() {
            // A space that must not break a line is not white space here.
            if letter != '\u{a0}' && (letter.is_whitespace() || letter.is_control()) {
                if !self.after_space {
                    text.push(' ');
                }
                self.after_space = true;
            } else {
                text.push(letter);
                self.after_space = false;
            }
        }
        if text.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(Json::Text(last)) => last.push_str(&text),
            _ => self.runs.push(Json::Text(text)),
        }
    }

    pub(super) fn line_break(&mut self) {
        trim(&mut self.runs, false);
        self.runs.push(line_break());
        self.after_space = true;
    }

    /// Whether the last thing is a line break.
    pub(super) fn ends_in_break(&self) -> bool {
        self.runs.last().is_some_and(is_break)
    }

    /// Begins a line, unless one has just begun.
    fn new_line(&mut self) {
        if !self.is_empty() && !self.ends_in_break() {
            self.line_break();
        }
    }

    /// Adds a run that holds what `fill` writes; nothing if that is nothing.
    fn within(&mut self, fill: impl FnOnce(&mut Self), wrap: impl FnOnce(Json) -> Json) {
        let outer = std::mem::take(&mut self.runs);
        fill(self);
        let inner = std::mem::replace(&mut self.runs, outer);
        if !inner.is_empty() {
            self.runs.push(wrap(value(inner)));
        }
    }

    /// The finished text, without space or line breaks at its ends.
    pub(super) fn finish(mut self) -> Json {
        trim(&mut self.runs, true);
        let breaks = self.runs.iter().take_while(|run| is_break(run)).count();
        self.runs.drain(..breaks);
        value(self.runs)
    }
}

/// One run of words is a string; several are a list.
fn value(mut runs: Vec<Json>) -> Json {
    match runs.as_slice() {
        [] => Json::Null,
        [Json::Text(_)] => runs.pop().unwrap_or_default(),
        _ => Json::List(runs),
    }
}

fn is_break(run: &Json) -> bool {
    run.get("type").and_then(Json::as_text) == Some("break")
}

/// Takes space off the end, also where it stands in a mark, and breaks if told.
fn trim(runs: &mut Vec<Json>, with_breaks: bool) {
    while let Some(last) = runs.last_mut() {
        let is_empty = match last {
            Json::Text(text) => {
                let length = text
                    .trim_end_matches(|letter: char| letter.is_whitespace())
                    .len();
                text.truncate(length);
                length == 0
            }
            Json::Object(members) => match members.iter_mut().find(|(key, _)| key == "text") {
                Some((_, Json::Text(text))) => {
                    let length = text.trim_end().len();
                    text.truncate(length);
                    length == 0
                }
                Some((_, Json::List(inner))) => {
                    trim(inner, with_breaks);
                    inner.is_empty()
                }
                _ => with_breaks,
            },
            _ => true,
        };
        if !is_empty {
            return;
        }
        runs.pop();
    }
}

/// The kind of run an element marks, and nothing for elements that only hold
/// words.
fn mark_of(name: &str) -> Option<&'static str> {
    Some(match name {
        "strong" | "b" => "strong",
        "em" | "i" | "cite" | "dfn" => "emphasis",
        "code" | "kbd" | "samp" | "tt" | "var" => "code",
        "sub" => "sub",
        "sup" => "sup",
        _ => return None,
    })
}

impl Flow<'_> {
    /// All that a node holds, as inline text.
    pub(super) fn inline_children(&mut self, id: Id) -> Json {
        let mut runs = Runs::default();
        self.inline_all(id, &mut runs);
        runs.finish()
    }

    pub(super) fn inline_all(&mut self, id: Id, runs: &mut Runs) {
        let tree = self.tree;
        for child in tree.children(id) {
            self.inline(*child, runs);
        }
    }

    /// Adds a node to inline text.
    pub(super) fn inline(&mut self, id: Id, runs: &mut Runs) {
        let tree = self.tree;
        let element = match tree.node(id) {
            Node::Text(words) => return self.inline_words(words, runs),
            Node::Comment(_) => return,
            Node::Element(element) => element,
        };
        let name = element.name.as_str();
        if self.is_set_aside(id) || is_silent(name) || self.is_junk(id, element) {
            return;
        }
        match name {
            "br" => return runs.line_break(),
            "img" => return runs.words(element.attribute("alt")),
            // An inline text has no place for a list of its own.
            _ if is_block(name) => {
                runs.new_line();
                self.inline_all(id, runs);
                return runs.new_line();
            }
            _ => {}
        }
        if let Some(credit) = self.credit_in(element, id) {
            self.credits.push(credit);
            return;
        }
        if let Some(kind) = mark_of(name).filter(|kind| !self.marks.contains(kind)) {
            self.marks.push(kind);
            runs.within(|runs| self.inline_all(id, runs), |text| run(kind, text));
            self.marks.pop();
            return;
        }
        if name == "a"
            && let Some(url) = self.link(element)
        {
            return runs.within(|runs| self.inline_all(id, runs), |text| link(url, text));
        }
        if name == "q" {
            runs.words("“");
            self.inline_all(id, runs);
            return runs.words("”");
        }
        self.inline_as_span(id, element, runs);
    }

    /// Adds all that an element holds, in the language that it states.
    pub(super) fn inline_as_span(&mut self, id: Id, element: &Element, runs: &mut Runs) {
        match language_of(element) {
            Some((language, direction)) => runs.within(
                |runs| self.inline_all(id, runs),
                |text| span(language, direction, text),
            ),
            None => self.inline_all(id, runs),
        }
    }

    /// The address of a link that leads away; a place within the page that the
    /// document once was is none.
    fn link(&mut self, element: &Element) -> Option<String> {
        let address = element.attribute("href");
        if address.is_empty() || address.starts_with('#') || self.marks.contains(&"link") {
            return None;
        }
        self.draft.link_url(address)
    }
}

/// The language and direction an element states for its words.
fn language_of(element: &Element) -> Option<(Option<&str>, Option<&'static str>)> {
    let language = element.first_of(&["lang", "xml:lang"]);
    let direction = match element.attribute("dir").to_ascii_lowercase().as_str() {
        "rtl" => Some("rtl"),
        "ltr" => Some("ltr"),
        _ => None,
    };
    (language.is_some() || direction.is_some()).then_some((language, direction))
}
