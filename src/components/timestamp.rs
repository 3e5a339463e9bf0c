use story::Timestamp;

use super::element::{Element, element};
use crate::{config::Edition, text};

/// A date in words, with the exact time for machines.
pub(super) fn timestamp(time: Timestamp, edition: &Edition) -> Element {
    element("time", "time")
        .attribute("datetime", &time.to_string())
        .words(&text::date(time, &edition.language))
}
