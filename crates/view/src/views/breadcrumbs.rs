use story::{Crumb, Story};

use crate::{
    options::RenderOptions,
    tree::{Element, bare, element, link},
};

/// The trail from the publisher's front page to the story's section; nothing
/// without a step.
pub(super) fn breadcrumbs(story: &Story, options: &RenderOptions) -> Option<Element> {
    if story.breadcrumbs.is_empty() {
        return None;
    }
    let last = story.breadcrumbs.len() - 1;
    let steps = story.breadcrumbs.iter().enumerate().map(|(index, crumb)| {
        let current = (index == last).then(|| current(crumb, story).to_owned());
        step(crumb, current)
    });
    let trail = element("nav", "breadcrumbs")
        .part("breadcrumbs")
        // Two stories on a page have two trails, and a name distinguishes them.
        .attribute(
            "aria-label",
            &[options.labels.breadcrumbs(), ": ", &story.headline].concat(),
        )
        .child(element("ol", "breadcrumbs__steps").children(steps));
    Some(trail)
}

fn step(crumb: &Crumb, current: Option<String>) -> Element {
    let name = match &crumb.url {
        Some(url) => link("breadcrumbs__link", url.as_str()),
        None => bare("span"),
    };
    let name = name.maybe("aria-current", current).words(&crumb.name);
    element("li", "breadcrumbs__step").child(name)
}

/// What the last step is: the story itself, or the section it is in.
fn current(crumb: &Crumb, story: &Story) -> &'static str {
    match &crumb.url {
        Some(url) if story.canonical_url.as_ref() != Some(url) => "location",
        _ => "page",
    }
}
