use story::{List, ListItem};

use crate::tree::{Element, element};

/// A list and the lists in it.
pub(super) fn list(list: &List) -> Element {
    let name = if list.ordered { "ol" } else { "ul" };
    element(name, "list")
        .part("list")
        .children(list.items.iter().map(item))
}

fn item(item: &ListItem) -> Element {
    let nested = item.list.as_ref().map(list);
    element("li", "list__item")
        .text(&item.text)
        .children(nested)
}
