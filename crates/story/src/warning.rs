//! What was left out of a story, and why.

use std::fmt;

/// Something in a document that is not in the story.
///
/// Warnings are for the publisher: they travel in the load event and are
/// printed by the command-line tool, but a reader never sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where, as a JSON path: `$.body[3].url`.
    pub path: String,
    /// What is wrong there.
    pub problem: Problem,
    /// The words and addresses that are left out, where the path alone does
    /// not say it: a text of HTML is one value with one path.
    pub detail: String,
}

/// How much of what is left out a message shows.
const SHOWN: usize = 120;

impl Warning {
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

/// What is wrong with a part of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// A field that the format does not have.
    UnknownField,
    /// A block or run of text of a kind that the format does not have.
    UnknownKind,
    /// A value of another JSON type than the field has.
    WrongType,
    /// A field without which the part around it means nothing.
    Missing,
    /// An address that is not safe or not readable.
    Address,
    /// A date that cannot be read, or a time without a zone.
    Date,
    /// A language tag that is not one.
    Language,
    /// A number outside its range, or a word that is none of those allowed.
    Range,
    /// Parts nested deeper than [`crate::read::MAX_DEPTH`].
    TooDeep,
    /// Text that looks cut or empty in the source.
    Empty,
    /// Markup that is no part of a story: a tracking pixel, a share button, a
    /// shortcode that leaked.
    Junk,
    /// The document is a list, and nobody said which story of it is meant.
    OneOfMany,
    /// More blocks, text or cells than a story may have.
    TooMuch,
    /// Words or a link that stand in for an embed, and are not shown beside it.
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
}

impl Problem {
    /// A stable name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown-field",
            Self::UnknownKind => "unknown-kind",
            Self::WrongType => "wrong-type",
            Self::Missing => "missing",
            Self::Address => "address",
            Self::Date => "date",
            Self::Language => "language",
            Self::Range => "range",
            Self::TooDeep => "too-deep",
            Self::Empty => "empty",
            Self::Junk => "junk",
            Self::OneOfMany => "one-of-many",
            Self::TooMuch => "too-much",
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
        }
    }

    /// The same for people.
    pub fn message(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown field, left out",
            Self::UnknownKind => "unknown kind, left out",
            Self::WrongType => "wrong type, left out",
            Self::Missing => "missing; the part around it is left out",
            Self::Address => "not a safe address, left out",
            Self::Date => "not a date with a zone (RFC 3339), left out",
            Self::Language => "not a language tag (BCP 47), left out",
            Self::Range => "out of range, left out",
            Self::TooDeep => "nested too deep, left out",
            Self::Empty => "empty, left out",
            Self::Junk => "no part of a story, left out",
            Self::OneOfMany => "a list of stories; the first one is taken, select names another",
            Self::TooMuch => "over the limit, left out",
            Self::Fallback => "stands in for an embed, left out",
            Self::Link => "no place for this link, left out",
            Self::Embed => "unknown provider, shown as a link",
            Self::Script => "script, left out",
            Self::Media => "no place for this picture or player, left out",
            Self::Repeated => "photo shown twice, left out",
            Self::OtherPhoto => "picture beside the lead photo, left out",
            Self::Unclosed => "never closed, left out",
            Self::RawControl => "line ends or tabs in a JSON string, read as spaces",
            Self::NoParagraphs => "a long text without paragraphs",
        }
    }

    /// Whether readers miss some of the text.
    pub fn loses_text(self) -> bool {
        matches!(self, Self::UnknownKind | Self::TooDeep | Self::TooMuch)
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        f.write_str(": ")?;
        f.write_str(&self.message())
    }
}
