//! From the properties of the component to its state, in a browser.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use js_sys::{JsString, Object};
use leptos::{html::Div, prelude::*};
use send_wrapper::SendWrapper;
use story::WebUrl;
use view::{Failure, RenderOptions};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use super::{Source, State};
use crate::{
    behaviour::{self, RetryPolicy, set},
    load::{self, Conversion, Loaded},
};

/// One component in a page.
#[derive(Clone)]
struct Loader(SendWrapper<Rc<Inner>>);

struct Inner {
    source: Source,
    state: RwSignal<State>,
    request: RefCell<Option<AbortController>>,
    policy: RefCell<Option<Policy>>,
}

/// A retry policy, with the closures that it calls.
struct Policy {
    policy: RetryPolicy,
    _closures: Vec<Closure<dyn FnMut(JsValue) -> JsValue>>,
}

impl Drop for Policy {
    fn drop(&mut self) {
        self.policy.cancel();
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
        request: RefCell::default(),
        policy: RefCell::default(),
    })));
    Effect::new({
        let loader = loader.clone();
        move |_| {
            if is_near.get() {
                let base = mount.get_untracked().and_then(|root| root.base_uri().ok()?);
                loader.load(&base.unwrap_or_default());
            }
        }
    });
    on_cleanup({
        let loader = loader.clone();
        move || loader.abort()
    });
    move |click| {
        let target = click.target();
        let button = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if button.is_some_and(|it| it.matches(".failure__retry").unwrap_or_default()) {
            let base = document().base_uri().ok().flatten();
            loader.load(&base.unwrap_or_default());
        }
    }
}

impl Loader {
    /// Loads what the properties name, from the first address on.
    fn load(&self, base: &str) {
        let src = self.0.source.src.get();
        let mirrors = self.0.source.mirrors.get();
        self.0.source.format.track();
        self.0.source.select.track();
        self.abort();
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
        let policy = self.policy(address.as_str(), &mirrors, base);
        self.0.policy.replace(Some(policy));
        if !matches!(self.0.state.get_untracked(), State::Story(..)) {
            self.0.state.set(State::Loading);
        }
        self.request(address);
    }

    fn allows(&self, address: &WebUrl) -> bool {
        let allows = self.0.source.allows;
        allows.is_none_or(|allows| allows.run(address.clone()))
    }

    fn policy(&self, url: &str, mirrors: &str, base: &str) -> Policy {
        let hooks = Object::new();
        let refresh = self.0.source.refresh;
        let loader = self.clone();
        let closures = [
            (
                "refresh",
                closure(move |_| refresh.try_get_untracked().unwrap_or_default().into()),
            ),
            (
                "load",
                closure(move |address| {
                    let address = address.as_string().unwrap_or_default();
                    if let Ok(address) = WebUrl::parse(&address, None) {
                        loader.request(address);
                    }
                    JsValue::UNDEFINED
                }),
            ),
            ("keepStory", closure(|_| JsValue::UNDEFINED)),
        ];
        let mut kept = Vec::new();
        for (name, closure) in closures {
            set(&hooks, name, closure.as_ref().clone());
            kept.push(closure);
        }
        Policy {
            policy: RetryPolicy::new(url, mirrors, base, &hooks),
            _closures: kept,
        }
    }

    fn request(&self, address: WebUrl) {
        self.abort_request();
        let Ok(request) = AbortController::new() else {
            return self.fail(Failure::Network);
        };
        self.0.request.replace(Some(request.clone()));
        let loader = self.clone();
        spawn_local(async move {
            let mut retry_after = None;
            let outcome = loader.story(&address, &request, &mut retry_after).await;
            if request.signal().aborted() && request.signal().reason() == load::GONE {
                return;
            }
            match outcome {
                Ok(loaded) => loader.show(loaded),
                Err(failure) => loader.retry_or_fail(failure, retry_after),
            }
        });
    }

    async fn story(
        &self,
        address: &WebUrl,
        request: &AbortController,
        retry_after: &mut Option<String>,
    ) -> Result<Loaded, Failure> {
        let answer = load::send(address, request).await?;
        *retry_after = answer.headers().get("retry-after");
        let document = load::answer(answer, address.clone(), request).await?;
        // A redirect must not lead to where a page does not allow it.
        if !document.address.as_ref().is_some_and(|it| self.allows(it)) {
            return Err(Failure::NotAllowed);
        }
        let Source {
            format,
            select,
            formats_module,
            ..
        } = self.0.source;
        let convert = Box::new(move |text: JsString, base: Option<String>| {
            let untracked = |signal: Signal<String>| signal.try_get_untracked().unwrap_or_default();
            let module = untracked(formats_module);
            let converted =
                behaviour::convert(&module, &text, &untracked(format), &untracked(select), base);
            Box::pin(JsFuture::from(converted)) as Conversion
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
                on_load.run(story);
            }
        }
        if let Some(policy) = &*self.0.policy.borrow() {
            policy.policy.story_shown();
        }
    }

    fn retry_or_fail(&self, failure: Failure, retry_after: Option<String>) {
        let is_retried = failure.is_fetch_error()
            && self.0.policy.borrow().as_ref().is_some_and(|policy| {
                let (code, status) = (failure.code(), failure.status());
                policy.policy.should_retry(code, status, retry_after)
            });
        if !is_retried {
            self.fail(failure);
        }
    }

    fn fail(&self, failure: Failure) {
        self.0.state.try_set(State::Failed(failure.clone()));
        if let Some(on_error) = self.0.source.on_error {
            on_error.run(failure);
        }
    }

    fn abort(&self) {
        self.0.policy.take();
        self.abort_request();
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
