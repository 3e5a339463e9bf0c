use crate::{
    options::RenderOptions,
    tree::{Element, bare, element},
};

/// Says that a newer version has come while the reader was reading, and shows
/// it when asked.
pub fn newer_notice(options: &RenderOptions) -> Element {
    let button = options
        .label_language(bare("button"))
        .attribute("class", "share__button share__button--main newer__show")
        .part("newer")
        .attribute("type", "button")
        .words(options.labels.newer());
    element("div", "story newer").child(button)
}
