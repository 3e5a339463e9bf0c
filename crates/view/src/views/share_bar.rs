use story::WebUrl;

use super::{
    icon::{icon, target},
    share_actions::share_actions,
};
use crate::{
    labels::fill,
    options::RenderOptions,
    share::Target,
    tree::{Element, element, link},
};

/// The ways to hand the story on. Links are plain links; nothing is requested
/// from anyone before the reader acts.
pub(super) fn share_bar(url: &WebUrl, title: &str, options: &RenderOptions) -> Element {
    let network = |network: &Target| {
        let name = match network.name() {
            Some(name) => fill(options.labels.share_on(), name),
            None => options.labels.email().to_owned(),
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
    options
        .label_language(element("div", "share"))
        .part("share")
        .attribute("role", "group")
        .attribute("aria-label", options.labels.share())
        .children(share_actions(url, options))
        .children(Target::ALL.iter().map(network))
}
