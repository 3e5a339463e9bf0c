//! Every sentence a reader sees, by language.
//!
//! A sentence with a gap holds `{}`; [`fill`] closes it. Languages put the gap
//! in different places, so sentences are never glued from pieces.

mod arabic;
mod date;
mod english;

use story::Language;

pub use arabic::ARABIC;
pub use date::date;
pub use english::ENGLISH;

use crate::failure::Failure;

/// The sentences of one language.
#[derive(Debug, PartialEq)]
pub struct Labels {
    /// The language, as a BCP 47 tag.
    pub language: &'static str,
    /// The name of the breadcrumb trail, for screen readers.
    pub breadcrumbs: &'static str,
    /// The byline: `By {}`.
    pub by: &'static str,
    /// Between the last two authors, with the spaces around it.
    pub and: &'static str,
    /// Between other authors, with its space.
    pub comma: &'static str,
    /// Before the time of the last change.
    pub updated: &'static str,
    /// Before a photo's credit, for screen readers, with its space.
    pub credit: &'static str,
    /// In the place of a photo without a source.
    pub photo_missing: &'static str,
    /// A link to something at a provider: `See this on {}`.
    pub embed: &'static str,
    /// Before corrections.
    pub correction: &'static str,
    /// A link to a story that comes without its text: `Read the full story at {}`.
    pub full_story: &'static str,
    /// Before the publisher's other addresses: `{} can also be reached at`.
    pub addresses: &'static str,
    /// The same when the publisher's name is not known.
    pub addresses_unnamed: &'static str,
    /// When an address was last seen to work: `checked {}`.
    pub checked: &'static str,
    /// The name of the share bar, and its first button.
    pub share: &'static str,
    /// The button that copies the story's address.
    pub copy: &'static str,
    /// Said when it is copied.
    pub copied: &'static str,
    /// Said when copying is refused: `Copy this address: {}`.
    pub not_copied: &'static str,
    /// A link to a network: `Share on {}`.
    pub share_on: &'static str,
    /// The link that opens the reader's mail program.
    pub email: &'static str,
    /// Before stories to read next.
    pub related: &'static str,
    /// Whose story it is: `First published by {}`.
    pub published_by: &'static str,
    /// A link to the terms of use.
    pub license: &'static str,
    /// While the story is on its way.
    pub loading: &'static str,
    /// The button that tries again.
    pub retry: &'static str,
    /// A failure that may pass.
    pub failed_passing: &'static str,
    /// A failure that stays.
    pub failed: &'static str,
    /// The story is held back.
    pub withheld: &'static str,
    /// The story was taken back.
    pub withdrawn: &'static str,
    /// The story's time has not come.
    pub embargoed: &'static str,
    /// The story's time is over.
    pub expired: &'static str,
    /// The story is for the publisher's own sites.
    pub restricted: &'static str,
}

impl Labels {
    /// The labels in a language, or in English when there are none.
    pub fn of(language: &Language) -> &'static Self {
        match language.primary().as_str() {
            "ar" => &ARABIC,
            _ => &ENGLISH,
        }
    }

    /// What a reader is told of a failure, and what can be done.
    pub fn failure(&self, failure: &Failure) -> &'static str {
        match failure {
            Failure::Withheld => self.withheld,
            Failure::Withdrawn => self.withdrawn,
            Failure::Embargoed => self.embargoed,
            Failure::Expired => self.expired,
            Failure::Restricted => self.restricted,
            _ if failure.is_passing() => self.failed_passing,
            _ => self.failed,
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
