use std::sync::Arc;

use leptos::prelude::*;
use story::WebUrl;

use super::{
    element::{Element, bare, element, link},
    timestamp::timestamp,
    tree::Tree,
};
use crate::{config::Edition, failure::Failure, text::fill};

/// What a reader sees in the place of a story that cannot be shown: a sentence
/// that says why, and what can be done; of a story that was taken back, its
/// publisher and the date.
///
/// A failure that may pass has a button of the class `failure__retry`; whoever
/// put the notice there listens to its clicks.
#[component]
pub fn FailureNotice(
    /// Why the story cannot be shown.
    failure: Failure,
    /// For the sentence.
    edition: Arc<Edition>,
    /// Where the story's document is; the notice leads to its publisher.
    #[prop(optional_no_strip)]
    address: Option<WebUrl>,
) -> impl IntoView {
    Tree::new(failure_notice(&failure, &edition, address.as_ref()))
}

/// [`FailureNotice`] as a plain tree.
pub(crate) fn failure_notice(
    failure: &Failure,
    edition: &Edition,
    address: Option<&WebUrl>,
) -> Element {
    let button = failure.is_passing().then(|| {
        element("button", "share__button failure__retry")
            .attribute("type", "button")
            .words(edition.labels.retry())
    });
    let story = match failure {
        Failure::Withdrawn(story) => story.as_ref(),
        _ => None,
    };
    let publisher = story.and_then(|story| story.publisher.as_ref());
    let page = publisher.and_then(|publisher| publisher.url.as_ref());
    // The last change of a story that was taken back is just that.
    let date = story.and_then(|story| story.updated);
    let signature = publisher.map(|publisher| {
        let name = match page {
            Some(page) => link("link", page.as_str()),
            None => bare("span"),
        };
        name.words(&publisher.name)
    });
    let visit = address.filter(|_| page.is_none()).map(|address| {
        let words = fill(edition.labels.visit(), address.host());
        link("link", &[address.origin(), "/"].concat()).words(&words)
    });
    let words = element("p", "failure__words").words(edition.labels.failure(failure));
    let notice = edition
        .in_its_language(element("div", "failure"))
        .part("failure")
        .child(words)
        .children(signature)
        .children(date.map(|date| timestamp(date, edition)))
        .children(button)
        .children(visit);
    element("div", "story").child(notice)
}
