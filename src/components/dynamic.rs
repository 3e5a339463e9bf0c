//! Elements whose name is only known when the story is.

use leptos::{prelude::*, tachys::html::element::custom};

/// A heading, `h1` to `h6` by its place in the page's outline. Its class is
/// its part too.
pub(super) fn heading(name: &'static str, class: &'static str, content: AnyView) -> AnyView {
    custom(name)
        .class(class)
        .attr("part", class)
        .child(content)
        .into_any()
}
