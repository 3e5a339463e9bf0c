use leptos::prelude::*;
use story::Timestamp;

use crate::{config::Edition, text};

/// A date in words, with the exact time for machines.
pub(super) fn timestamp(time: Timestamp, edition: &Edition) -> AnyView {
    let words = text::date(time, &edition.language);
    view! { <time class="time" datetime=time.to_string()>{words}</time> }.into_any()
}
