//! Inline text: words and the few marks that a story knows.

use story::Loss;

use super::{
    figures::is_picture,
    flow::{Flow, is_blank},
    junk::Icon,
    kinds::{BLOCK, SILENT},
    links::has_link,
    tree::{Id, Node},
};
use crate::{
    json::{Json, Writer},
    native::is_type,
};

/// Inline text that is being put together. White space is collapsed as a
/// browser does.
pub(super) struct Runs<'a> {
    writer: Writer<'a>,
    runs: Vec<Json<'a>>,
    /// The words at the end, which are not a run yet.
    words: String,
    /// Whether a space would be one too many.
    after_space: bool,
    /// Whether line ends are line breaks, as in preformatted text.
    pub(super) keeps_lines: bool,
}

impl<'a> Runs<'a> {
    pub(super) fn new(writer: Writer<'a>) -> Self {
        Self {
            writer,
            runs: Vec::new(),
            words: String::new(),
            after_space: true,
            keeps_lines: false,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty() && self.words.is_empty()
    }

    #[inline(never)]
    pub(super) fn words(&mut self, words: &str) {
        for letter in words.chars() {
            if letter == '\n' && self.keeps_lines {
                self.line_break();
                continue;
            }
            // A space that must not break a line is not white space here.
            let is_space = letter != '\u{a0}' && (letter.is_whitespace() || letter.is_control());
            if !is_space {
                self.words.push(letter);
            } else if !self.after_space {
                self.words.push(' ');
            }
            self.after_space = is_space;
        }
    }

    /// Makes a run of the words at the end.
    fn end_words(&mut self) {
        if !self.words.is_empty() {
            self.runs.push(self.writer.kept(&self.words));
            self.words.clear();
        }
    }

    pub(super) fn push(&mut self, run: Json<'a>) {
        self.end_words();
        // A list is several runs: none of them has words of its own to trim.
        if run.is_list() {
            self.runs.extend_from_slice(run.items());
        } else if !run.is_empty() {
            self.runs.push(run);
        }
    }

    /// Adds linked words; to the link before them, if it leads to the same page.
    pub(super) fn push_link(&mut self, url: Json<'a>, text: Json<'a>) {
        self.end_words();
        let last = self.runs.last().copied().unwrap_or_default();
        if is_blank(text) || has_link(text) {
            self.push(text);
        } else if is_type(last, "link") && last.get("url") == url {
            self.runs.pop();
            let text = self.writer.runs(&[last.get("text"), text]);
            self.runs.push(self.writer.link(url, text));
        } else {
            self.runs.push(self.writer.link(url, text));
        }
    }

    pub(super) fn line_break(&mut self) {
        self.end_words();
        trim(self.writer, &mut self.runs, false);
        self.runs.push(self.writer.line_break());
        self.after_space = true;
    }

    /// Whether the last thing is a line break.
    pub(super) fn ends_in_break(&self) -> bool {
        self.words.is_empty() && self.runs.last().is_some_and(|run| is_type(*run, "break"))
    }

    /// Begins a line, unless one has just begun.
    fn new_line(&mut self) {
        if !self.is_empty() && !self.ends_in_break() {
            self.line_break();
        }
    }

    /// Begins a run that holds others; gives back what is before it.
    pub(super) fn begin(&mut self) -> Vec<Json<'a>> {
        self.end_words();
        std::mem::take(&mut self.runs)
    }

    /// Ends it; gives back what it holds, to be pushed in a mark of its own.
    pub(super) fn end(&mut self, before: Vec<Json<'a>>) -> Json<'a> {
        self.end_words();
        value(self.writer, &std::mem::replace(&mut self.runs, before))
    }

    /// The finished text, without space or line breaks at its ends.
    pub(super) fn finish(mut self) -> Json<'a> {
        self.end_words();
        trim(self.writer, &mut self.runs, true);
        let mut runs = self.runs.as_slice();
        while let [first, rest @ ..] = runs
            && is_type(*first, "break")
        {
            runs = rest;
        }
        value(self.writer, runs)
    }
}

/// One run of words is a string; several are a list.
fn value<'a>(writer: Writer<'a>, runs: &[Json<'a>]) -> Json<'a> {
    match *runs {
        [] => Json::NULL,
        [only] if only.is_text() => only,
        _ => writer.list(runs),
    }
}

/// Takes space off the end, also where it stands in a mark, and breaks if told.
fn trim<'a>(writer: Writer<'a>, runs: &mut Vec<Json<'a>>, with_breaks: bool) {
    while let Some(last) = runs.pop() {
        let last = if last.is_text() {
            writer.text(last.as_text().trim_end())
        } else if is_type(last, "break") {
            if with_breaks { Json::NULL } else { last }
        } else {
            let text = last.get("text");
            let mut inner = if text.is_list() {
                text.items().to_vec()
            } else {
                vec![text]
            };
            trim(writer, &mut inner, with_breaks);
            if inner.is_empty() {
                Json::NULL
            } else {
                writer.with(last, "text", value(writer, &inner))
            }
        };
        if !last.is_empty() {
            return runs.push(last);
        }
    }
}

/// The kind of run an element marks, and nothing for elements that only hold
/// words.
fn mark_of(name: &str) -> &'static str {
    match name {
        "strong" | "b" => "strong",
        "em" | "i" | "cite" | "dfn" => "emphasis",
        "code" | "kbd" | "samp" | "tt" | "var" => "code",
        "sub" => "sub",
        "sup" => "sup",
        _ => "",
    }
}

