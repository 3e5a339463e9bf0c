use std::{cell::RefCell, rc::Rc, sync::Arc};

use js_sys::{Array, JsString, Object, Promise, Reflect};
use leptos::prelude::view;
use story::{StoryList, WebUrl, read::Node};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{AbortController, HtmlElement};

use super::{
    host::Host,
    loading::{self, Pending},
    mount_point::MountPoint,
    options::{render_options, text},
};
use crate::{
    Failure, Layout, ListLabels, ListOptions, RenderOptions,
    components::{ListFailureNotice, ListSkeleton, StoryListView},
    load::{self, Document, LoadedList},
};

/// One list of stories in one element; `widget.rs` has the same for a story.
///
/// Dropping it removes the view.
#[wasm_bindgen]
pub struct ListWidget {
    inner: Rc<Inner>,
}

struct Inner {
    host: Host,
    mount: MountPoint,
    options: RefCell<Arc<RenderOptions>>,
    list_options: RefCell<Arc<ListOptions>>,
    shown: RefCell<Shown>,
}

/// What is shown; kept to render it anew with other options.
#[derive(Clone)]
enum Shown {
    Nothing,
    List(Arc<StoryList>),
    Failure(Failure),
}

/// Reads the options of a list, which are texts.
fn list_options(options: &JsValue) -> ListOptions {
    let text = |key| text(options, key);
    ListOptions {
        layout: Layout::parse(&text("layout")),
        limit: text("limit").trim().parse().ok(),
        section: text("section"),
        has_filters: !text("filters").is_empty(),
        labels: options
            .get("sentences")
            .map_or_else(ListLabels::default, |file| ListLabels::read(&file))
            .into(),
        ..ListOptions::default()
    }
}

#[wasm_bindgen]
impl ListWidget {
    /// A widget that renders into `mount`.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Host, mount: HtmlElement) -> Self {
        let inner = Inner {
            host,
            mount: MountPoint::new(mount),
            options: RefCell::default(),
            list_options: RefCell::default(),
            shown: RefCell::new(Shown::Nothing),
        };
        Self {
            inner: Rc::new(inner),
        }
    }

    /// Sets the options (`WidgetOptions` in `shell/contract.d.ts`, with those of
    /// the list) and renders again what is shown.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&self, options: &JsValue) {
        self.inner
            .options
            .replace(Arc::new(render_options(options)));
        let list = Arc::new(list_options(options));
        self.inner.list_options.replace(list);
        self.inner.render();
    }

    /// Shows the list of a request that is under way.
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

    /// Shows the list of a document that is part of the page.
    #[wasm_bindgen(js_name = loadInline)]
    pub fn load_inline(&self, text: JsString, page: &str, controller: AbortController) {
        let document = Document {
            text,
            address: WebUrl::parse(page, None).ok(),
        };
        self.load(Box::pin(async { Ok(document) }), controller);
    }

    /// Reports that no list was named.
    #[wasm_bindgen(js_name = loadNothing)]
    pub fn load_nothing(&self) {
        self.inner.fail(Failure::NoSource);
    }
}

impl ListWidget {
    fn load(&self, document: Pending, controller: AbortController) {
        let inner = self.inner.clone();
        inner.show_skeleton();
        let host = inner.host.clone();
        loading::load(
            host,
            document,
            controller,
            load::list,
            move |outcome| match outcome {
                Ok(loaded) => inner.show_list(loaded),
                Err(failure) => inner.fail(failure),
            },
        );
    }
}

impl Drop for ListWidget {
    fn drop(&mut self) {
        // A request that is being aborted may keep `inner` a little longer.
        self.inner.mount.clear();
    }
}

impl Inner {
    /// A list that is shown stays; an empty element gets a skeleton.
    fn show_skeleton(&self) {
        if !matches!(*self.shown.borrow(), Shown::List(..)) && !self.host.has_fallback() {
            let options = self.options.borrow().clone();
            let list_options = self.list_options.borrow().clone();
            self.mount
                .show(view! { <ListSkeleton list_options options/> });
        }
    }

    fn show_list(&self, loaded: LoadedList) {
        let list = Arc::new(loaded.list);
        // A story that the reader has opened in the list stays open.
        if !self.host.is_open() {
            self.shown.replace(Shown::List(list.clone()));
            self.render();
        }
        self.host.set_stories(&entries(&list));
        self.host.loaded(
            loaded.address.map(|url| url.as_str().to_owned()),
            list.title.as_deref().unwrap_or_default(),
            &loaded.format,
            &loaded.warnings,
            None,
            &JsValue::UNDEFINED,
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
        let list_options = self.list_options.borrow().clone();
        match self.shown.borrow().clone() {
            Shown::Nothing => {}
            Shown::List(list) => {
                self.mount
                    .show(view! { <StoryListView list list_options options/> });
            }
            Shown::Failure(failure) if self.host.has_fallback() && !failure.is_forbidden() => {
                self.mount.clear();
            }
            Shown::Failure(failure) => {
                self.mount
                    .show(view! { <ListFailureNotice failure list_options options/> });
            }
        }
    }
}

/// The stories for `wire-load`, and for addresses that name one: objects of
/// `headline`, `url`, `document`, `select` and `id`.
fn entries(list: &StoryList) -> Array {
    let set = |entry: &Object, key: &str, value: &str| {
        // Setting a property of a plain object of our own cannot fail.
        let _ = Reflect::set(entry, &key.into(), &value.into());
    };
    let entries = list.stories.iter().map(|listed| {
        let entry = Object::new();
        let story = &listed.story;
        set(&entry, "headline", &story.headline);
        for (key, value) in [
            ("url", story.canonical_url.as_ref().map(WebUrl::as_str)),
            ("document", listed.document.as_ref().map(WebUrl::as_str)),
            ("select", listed.select.as_deref()),
            ("id", story.id.as_deref()),
        ] {
            if let Some(value) = value {
                set(&entry, key, value);
            }
        }
        JsValue::from(entry)
    });
    entries.collect()
}
