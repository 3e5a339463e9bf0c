use super::element::{Element, bare, element};
use crate::config::Edition;

/// Says that a newer version has come while the reader was reading, and shows
/// it when asked.
pub(crate) fn newer_notice(edition: &Edition) -> Element {
    let button = edition
        .in_its_language(bare("button"))
        .attribute("class", "share__button share__button--main newer__show")
        .part("newer")
        .attribute("type", "button")
        .words(edition.labels.newer());
    element("div", "story newer").child(button)
}
