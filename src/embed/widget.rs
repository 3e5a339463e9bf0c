use std::{cell::RefCell, future::poll_fn, pin::Pin, rc::Rc, sync::Arc};

use js_sys::{JsString, Promise};
use story::{Language, Story, WebUrl};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, HtmlElement};

use super::{
    host::{Host, WidgetOptions},
    stage::Stage,
};
use crate::{
    components::{failure_notice, newer_notice, skeleton, story_view},
    config::{Edition, HeadlineLevel},
    failure::Failure,
    load::{self, Document, Loaded},
    text::Labels,
};

/// What the shell aborts a request with when nobody waits for it any more.
const GONE: &str = "gone";

/// One story in one element.
///
/// Dropping it takes the view away. A request still under way then ends in
/// nothing: the shell has aborted it.
#[wasm_bindgen]
pub struct Widget {
    inner: Rc<Inner>,
}

struct Inner {
    host: Host,
    stage: Stage,
    edition: RefCell<Arc<Edition>>,
    shown: RefCell<Shown>,
}

/// What stands on the stage; kept to set it anew in another edition.
#[derive(Clone)]
enum Shown {
    Nothing,
    /// And whether readers miss some of its text.
    Story(Arc<Story>, bool),
    Failure(Failure),
}

/// What a story that stands is to one that has come.
enum Version {
    /// Another story, or one that does not tell its versions.
    Other,
    Same,
    Older,
}

fn version_of(standing: &Story, new: &Story) -> Version {
    let is_known = new.updated.is_some() || new.version.is_some();
    if !is_known || standing.canonical_url != new.canonical_url || standing.id != new.id {
        Version::Other
    } else if standing.updated == new.updated && standing.version == new.version {
        Version::Same
    } else {
        Version::Older
    }
}

#[wasm_bindgen]
impl Widget {
    /// A widget that renders into `mount`.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Host, mount: HtmlElement) -> Self {
        let inner = Inner {
            host,
            stage: Stage::new(mount),
            edition: RefCell::default(),
            shown: RefCell::new(Shown::Nothing),
        };
        Self {
            inner: Rc::new(inner),
        }
    }

    /// Sets the options and renders again what is shown.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&self, options: &WidgetOptions) {
        let edition = Edition {
            share: options.width_percent(),
            headline: HeadlineLevel::parse(&options.heading_level()),
            page: WebUrl::parse(&options.page_url(), None).ok(),
            ..Edition::new(
                Language::parse(&options.language()).unwrap_or_else(|| Edition::default().language),
                Labels::read(&options.sentences()),
            )
        };
        self.inner.edition.replace(Arc::new(edition));
        self.inner.render();
    }

    /// Shows the story of a request that is under way.
    #[wasm_bindgen(js_name = loadPending)]
    pub fn load_pending(&self, url: &str, response: Promise, controller: AbortController) {
        match WebUrl::parse(url, None) {
            Ok(url) => {
                let answer = controller.clone();
                self.load(
                    async move { load::pending(url, response, &answer).await },
                    controller,
                );
            }
            Err(_) => self.inner.fail(Failure::BadAddress),
        }
    }

    /// Shows the story of a document that stands in the page.
    #[wasm_bindgen(js_name = loadInline)]
    pub fn load_inline(&self, text: JsString, page: &str, controller: AbortController) {
        let document = Document {
            text,
            address: WebUrl::parse(page, None).ok(),
        };
        self.load(async { Ok(document) }, controller);
    }

    /// Says that no story was named.
    #[wasm_bindgen(js_name = loadNothing)]
    pub fn load_nothing(&self) {
        self.inner.fail(Failure::NoSource);
    }
}

impl Widget {
    fn load(
        &self,
        document: impl Future<Output = Result<Document, Failure>> + 'static,
        controller: AbortController,
    ) {
        let document: Pin<Box<dyn Future<Output = _>>> = Box::pin(document);
        let inner = self.inner.clone();
        inner.wait();
        let host = self.inner.host.clone();
        let mut work = Box::pin(async move {
            let signal = controller.signal();
            let host = inner.host.clone();
            let converter = inner.host.clone();
            let convert = Box::new(move |text: JsString, base: Option<String>| {
                let converted = JsFuture::from(converter.convert(&text, base));
                Box::pin(converted) as load::Conversion
            });
            let outcome = match document.await {
                Ok(document) => load::story(document, convert).await,
                Err(failure) => Err(failure),
            };
            if let Err(failure) = &outcome
                && failure.is_of_its_address()
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
            match outcome {
                // Another story was asked for, or the element has left the page.
                _ if signal.reason() == GONE => {}
                Ok(loaded) => inner.stand(loaded),
                Err(failure) => inner.fail(failure),
            }
        });
        // The shell must know whose work a trap has ended.
        spawn_local(poll_fn(move |context| {
            host.set_busy(true);
            let progress = work.as_mut().poll(context);
            host.set_busy(false);
            progress
        }));
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        // A request that is being given up may hold `inner` a little longer.
        self.inner.stage.clear();
    }
}

impl Inner {
    /// A story that stands keeps standing; an empty element gets a skeleton.
    fn wait(&self) {
        if !matches!(*self.shown.borrow(), Shown::Story(..)) && !self.host.has_fallback() {
            let edition = self.edition.borrow().clone();
            self.stage.show(skeleton(&edition));
        }
    }

    fn stand(&self, loaded: Loaded) {
        let Loaded {
            story,
            format,
            warnings,
            is_partial,
            address,
        } = loaded;
        let headline = story.headline.clone();
        let standing = match &*self.shown.borrow() {
            Shown::Story(standing, _) => version_of(standing, &story),
            _ => Version::Other,
        };
        match standing {
            Version::Same => {}
            // What is being read never moves; the reader asks for the new one.
            Version::Older if self.host.is_being_read() => {
                let edition = self.edition.borrow().clone();
                self.stage.add(newer_notice(&edition));
            }
            Version::Older | Version::Other => {
                self.shown.replace(Shown::Story(story, is_partial));
                self.render();
            }
        }
        self.host.loaded(
            address.map(|url| url.to_string()),
            &headline,
            &format,
            &warnings,
        );
    }

    fn fail(&self, failure: Failure) {
        let (code, message) = (failure.code(), failure.to_string());
        let status = failure.status();
        let is_forbidden = failure.is_forbidden();
        self.shown.replace(Shown::Failure(failure));
        self.render();
        self.host.failed(code, &message, status, is_forbidden);
    }

    fn render(&self) {
        let edition = self.edition.borrow().clone();
        match self.shown.borrow().clone() {
            Shown::Nothing => {}
            Shown::Story(story, is_partial) => {
                self.stage.show(story_view(&story, is_partial, &edition));
            }
            // The author's words for the story's absence stand in the slot,
            // unless the publisher forbids even those.
            Shown::Failure(failure) if self.host.has_fallback() && !failure.is_forbidden() => {
                self.stage.clear();
            }
            Shown::Failure(failure) => {
                let source = self.host.source();
                let address = WebUrl::parse(&source, edition.page.as_ref());
                let address = address.ok().filter(|_| !source.is_empty());
                self.stage
                    .show(failure_notice(&failure, &edition, address.as_ref()));
            }
        }
    }
}
