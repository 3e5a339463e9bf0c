//! The links to share targets, as servers and the command line write them.

use super::icon::{MORE, icon};
use crate::{
    options::RenderOptions,
    share::{Shared, Target, targets},
    tree::{Element, element, link},
};

/// How many links have a place beside the buttons in the narrowest column; the
/// others are behind "more". Where a script runs, it shows as many as fit.
const SHOWN: usize = 4;

pub(super) fn share_links(
    shared: &Shared<'_>,
    chosen: Option<&[String]>,
    options: &RenderOptions,
) -> Vec<Element> {
    let targets = targets(chosen, options.labels.language());
    let mut links: Vec<Element> = targets
        .filter_map(|target| share_link(target, shared, options))
        .collect();
    if links.len() > SHOWN + 1 {
        let more = more(links.split_off(SHOWN), options);
        links.push(more);
    }
    links
}

fn share_link(target: &Target, shared: &Shared<'_>, options: &RenderOptions) -> Option<Element> {
    let action = target.action(&options.labels);
    let mut link = link("share__button share__link", &target.link(shared)?)
        .part("share-link")
        .attribute("data-target", &target.key)
        .attribute("title", &action)
        .attribute("aria-label", &action);
    if target.is_page() {
        link = link
            .attribute("target", "_blank")
            .attribute("rel", "noopener noreferrer");
    }
    let name = element("span", "share__name").words(target.name(&options.labels));
    Some(link.child(icon(&target.icon)).child(name))
}

fn more(links: Vec<Element>, options: &RenderOptions) -> Element {
    let label = options.labels.more();
    let summary = element("summary", "share__button share__toggle")
        .part("share-more")
        .attribute("title", label)
        .attribute("aria-label", label)
        .child(icon(MORE));
    let panel = element("div", "share__panel").children(links);
    element("details", "share__more")
        .child(summary)
        .child(panel)
}
