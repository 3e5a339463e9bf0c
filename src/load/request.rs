//! Requests and their answers.

use gloo_net::http::{Request, Response};
use js_sys::{Array, Promise, Reflect, Uint8Array};
use story::WebUrl;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Blob, ReadableStreamDefaultReader, RequestCredentials};

use super::{
    Document,
    limits::{SIZE_LIMIT, TIMEOUT, TimeLimit},
};
use crate::failure::Failure;

/// The answer to a request that someone else has sent.
pub(super) async fn pending(response: Promise) -> Result<Response, Failure> {
    let response = JsFuture::from(response).await.map_err(failure)?;
    Ok(Response::from(
        response.unchecked_into::<web_sys::Response>(),
    ))
}

/// Asks an address: without cookies, and not for longer than the time limit.
pub(super) async fn send(url: &WebUrl, controller: &AbortController) -> Result<Response, Failure> {
    let _limit = TimeLimit::start(controller);
    Request::get(url.as_str())
        .credentials(RequestCredentials::Omit)
        .abort_signal(Some(&controller.signal()))
        .send()
        .await
        .map_err(|_| failure(controller.signal().reason()))
}

/// The text of an answer and the address it came from after redirects.
pub(super) async fn body(
    response: Response,
    url: WebUrl,
    controller: &AbortController,
) -> Result<Document, Failure> {
    if !response.ok() {
        controller.abort();
        return Err(Failure::HttpStatus(response.status()));
    }
    let _limit = TimeLimit::start(controller);
    let url = WebUrl::parse(&response.url(), None).unwrap_or(url);
    let parts = Array::new();
    if let Some(body) = response.body() {
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        let mut size = 0;
        loop {
            let chunk = JsFuture::from(reader.read()).await.map_err(failure)?;
            // A chunk is `{ done, value }`; no property of it throws.
            let value = Reflect::get(&chunk, &"value".into()).map_err(failure)?;
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
    let blob = Blob::new_with_u8_array_sequence(&parts).map_err(failure)?;
    let text = JsFuture::from(blob.text()).await.map_err(failure)?;
    Ok(Document {
        text: text.unchecked_into(),
        address: Some(url),
    })
}

/// What a rejected request or a broken answer means.
fn failure(reason: JsValue) -> Failure {
    if reason == TIMEOUT {
        Failure::Timeout
    } else {
        Failure::Network
    }
}
