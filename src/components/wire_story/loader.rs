//! From the properties of the component to its state, in a browser.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use js_sys::{Array, Function, JsString, Object, Promise};
use leptos::{html::Div, prelude::*};
use send_wrapper::SendWrapper;
use story::{Story, WebUrl};
use view::{Failure, RenderOptions};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use super::{Source, State};
use crate::{
    behaviour::{self, Sources, set},
    load::{self, Conversion, Loaded},
};

/// One component in a page.
#[derive(Clone)]
struct Loader(SendWrapper<Rc<Inner>>);

struct Inner {
    source: Source,
    state: RwSignal<State>,
    mount: NodeRef<Div>,
    options: Memo<Arc<RenderOptions>>,
    request: RefCell<Option<AbortController>>,
    sources: RefCell<Option<Rc<SourcesOf>>>,
    /// Cancels the end of the story that is shown.
    end: RefCell<Option<Function>>,
}

/// What the sources call.
type Hook = Closure<dyn FnMut(JsValue) -> JsValue>;

/// The sources of the story, with the closures that they call.
struct SourcesOf {
    sources: Sources,
    _closures: Vec<Hook>,
}

impl Drop for SourcesOf {
    fn drop(&mut self) {
        self.sources.end();
    }
}

pub(super) fn start(
    mount: NodeRef<Div>,
    source: Source,
    options: Memo<Arc<RenderOptions>>,
    state: RwSignal<State>,
) -> impl Fn(leptos::ev::MouseEvent) {
    let is_near = RwSignal::new(false);
    Effect::new(move |_| {
        let Some(root) = mount.get() else { return };
        behaviour::attach(&root, &options.get_untracked().labels);
        if source.is_eager.get() {
            is_near.set(true);
        } else if !is_near.get_untracked() {
            let found = Closure::once_into_js(move || is_near.try_set(true));
            let stop = behaviour::when_near(&root, found.unchecked_ref());
            let stop = SendWrapper::new(stop);
            on_cleanup(move || behaviour::stop_waiting(&stop));
        }
    });
    let loader = Loader(SendWrapper::new(Rc::new(Inner {
        source,
        state,
        mount,
        options,
        request: RefCell::default(),
        sources: RefCell::default(),
        end: RefCell::default(),
    })));
    Effect::new({
        let loader = loader.clone();
        move |_| {
            if is_near.get() {
                loader.load(&page_address());
            }
        }
    });
    Effect::new({
        let loader = loader.clone();
        move |_| {
            source.refresh.track();
            loader.change_interval();
        }
    });
    Effect::new({
        let loader = loader.clone();
        move |_| {
            // A listener on the window only while there is something to wait for.
            if matches!(state.get(), State::Failed(Failure::Network)) {
                let loader = loader.clone();
                let online = window_event_listener(leptos::ev::online, move |_| {
                    loader.load(&page_address());
                });
                on_cleanup(move || online.remove());
            }
        }
    });
    on_cleanup({
        let loader = loader.clone();
        move || loader.end()
    });
    move |click| {
        let target = click.target();
        let button = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if button.is_some_and(|it| it.matches(".failure__retry").unwrap_or_default()) {
            loader.load(&page_address());
        }
    }
}

/// What addresses of the page are relative to.
fn page_address() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

impl Loader {
    /// Loads what the properties name.
    fn load(&self, base: &str) {
        let Source {
            src,
            mirrors,
            format,
            select,
            keep,
            ..
        } = self.0.source;
        for signal in [mirrors, format, select, keep] {
            signal.track();
        }
        let src = src.get();
        self.abort_request();
        if let Some(sources) = &*self.0.sources.borrow() {
            sources.sources.end();
        }
        if src.is_empty() {
            return self.fail(Failure::NoSource);
        }
        let place = WebUrl::parse(base, None).ok();
        let Ok(address) = WebUrl::parse(&src, place.as_ref()) else {
            return self.fail(Failure::BadAddress);
        };
        if !self.allows(&address) {
            return self.fail(Failure::NotAllowed);
        }
        let Some(sources) = self.sources() else {
            return self.fail(Failure::NoSource);
        };
        let Ok(request) = AbortController::new() else {
            return self.fail(Failure::Network);
        };
        if !matches!(self.0.state.get_untracked(), State::Story(..)) {
            self.0.state.set(State::Loading);
        }
        let answer = sources.sources.first_answer(address.as_str(), &request);
        self.take(address, answer, request);
    }

