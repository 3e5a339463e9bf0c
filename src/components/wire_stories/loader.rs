//! From the properties of the component to its state, in a browser.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use js_sys::JsString;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use story::WebUrl;
use view::Failure;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use super::{Source, State};
use crate::{
    behaviour,
    load::{self, Conversion, LoadedList},
};

/// The request that is under way.
type Request = SendWrapper<Rc<RefCell<Option<AbortController>>>>;

pub(super) fn start(source: Source, state: RwSignal<State>) -> impl Fn(leptos::ev::MouseEvent) {
    let request: Request = SendWrapper::new(Rc::default());
    Effect::new({
        let request = request.clone();
        move |_| load(source, state, &request)
    });
    Effect::new({
        let request = request.clone();
        move |_| {
            // A listener on the window only while there is something to wait for.
            if matches!(state.get(), State::Failed(Failure::Network)) {
                let request = request.clone();
                let online = window_event_listener(leptos::ev::online, move |_| {
                    untrack(|| load(source, state, &request));
                });
                on_cleanup(move || online.remove());
            }
        }
    });
    on_cleanup({
        let request = request.clone();
        move || abort(&request)
    });
    move |click| {
        let target = click.target();
        let button = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if button.is_some_and(|it| it.matches(".failure__retry").unwrap_or_default()) {
            untrack(|| load(source, state, &request));
        }
    }
}

fn abort(request: &Request) {
    if let Some(request) = request.replace(None) {
        request.abort_with_reason(&load::GONE.into());
    }
}

/// Loads what the properties name.
fn load(source: Source, state: RwSignal<State>, request: &Request) {
    let (src, format) = (source.src.get(), source.format.get());
    abort(request);
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let base = WebUrl::parse(&base, None).ok();
    let address = WebUrl::parse(&src, base.as_ref());
    let fail = move |failure: Failure| {
        // The component may be gone by now.
        state.try_set(State::Failed(failure.clone()));
        if let Some(on_error) = source.on_error {
            on_error.run(failure);
        }
    };
    let (Ok(address), Ok(controller)) = (address, AbortController::new()) else {
        return fail(match src.as_str() {
            "" => Failure::NoSource,
            _ => Failure::BadAddress,
        });
    };
    if !is_allowed(source, &address) {
        return fail(Failure::NotAllowed);
    }
    if !matches!(state.get_untracked(), State::List(_)) {
        state.set(State::Loading);
    }
    request.replace(Some(controller.clone()));
    let module = source.formats_module.get_untracked();
    spawn_local(async move {
        let outcome = list(source, &address, &controller, module, format).await;
        match outcome {
            _ if controller.signal().reason() == load::GONE => {}
            Ok(loaded) => {
                let list = Arc::new(loaded.list);
                state.try_set(State::List(list.clone()));
                if let Some(on_load) = source.on_load {
                    on_load.run(list);
                }
            }
            Err(failure) => fail(failure),
        }
    });
}

fn is_allowed(source: Source, address: &WebUrl) -> bool {
    let allows = source.allows;
    allows.is_none_or(|allows| allows.run(address.clone()))
}

async fn list(
    source: Source,
    address: &WebUrl,
    controller: &AbortController,
    module: String,
    format: String,
) -> Result<LoadedList, Failure> {
    let document = load::fetch(address.clone(), controller).await?;
    // A redirect must not lead to where a page does not allow it.
    let found = document.address.as_ref();
    if !found.is_some_and(|it| is_allowed(source, it)) {
        return Err(Failure::NotAllowed);
    }
    let convert = Box::new(move |text: JsString, base: Option<String>| {
        let converted = behaviour::convert(&module, &text, &format, "*", base);
        Box::pin(JsFuture::from(converted)) as Conversion
    });
    load::list(document, convert).await
}
