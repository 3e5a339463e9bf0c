use story::Correction;

use super::{
    element::{Element, element},
    timestamp::timestamp,
};
use crate::config::Edition;

/// What was wrong in earlier versions; nothing without a correction.
pub(super) fn corrections(corrections: &[Correction], edition: &Edition) -> Option<Element> {
    let line = |correction: &Correction| {
        let date = correction.date.map(|date| timestamp(date, edition));
        let label = element("strong", "correction__label")
            .words(&[edition.labels.correction(), " "].concat())
            .children(date);
        element("p", "correction")
            .part("correction")
            .child(label)
            .words(" ")
            .text(&correction.text)
    };
    (!corrections.is_empty())
        .then(|| element("div", "corrections").children(corrections.iter().map(line)))
}
