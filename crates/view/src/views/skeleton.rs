use crate::{
    options::RenderOptions,
    tree::{Element, element},
};

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

/// The placeholder of a story that is loading.
pub fn skeleton(options: &RenderOptions) -> Element {
    let bars = BARS.map(|class| element("span", class).attribute("aria-hidden", "true"));
    let words = element("span", "hidden").words(options.labels.loading());
    let skeleton = options
        .label_language(element("div", "story__grid skeleton"))
        .part("skeleton")
        .child(words)
        .children(bars);
    element("div", "story").child(skeleton)
}
