use leptos::prelude::*;
use story::{List, ListItem};

use super::inline_text::inline;

/// A list and the lists in it.
pub(super) fn list(list: List) -> AnyView {
    let items: Vec<AnyView> = list.items.into_iter().map(item).collect();
    match list.ordered {
        true => view! { <ol class="list list--ordered" part="list">{items}</ol> }.into_any(),
        false => view! { <ul class="list" part="list">{items}</ul> }.into_any(),
    }
}

fn item(item: ListItem) -> AnyView {
    view! { <li class="list__item">{inline(item.text)} {item.list.map(list)}</li> }.into_any()
}
