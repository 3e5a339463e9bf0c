//! Article formats of the field, read into a [`story::Story`].
//!
//! ```text
//! bytes → Json → the adapter of its format → a native document → Story
//! ```
//!
//! An adapter translates: its format in, the native format out. Whatever it
//! writes goes through the one reader of the native format ([`story::read`]),
//! which validates it as it does a publisher's own document. In a browser that
//! reader is the widget's, and this module stops at the native document.
//!
//! ```
//! let document = br#"{
//!     "@context": "https://schema.org",
//!     "@type": "NewsArticle",
//!     "headline": "Ferries &amp; fog",
//!     "articleBody": "Boats stayed in harbour.\nThey left at noon."
//! }"#;
//! let converted = formats::convert(document, formats::Hint::default(), None)?;
//!
//! assert_eq!(converted.format, formats::Format::NewsArticle);
//! assert_eq!(converted.story.headline, "Ferries & fog");
//! assert_eq!(converted.story.body.len(), 2);
//! # Ok::<(), formats::FormatError>(())
//! ```

mod adapters;
mod blocks;
mod bodies;
mod date;
mod draft;
mod entities;
mod error;
mod format;
mod html;
mod json;
#[cfg(test)]
mod linear_time;
mod list;
mod markdown;
mod native;
mod plain_text;
mod remains;
mod select;
mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

#[cfg(not(target_arch = "wasm32"))]
use bumpalo::Bump;
use story::{Loss, Warning, WebUrl};
#[cfg(not(target_arch = "wasm32"))]
use story::{Story, StoryList};

use draft::Draft;
pub use error::FormatError;
#[cfg(not(target_arch = "wasm32"))]
pub use format::About;
pub use format::Format;
use json::{Json, Writer};

/// A document may have this many bytes; the longest real one that was seen, a
/// live blog, has 840,000.
pub const MAX_BYTES: usize = 4 << 20;

/// The value of `"format"` in an envelope: a JSON document that holds another
/// one, as text, with its signature.
///
/// Here the document is read and the signature is not verified; pages verify it
/// before (`src/behaviour/signature.js`), and so does `wire-story verify`.
pub const ENVELOPE: &str = "wire-story-signed/1";

/// What the caller knows of a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hint<'a> {
    /// Its format; without it the format is told from the document's keys.
    pub format: Option<Format>,
    /// Which story of a list: its position (from 1), `first`, its id, address or
    /// title. Without it the first one is taken. (`*`, for all of them, is that of
    /// [`convert_list`].)
    pub select: Option<&'a str>,
}

/// A story, and what of its document is not in it.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Clone, PartialEq)]
pub struct Converted {
    /// The story.
    pub story: Story,
    /// What was left out: first by the adapter, with paths into the document;
    /// then by the reader, with paths into the native document.
    pub warnings: Vec<Warning>,
    /// The format that the document was in.
    pub format: Format,
}

/// Reads a document in any format.
///
/// Relative addresses are resolved against `base`, the document's own address,
/// or without one against the story's page.
///
/// # Errors
///
/// When the bytes are not JSON, the format is not known, or there is no story.
#[cfg(not(target_arch = "wasm32"))]
pub fn convert(
    bytes: &[u8],
    hint: Hint<'_>,
    base: Option<&WebUrl>,
) -> Result<Converted, FormatError> {
    if bytes.len() > MAX_BYTES {
        return Err(FormatError::TooLarge);
    }
    let text =
        std::str::from_utf8(bytes).map_err(|error| FormatError::NotJson(error.to_string()))?;
    let arena = Bump::new();
    let adapted = adapt(Writer::new(&arena), text, hint, base)?;
    let (story, found) = story::read::story(&adapted.document, base)
        .map_err(|reason| FormatError::NotAStory(reason.to_string()))?;
    let mut warnings = adapted.warnings;
    warnings.extend(found);
    Ok(Converted {
        story,
        warnings,
        format: adapted.format,
    })
}

/// A list of stories, and what of its document is not in it.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Clone, PartialEq)]
pub struct ConvertedList {
    /// The stories, without their texts.
    pub list: StoryList,
    /// What was left out; see [`Converted::warnings`].
    pub warnings: Vec<Warning>,
    /// The format that the document was in; none if it is a native list.
    pub format: Option<Format>,
}

