use leptos::prelude::*;
use story::{List, ListItem};

use super::{element::element, inline_text::inline};

/// A list and the lists in it.
pub(super) fn list(list: &List) -> AnyView {
    let name = if list.ordered { "ol" } else { "ul" };
    element(name, "list")
        .part("list")
        .children(list.items.iter().map(item))
        .view()
}

fn item(item: &ListItem) -> AnyView {
    let nested = item.list.as_ref().map(list);
    element("li", "list__item")
        .children(inline(&item.text))
        .children(nested)
        .view()
}
