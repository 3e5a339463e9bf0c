use std::{rc::Rc, sync::Arc};

use js_sys::JsString;
use leptos::prelude::*;
use leptos_router::components::A;
use send_wrapper::SendWrapper;
use story::{Story, WebUrl};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{
    settings::{Named, Settings},
    visit::Visit,
};
use crate::{
    components::{FailureNotice, Skeleton, StoryView},
    config::Edition,
    failure::Failure,
    load::{self, Conversion},
};

#[wasm_bindgen]
extern "C" {
    /// Loads the formats module beside the site and gives it a document
    /// (`formats.js`, which `index.html` names).
    #[wasm_bindgen(js_namespace = wireStoryFormats)]
    fn convert(text: &JsString, base: Option<String>) -> js_sys::Promise;
}

/// The story, and whether readers miss some of its text; or why there is none.
type Outcome = Result<(Arc<Story>, bool), Failure>;

/// A story on a page of its own, with its headline as the page's title.
#[component]
pub(super) fn StoryPage(
    /// Where the story is, or why it is not asked.
    address: Named,
    /// The site's name.
    settings: Settings,
    /// How the story is set.
    edition: Arc<Edition>,
) -> impl IntoView {
    let attempt = RwSignal::new(0_u32);
    let outcome = RwSignal::new(None::<Outcome>);
    let title = settings.title.clone();
    let site = settings.clone();

    // Runs again when the reader tries again.
    Effect::new(move |_| {
        attempt.track();
        outcome.set(None);
        match address.clone() {
            Err(failure) => outcome.set(Some(Err(failure))),
            Ok(url) => load(url, site.clone(), outcome),
        }
    });
    on_cleanup(move || document().set_title(&title));

    let online = window_event_listener(leptos::ev::online, move |_| {
        if matches!(outcome.get_untracked(), Some(Err(Failure::Network))) {
            attempt.update(|count| *count += 1);
        }
    });
    on_cleanup(move || online.remove());

    // The story's own buttons are looked after by `behaviour/site.js`.
    let retry = move |click: leptos::ev::MouseEvent| {
        let target = click.target();
        let button = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if button.is_some_and(|button| button.matches(".failure__retry").unwrap_or_default()) {
            attempt.update(|count| *count += 1);
        }
    };
    let (name, label) = (settings.title.clone(), settings.title);
    view! {
        <nav class="site__home" aria-label=label>
            <A href=settings.path>{name}</A>
        </nav>
        {move || {
            let edition = edition.clone();
            match outcome.get() {
                None => view! { <Skeleton edition/> }.into_any(),
                Some(Ok((story, is_partial))) => view! { <StoryView story edition is_partial/> }.into_any(),
                Some(Err(failure)) => view! {
                    <div on:click=retry>
                        <FailureNotice failure edition/>
                    </div>
                }
                .into_any(),
            }
        }}
    }
}

fn load(url: WebUrl, site: Settings, outcome: RwSignal<Option<Outcome>>) {
    let visit = SendWrapper::new(Rc::new(Visit::default()));
    on_cleanup({
        let visit = visit.clone();
        move || visit.end()
    });
    spawn_local(async move {
        let read = Box::new(|text: JsString, base: Option<String>| {
            Box::pin(JsFuture::from(convert(&text, base))) as Conversion
        });
        let found = match visit.document(&url).await {
            // A redirect must not lead to where the owner has not said yes.
            Ok(document) if !document.address.as_ref().is_some_and(|it| site.allows(it)) => {
                Err(Failure::NotAllowed)
            }
            Ok(document) => load::story(document, read).await,
            Err(failure) => Err(failure),
        };
        if visit.is_over() {
            return;
        }
        if let Ok(loaded) = &found {
            document().set_title(&[&loaded.story.headline, " — ", &site.title].concat());
        }
        // The page may be gone by now.
        outcome.try_set(Some(found.map(|loaded| (loaded.story, loaded.is_partial))));
    });
}