    fn allows(&self, address: &WebUrl) -> bool {
        let allows = self.0.source.allows;
        allows.is_none_or(|allows| allows.run(address.clone()))
    }

    /// The sources of the story; none when the component is not in the page.
    fn sources(&self) -> Option<Rc<SourcesOf>> {
        if let Some(sources) = &*self.0.sources.borrow() {
            return Some(sources.clone());
        }
        let mount = self.0.mount.get_untracked()?;
        let hooks = Object::new();
        let mut kept = Vec::new();
        for (name, closure) in self.hooks() {
            set(&hooks, name, closure.as_ref().clone());
            kept.push(closure);
        }
        let labels = &self.0.options.get_untracked().labels;
        let sources = Rc::new(SourcesOf {
            sources: Sources::new(&mount, labels, &hooks),
            _closures: kept,
        });
        self.0.sources.replace(Some(sources.clone()));
        Some(sources)
    }

    fn hooks(&self) -> [(&'static str, Hook); 5] {
        let (settings, convert, allows) = (self.clone(), self.clone(), self.clone());
        let (show, reload) = (self.clone(), self.clone());
        [
            ("settings", closure(move |_| settings.settings().into())),
            (
                "convert",
                closure(move |document| {
                    let document = Array::from(&document);
                    let text = document.get(0).unchecked_into();
                    convert.convert(&text, document.get(1).as_string()).into()
                }),
            ),
            (
                "allows",
                closure(move |address| {
                    let address = WebUrl::parse(&address.as_string().unwrap_or_default(), None);
                    address.is_ok_and(|address| allows.allows(&address)).into()
                }),
            ),
            (
                "show",
                closure(move |answer| {
                    let answer = Array::from(&answer);
                    let address = answer.get(0).as_string().unwrap_or_default();
                    if let Ok(address) = WebUrl::parse(&address, None) {
                        let request: AbortController = answer.get(2).unchecked_into();
                        show.0.request.replace(Some(request.clone()));
                        show.take(address, answer.get(1).unchecked_into(), request);
                    }
                    JsValue::UNDEFINED
                }),
            ),
            (
                "reload",
                closure(move |_| {
                    untrack(|| reload.load(&page_address()));
                    JsValue::UNDEFINED
                }),
            ),
        ]
    }

    /// The properties that the sources read.
    fn settings(&self) -> Object {
        let source = self.0.source;
        let settings = Object::new();
        for (name, signal) in [
            ("mirrors", source.mirrors),
            ("keep", source.keep),
            ("select", source.select),
            ("refresh", source.refresh),
        ] {
            set(
                &settings,
                name,
                signal.try_get_untracked().unwrap_or_default(),
            );
        }
        set(&settings, "base", page_address());
        let options = self.0.options.try_get_untracked();
        let language = options.map(|options| options.language.as_str().to_owned());
        set(&settings, "language", language.unwrap_or_default());
        settings
    }

    /// Reads a document that is not native.
    fn convert(&self, text: &JsString, base: Option<String>) -> Promise {
        let Source {
            format,
            select,
            formats_module,
            ..
        } = self.0.source;
        let untracked = |signal: Signal<String>| signal.try_get_untracked().unwrap_or_default();
        let module = untracked(formats_module);
        behaviour::convert(&module, text, &untracked(format), &untracked(select), base)
    }

    /// Shows the story of an answer, which `request` ends.
    fn take(&self, address: WebUrl, answer: Promise, request: AbortController) {
        self.0.request.replace(Some(request.clone()));
        let loader = self.clone();
        spawn_local(async move {
            let outcome = loader.story(address, answer, &request).await;
            if request.signal().aborted() && request.signal().reason() == load::GONE {
                return;
            }
            match outcome {
                Ok(loaded) => loader.show(loaded),
                Err(failure) => loader.fail(failure),
            }
        });
    }

    async fn story(
        &self,
        address: WebUrl,
        answer: Promise,
        request: &AbortController,
    ) -> Result<Loaded, Failure> {
        let document = load::pending(address, answer, request).await?;
        // A redirect must not lead to where a page does not allow it.
        if !document.address.as_ref().is_some_and(|it| self.allows(it)) {
            return Err(Failure::NotAllowed);
        }
        let loader = self.clone();
        let convert = Box::new(move |text: JsString, base: Option<String>| {
            Box::pin(JsFuture::from(loader.convert(&text, base))) as Conversion
        });
        load::story(document, convert).await
    }

    fn show(&self, loaded: Loaded) {
        let story = loaded.story;
        let shown = self.0.state.try_get_untracked();
        let is_same = matches!(&shown, Some(State::Story(shown, _)) if *shown == story);
        if !is_same {
            // The component may be gone by now.
            self.0
                .state
                .try_set(State::Story(story.clone(), loaded.is_partial));
            if let Some(on_load) = self.0.source.on_load {
                on_load.run(story.clone());
            }
        }
        if let Some(sources) = &*self.0.sources.borrow() {
            sources.sources.story_shown();
        }
        self.end_at(&story);
    }

    /// Replaces the story by a notice when its time is over.
    fn end_at(&self, story: &Arc<Story>) {
        self.stop_waiting();
        let Some(time) = story.expires else { return };
        let (loader, story) = (self.clone(), story.clone());
        let check = Closure::once_into_js(move || {
            if let Some(failure) = Failure::of_story(&story, load::now()) {
                loader.fail(failure);
            }
        });
        let milliseconds = time.epoch_seconds() as f64 * 1000.0;
        let stop = behaviour::at_time(milliseconds, check.unchecked_ref());
        self.0.end.replace(Some(stop));
    }

    fn fail(&self, failure: Failure) {
        self.stop_waiting();
        self.0.state.try_set(State::Failed(failure.clone()));
        if let Some(sources) = &*self.0.sources.borrow() {
            let is_forbidden = failure.is_forbidden();
            sources.sources.story_failed(failure.code(), is_forbidden);
        }
        if let Some(on_error) = self.0.source.on_error {
            on_error.run(failure);
        }
    }

    /// The property `refresh` has changed.
    fn change_interval(&self) {
        if !matches!(self.0.state.get_untracked(), State::Story(..)) {
            return;
        }
        let base = WebUrl::parse(&page_address(), None).ok();
        let address = WebUrl::parse(&self.0.source.src.get_untracked(), base.as_ref());
        if let (Some(sources), Ok(address)) = (&*self.0.sources.borrow(), address) {
            sources.sources.continue_with(address.as_str());
        }
    }

    /// The component has left the page.
    fn end(&self) {
        self.stop_waiting();
        self.abort_request();
        // The sources have closures that hold the loader.
        self.0.sources.take();
    }

    fn stop_waiting(&self) {
        if let Some(stop) = self.0.end.take() {
            behaviour::stop_waiting(&stop);
        }
    }

    fn abort_request(&self) {
        if let Some(request) = self.0.request.take() {
            request.abort_with_reason(&load::GONE.into());
        }
    }
}

fn closure(
    call: impl FnMut(JsValue) -> JsValue + 'static,
) -> Closure<dyn FnMut(JsValue) -> JsValue> {
    Closure::new(call)
}
