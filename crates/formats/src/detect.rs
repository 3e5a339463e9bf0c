//! Telling the format of a document from its keys.

use serde_json::Value;
use story::read::is_native;

use crate::news_article;

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The native format, `wire-story/1`.
    Native,
    /// schema.org `NewsArticle` and its kin, as JSON-LD.
    NewsArticle,
}

impl Format {
    /// All of them, in the order in which they are looked for.
    pub const ALL: [Self; 2] = [Self::Native, Self::NewsArticle];

    /// The name in options, attributes and events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Native => "wire-story",
            Self::NewsArticle => "news-article",
        }
    }

    /// The format of a name.
    ///
    /// ```
    /// use formats::Format;
    /// assert_eq!(Format::parse("news-article"), Some(Format::NewsArticle));
    /// assert_eq!(Format::parse("nitf"), None);
    /// ```
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// All names, for messages.
    pub(crate) fn names() -> String {
        Self::ALL.map(Self::name).join(", ")
    }

    fn matches(self, document: &Value) -> bool {
        match self {
            Self::Native => is_native(&document),
            Self::NewsArticle => news_article::is_news_article(document),
        }
    }
}

/// The first format that the document's keys fit.
pub(crate) fn detect(document: &Value) -> Option<Format> {
    Format::ALL
        .into_iter()
        .find(|format| format.matches(document))
}
