//! How often a reader's visit asks for a story: the rule in `docs/failures.md`,
//! as `embed/shell/retry-policy.js` has it for the element.

use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

use js_sys::{Date, Math, Promise};
use leptos::prelude::{set_timeout, window};
use story::WebUrl;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use crate::{
    failure::Failure,
    load::{self, Document},
};

/// Before the address is asked once more, in milliseconds, and as much again by
/// chance, so that not all readers come again at once.
const PAUSE: f64 = 2_000.0;

/// The longest pause that a server may ask for, in milliseconds.
const LONGEST_PAUSE: f64 = 10_000.0;

/// A reader on the page of a story.
#[derive(Default)]
pub(super) struct Visit {
    request: RefCell<Option<AbortController>>,
    is_over: Cell<bool>,
}

impl Visit {
    /// The document of an address, which is asked twice at the most.
    pub(super) async fn document(&self, url: &WebUrl) -> Result<Document, Failure> {
        let mut wish = None;
        let outcome = self.ask(url, &mut wish).await;
        let pause = pause(wish.as_deref());
        if !outcome.as_ref().is_err_and(may_pass)
            || !window().navigator().on_line()
            || pause > LONGEST_PAUSE
        {
            return outcome;
        }
        sleep(pause).await;
        if self.is_over() {
            return outcome;
        }
        self.ask(url, &mut wish).await
    }

    /// The reader has left, or asks anew.
    pub(super) fn end(&self) {
        self.is_over.set(true);
        if let Some(request) = &*self.request.borrow() {
            request.abort();
        }
    }

    pub(super) fn is_over(&self) -> bool {
        self.is_over.get()
    }

    /// Asks once; how long the server wishes to be left alone is put into
    /// `wish`.
    async fn ask(&self, url: &WebUrl, wish: &mut Option<String>) -> Result<Document, Failure> {
        let request = AbortController::new().map_err(|_| Failure::Network)?;
        self.request.replace(Some(request.clone()));
        let answer = load::send(url, &request).await?;
        *wish = answer.headers().get("retry-after");
        load::answer(answer, url.clone(), &request).await
    }
}

/// Whether the same address may have a document a little later.
fn may_pass(failure: &Failure) -> bool {
    matches!(failure, Failure::Network | Failure::HttpStatus(429 | 500..))
}

/// How long a server is to be left alone, in milliseconds.
fn pause(wish: Option<&str>) -> f64 {
    let wished = wish.map_or(0.0, |wish| match wish.trim().parse::<f64>() {
        Ok(seconds) => seconds * 1_000.0,
        Err(_) => Date::parse(wish) - Date::now(),
    });
    if wished > PAUSE {
        wished
    } else {
        PAUSE * (1.0 + Math::random())
    }
}

async fn sleep(milliseconds: f64) {
    let time = Duration::from_millis(milliseconds as u64);
    let passed = Promise::new(&mut |done, _| {
        let wake = move || drop(done.call0(&JsValue::UNDEFINED));
        set_timeout(wake, time);
    });
    // It is never rejected.
    drop(JsFuture::from(passed).await);
}
