use story::Timestamp;

use crate::{
    labels,
    options::RenderOptions,
    tree::{Element, element},
};

/// A date in words, with the exact time for machines.
pub(super) fn timestamp(time: Timestamp, options: &RenderOptions) -> Element {
    moment(time, "time").words(&labels::date(time, &options.language))
}

/// A time for machines, still without words.
pub(super) fn moment(time: Timestamp, class: &'static str) -> Element {
    element("time", class).attribute("datetime", &time.to_rfc3339())
}
