//! The only network code: from an address to a story, or to one [`Failure`].

mod document;
mod limits;
mod request;

use std::sync::Arc;

use js_sys::{Array, JsString, Promise};
use story::{Story, StoryList, WebUrl};
use wasm_bindgen::JsValue;
use web_sys::AbortController;

pub use document::{Conversion, Convert};
pub use limits::{SIZE_LIMIT, TIME_LIMIT};

use crate::Failure;

/// The reason of an abort whose outcome is not needed.
pub const GONE: &str = "gone";

/// The text of a document, and the address it was found at.
#[derive(Debug)]
pub struct Document {
    /// The text.
    pub text: JsString,
    /// Its address after redirects, which relative addresses are resolved
    /// against; of an inline document, the page's.
    pub address: Option<WebUrl>,
}

/// A story that may be shown.
#[derive(Debug)]
pub struct Loaded {
    /// The story.
    pub story: Arc<Story>,
    /// The name of the format that the document was in.
    pub format: String,
    /// What was left out: objects of `path`, `code` and `message`.
    pub warnings: Array,
    /// Whether readers miss some of the text: a block of an unknown kind, or
    /// more than a story may have.
    pub is_partial: bool,
    /// Where the document was found in the end, after redirects.
    pub address: Option<WebUrl>,
    /// The native document.
    pub document: JsValue,
}

/// The stories of a list that may be shown.
#[derive(Debug)]
pub struct LoadedList {
    /// The stories.
    pub list: StoryList,
    /// The name of the format that the document was in.
    pub format: String,
    /// What was left out: objects of `path`, `code` and `message`.
    pub warnings: Array,
    /// Where the document was found in the end, after redirects.
    pub address: Option<WebUrl>,
}

/// Waits for the answer to a request that someone else has sent to `url`.
///
/// `controller` ends the request: the caller's abort is final, and the loader's
/// own (time or size) is returned as a [`Failure`].
///
/// # Errors
///
/// When there is no answer, or none that is whole.
pub async fn pending(
    url: WebUrl,
    response: Promise,
    controller: &AbortController,
) -> Result<Document, Failure> {
    let response = request::pending(response, controller).await?;
    request::body(response, url, controller).await
}

/// Requests a document, and reads the answer; see [`pending`].
///
/// # Errors
///
/// When there is no answer, or none that is whole.
pub async fn fetch(url: WebUrl, controller: &AbortController) -> Result<Document, Failure> {
    let response = request::send(&url, controller).await?;
    request::body(response, url, controller).await
}

/// The present, in seconds since 1970.
pub fn now() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}

/// Reads a story that may be shown now. `convert` reads the formats that are
/// not native.
///
/// # Errors
///
/// When there is no story, or its publisher does not let it be shown.
pub async fn story(document: Document, convert: Convert) -> Result<Loaded, Failure> {
    let loaded = document::read(document, convert).await?;
    match Failure::of_story(&loaded.story, now()) {
        Some(failure) => Err(failure),
        None => Ok(loaded),
    }
}

/// Reads a list of stories, and leaves out those that may not be shown now.
/// `convert` reads the formats that are not native; it is asked for all stories
/// (`*`).
///
/// # Errors
///
/// When there is no list.
pub async fn list(document: Document, convert: Convert) -> Result<LoadedList, Failure> {
    let mut loaded = document::read_list(document, convert).await?;
    loaded.list.retain_usable(now());
    Ok(loaded)
}
