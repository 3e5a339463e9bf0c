//! Why there is no story.

use crate::{Format, json::Json};

/// There is no story in the document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormatError {
    /// The document is not JSON in UTF-8.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// The document is larger than [`crate::MAX_BYTES`].
    #[error("the document is larger than 4 MB")]
    TooLarge,
    /// The document is in no format that is known here.
    #[error("no known format; known are: {}", Format::names())]
    Unknown,
    /// The format is known, but cannot be shown as it is; the text says what
    /// to do instead.
    #[error("{0}")]
    Unsupported(&'static str),
    /// The format is known, but there is no story in it.
    #[error("{0}")]
    NotAStory(String),
    /// No story of the list is the one that was asked for; the text lists what
    /// there is.
    #[error("{0}")]
    NoSuchItem(String),
}

impl FormatError {
    /// A stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson(_) => "not-json",
            Self::TooLarge => "too-large",
            Self::Unknown => "unknown-format",
            Self::Unsupported(_) => "unsupported-format",
            Self::NotAStory(_) => "not-a-story",
            Self::NoSuchItem(_) => "no-such-item",
        }
    }

    /// There is no story; `reason` is a whole sentence without its full stop.
    pub(crate) fn not_a_story(reason: &str) -> Self {
        Self::NotAStory(reason.to_owned())
    }
}

/// The error for a document that no adapter reads: what to do instead, where
/// the format is one of those that no browser can show.
pub(crate) fn unknown(document: &Json) -> FormatError {
    let of_reuters = document.has("data.item.headLine") || document.has("data.item.bodyXhtml");
    let of_ap =
        document.has("data.item") || document.has("api_version") && document.has("data.items");
    let reason = if document.has("jsonapi") && document.has("data") {
        "a Drupal JSON:API document: each site names its fields, so none can be told here; \
         write a native document on your server (docs/native-format.md)"
    } else if of_reuters {
        "a Reuters Connect answer: it needs a token that no page may hold; \
         convert the item to a native document on your server (docs/native-format.md)"
    } else if of_ap {
        "an AP Media API answer: its text is another document (NITF) behind a key; \
         fetch and convert it to a native document on your server (docs/native-format.md)"
    } else if is_body_only(document) {
        "a body without headline, date and address; put it into a native document as \
         \"body\": { \"format\": \"…\", \"content\": … } (docs/native-format.md)"
    } else {
        return FormatError::Unknown;
    };
    FormatError::Unsupported(reason)
}

/// Whether this is a rich-text document that is the body of a story elsewhere.
fn is_body_only(document: &Json) -> bool {
    document.has("0._type")
        || document.has("root.children")
        || document.has("blocks.0.data")
        || document.has("sections") && document.has("markups")
}
