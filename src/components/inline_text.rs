use leptos::prelude::*;
use story::{Direction, Inline, Language, Text};

use super::element::{bare, link, words};

/// Inline text: one exhaustive `match`, and no markup.
pub(super) fn inline(text: &Text) -> Vec<AnyView> {
    text.runs().iter().map(run).collect()
}

fn run(run: &Inline) -> AnyView {
    let (element, text) = match run {
        Inline::Plain(text) => return words(text),
        Inline::Break {} => return bare("br").view(),
        Inline::Strong { text } => (bare("strong"), text),
        Inline::Emphasis { text } => (bare("em"), text),
        Inline::Code { text } => (bare("code"), text),
        Inline::Sub { text } => (bare("sub"), text),
        Inline::Sup { text } => (bare("sup"), text),
        Inline::Link { url, text } => (link("link", url.as_str()).part("link"), text),
        Inline::Span {
            language,
            direction,
            text,
        } => {
            let direction = direction.or_else(|| language.as_ref().map(Language::direction));
            // `bdi` isolates the words from the text around them.
            let span = bare("bdi")
                .maybe("lang", language.as_ref().map(Language::to_string))
                .maybe("dir", direction.map(Direction::as_str).map(str::to_owned));
            (span, text)
        }
    };
    element.children(inline(text)).view()
}
