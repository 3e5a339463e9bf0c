//! The only network code: from an address to a story, or to one [`Failure`].

mod document;
mod limits;
mod request;

use js_sys::{Array, JsString, Promise};
use story::{Story, WebUrl};
use web_sys::AbortController;

pub use document::{Conversion, Convert};
pub use limits::{SIZE_LIMIT, TIME_LIMIT};

use crate::failure::Failure;

/// Where a document comes from.
#[derive(Debug)]
pub enum Source {
    /// A request that is already under way, with the address it was sent to.
    Pending(WebUrl, Promise),
    /// An address still to be asked.
    Address(WebUrl),
    /// A document that stands in the page, with the page's address.
    Inline(JsString, Option<WebUrl>),
}

/// A story that may be shown.
#[derive(Debug)]
pub struct Loaded {
    /// The story.
    pub story: Story,
    /// The name of the format that the document was in.
    pub format: String,
    /// What was left out: objects of `path`, `code` and `message`.
    pub warnings: Array,
    /// Where the document was found in the end, after redirects.
    pub address: Option<WebUrl>,
}

/// Loads a story that may be shown now.
///
/// `convert` reads the formats that are not native. `controller` ends the
/// request: the caller's abort is final, and this function's own (time or
/// size) is told as a [`Failure`].
///
/// # Errors
///
/// One [`Failure`], the story withheld by its publisher included.
pub async fn story(
    source: Source,
    controller: &AbortController,
    convert: Convert,
) -> Result<Loaded, Failure> {
    let (text, address) = match source {
        Source::Inline(text, page) => (text, page),
        Source::Pending(url, response) => {
            request::body(request::pending(response).await?, url, controller).await?
        }
        Source::Address(url) => {
            request::body(request::send(&url, controller).await?, url, controller).await?
        }
    };
    let loaded = document::read(&text, address, convert).await?;
    let now = (js_sys::Date::now() / 1000.0) as i64;
    match Failure::of_availability(loaded.story.availability(now)) {
        Some(failure) => Err(failure),
        None => Ok(loaded),
    }
}
