//! The language of the story.

use story::{Language, Problem};

use super::{Reader, graph::Part};

/// The article's language, else that of its page or site.
pub(super) fn language<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) -> Option<Language> {
    let around = ["WebPage", "WebSite"]
        .into_iter()
        .filter_map(|kind| r.graph.first_of_type(kind).copied());
    let holders: Vec<_> = std::iter::once(*article).chain(around).collect();
    holders.iter().find_map(|holder| {
        let parts = r.parts(holder, "inLanguage");
        parts.iter().find_map(|part| tag(r, part))
    })
}

/// A tag, or a `Language` node with the tag in one of its names.
fn tag<'a>(r: &mut Reader<'a, '_>, part: &Part<'a>) -> Option<Language> {
    let lines = if part.value.is_object() {
        ["alternateName", "identifier", "name", "@value"]
            .into_iter()
            .flat_map(|key| r.lines(part, key))
            .collect()
    } else {
        Vec::from_iter(r.line(part))
    };
    // `English` has the shape of a tag, but no language has one so long.
    let tag = lines
        .iter()
        .find_map(|line| Language::parse(line).filter(|language| language.primary().len() <= 3));
    if tag.is_none() && !lines.is_empty() {
        r.warn(part, Problem::Language);
    }
    tag
}
