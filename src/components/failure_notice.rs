use std::sync::Arc;

use leptos::prelude::*;

use crate::{config::Edition, failure::Failure};

/// What a reader sees in the place of a story that cannot be shown: a sentence
/// that says why, and what can be done.
#[component]
pub fn FailureNotice(
    /// Why the story cannot be shown.
    failure: Failure,
    /// For the sentence.
    edition: Arc<Edition>,
    /// Tries again; offered only when that may help.
    #[prop(optional_no_strip)]
    retry: Option<Callback<()>>,
) -> impl IntoView {
    let (language, direction) = edition.label_language();
    let button = retry.filter(|_| failure.is_passing()).map(|retry| {
        let words = edition.labels.retry;
        view! {
            <button class="share__button" type="button" on:click=move |_| retry.run(())>
                {words}
            </button>
        }
    });
    view! {
        <div class="story" lang=language dir=direction>
            <div class="failure" part="failure" role="status">
                <p class="failure__words">{edition.labels.failure(&failure)}</p>
                {button}
            </div>
        </div>
    }
}
