use story::{Quote, QuoteKind};

use super::{
    body::blocks,
    element::{Element, element},
};
use crate::config::Edition;

/// A quotation and who said it.
pub(super) fn quote(quote: &Quote, edition: &Edition) -> Element {
    let class = match quote.kind {
        QuoteKind::Block => "quote",
        QuoteKind::Pull => "quote quote--pull",
    };
    let attribution = (!quote.attribution.is_empty())
        .then(|| element("figcaption", "quote__attribution").text(&quote.attribution));
    let words = element("blockquote", "quote__words").children(blocks(&quote.body, edition));
    element("figure", class)
        .part("quote")
        .child(words)
        .children(attribution)
}
