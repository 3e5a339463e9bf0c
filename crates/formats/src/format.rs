//! The formats, in the order in which they are looked for.

use crate::{
    FormatError,
    adapters::{
        ans, apple_news, bbc_cps, bbc_optimo, dpa, ghost, guardian, json_feed, native_story,
        news_article, ninjs, readability, wordpress,
    },
    draft::Draft,
    json::Json,
};

/// What becomes of a format's documents, in words; `docs/formats.md` is made
/// of it.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// The format's full name and versions.
    pub title: &'static str,
    /// Its specification.
    pub specification: &'static str,
    /// Each field of a native document that is filled, and the keys it is
    /// filled from; of several the first that has a value.
    pub fields: &'static [(&'static str, &'static str)],
    /// What a document may hold that no reader of the story sees.
    pub lost: &'static [&'static str],
}

/// One format: how it is told, how it is read, and what becomes of it.
pub(crate) trait Adapter: Sync {
    /// Whether a document is in this format, told from its keys.
    fn fits(&self, document: Json<'_>) -> bool;

    /// Writes the story of a document, or of the item that `select` names if
    /// the document is a list; see [`crate::select::item`].
    fn read<'a>(
        &self,
        document: Json<'a>,
        select: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError>;

    /// What becomes of its documents.
    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About;
}

macro_rules! formats {
    ($($(#[$meta:meta])* $variant:ident $name:literal $adapter:path;)+) => {
        /// A format that can be read.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Format {
            $($(#[$meta])* $variant,)+
        }

        impl Format {
            /// All of them, in the order in which they are looked for.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in options, attributes and events.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            pub(crate) fn adapter(self) -> &'static dyn Adapter {
                match self { $(Self::$variant => &$adapter),+ }
            }
        }
    };
}

formats! {
    /// The native format, `wire-story/1`; its body may be in another one.
    Native "wire-story" native_story::NativeStory;
    /// JSON Feed 1.0 and 1.1.
    JsonFeed "json-feed" json_feed::JsonFeed;
    /// schema.org `NewsArticle` and its kin, as JSON-LD.
    NewsArticle "news-article" news_article::NewsArticle;
    /// dpa digitalwires.
    Dpa "dpa-digitalwires" dpa::Dpa;
    /// The Guardian's Content API.
    Guardian "guardian" guardian::Guardian;
    /// Ghost's Content API.
    Ghost "ghost" ghost::Ghost;
    /// WordPress's REST API.
    WordPress "wordpress" wordpress::WordPress;
    /// BBC Optimo articles.
    BbcOptimo "bbc-optimo" bbc_optimo::BbcOptimo;
    /// BBC CPS stories.
    BbcCps "bbc-cps" bbc_cps::BbcCps;
    /// Apple News Format.
    AppleNews "apple-news" apple_news::AppleNews;
    /// Arc XP's ANS.
    Ans "ans" ans::Ans;
    /// The output of Readability and its kin.
    Readability "readability" readability::Readability;
    /// IPTC ninjs and its dialects; last, since all its keys are optional.
    Ninjs "ninjs" ninjs::Ninjs;
}

impl Format {
    /// The format of a name.
    ///
    /// ```
    /// use formats::Format;
    /// assert_eq!(Format::parse("wire-story"), Some(Format::Native));
    /// assert_eq!(Format::parse("nitf"), None);
    /// ```
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter();
        all.find(|format| format.name() == name).copied()
    }

    /// What becomes of documents in this format.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn about(self) -> About {
        self.adapter().about()
    }

    /// The first format that the document's keys fit.
    pub(crate) fn of(document: Json<'_>) -> Option<Self> {
        let mut all = Self::ALL.iter();
        all.find(|format| format.adapter().fits(document)).copied()
    }
}
