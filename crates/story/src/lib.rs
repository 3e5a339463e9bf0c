//! The model of a story, and its native JSON format.
//!
//! A [`Story`] is what a publisher hands out: headline, byline, captioned and
//! credited photos, body, rights.
//! Its serialised form is the native format, `"format": "wire-story/1"`;
//! [`read::story`] is the one reader of it, over any [`read::Node`].
//!
//! Values that could do harm ([`SafeUrl`], [`WebUrl`], [`EmbedUrl`]) or that
//! could be nonsense ([`Timestamp`], [`Language`], [`Ratio`]) are built by
//! validation only, so no code behind the reader has to check them again.
//!
//! ```
//! let document = r#"{
//!     "format": "wire-story/1",
//!     "headline": "Harbour reopens",
//!     "body": [{ "type": "paragraph", "text": "Ships left at dawn." }],
//!     "mood": "hopeful"
//! }"#;
//! let value: serde_json::Value = serde_json::from_str(document)?;
//! let (story, warnings) = story::read::story(&&value, None)?;
//!
//! assert_eq!(story.headline, "Harbour reopens");
//! assert_eq!(warnings[0].to_string(), "$.mood: unknown field, left out");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod body;
mod decimal;
mod inline;
mod language;
mod list;
mod loss;
mod photo;
mod provider;
pub mod read;
mod rights;
#[cfg(feature = "schema")]
mod schema;
mod share;
mod story;
mod time;
mod url;
mod warning;
mod write;

pub use body::{
    Block, Cell, Embed, Gallery, Heading, HeadingLevel, List, ListItem, Note, Quote, QuoteKind,
    Row, Span, Table,
};
pub use decimal::decimal;
pub use inline::{Inline, Text};
pub use language::{Direction, Language};
pub use list::{ListedStory, ReadList, StoryList};
pub use loss::Loss;
pub use photo::{FocalPoint, Photo, PhotoRole, PhotoSource, Ratio};
pub use provider::{EmbedUrl, Provider};
pub use rights::{Republication, Republish, Rights};
pub use share::SHARE_TARGETS;
pub use story::{
    Address, Author, Availability, Byline, Correction, CorrectionsAt, Crumb, Promotion, Promotions,
    Publisher, Related, Status, Story,
};
pub use time::Timestamp;
pub use url::{SafeUrl, UrlError, WebUrl};
pub use warning::{Problem, Warning};
pub use write::{list_to_json, to_json};

/// The value of `"format"` in a native document.
pub const FORMAT: &str = "wire-story/1";

/// The value of `"format"` in a native list of stories.
pub const LIST_FORMAT: &str = "wire-stories/1";
