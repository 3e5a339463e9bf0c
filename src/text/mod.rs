//! Every sentence a reader sees, by language.
//!
//! A sentence with a gap holds `{}`; [`fill`] closes it. Languages put the gap
//! in different places, so sentences are never glued from pieces.

mod date;
mod labels;
mod languages;

#[cfg(not(target_arch = "wasm32"))]
use story::Language;

pub use date::date;
pub use labels::Labels;
pub use languages::{LANGUAGES, nearest};

use crate::failure::Failure;

impl Labels {
    /// The labels of the nearest language there is, or English.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of(language: &Language) -> Self {
        let file = nearest(language).and_then(languages::file);
        let file = file.and_then(|file| serde_json::from_str::<serde_json::Value>(file).ok());
        file.map_or_else(Self::default, |file| Self::read(&&file))
    }

    /// What a reader is told of a failure, and what can be done.
    pub fn failure(&self, failure: &Failure) -> &str {
        match failure {
            Failure::Withheld => self.withheld(),
            Failure::Withdrawn(_) => self.withdrawn(),
            Failure::Embargoed => self.embargoed(),
            Failure::Expired => self.expired(),
            Failure::Restricted => self.restricted(),
            _ if failure.is_passing() => self.failed_passing(),
            _ => self.failed(),
        }
    }
}

/// Closes the gap of a sentence.
///
/// ```
/// assert_eq!(wire_story::text::fill("By {}", "Ida Brekke"), "By Ida Brekke");
/// ```
pub fn fill(sentence: &str, words: &str) -> String {
    let (before, after) = around_gap(sentence);
    [before, words, after].concat()
}

/// What stands before and after the gap, for a gap that holds more than words.
pub fn around_gap(sentence: &str) -> (&str, &str) {
    sentence.split_once("{}").unwrap_or((sentence, ""))
}
