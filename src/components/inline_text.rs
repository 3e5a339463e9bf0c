use leptos::prelude::*;
use story::{Direction, Inline, Language, Text};

/// Inline text as a list of views: one exhaustive `match`, and no markup.
pub(super) fn inline(text: Text) -> Vec<AnyView> {
    text.into_iter().map(run).collect()
}

fn run(run: Inline) -> AnyView {
    match run {
        Inline::Plain(words) => words.into_any(),
        Inline::Strong { text } => view! { <strong>{inline(text)}</strong> }.into_any(),
        Inline::Emphasis { text } => view! { <em>{inline(text)}</em> }.into_any(),
        Inline::Code { text } => view! { <code>{inline(text)}</code> }.into_any(),
        Inline::Sub { text } => view! { <sub>{inline(text)}</sub> }.into_any(),
        Inline::Sup { text } => view! { <sup>{inline(text)}</sup> }.into_any(),
        Inline::Break {} => leptos::html::br().into_any(),
        Inline::Link { url, text } => {
            view! { <a class="link" part="link" href=url.to_string()>{inline(text)}</a> }.into_any()
        }
        Inline::Span {
            language,
            direction,
            text,
        } => {
            let direction = direction.or_else(|| language.as_ref().map(Language::direction));
            let direction = direction.map(Direction::as_str);
            let language = language.map(|language| language.to_string());
            // `bdi` isolates the words from the text around them.
            view! { <bdi lang=language dir=direction>{inline(text)}</bdi> }.into_any()
        }
    }
}
