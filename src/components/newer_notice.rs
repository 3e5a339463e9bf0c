use super::element::{Element, element};
use crate::config::Edition;

/// Says that a newer version has come while the reader was reading, and shows
/// it when asked.
pub(crate) fn newer_notice(edition: &Edition) -> Element {
    let button = element("button", "share__button share__button--main newer__show")
        .part("newer")
        .attribute("type", "button")
        .words(edition.labels.newer());
    edition
        .in_its_language(element("div", "story newer"))
        .attribute("role", "status")
        .child(button)
}
