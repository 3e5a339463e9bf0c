use leptos::prelude::*;
use story::Timestamp;

use super::element::element;
use crate::{config::Edition, text};

/// A date in words, with the exact time for machines.
pub(super) fn timestamp(time: Timestamp, edition: &Edition) -> AnyView {
    element("time", "time")
        .attribute("datetime", &time.to_string())
        .words(&text::date(time, &edition.language))
        .view()
}
