use story::{Crumb, Story};

use super::element::{Element, bare, element, link};
use crate::config::Edition;

/// The trail from the publisher's front page to the story's section; nothing
/// without a step.
///
/// The last step is the section the story stands in, not the story itself.
pub(super) fn breadcrumbs(story: &Story, edition: &Edition) -> Option<Element> {
    if story.breadcrumbs.is_empty() {
        return None;
    }
    let steps = element("ol", "breadcrumbs__steps").children(story.breadcrumbs.iter().map(step));
    let trail = element("nav", "breadcrumbs")
        .part("breadcrumbs")
        // Two stories on a page have two trails, and a name tells them apart.
        .attribute(
            "aria-label",
            &[edition.labels.breadcrumbs(), ": ", &story.headline].concat(),
        )
        .child(steps);
    Some(trail)
}

fn step(crumb: &Crumb) -> Element {
    let name = match &crumb.url {
        Some(url) => link("breadcrumbs__link", url.as_str()),
        None => bare("span"),
    };
    element("li", "breadcrumbs__step").child(name.words(&crumb.name))
}
