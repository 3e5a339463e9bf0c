use std::{cell::RefCell, rc::Rc, sync::Arc};

use js_sys::{JsString, Promise};
use leptos::prelude::view;
use story::{Story, WebUrl};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{AbortController, HtmlElement};

use super::{
    host::Host,
    loading::{self, Pending},
    mount_point::MountPoint,
    options::render_options,
};
use crate::{
    Failure, RenderOptions,
    components::{FailureNotice, NewerNotice, Skeleton, StoryView},
    load::{self, Document, Loaded},
};

/// One story in one element.
///
/// Dropping it removes the view. A pending request then has no effect: the
/// script has aborted it.
#[wasm_bindgen]
pub struct Widget {
    inner: Rc<Inner>,
}

struct Inner {
    host: Host,
    mount: MountPoint,
    options: RefCell<Arc<RenderOptions>>,
    shown: RefCell<Shown>,
}

/// What is shown; kept to render it anew with other options.
#[derive(Clone)]
enum Shown {
    Nothing,
    /// And whether some of its text could not be read.
    Story(Arc<Story>, bool),
    Failure(Failure),
}

/// How the story that is shown relates to one that was loaded.
enum Version {
    /// Another story, or one without a version.
    Other,
    Same,
    Older,
}

fn version_of(shown: &Story, new: &Story) -> Version {
    let has_version = new.updated.is_some() || new.version.is_some();
    let has_name = new.id.is_some() || new.canonical_url.is_some();
    let is_known = has_version || has_name;
    if !is_known || shown.canonical_url != new.canonical_url || shown.id != new.id {
        Version::Other
    } else if has_version && shown.updated == new.updated && shown.version == new.version {
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
            mount: MountPoint::new(mount),
            options: RefCell::default(),
            shown: RefCell::new(Shown::Nothing),
        };
        Self {
            inner: Rc::new(inner),
        }
    }

    /// Sets the options (`WidgetOptions` in `shell/contract.d.ts`) and renders
    /// again what is shown.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&self, options: &JsValue) {
        let options = render_options(options);
        self.inner.options.replace(Arc::new(options));
        self.inner.render();
    }

    /// Shows the story of a request that is under way.
    #[wasm_bindgen(js_name = loadPending)]
    pub fn load_pending(&self, url: &str, response: Promise, controller: AbortController) {
        match WebUrl::parse(url, None) {
            Ok(url) => {
                let answer = controller.clone();
                let document = async move { load::pending(url, response, &answer).await };
                self.load(Box::pin(document), controller);
            }
            Err(_) => self.inner.fail(Failure::BadAddress),
        }
    }

    /// Shows the story of a document that is part of the page.
    #[wasm_bindgen(js_name = loadInline)]
    pub fn load_inline(&self, text: JsString, page: &str, controller: AbortController) {
        let document = Document {
            text,
            address: WebUrl::parse(page, None).ok(),
        };
        self.load(Box::pin(async { Ok(document) }), controller);
    }

    /// Replaces the story by a notice when its time is over.
    #[wasm_bindgen(js_name = checkTime)]
    pub fn check_time(&self) {
        let failure = match &*self.inner.shown.borrow() {
            Shown::Story(story, _) => Failure::of_story(story, load::now()),
            Shown::Nothing | Shown::Failure(_) => None,
        };
        if let Some(failure) = failure {
            self.inner.fail(failure);
        }
    }

    /// Reports that no story was named.
    #[wasm_bindgen(js_name = loadNothing)]
    pub fn load_nothing(&self) {
        self.inner.fail(Failure::NoSource);
    }
}

impl Widget {
    fn load(&self, document: Pending, controller: AbortController) {
        let inner = self.inner.clone();
        inner.show_skeleton();
        let host = inner.host.clone();
        loading::load(
            host,
            document,
            controller,
            load::story,
            move |outcome| match outcome {
                Ok(loaded) => inner.show_story(loaded),
                Err(failure) => inner.fail(failure),
            },
        );
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        // A request that is being aborted may keep `inner` a little longer.
        self.inner.mount.clear();
    }
}

impl Inner {
    /// A story that is shown stays; an empty element gets a skeleton.
    fn show_skeleton(&self) {
        if !matches!(*self.shown.borrow(), Shown::Story(..)) && !self.host.has_fallback() {
            let options = self.options.borrow().clone();
            self.mount.show(view! { <Skeleton options/> });
        }
    }

    fn show_story(&self, loaded: Loaded) {
        let Loaded {
            story,
            format,
            warnings,
            is_partial,
            address,
            document,
        } = loaded;
        let headline = story.headline.clone();
        let over = story
            .expires
            .map(|time| time.epoch_seconds() as f64 * 1000.0);
        let shown = match &*self.shown.borrow() {
            Shown::Story(shown, _) => version_of(shown, &story),
            _ => Version::Other,
        };
        match shown {
            Version::Same => {}
            // Text that is being read never moves; a button shows the new version.
            Version::Older if self.host.is_being_read() => {
                let options = self.options.borrow().clone();
                self.mount.add(view! { <NewerNotice options/> });
            }
            Version::Older | Version::Other => {
                self.shown.replace(Shown::Story(story, is_partial));
                self.render();
            }
        }
        self.host.loaded(
            address.map(|url| url.as_str().to_owned()),
            &headline,
            &format,
            &warnings,
            over,
            &document,
        );
    }

    fn fail(&self, failure: Failure) {
        let (code, message) = (failure.code().to_owned(), failure.message());
        let status = failure.status();
        let is_forbidden = failure.is_forbidden();
        self.shown.replace(Shown::Failure(failure));
        self.render();
        self.host.failed(&code, &message, status, is_forbidden);
    }

    fn render(&self) {
        let options = self.options.borrow().clone();
        match self.shown.borrow().clone() {
            Shown::Nothing => {}
            Shown::Story(story, is_partial) => {
                self.mount
                    .show(view! { <StoryView story options is_partial/> });
            }
            // The page's fallback is shown in the slot, unless the publisher
            // forbids even that.
            Shown::Failure(failure) if self.host.has_fallback() && !failure.is_forbidden() => {
                self.mount.clear();
            }
            Shown::Failure(failure) => {
                let source = self.host.source();
                let address = WebUrl::parse(&source, options.page.as_ref());
                let address = address.ok().filter(|_| !source.is_empty());
                self.mount
                    .show(view! { <FailureNotice failure options address/> });
            }
        }
    }
}
