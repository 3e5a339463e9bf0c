use story::Related;

use crate::{
    options::RenderOptions,
    tree::{Element, bare, element, link},
};

/// Stories to read next; nothing without a story.
pub(super) fn related(related: &[Related], options: &RenderOptions) -> Option<Element> {
    if related.is_empty() {
        return None;
    }
    let line = |story: &Related| {
        bare("li").child(link("related__link", story.url.as_str()).words(&story.headline))
    };
    let title = element("p", "related__title").words(options.labels.related());
    let list = element("div", "related")
        .part("related")
        .child(title)
        .child(element("ul", "related__list").children(related.iter().map(line)));
    Some(list)
}
