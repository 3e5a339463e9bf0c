#[cfg(not(target_arch = "wasm32"))]
use story::Photo;
use story::{Story, WebUrl};

use super::share_actions::share_actions;
use crate::{
    options::RenderOptions,
    share,
    tree::{Element, element},
};

/// The ways to hand the story on: the two buttons, and the links to all targets.
/// In a browser a script adds the links when the bar is near
/// (`src/behaviour/share/share-bar.js`); their place is reserved.
pub(super) fn share_bar(url: &WebUrl, story: &Story, options: &RenderOptions) -> Element {
    let chosen = share::chosen(story, options);
    let links = element("div", "share__links")
        .maybe("data-share", chosen.as_ref().map(|keys| keys.join(" ")));
    #[cfg(not(target_arch = "wasm32"))]
    let links = {
        let shared = share::Shared {
            url,
            title: &story.headline,
            photo: story
                .lead_photo
                .as_ref()
                .and_then(Photo::largest)
                .map(|it| &it.url),
        };
        links.children(super::share_links::share_links(
            &shared,
            chosen.as_deref(),
            options,
        ))
    };
    options
        .label_language(element("div", "share"))
        .part("share")
        .attribute("role", "group")
        .attribute("aria-label", options.labels.share())
        .children(share_actions(url, options))
        .child(links)
}
