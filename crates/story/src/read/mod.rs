//! Reading the native format: lenient, and loud about what it leaves out.
//!
//! One set of plain readers over the small [`Node`] trait serves native code
//! (`serde_json::Value`) and the browser (`JsValue`), where a derived
//! `Deserialize` costs 10 KB of WebAssembly more.

mod body;
mod inline;
#[cfg(all(target_arch = "wasm32", feature = "bindgen"))]
mod js;
mod json;
mod list;
mod photo;
mod reader;
mod story;
#[cfg(test)]
mod tests;

#[cfg(feature = "schema")]
pub(crate) use list::HEAD;

use crate::{FORMAT, LIST_FORMAT, ReadList, Status, Story, Warning, WebUrl};
use reader::Reader;

/// How deep blocks and inline text may be nested; deeper parts are left out.
pub const MAX_DEPTH: u8 = 16;

/// How many entries all lists of a story have together: blocks, items, cells,
/// runs of text. What comes after is left out, so that no document can freeze
/// a page; the largest real one that was seen has 650.
pub const MAX_ENTRIES: u32 = 50_000;

/// How long all texts of a story are together, in bytes of UTF-8. What comes
/// after is left out; the longest real one that was seen has 32,000.
pub const MAX_TEXT: usize = 1_000_000;

/// A value of a JSON document, whoever parsed it.
pub trait Node: Sized {
    /// The member `key` of an object. `null` counts as absent.
    fn get(&self, key: &str) -> Option<Self>;
    /// The keys of an object; none if this is not an object.
    fn keys(&self) -> Option<Vec<String>>;
    /// The items of an array; none if this is not an array.
    fn items(&self) -> Option<Vec<Self>>;
    /// The text of a string; none if this is not a string.
    fn text(&self) -> Option<String>;
    /// The value of a number; none if this is not a number.
    fn number(&self) -> Option<f64>;
    /// The value of a boolean; none if this is not a boolean.
    fn boolean(&self) -> Option<bool>;
}

/// There is no story in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
#[non_exhaustive]
pub enum NoStory {
    /// `"format"` is not one that this reader knows.
    NotNative,
    /// A story that may be shown needs a headline.
    NoHeadline,
}

impl NoStory {
    /// What is wrong, in English.
    pub fn message(self) -> &'static str {
        match self {
            Self::NotNative => "the document does not say \"format\": \"wire-story/1\"",
            Self::NoHeadline => "the story has no headline",
        }
    }
}

/// What the names of all versions of the native format begin with.
const FAMILY: &str = "wire-story";

/// Whether a document says that it is in the native format, of any version.
pub fn is_native<N: Node>(document: &N) -> bool {
    document
        .get("format")
        .and_then(|format| format.text())
        .is_some_and(|format| {
            let version = format.strip_prefix(FAMILY);
            version.is_some_and(|version| version.is_empty() || version.starts_with('/'))
        })
}

/// Reads a native document.
///
/// Relative addresses are resolved against `base`, the document's own address.
/// Whatever is unknown or broken is left out and named in the warnings; see
/// the crate's own example.
///
/// # Errors
///
/// Only when there is no story: another format, or no headline in a story
/// that is to be shown.
pub fn story<N: Node>(
    document: &N,
    base: Option<&WebUrl>,
) -> Result<(Story, Vec<Warning>), NoStory> {
    if !is_format(document, FORMAT) {
        return Err(NoStory::NotNative);
    }
    let mut reader = Reader::new(base);
    let story = story::story(&mut reader, document);
    if story.headline.is_empty() && story.status == Status::Usable {
        return Err(NoStory::NoHeadline);
    }
    Ok((story, reader.into_warnings()))
}

/// There is no list in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct NotAList;

impl NotAList {
    /// What is wrong, in English.
    pub fn message(self) -> &'static str {
        "the document does not say \"format\": \"wire-stories/1\""
    }
}

/// Reads a native list of stories, as [`story`] reads one.
///
/// ```
/// let document = serde_json::json!({
///     "format": "wire-stories/1",
///     "stories": [
///         { "headline": "Harbour reopens", "document": "stories/harbour.json" },
///         { "kicker": "No headline" },
///     ],
/// });
/// let base = story::WebUrl::parse("https://northline.example/list.json", None)?;
/// let (list, warnings) = story::read::list(&&document, Some(&base))?;
///
/// let address = list.stories[0].document.as_ref().map(|url| url.as_str());
/// assert_eq!(address, Some("https://northline.example/stories/harbour.json"));
/// assert_eq!(warnings[0].path, "$.stories[1].headline");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Only when the document is in another format.
pub fn list<N: Node>(document: &N, base: Option<&WebUrl>) -> Result<ReadList, NotAList> {
    if !is_list(document) {
        return Err(NotAList);
    }
    let mut reader = Reader::new(base);
    let list = list::list(&mut reader, document);
    Ok((list, reader.into_warnings()))
}

/// Whether a document says that it is a native list.
pub fn is_list<N: Node>(document: &N) -> bool {
    is_format(document, LIST_FORMAT)
}

fn is_format<N: Node>(document: &N, name: &str) -> bool {
    let format = document.get("format").and_then(|format| format.text());
    format.as_deref() == Some(name)
}
