use story::{Address, Story};

use super::{
    element::{Element, element, link},
    timestamp::timestamp,
};
use crate::{
    config::Edition,
    text::{around_gap, fill},
};

/// Where else the publisher can be reached; nothing without an address.
pub(super) fn addresses(story: &Story, edition: &Edition) -> Option<Element> {
    if story.addresses.is_empty() {
        return None;
    }
    let title = match &story.publisher {
        Some(publisher) => fill(edition.labels.addresses(), &publisher.name),
        None => edition.labels.addresses_unnamed().to_owned(),
    };
    let lines = story.addresses.iter().map(|address| line(address, edition));
    let notice = edition
        .in_its_language(element("div", "addresses"))
        .part("addresses")
        .child(element("p", "addresses__title").words(&title))
        .child(element("ul", "addresses__list").children(lines));
    Some(notice)
}

fn line(address: &Address, edition: &Edition) -> Element {
    let checked = address.checked.map(|time| {
        let (before, after) = around_gap(edition.labels.checked());
        element("span", "addresses__checked")
            .words(&["(", before].concat())
            .child(timestamp(time, edition))
            .words(&[after, ")"].concat())
    });
    // As a reader would type it; it reads from left to right in every language.
    let url = address.url.as_str();
    let typed = url.split_once("://").map_or(url, |(_, rest)| rest);
    let link = link("addresses__link", url)
        .attribute("dir", "ltr")
        .words(typed.trim_end_matches('/'));
    element("li", "addresses__line")
        .child(link)
        .words(" ")
        .children(checked)
}
