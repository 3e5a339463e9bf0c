use story::{Promotion, Promotions};

use crate::tree::{Element, element, link};

/// The publisher's apps, channels and newsletters, on one line; nothing
/// without a link.
pub(super) fn promotions(promotions: &Promotions) -> Option<Element> {
    if promotions.links.is_empty() {
        return None;
    }
    let item = |promotion: &Promotion| {
        let link = link("link", promotion.url.as_str()).words(&promotion.label);
        element("li", "promotions__item").child(link)
    };
    let label = promotions
        .label
        .as_ref()
        .map(|label| element("p", "promotions__label").words(label));
    let line = element("div", "promotions")
        .part("promotions")
        .children(label)
        .child(element("ul", "promotions__list").children(promotions.links.iter().map(item)));
    Some(line)
}
