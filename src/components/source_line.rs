use leptos::prelude::*;
use story::{Publisher, Story};

use super::element::{element, link, words};
use crate::{config::Edition, text::around_gap};

/// Whose story it is, and what others may do with it; nothing when neither is
/// known.
pub(super) fn source_line(story: &Story, edition: &Edition) -> Option<AnyView> {
    let part = |words: &String| element("span", "source__part").words(words).view();
    let license = story.rights.license.as_ref().map(|url| {
        let link = link("link source__part", url.as_str()).attribute("rel", "license");
        link.words(edition.labels.license).view()
    });
    let parts: Vec<AnyView> = [
        story
            .publisher
            .as_ref()
            .map(|publisher| published_by(publisher, story, edition)),
        story.rights.copyright.as_ref().map(part),
        story.rights.terms.as_ref().map(part),
        license,
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| element("p", "source").part("source").children(parts).view())
}

/// `First published by NAME.`, with a link to the story's page, or else to the
/// publisher's.
fn published_by(publisher: &Publisher, story: &Story, edition: &Edition) -> AnyView {
    let (before, after) = around_gap(edition.labels.published_by);
    let name = match story.canonical_url.as_ref().or(publisher.url.as_ref()) {
        Some(url) => link("link", url.as_str()).words(&publisher.name).view(),
        None => words(&publisher.name),
    };
    element("span", "source__part")
        .words(before)
        .child(name)
        .words(&[after, "."].concat())
        .view()
}
