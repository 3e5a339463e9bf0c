//! Article formats of the field, read into a [`story::Story`].
//!
//! ```
//! let document = br#"{
//!     "@context": "https://schema.org",
//!     "@type": "NewsArticle",
//!     "headline": "Ferries &amp; fog",
//!     "articleBody": "Boats stayed in harbour.\nThey left at noon."
//! }"#;
//! let converted = formats::convert(document, None, None)?;
//!
//! assert_eq!(converted.format, formats::Format::NewsArticle);
//! assert_eq!(converted.story.headline, "Ferries & fog");
//! assert_eq!(converted.story.body.len(), 2);
//! # Ok::<(), formats::FormatError>(())
//! ```

mod date;
mod detect;
mod entities;
mod json;
mod news_article;
mod plain_text;
#[cfg(target_arch = "wasm32")]
mod wasm;

use serde_json::Value;
use story::{Story, Warning, WebUrl};

pub use detect::Format;

/// A story, and what of its document is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Converted {
    /// The story.
    pub story: Story,
    /// What was left out.
    pub warnings: Vec<Warning>,
    /// The format that the document was in.
    pub format: Format,
}

/// There is no story in the document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormatError {
    /// The document is not JSON in UTF-8.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// The document is in no format that is known here.
    #[error("no known format; known are: {}", Format::names())]
    Unknown,
    /// The format is known, but there is no story in it.
    #[error("{0}")]
    NotAStory(String),
}

impl FormatError {
    /// A stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson(_) => "not-json",
            Self::Unknown => "unknown-format",
            Self::NotAStory(_) => "not-a-story",
        }
    }
}

/// Reads a document in any format.
///
/// `hint` overrides detection. Relative addresses are resolved against `base`,
/// the document's own address.
///
/// # Errors
///
/// When the bytes are not JSON, the format is not known, or there is no story.
pub fn convert(
    bytes: &[u8],
    hint: Option<Format>,
    base: Option<&WebUrl>,
) -> Result<Converted, FormatError> {
    let document = json::parse(bytes)?;
    let format = hint
        .or_else(|| detect::detect(&document))
        .ok_or(FormatError::Unknown)?;
    let (story, warnings) = adapter(format)(&document, base)?;
    Ok(Converted {
        story,
        warnings,
        format,
    })
}

/// Reads a parsed document of one format.
type Adapter = fn(&Value, Option<&WebUrl>) -> Result<(Story, Vec<Warning>), FormatError>;

fn adapter(format: Format) -> Adapter {
    match format {
        Format::Native => native,
        Format::NewsArticle => news_article::read,
    }
}

fn native(document: &Value, base: Option<&WebUrl>) -> Result<(Story, Vec<Warning>), FormatError> {
    story::read::story(&document, base).map_err(|reason| match reason {
        story::read::NoStory::NoHeadline => {
            FormatError::NotAStory("the story has no headline".into())
        }
        _ => {
            FormatError::NotAStory("the document does not say \"format\": \"wire-story/1\"".into())
        }
    })
}