/// Reads a document in any format as a list of its stories: a native list, or
/// one of the formats that [`convert`] reads. A document of one story is a list
/// of one.
///
/// ```
/// let feed = br#"{
///     "version": "https://jsonfeed.org/version/1.1",
///     "title": "Northline",
///     "items": [
///         { "id": "1", "url": "https://northline.example/1", "title": "Harbour reopens" },
///         { "id": "2", "url": "https://northline.example/2", "title": "Rates held" }
///     ]
/// }"#;
/// let list = formats::convert_list(feed, None, None)?.list;
///
/// assert_eq!(list.title.as_deref(), Some("Northline"));
/// assert_eq!(list.stories[1].story.headline, "Rates held");
/// assert_eq!(list.stories[1].select.as_deref(), Some("2"));
/// # Ok::<(), formats::FormatError>(())
/// ```
///
/// # Errors
///
/// As [`convert`]; when none of several stories can be read the list is empty.
#[cfg(not(target_arch = "wasm32"))]
pub fn convert_list(
    bytes: &[u8],
    format: Option<Format>,
    base: Option<&WebUrl>,
) -> Result<ConvertedList, FormatError> {
    if bytes.len() > MAX_BYTES {
        return Err(FormatError::TooLarge);
    }
    let text =
        std::str::from_utf8(bytes).map_err(|error| FormatError::NotJson(error.to_string()))?;
    let arena = Bump::new();
    let writer = Writer::new(&arena);
    let (native, _) = parsed(writer, text)?;
    let is_native = story::read::is_list(&native);
    let hint = Hint {
        format,
        select: Some(list::ALL),
    };
    let adapted = match is_native {
        true => None,
        false => Some(adapt(writer, text, hint, base)?),
    };
    let document = adapted.as_ref().map_or(native, |it| it.document);
    let (list, found) = story::read::list(&document, base)
        .map_err(|reason| FormatError::NotAStory(reason.to_string()))?;
    let format = adapted.as_ref().map(|it| it.format);
    let mut warnings = adapted.map(|it| it.warnings).unwrap_or_default();
    warnings.extend(found);
    Ok(ConvertedList {
        list,
        warnings,
        format,
    })
}

/// A native document, not yet validated.
struct Adapted<'a> {
    document: Json<'a>,
    warnings: Vec<Warning>,
    format: Format,
}

fn adapt<'a>(
    writer: Writer<'a>,
    text: &'a str,
    hint: Hint<'_>,
    base: Option<&WebUrl>,
) -> Result<Adapted<'a>, FormatError> {
    let (mut document, mut is_raw) = parsed(writer, text)?;
    if document.word("format") == ENVELOPE {
        (document, is_raw) = parsed(writer, document.word("document"))?;
    }
    let format = hint
        .format
        .or_else(|| Format::of(document))
        .ok_or_else(|| error::unknown(document))?;
    let select = hint.select.unwrap_or_default();
    if select == list::ALL {
        let (document, warnings) = list::stories(writer, document, format, base)?;
        return Ok(Adapted {
            document,
            warnings,
            format,
        });
    }
    let mut draft = Draft::new(writer, base);
    if is_raw {
        draft.name_flaw(Loss::RawControl);
    }
    format.adapter().read(document, select, &mut draft)?;
    let (document, warnings) = draft.finish();
    Ok(Adapted {
        document,
        warnings,
        format,
    })
}

/// The tree of a document, and whether it has line ends in its strings; or the
/// line and column from where it is not JSON.
fn parsed<'a>(writer: Writer<'a>, text: &'a str) -> Result<(Json<'a>, bool), FormatError> {
    let text = json::unwrapped(text);
    json::parse(writer, text).map_err(|place| {
        let (mut line, mut column) = (1, 1);
        for byte in text.bytes().take(place) {
            if byte == b'\n' {
                (line, column) = (line + 1, 1);
            } else {
                column += 1;
            }
        }
        let (line, column) = (writer.digits(line), writer.digits(column));
        FormatError::NotJson(text::joined(&["from line ", line, ", column ", column]))
    })
}
