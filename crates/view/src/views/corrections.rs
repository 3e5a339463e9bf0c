use story::Correction;

use super::timestamp::timestamp;
use crate::{
    options::RenderOptions,
    tree::{Element, element},
};

/// What was wrong in earlier versions; nothing without a correction.
pub(super) fn corrections(corrections: &[Correction], options: &RenderOptions) -> Option<Element> {
    let line = |correction: &Correction| {
        let date = correction.date.map(|date| timestamp(date, options));
        let label = element("strong", "correction__label")
            .words(&[options.labels.correction(), " "].concat())
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
