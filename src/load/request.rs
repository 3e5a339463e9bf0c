//! Requests and their answers.

use gloo_net::http::{Request, Response};
use js_sys::{Array, Promise, Reflect, Uint8Array};
use story::{WebUrl, read::Node};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Blob, ReadableStreamDefaultReader};

use super::{
    Document,
    limits::{SIZE_LIMIT, TIMEOUT, TimeLimit},
};
use crate::Failure;

/// The answer to a request that someone else has sent.
pub(super) async fn pending(
    response: Promise,
    controller: &AbortController,
) -> Result<Response, Failure> {
    let response = JsFuture::from(response).await;
    let response =
        response.map_err(|error| refused(&error).unwrap_or_else(|| failure(controller)))?;
    Ok(Response::from(
        response.unchecked_into::<web_sys::Response>(),
    ))
}

/// Requests an address, and not for longer than the time limit.
pub(super) async fn send(url: &WebUrl, controller: &AbortController) -> Result<Response, Failure> {
    let _limit = TimeLimit::start(controller);
    Request::get(url.as_str())
        .abort_signal(Some(&controller.signal()))
        .send()
        .await
        .map_err(|_| failure(controller))
}

/// The text of an answer and the address it came from after redirects.
pub(super) async fn body(
    response: Response,
    url: WebUrl,
    controller: &AbortController,
) -> Result<Document, Failure> {
    if !response.ok() {
        controller.abort();
        return Err(match response.status() {
            // It was there, and its publisher means it to be gone.
            410 => Failure::Withdrawn(None),
            status => Failure::HttpStatus(status),
        });
    }
    let _limit = TimeLimit::start(controller);
    let url = WebUrl::parse(&response.url(), None).unwrap_or(url);
    let parts = Array::new();
    if let Some(body) = response.body() {
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        let mut size = 0;
        loop {
            let chunk = JsFuture::from(reader.read()).await;
            let chunk = chunk.map_err(|_| failure(controller))?;
            // A chunk is `{ done, value }`; no property of it throws.
            let value = Reflect::get(&chunk, &"value".into()).unwrap_or_default();
            if value.is_undefined() {
                break;
            }
            size += value.unchecked_ref::<Uint8Array>().length();
            if size > SIZE_LIMIT {
                controller.abort();
                return Err(Failure::TooLarge);
            }
            parts.push(&value);
        }
    }
    // A blob decodes UTF-8, byte order mark and all, without a copy in here.
    let blob = Blob::new_with_u8_array_sequence(&parts).map_err(|_| Failure::Network)?;
    let text = JsFuture::from(blob.text()).await;
    let text = text.map_err(|_| failure(controller))?;
    Ok(Document {
        text: text.unchecked_into(),
        address: Some(url),
    })
}

/// Why a script that checks documents has refused one: errors with a `code` of
/// text are its own (`behaviour/sources/`, `behaviour/signature.js`).
fn refused(error: &JsValue) -> Option<Failure> {
    let code = error.get("code")?.text()?;
    if code == "too-large" {
        return Some(Failure::TooLarge);
    }
    let message = error.get("message")?.text()?;
    Some(Failure::Unverified([&code, ": ", &message].concat()))
}

/// The failure of a rejected request or a broken answer. It is read from the
/// signal: WebKit rejects with an error of its own in place of the reason.
fn failure(controller: &AbortController) -> Failure {
    if controller.signal().reason() == TIMEOUT {
        Failure::Timeout
    } else {
        Failure::Network
    }
}
