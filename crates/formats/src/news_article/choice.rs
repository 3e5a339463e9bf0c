//! Which node of a document is the story.

use serde_json::Value;
use story::WebUrl;

use super::graph::{Graph, Part};

/// The article that the page is about: the one with the page's address, else
/// the one with the longest body, else the first.
pub(super) fn article<'a>(graph: &Graph<'a>, base: Option<&WebUrl>) -> Option<Part<'a>> {
    let pages: Vec<_> = base
        .map(|base| without_fragment(base.as_str()))
        .into_iter()
        .chain(
            graph
                .first_of_type("WebPage")
                .into_iter()
                .flat_map(addresses),
        )
        .collect();
    let articles = || graph.nodes.iter().filter(|node| node.is_article());
    let of_page = articles().find(|node| addresses(node).iter().any(|url| pages.contains(url)));
    // `max_by_key` would take the last of equals.
    let longest = || articles().rev().max_by_key(|node| body_length(node));
    of_page.or_else(longest).cloned()
}

fn addresses<'a>(node: &Part<'a>) -> Vec<&'a str> {
    let ids = ["mainEntityOfPage", "url", "@id"]
        .into_iter()
        .filter_map(|key| node.get(key));
    ids.flat_map(Part::entries)
        .filter_map(|part| match part.value {
            Value::String(text) => Some(text.as_str()),
            Value::Object(members) => members.get("@id").or(members.get("url"))?.as_str(),
            _ => None,
        })
        .map(without_fragment)
        .collect()
}

fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

fn body_length(node: &Part<'_>) -> usize {
    node.get("articleBody")
        .and_then(|body| body.value.as_str())
        .map_or(0, str::len)
}
