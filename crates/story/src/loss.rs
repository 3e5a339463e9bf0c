//! Losses that are reported to the publisher only, natively: what a story has no
//! place for, and markup that is no part of it.
//!
//! A browser never names one, so that it does without the words for them
//! (`docs/decisions/0016-losses-are-named-natively.md`).

#[cfg(not(target_arch = "wasm32"))]
use std::fmt;

use crate::{Problem, Warning};

/// Something that a story has no place for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Loss {
    /// Markup that is no part of a story: a tracking pixel, a share button, a
    /// shortcode that leaked.
    Junk,
    /// What nobody sees on the publisher's page: hidden by CSS, or written for
    /// screen readers alone.
    Hidden,
    /// Text or a link that replaces an embed, and are not shown beside it.
    Fallback,
    /// A link that no words of the story can carry, such as that of a picture.
    Link,
    /// Something embedded from an unknown address, shown as a link.
    Embed,
    /// A script of an unknown address, which may have embedded something.
    Script,
    /// A picture or player where there is room for words only.
    Media,
    /// What only the repetition of a photo says.
    Repeated,
    /// A picture beside the lead photo that is not in the text.
    OtherPhoto,
    /// The rest of a text, inside of something that is never closed.
    Unclosed,
    /// Line ends or tabs within a JSON string, which must be escaped.
    RawControl,
    /// A long text without any sign of its paragraphs.
    NoParagraphs,
    /// A field of a block that the block of a story has no place for.
    Field,
}

impl From<Loss> for Problem {
    fn from(loss: Loss) -> Self {
        Self::Lost(loss)
    }
}

#[cfg(target_arch = "wasm32")]
#[cfg(not(all(target_arch = "wasm32", feature = "bindgen")))]
impl Loss {
    pub(crate) fn code(self) -> &'static str {
        ""
    }

    pub(crate) fn message(self) -> &'static str {
        ""
    }
}

#[cfg(target_arch = "wasm32")]
impl Warning {
    /// The same: a browser does without details.
    #[must_use]
    pub fn with(self, _detail: &str) -> Self {
        self
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Loss {
    /// A stable name for programs.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Junk => "junk",
            Self::Hidden => "hidden",
            Self::Fallback => "fallback",
            Self::Link => "link",
            Self::Embed => "embed",
            Self::Script => "script",
            Self::Media => "media",
            Self::Repeated => "repeated",
            Self::OtherPhoto => "other-photo",
            Self::Unclosed => "unclosed",
            Self::RawControl => "raw-control",
            Self::NoParagraphs => "no-paragraphs",
            Self::Field => "field",
        }
    }

    /// The same for people.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Junk => "no part of a story, left out",
            Self::Hidden => "hidden on the publisher's page, left out",
            Self::Fallback => "replaces an embed, left out",
            Self::Link => "no place for this link, left out",
            Self::Embed => "unknown provider, shown as a link",
            Self::Script => "script, left out",
            Self::Media => "no place for this picture or player, left out",
            Self::Repeated => "photo shown twice, left out",
            Self::OtherPhoto => "picture beside the lead photo, left out",
            Self::Unclosed => "never closed, left out",
            Self::RawControl => "line ends or tabs in a JSON string, read as spaces",
            Self::NoParagraphs => "a long text without paragraphs",
            Self::Field => "no place for this part of a block, left out",
        }
    }
}

/// How much of what is left out a message shows.
#[cfg(not(target_arch = "wasm32"))]
const SHOWN: usize = 120;

#[cfg(not(target_arch = "wasm32"))]
impl Warning {
    /// The same with a detail.
    #[must_use]
    pub fn with(mut self, detail: &str) -> Self {
        detail.clone_into(&mut self.detail);
        self
    }

    /// What is wrong, with the beginning of what is left out.
    pub fn message(&self) -> String {
        let mut message = self.problem.message().to_owned();
        if !self.detail.is_empty() {
            message.push_str(": ");
            message.extend(self.detail.chars().take(SHOWN));
            if self.detail.chars().nth(SHOWN).is_some() {
                message.push('…');
            }
        }
        message
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        f.write_str(": ")?;
        f.write_str(&self.message())
    }
}
