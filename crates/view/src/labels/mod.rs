//! Every sentence a reader sees, by language.
//!
//! A sentence with a gap holds `{}`; [`fill`] closes it. Languages put the gap
//! in different places, so sentences are never glued from pieces.

mod date;
mod languages;
#[macro_use]
mod sentences;
// After the macro that it uses.
mod list_sentences;

use story::Language;

pub use date::{date, zoned_date};
pub use languages::{LANGUAGES, nearest};
pub use list_sentences::ListLabels;
pub use sentences::Labels;

use crate::failure::Failure;

impl Labels {
    /// The labels of the nearest language there is, or English.
    ///
    /// In a browser this brings all languages into the program: there, prefer to
    /// fetch one file of `languages/` and [`Labels::read`] it.
    pub fn of(language: &Language) -> Self {
        let file = nearest(language).and_then(languages::file);
        file.and_then(Self::from_file).unwrap_or_default()
    }

    /// The labels of a language's file, from its text; none if that is not JSON.
    pub fn from_file(text: &str) -> Option<Self> {
        #[cfg(not(target_arch = "wasm32"))]
        let mut labels = {
            let file: serde_json::Value = serde_json::from_str(text).ok()?;
            Self::read(&&file)
        };
        #[cfg(target_arch = "wasm32")]
        let mut labels = Self::read(&js_sys::JSON::parse(text).ok()?);
        labels.file = Some(text.into());
        Some(labels)
    }

    /// The sentence for a failure: what happened, and what can be done.
    pub fn failure(&self, failure: &Failure) -> &str {
        match failure {
            Failure::Unverified(_) => self.unverified(),
            Failure::Withheld => self.withheld(),
            Failure::Withdrawn(_) => self.withdrawn(),
            Failure::Embargoed => self.embargoed(),
            Failure::Expired => self.expired(),
            Failure::Restricted => self.restricted(),
            _ if failure.is_retryable() => self.failed_retryable(),
            _ => self.failed(),
        }
    }
}

/// Closes the gap of a sentence.
///
/// ```
/// assert_eq!(view::labels::fill("By {}", "Ida Brekke"), "By Ida Brekke");
/// ```
pub fn fill(sentence: &str, words: &str) -> String {
    let (before, after) = around_gap(sentence);
    [before, words, after].concat()
}

/// The text before and after the gap, for a gap that holds more than words.
pub fn around_gap(sentence: &str) -> (&str, &str) {
    let (before, after) = sentence.split_once('{').unwrap_or((sentence, "}"));
    (before, after.strip_prefix('}').unwrap_or(after))
}
