use story::{Publisher, Story};

use crate::{
    labels::around_gap,
    options::RenderOptions,
    tree::{Element, element, link},
};

/// Whose story it is, and what others may do with it; nothing when neither is
/// known.
pub(super) fn source_line(story: &Story, options: &RenderOptions) -> Option<Element> {
    let part = |words: &String| element("span", "source__part").words(words);
    let license = story.rights.license.as_ref().map(|url| {
        let link = link("link source__part", url.as_str()).attribute("rel", "license");
        link.words(options.labels.license())
    });
    let parts: Vec<Element> = [
        story
            .publisher
            .as_ref()
            .map(|publisher| published_by(publisher, story, options)),
        story.rights.copyright.as_ref().map(part),
        story.rights.terms.as_ref().map(part),
        license,
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| element("p", "source").part("source").children(parts))
}

/// `First published by NAME.`, with a link to the story's page, or else to the
/// publisher's.
fn published_by(publisher: &Publisher, story: &Story, options: &RenderOptions) -> Element {
    let (before, after) = around_gap(options.labels.published_by());
    let part = element("span", "source__part").words(before);
    let name = &publisher.name;
    let part = match story.canonical_url.as_ref().or(publisher.url.as_ref()) {
        Some(url) => part.child(link("link", url.as_str()).words(name)),
        None => part.words(name),
    };
    part.words(&[after, "."].concat())
}
