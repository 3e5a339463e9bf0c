use std::sync::Arc;

use leptos::prelude::*;

use super::{
    element::{Element, element},
    tree::Tree,
};
use crate::config::Edition;

/// The shape of a story while it is on its way.
const BARS: [&str; 7] = [
    "skeleton__bar skeleton__bar--kicker",
    "skeleton__bar skeleton__bar--headline",
    "skeleton__bar skeleton__bar--headline",
    "skeleton__bar skeleton__bar--byline",
    "skeleton__bar photo photo--lead",
    "skeleton__bar",
    "skeleton__bar",
];

/// What stands in the place of a story while it is on its way.
#[component]
pub fn Skeleton(
    /// For the sentence that screen readers hear.
    edition: Arc<Edition>,
) -> impl IntoView {
    Tree::new(skeleton(&edition))
}

/// [`Skeleton`] as a plain tree.
pub(crate) fn skeleton(edition: &Edition) -> Element {
    let bars = BARS.map(|class| element("span", class).attribute("aria-hidden", "true"));
    let words = element("span", "hidden").words(edition.labels.loading());
    let skeleton = edition
        .in_its_language(element("div", "story__grid skeleton"))
        .part("skeleton")
        .child(words)
        .children(bars);
    element("div", "story").child(skeleton)
}
