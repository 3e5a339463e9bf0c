use leptos::prelude::*;
use story::{Promotion, Promotions};

use super::element::{element, link};

/// The publisher's apps, channels and newsletters, on one line; nothing
/// without a link.
pub(super) fn promotions(promotions: &Promotions) -> Option<AnyView> {
    if promotions.links.is_empty() {
        return None;
    }
    let item = |promotion: &Promotion| {
        let link = link("link", promotion.url.as_str()).words(&promotion.label);
        element("li", "promotions__item").child(link.view()).view()
    };
    let label = promotions
        .label
        .as_ref()
        .map(|label| element("p", "promotions__label").words(label).view());
    let line = element("div", "promotions")
        .part("promotions")
        .children(label)
        .child(
            element("ul", "promotions__list")
                .children(promotions.links.iter().map(item))
                .view(),
        );
    Some(line.view())
}
