use story::{Block, Quote, QuoteKind};

use super::body::blocks;
use crate::{
    options::RenderOptions,
    tree::{Element, element},
};

/// A quotation and who said it.
pub(super) fn quote(quote: &Quote, options: &RenderOptions) -> Element {
    let class = match quote.kind {
        QuoteKind::Block => "quote",
        QuoteKind::Pull if is_marked(&quote.body) => "quote quote--pull",
        QuoteKind::Pull => "quote quote--pull quote--bare",
    };
    let attribution = (!quote.attribution.is_empty()).then(|| {
        element("figcaption", "quote__attribution")
            .part("attribution")
            .text(&quote.attribution)
    });
    let words = element("blockquote", "quote__words").children(blocks(&quote.body, options));
    element("figure", class)
        .part("quote")
        .child(words)
        .children(attribution)
}

/// Whether the words begin with a quotation mark of any language.
fn is_marked(body: &[Block]) -> bool {
    let Some(Block::Paragraph { text }) = body.first() else {
        return true;
    };
    let first = text.to_plain().chars().next();
    first.is_some_and(|mark| {
        "\"'‘’‚‛“”„‟«»‹›「」『』《》〈〉"
            .chars()
            .any(|it| it == mark)
    })
}
