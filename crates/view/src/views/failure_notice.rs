use story::WebUrl;

use super::timestamp::timestamp;
use crate::{
    failure::Failure,
    labels::fill,
    options::RenderOptions,
    tree::{Element, bare, element, link},
};

/// What a reader sees in the place of a story that cannot be shown: a sentence
/// that says why, and what can be done; of a story that was taken back, its
/// publisher and the date.
///
/// A failure that may pass has a button of the class `failure__retry`; whoever
/// put the notice there listens to its clicks.
///
/// `address` is where the story's document is; the notice leads to its publisher.
pub fn failure_notice(
    failure: &Failure,
    options: &RenderOptions,
    address: Option<&WebUrl>,
) -> Element {
    notice(options.labels.failure(failure), failure, options, address)
}

/// The same with another sentence.
pub(super) fn notice(
    words: &str,
    failure: &Failure,
    options: &RenderOptions,
    address: Option<&WebUrl>,
) -> Element {
    let button = failure.is_retryable().then(|| {
        element("button", "share__button failure__retry")
            .attribute("type", "button")
            .words(options.labels.retry())
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
        let words = fill(options.labels.visit(), address.host());
        link("link", &[address.origin(), "/"].concat()).words(&words)
    });
    let words = element("p", "failure__words").words(words);
    let notice = options
        .label_language(element("div", "failure"))
        .part("failure")
        .child(words)
        .children(signature)
        .children(date.map(|date| timestamp(date, options)))
        .children(button)
        .children(visit);
    element("div", "story").child(notice)
}
