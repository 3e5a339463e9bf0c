use story::{Address, Story};

use super::timestamp::timestamp;
use crate::{
    labels::{around_gap, fill},
    options::RenderOptions,
    tree::{Element, element, link},
};

/// Where else the publisher can be reached; nothing without an address.
pub(super) fn addresses(story: &Story, options: &RenderOptions) -> Option<Element> {
    if story.addresses.is_empty() {
        return None;
    }
    let title = match &story.publisher {
        Some(publisher) => fill(options.labels.addresses(), &publisher.name),
        None => options.labels.addresses_unnamed().to_owned(),
    };
    let lines = story.addresses.iter().map(|address| line(address, options));
    let notice = options
        .label_language(element("div", "addresses"))
        .part("addresses")
        .child(element("p", "addresses__title").words(&title))
        .child(element("ul", "addresses__list").children(lines));
    Some(notice)
}

fn line(address: &Address, options: &RenderOptions) -> Element {
    let checked = address.checked.map(|time| {
        let (before, after) = around_gap(options.labels.checked());
        element("span", "addresses__checked")
            .words(&["(", before].concat())
            .child(timestamp(time, options))
            .words(&[after, ")"].concat())
    });
    // As a reader would type it; it reads from left to right in every language.
    let link = link("addresses__link", address.url.as_str())
        .attribute("dir", "ltr")
        .words(address.url.after_scheme().trim_end_matches('/'));
    element("li", "addresses__line")
        .child(link)
        .words(" ")
        .children(checked)
}
