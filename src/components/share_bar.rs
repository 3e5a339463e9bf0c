use story::WebUrl;

use super::{
    element::{Element, element, link},
    icon::{icon, target},
    share_actions::share_actions,
};
use crate::{config::Edition, share::Target, text::fill};

/// The ways to hand the story on. Links are plain links; nothing is requested
/// from anyone before the reader acts.
pub(super) fn share_bar(url: &WebUrl, title: &str, edition: &Edition) -> Element {
    let network = |network: &Target| {
        let name = match network.name() {
            Some(name) => fill(edition.labels.share_on(), name),
            None => edition.labels.email().to_owned(),
        };
        link(
            "share__button share__button--round",
            &network.link(url, title),
        )
        .part("share-link")
        .attribute("target", "_blank")
        .attribute("rel", "noopener noreferrer")
        .attribute("title", &name)
        .attribute("aria-label", &name)
        .child(icon(target(*network)))
    };
    edition
        .in_its_language(element("div", "share"))
        .part("share")
        .attribute("role", "group")
        .attribute("aria-label", edition.labels.share())
        .children(share_actions(url, edition))
        .children(Target::ALL.iter().map(network))
}
