//! In the place of the crate `wasm-streams`, of which Leptos uses two functions
//! to stream the bodies of server functions.
//!
//! Wire Story has no server, but that crate exports classes, and what a crate
//! exports is in every page whether it is called or not: 10 KB of WebAssembly
//! (`docs/decisions/0006-no-streams.md`). Whoever calls a streaming server
//! function in this workspace gets an error that says so.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// An empty stream: there is no server that would read another.
    pub fn from_stream<S>(_stream: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self(web_sys::ReadableStream::new().unwrap_or_else(JsCast::unchecked_into))
    }

    /// A stream of one error.
    pub fn into_stream(self) -> OneError {
        OneError { is_over: false }
    }
}

/// Ends with one error.
#[derive(Debug)]
pub struct OneError {
    is_over: bool,
}

impl Stream for OneError {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let was_over = std::mem::replace(&mut self.is_over, true);
        Poll::Ready((!was_over).then(|| Err("streams are left out of this build".into())))
    }
}
