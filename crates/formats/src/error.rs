//! Why there is no story.

use std::borrow::Cow;

use crate::{Format, json::Json, text::joined};

/// There is no story in the document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[error("{}", self.message())]
pub enum FormatError {
    /// The document is not JSON in UTF-8.
    NotJson(String),
    /// The document is larger than [`crate::MAX_BYTES`].
    TooLarge,
    /// The document is in no format that is known here.
    Unknown,
    /// The format is known, but cannot be shown as it is; the text says what
    /// to do instead.
    Unsupported(&'static str),
    /// The format is known, but there is no story in it.
    NotAStory(String),
    /// No story of the list is the one that was asked for; the text lists what
    /// there is.
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

    /// The error in words; what `Display` shows, without its machinery.
    pub(crate) fn message(&self) -> Cow<'_, str> {
        match self {
            Self::NotJson(reason) => joined(&["not JSON: ", reason]).into(),
            Self::TooLarge => "the document is larger than 4 MB".into(),
            Self::Unknown => {
                let mut text = "no known format; known are".to_owned();
                let mut before = ": ";
                for format in Format::ALL {
                    text.push_str(before);
                    text.push_str(format.name());
                    before = ", ";
                }
                text.into()
            }
            Self::Unsupported(reason) => (*reason).into(),
            Self::NotAStory(reason) | Self::NoSuchItem(reason) => reason.into(),
        }
    }

    /// There is no story; the parts of the reason are together a sentence
    /// without its full stop.
    pub(crate) fn not_a_story(reason: &[&str]) -> Self {
        Self::NotAStory(joined(reason))
    }
}

/// The error for a document that no adapter reads: what to do instead, where
/// the format is one of those that no browser can show.
pub(crate) fn unknown(document: Json<'_>) -> FormatError {
    // Drupal, Reuters Connect, AP.
    let is_for_servers = document.has("jsonapi|data.item.headLine|data.item.bodyXhtml|data.item")
        || document.has("api_version") && document.has("data.items");
    let reason = if is_for_servers {
        "a Drupal JSON:API, Reuters Connect or AP document, which no page can read; \
         write a native document on your server (docs/native-format.md)"
    } else if is_body_only(document) {
        "a body without headline, date and address; put it into a native document as \
         \"body\": { \"format\": \"…\", \"content\": … } (docs/native-format.md)"
    } else {
        return FormatError::Unknown;
    };
    FormatError::Unsupported(reason)
}

/// Whether this is a rich-text document that is the body of a story elsewhere.
fn is_body_only(document: Json<'_>) -> bool {
    document.has("0._type|root.children|blocks.0.data")
        || document.has("sections") && document.has("markups")
}
