use std::sync::Arc;

use leptos::prelude::*;

use super::{
    element::{Element, element},
    tree::Tree,
};
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
    retry: Option<Arc<dyn Fn()>>,
) -> impl IntoView {
    Tree::new(failure_notice(&failure, &edition, retry))
}

/// [`FailureNotice`] as a plain tree.
pub(crate) fn failure_notice(
    failure: &Failure,
    edition: &Edition,
    retry: Option<Arc<dyn Fn()>>,
) -> Element {
    let button = retry.filter(|_| failure.is_passing()).map(|retry| {
        element("button", "share__button")
            .attribute("type", "button")
            .words(edition.labels.retry)
            .on_click(Box::new(move |_| retry()))
    });
    let words = element("p", "failure__words").words(edition.labels.failure(failure));
    let notice = element("div", "failure")
        .part("failure")
        .attribute("role", "status")
        .child(words)
        .children(button);
    edition
        .in_its_language(element("div", "story"))
        .child(notice)
}
