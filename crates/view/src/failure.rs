//! Why there is no story in the page.

use std::sync::Arc;

use story::{Availability, Story, decimal};

/// Why a story cannot be shown.
///
/// The message is for the developer of the host page; what a reader sees is in
/// [`crate::Labels`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
#[non_exhaustive]
pub enum Failure {
    /// Neither `src` nor an inline story.
    NoSource,
    /// `src` is not a web address.
    BadAddress,
    /// The site does not show stories from that origin.
    NotAllowed,
    /// No answer: offline, refused by the server, by CORS or by a policy. A
    /// browser does not distinguish these.
    Network,
    /// The server answered with another status than 200 to 299.
    HttpStatus(u16),
    /// No whole answer within `load::TIME_LIMIT`.
    Timeout,
    /// The document is longer than `load::SIZE_LIMIT`.
    TooLarge,
    /// The document is not JSON.
    NotJson,
    /// The document is in a known format but holds no story.
    NotAStory(String),
    /// The document is in a format that is not known.
    UnknownFormat(String),
    /// The format is known, but no page can read it; the text says what to do
    /// instead.
    UnsupportedFormat(String),
    /// The document is a list, and no story of it has the position, id, address
    /// or title that was asked for.
    NoSuchItem(String),
    /// The module that reads other formats than the native one did not load.
    FormatsUnavailable,
    /// The formats module gave up in the middle of its work.
    Internal(String),
    /// The document is not verified as its publisher's. The text is the code of
    /// the script that has verified it (`behaviour/signature.js`), a colon, and
    /// what is wrong: `bad-signature: the document is not as it was signed`.
    Unverified(String),
    /// The publisher holds the story back.
    Withheld,
    /// The publisher has taken the story back. What its document still says
    /// of it is none where only a server's status is known.
    Withdrawn(Option<Arc<Story>>),
    /// The story may not be shown yet.
    Embargoed,
    /// The story may not be shown any more.
    Expired,
    /// Only the publisher's own sites may show the story.
    Restricted,
}

impl Failure {
    /// One of each kind, for tables and tests.
    pub fn all() -> Vec<Self> {
        vec![
            Self::NoSource,
            Self::BadAddress,
            Self::NotAllowed,
            Self::Network,
            Self::HttpStatus(404),
            Self::Timeout,
            Self::TooLarge,
            Self::NotJson,
            Self::NotAStory(String::new()),
            Self::UnknownFormat(String::new()),
            Self::UnsupportedFormat(String::new()),
            Self::NoSuchItem(String::new()),
            Self::FormatsUnavailable,
            Self::Internal(String::new()),
            Self::Unverified("unverified: ".to_owned()),
            Self::Withheld,
            Self::Withdrawn(None),
            Self::Embargoed,
            Self::Expired,
            Self::Restricted,
        ]
    }

    /// The stable name that travels in the event `wire-error`.
    ///
    /// ```
    /// assert_eq!(view::Failure::HttpStatus(404).code(), "http-status");
    /// ```
    pub fn code(&self) -> &str {
        match self {
            Self::NoSource => "no-source",
            Self::BadAddress => "bad-address",
            Self::NotAllowed => "not-allowed",
            Self::Network => "network",
            Self::HttpStatus(_) => "http-status",
            Self::Timeout => "timeout",
            Self::TooLarge => "too-large",
            Self::NotJson => "not-json",
            Self::NotAStory(_) => "not-a-story",
            Self::UnknownFormat(_) => "unknown-format",
            Self::UnsupportedFormat(_) => "unsupported-format",
            Self::NoSuchItem(_) => "no-such-item",
            Self::FormatsUnavailable => "formats-unavailable",
            Self::Internal(_) => "internal",
            Self::Unverified(reason) => reason.split(':').next().unwrap_or_default(),
            Self::Withheld => "withheld",
            Self::Withdrawn(_) => "withdrawn",
            Self::Embargoed => "embargoed",
            Self::Expired => "expired",
            Self::Restricted => "restricted",
        }
    }