impl<'a> Flow<'_, 'a> {
    /// All that a node holds, as inline text.
    #[inline(never)]
    pub(super) fn inline_children(&mut self, id: Id) -> Json<'a> {
        let mut runs = Runs::new(self.writer);
        self.inline_all(id, &mut runs);
        let text = runs.finish();
        self.linked(id, text)
    }

    pub(super) fn inline_all(&mut self, id: Id, runs: &mut Runs<'a>) {
        let tree = self.tree;
        let mut was_span = false;
        for child in tree.children(id) {
            // Elements of a caption that have classes are set apart by style.
            let node = tree.node(*child);
            let is_span =
                self.is_caption && (node.name == "small" || !node.attribute("class").is_empty());
            if is_span && (was_span || node.name == "small") {
                runs.words(" ");
            }
            was_span = is_span;
            self.inline(*child, runs);
        }
    }

    /// Adds a node to inline text.
    #[inline(never)]
    pub(super) fn inline(&mut self, id: Id, runs: &mut Runs<'a>) {
        let tree = self.tree;
        let element = tree.node(id);
        let name = element.name;
        if element.is_text() {
            return self.inline_words(element.text, runs);
        }
        if name == Node::COMMENT || self.is_set_aside(id) || self.is_junk(id, element) {
            return;
        }
        self.leave_out_unread(element);
        if self.is_provider(id, element) {
            return self.pending.push(id);
        }
        if element.is_a(SILENT) {
            return self.leave_out_silent(id, element);
        }
        if name == "br" {
            return runs.line_break();
        }
        if name == "figure" && self.tree.find(id, is_picture).is_some() {
            return self.pending.push(id);
        }
        if name == "img" {
            runs.words(element.attribute("alt"));
            match self.icon(element) {
                Icon::None => self.pending.push(id),
                Icon::Letter => {}
                Icon::Small => {
                    self.lose(Loss::Junk, |_| element.first_of("src data-src").to_owned())
                }
            }
            return;
        }
        if element.is("msub msup msubsup mfrac msqrt") {
            return self.formula(id, name, runs);
        }
        let credit = self.credit_in(element, id);
        if !credit.is_empty() {
            self.credits.push(credit);
            return;
        }
        // An inline text has no place for a list of its own.
        if element.is_a(BLOCK) {
            runs.new_line();
            self.inline_all(id, runs);
            return runs.new_line();
        }
        let kind = mark_of(name);
        if !kind.is_empty() && !self.marks.contains(&kind) {
            self.marks.push(kind);
            let before = runs.begin();
            self.inline_all(id, runs);
            let text = runs.end(before);
            runs.push(self.writer.run(kind, text));
            self.marks.pop();
            return;
        }
        if name == "q" {
            runs.words("“");
            self.inline_all(id, runs);
            return runs.words("”");
        }
        if name != "a" {
            return self.inline_as_span(id, element, runs);
        }
        let url = self.link(element);
        if url.is_null() {
            return self.inline_as_span(id, element, runs);
        }
        let before = runs.begin();
        let pending = self.pending.len();
        self.inline_all(id, runs);
        let text = runs.end(before);
        self.lose(Loss::Link, |flow| {
            // What a picture that is shown elsewhere links to is told there.
            let picture = tree.find(id, |node| node.name == "img");
            let is_told = picture.is_some_and(|picture| flow.is_set_aside(picture));
            if !is_blank(text) || flow.pending.len() != pending || is_told {
                return String::new();
            }
            [url.as_text(), " ", element.first_of("aria-label title")].concat()
        });
        runs.push_link(url, text);
    }

    /// A formula in its order: raised and lowered parts, and fractions with a
    /// stroke.
    fn formula(&mut self, id: Id, name: &str, runs: &mut Runs<'a>) {
        let tree = self.tree;
        if name == "msqrt" {
            runs.words("√");
        }
        let parts = tree.children(id).iter();
        let parts = parts.filter(|part| {
            let part = tree.node(**part);
            part.is_element() || !part.text.trim().is_empty()
        });
        for (place, part) in parts.enumerate() {
            let kind = match (name, place) {
                ("msup", 1) | ("msubsup", 2) => "sup",
                ("msub" | "msubsup", 1) => "sub",
                _ => "",
            };
            if name == "mfrac" && place == 1 {
                runs.words("⁄");
            }
            let before = runs.begin();
            self.inline(*part, runs);
            let text = runs.end(before);
            runs.push(if kind.is_empty() {
                text
            } else {
                self.writer.run(kind, text)
            });
        }
    }

    /// Adds all that an element holds, in the language that it states.
    pub(super) fn inline_as_span(&mut self, id: Id, element: &Node<'a>, runs: &mut Runs<'a>) {
        let language = element.first_of("lang xml:lang");
        let direction = self.writer.lower(element.attribute("dir"));
        let direction = if matches!(direction, "rtl" | "ltr") {
            direction
        } else {
            ""
        };
        if language.is_empty() && direction.is_empty() {
            return self.inline_all(id, runs);
        }
        let before = runs.begin();
        self.inline_all(id, runs);
        let text = runs.end(before);
        let (language, direction) = (self.writer.text(language), self.writer.text(direction));
        runs.push(self.writer.span(language, direction, text));
    }

    /// The address of a link that leads away; a place within the page that the
    /// document once was is none.
    pub(super) fn link(&mut self, element: &Node<'a>) -> Json<'a> {
        let address = element.attribute("href");
        if address.is_empty() || address.starts_with('#') {
            return Json::NULL;
        }
        self.draft.link_url(self.writer.text(address))
    }
}
