use std::sync::Arc;

use leptos::prelude::*;
use story::Correction;

use super::{inline_text::inline, timestamp::timestamp};
use crate::config::Edition;

/// What was wrong in earlier versions.
#[component]
pub(super) fn Corrections(
    /// The corrections in order.
    corrections: Vec<Correction>,
    /// For labels and dates.
    edition: Arc<Edition>,
) -> impl IntoView {
    let lines: Vec<AnyView> = corrections
        .into_iter()
        .map(|correction| {
            let label = edition.labels.correction;
            view! {
                <p class="correction" part="correction">
                    <strong class="correction__label">
                        {label} {correction.date.map(|date| (" ", timestamp(date, &edition)))}
                    </strong>
                    " "
                    {inline(correction.text)}
                </p>
            }
            .into_any()
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <div class="corrections">{lines}</div> })
}