    /// What is wrong and what to do, in English, for the developer of the host page.
    ///
    /// ```
    /// assert_eq!(view::Failure::HttpStatus(404).message(), "the server answered with status 404");
    /// ```
    pub fn message(&self) -> String {
        let message = match self {
            Self::NoSource => {
                "no story was named: set src, or put one into a <script type=\"application/json\">"
            }
            Self::BadAddress => "src is not an http or https address",
            Self::NotAllowed => {
                "this site shows no stories from that address; its owner has not listed it"
            }
            Self::Network => {
                "no answer: the reader is offline, the server is down, it sends no \
                 Access-Control-Allow-Origin, or connect-src of this page does not allow it"
            }
            Self::HttpStatus(status) => {
                return ["the server answered with status ", &decimal(*status)].concat();
            }
            Self::Timeout => "the answer took too long",
            Self::TooLarge => "the document is larger than 4 MB",
            Self::NotJson => "the document is not JSON",
            Self::NotAStory(detail) => {
                return ["there is no story in the document: ", detail].concat();
            }
            Self::UnknownFormat(detail) => {
                return ["the document is in no format that is known here: ", detail].concat();
            }
            Self::UnsupportedFormat(detail) => {
                return ["the document cannot be shown as it is: ", detail].concat();
            }
            Self::NoSuchItem(message) => message,
            Self::FormatsUnavailable => {
                "the formats module could not be loaded; deploy it beside wire-story.js"
            }
            Self::Internal(message) | Self::Unverified(message) => message,
            Self::Withheld => "the publisher withholds the story",
            Self::Withdrawn(_) => "the publisher has withdrawn the story",
            Self::Embargoed => "the story is under embargo",
            Self::Expired => "the story has expired",
            Self::Restricted => "the publisher does not let other sites show the story",
        };
        message.to_owned()
    }

    /// The status that the server answered with.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::HttpStatus(status) => Some(*status),
            _ => None,
        }
    }

    /// Whether there was no document, or not the publisher's: another address
    /// of it may have one.
    pub fn is_fetch_error(&self) -> bool {
        matches!(
            self,
            Self::Network
                | Self::HttpStatus(_)
                | Self::Timeout
                | Self::TooLarge
                | Self::NotJson
                | Self::Unverified(_)
        )
    }

    /// Whether the same request may succeed when the reader tries again.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Network | Self::Timeout | Self::FormatsUnavailable => true,
            Self::HttpStatus(status) => *status >= 500 || *status == 429,
            Self::NoSource
            | Self::BadAddress
            | Self::NotAllowed
            | Self::TooLarge
            | Self::NotJson
            | Self::NotAStory(_)
            | Self::UnknownFormat(_)
            | Self::UnsupportedFormat(_)
            | Self::NoSuchItem(_)
            | Self::Internal(_)
            | Self::Unverified(_)
            | Self::Withheld
            | Self::Withdrawn(_)
            | Self::Embargoed
            | Self::Expired
            | Self::Restricted => false,
        }
    }

    /// Whether the publisher has said that the story may not be shown. Not
    /// even the page's own words for it are shown then.
    pub fn is_forbidden(&self) -> bool {
        match self {
            Self::Withheld
            | Self::Withdrawn(_)
            | Self::Embargoed
            | Self::Expired
            | Self::Restricted => true,
            Self::NoSource
            | Self::BadAddress
            | Self::NotAllowed
            | Self::Network
            | Self::HttpStatus(_)
            | Self::Timeout
            | Self::TooLarge
            | Self::NotJson
            | Self::NotAStory(_)
            | Self::UnknownFormat(_)
            | Self::UnsupportedFormat(_)
            | Self::NoSuchItem(_)
            | Self::FormatsUnavailable
            | Self::Internal(_)
            | Self::Unverified(_) => false,
        }
    }

    /// The failure that keeps a story from being shown at a moment (see
    /// [`Story::availability`]), if its publisher's word does.
    pub fn of_story(story: &Arc<Story>, now: i64) -> Option<Self> {
        match story.availability(now) {
            Availability::Usable => None,
            Availability::Withheld => Some(Self::Withheld),
            Availability::Withdrawn => Some(Self::Withdrawn(Some(story.clone()))),
            Availability::Embargoed => Some(Self::Embargoed),
            Availability::Expired => Some(Self::Expired),
            Availability::Restricted => Some(Self::Restricted),
        }
    }
}
