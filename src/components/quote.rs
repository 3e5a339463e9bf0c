use std::sync::Arc;

use leptos::prelude::*;
use story::{Quote, QuoteKind};

use super::{body::blocks, inline_text::inline};
use crate::config::Edition;

/// A quotation and who said it.
#[component]
pub(super) fn QuoteFigure(
    /// The quotation.
    quote: Quote,
    /// For the blocks in it.
    edition: Arc<Edition>,
) -> impl IntoView {
    let class = match quote.kind {
        QuoteKind::Block => "quote",
        QuoteKind::Pull => "quote quote--pull",
    };
    let attribution = (!quote.attribution.is_empty()).then(|| {
        view! {
            <figcaption class="quote__attribution">{inline(quote.attribution)}</figcaption>
        }
    });
    view! {
        <figure class=class part="quote">
            <blockquote class="quote__words">{blocks(quote.body, &edition)}</blockquote>
            {attribution}
        </figure>
    }
}
