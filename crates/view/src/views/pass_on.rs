use story::{Republish, Story};

use crate::{
    options::RenderOptions,
    tree::{Element, element},
};

/// The buttons for readers who run a site of their own; nothing where they may
/// not pass the story on. Only the element has the dialogs, so they are seen in
/// its shadow tree only (`style/source.css`).
pub(super) fn pass_on(story: &Story, options: &RenderOptions) -> Option<Element> {
    let allowed = story.rights.republishing();
    if allowed == Republish::NotAllowed {
        return None;
    }
    let button = |dialog, words| {
        element("button", "share__button pass-on__open")
            .attribute("type", "button")
            .attribute("value", dialog)
            .words(words)
    };
    let copy =
        (allowed > Republish::EmbedOnly).then(|| button("republish", options.labels.republish()));
    let row = options
        .label_language(element("div", "pass-on"))
        .part("pass-on")
        .children(copy)
        .child(button("embed", options.labels.embed_story()));
    Some(row)
}
