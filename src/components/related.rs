use story::Related;

use super::element::{Element, bare, element, link};
use crate::config::Edition;

/// Stories to read next; nothing without a story.
pub(super) fn related(related: &[Related], edition: &Edition) -> Option<Element> {
    if related.is_empty() {
        return None;
    }
    let line = |story: &Related| {
        bare("li").child(link("related__link", story.url.as_str()).words(&story.headline))
    };
    let title = element("p", "related__title").words(edition.labels.related());
    let list = element("div", "related")
        .part("related")
        .child(title)
        .child(element("ul", "related__list").children(related.iter().map(line)));
    Some(list)
}
