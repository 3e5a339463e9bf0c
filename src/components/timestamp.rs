use story::Timestamp;

use super::element::{Element, element};
use crate::{config::Edition, text};

/// A date in words, with the exact time for machines.
pub(super) fn timestamp(time: Timestamp, edition: &Edition) -> Element {
    moment(time, "time").words(&text::date(time, &edition.language))
}

/// A time for machines, still without words.
pub(super) fn moment(time: Timestamp, class: &'static str) -> Element {
    element("time", class).attribute("datetime", &time.to_string())
}
