//! From a document that is on its way to what a widget shows; the same for a
//! story and for a list.

use std::{future::poll_fn, pin::Pin};

use js_sys::JsString;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use super::host::Host;
use crate::{
    Failure,
    load::{self, Convert, Document},
};

/// A document that is on its way.
pub(super) type Pending = Pin<Box<dyn Future<Output = Result<Document, Failure>>>>;

/// Waits for a document, reads it, and hands the outcome to `show`, unless
/// another request follows, or the widget asked for something else meanwhile.
pub(super) fn load<T: 'static>(
    host: Host,
    document: Pending,
    controller: AbortController,
    read: impl AsyncFnOnce(Document, Convert) -> Result<T, Failure> + 'static,
    show: impl FnOnce(Result<T, Failure>) + 'static,
) {
    let watcher = host.clone();
    let mut work = Box::pin(async move {
        let signal = controller.signal();
        let converter = host.clone();
        let convert = Box::new(move |text: JsString, base: Option<String>| {
            let converted = JsFuture::from(converter.convert(&text, base));
            Box::pin(converted) as load::Conversion
        });
        let outcome = match document.await {
            Ok(document) => read(document, convert).await,
            Err(failure) => Err(failure),
        };
        if let Err(failure) = &outcome
            && failure.is_fetch_error()
        {
            let next = host.should_retry(failure.code(), failure.status());
            // A promise of ours is never rejected.
            if JsFuture::from(next)
                .await
                .is_ok_and(|retried| retried.is_truthy())
            {
                return;
            }
        }
        // Otherwise the element has left the page, or asked for another document.
        if signal.reason() != load::GONE {
            show(outcome);
        }
    });
    // After a trap the script must know which element caused it.
    spawn_local(poll_fn(move |context| {
        watcher.set_busy(true);
        let progress = work.as_mut().poll(context);
        watcher.set_busy(false);
        progress
    }));
}
