//! Warnings of what is left out.
//!
//! Words and addresses that are lost are named for the publisher, whose tools
//! are native. A browser names only what is wrong with a part of the document;
//! whatever finds the words of a loss is not compiled for it
//! (`docs/decisions/0016-losses-are-named-natively.md`).

use story::{Loss, Problem, Warning};

use super::Draft;
use crate::{json::Json, text::Search};

/// Whether the words of a loss are named.
pub(crate) const NAMES_LOSSES: bool = cfg!(not(target_arch = "wasm32"));

/// More warnings than this help nobody.
const MAX_WARNINGS: usize = 200;

impl<'a> Draft<'a> {
    /// Says what is being read, as a JSON path: `$.content.rendered`.
    pub(crate) fn place(&mut self, path: &'a str) {
        self.place = path;
    }

    /// Names a problem at that place; the same is named once.
    pub(crate) fn warn(&mut self, problem: Problem) {
        self.add_warning(problem, "");
    }

    /// The same, and natively the words and addresses that are left out.
    pub(crate) fn warn_of(&mut self, problem: Problem, words: impl FnOnce() -> String) {
        let words = if NAMES_LOSSES { words() } else { String::new() };
        self.add_warning(problem, &words);
    }

    /// Names words and addresses that are left out, natively, if there are any.
    pub(crate) fn lose(&mut self, problem: impl Into<Problem>, words: impl FnOnce() -> String) {
        if NAMES_LOSSES {
            let line = self.writer.bare_line(&words());
            if !line.is_empty() {
                self.add_warning(problem.into(), line);
            }
        }
    }

    /// Names the words and addresses of a block of a document that are not in
    /// what was made of it, natively.
    pub(crate) fn lose_rest(
        &mut self,
        problem: impl Into<Problem>,
        node: Json<'a>,
        shown: Json<'a>,
    ) {
        self.lose(problem, || {
            let mut told = String::new();
            // First the words alone, since addresses stand between them.
            append(shown, "", &|key, _| key == "text", &mut told);
            append(shown, "", &|_, _| true, &mut told);
            let mut words = String::new();
            let told = bare(&told);
            append(node, "", &|key, text| is_read(key, text, &told), &mut words);
            words
        });
    }

    /// Names texts in the place of which another one was taken, natively, unless
    /// it says the same.
    pub(crate) fn lose_others(&mut self, source: Json<'a>, paths: &str, taken: Json<'a>) {
        if NAMES_LOSSES {
            let told = bare(self.writer.line(taken.as_text()));
            for path in paths.parts("|") {
                let words = self.writer.line(source.word(path));
                if !told.holds(&bare(words)) && !are_told_but_markup(words, &told) {
                    self.lose(Loss::Field, || words.to_owned());
                }
            }
        }
    }

    /// Names a flaw of all that is being read, natively.
    pub(crate) fn name_flaw(&mut self, loss: Loss) {
        if NAMES_LOSSES {
            self.warn(loss.into());
        }
    }

    #[inline(never)]
    fn add_warning(&mut self, problem: Problem, detail: &str) {
        let count = self.warnings.len();
        let (problem, detail) = if count == MAX_WARNINGS {
            (Problem::TooMuch, "more warnings")
        } else {
            (problem, detail)
        };
        let warning = Warning::new(self.place.to_owned(), problem).with(detail);
        if count <= MAX_WARNINGS && !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }
}

/// Adds the texts of a value that pass, each with the key that it stands under.
fn append(value: Json<'_>, key: &str, passes: &dyn Fn(&str, &str) -> bool, words: &mut String) {
    if passes(key, value.as_text()) {
        words.push_str(value.as_text());
        words.push(' ');
    }
    for item in value.items() {
        append(*item, key, passes, words);
    }
    for (key, member) in value.members() {
        append(*member, key, passes, words);
    }
}

/// A text without white space, which a block may have between other words.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether all words are told but markup of a publisher's own system, which is
/// named already.
fn are_told_but_markup(text: &str, told: &str) -> bool {
    let mut words = text.split_whitespace();
    text.place_of_letter("[{").is_some()
        && words.all(|word| told.holds(word) || word.place_of_letter("[]{}=\"'+:").is_some())
}

/// Whether a text under a key would be read, or its address followed, and is not
/// told. Texts with markup in them are named where they are read.
fn is_read(key: &str, text: &str, told: &str) -> bool {
    const KEYS: &str = "text title caption description head message content credit byline alt url \
        body href src link icon thumb image file";
    let path = text.before("?#");
    let mut end = path.after_last("/");
    // The name of a file may be that of a size; its folder tells them apart.
    if end.holds(".") && path.holds("://") {
        let folder = path[..path.len() - end.len()].trim_end_matches('/');
        end = &path[folder.len() - folder.after_last("/").len()..];
    }
    let are_told = are_told_but_markup(text, told);
    let is_flag = matches!(text, "true" | "false");
    let is_told =
        are_told || is_flag || told.holds(&bare(text)) || end.len() > 1 && told.holds(&bare(end));
    key.to_ascii_lowercase().holds_one_of(KEYS) && text.before("<&") == text && !is_told
}
