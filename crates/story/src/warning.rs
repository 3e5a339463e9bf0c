//! What was left out of a story, and why.

use crate::Loss;

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
    /// not say it: a text of HTML is one value with one path. Browsers do
    /// without it (`docs/decisions/0016-losses-are-named-natively.md`).
    #[cfg(not(target_arch = "wasm32"))]
    pub detail: String,
}

impl Warning {
    /// A warning without a detail.
    #[inline(always)]
    pub fn new(path: String, problem: Problem) -> Self {
        Self {
            path,
            problem,
            #[cfg(not(target_arch = "wasm32"))]
            detail: String::new(),
        }
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
    /// The document is a list, and no story of it was selected.
    OneOfMany,
    /// More blocks, text or cells than a story may have.
    TooMuch,
    /// Something that the story has no place for.
    Lost(Loss),
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
            Self::OneOfMany => "one-of-many",
            Self::TooMuch => "too-much",
            #[cfg(not(all(target_arch = "wasm32", feature = "bindgen")))]
            Self::Lost(loss) => loss.code(),
            // The reader of the native format loses nothing, so the widget
            // carries no names for it.
            #[cfg(all(target_arch = "wasm32", feature = "bindgen"))]
            Self::Lost(_) => "lost",
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
            Self::OneOfMany => "a list of stories; the first one is taken, select names another",
            Self::TooMuch => "over the limit, left out",
            #[cfg(not(all(target_arch = "wasm32", feature = "bindgen")))]
            Self::Lost(loss) => loss.message(),
            #[cfg(all(target_arch = "wasm32", feature = "bindgen"))]
            Self::Lost(_) => "left out",
        }
    }

    /// Whether readers miss some of the text.
    pub fn loses_text(self) -> bool {
        matches!(self, Self::UnknownKind | Self::TooDeep | Self::TooMuch)
    }
}
