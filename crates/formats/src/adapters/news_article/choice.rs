//! Which node of a document is the story.

use super::graph::{Graph, Part};
use crate::{FormatError, json::Json};

/// The article that the page is about: the one with the page's address, else
/// the one with the longest body, else the first.
///
/// `select` names another: by its position among the articles, its address or
/// its headline.
pub(super) fn article<'a>(
    graph: &Graph<'a>,
    base: Option<&str>,
    select: Option<&str>,
) -> Result<Part<'a>, FormatError> {
    let pages: Vec<_> = base
        .map(without_fragment)
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
    let none = || FormatError::not_a_story("it has no node whose @type is an article");
    let Some(select) = select.filter(|select| *select != "first") else {
        return of_page.or_else(longest).copied().ok_or_else(none);
    };
    let named = articles().find(|node| {
        let headline = node.get("headline").and_then(|part| part.value.as_text());
        headline == Some(select) || addresses(node).contains(&without_fragment(select))
    });
    let position = select
        .parse::<usize>()
        .ok()
        .and_then(|place| place.checked_sub(1));
    let chosen = named.or_else(|| articles().nth(position?));
    chosen.copied().ok_or_else(|| {
        let mut text = String::from(
            "no article of the document has that position, address or headline; there are:",
        );
        for node in articles().take(20) {
            let headline = node.get("headline").and_then(|part| part.value.as_text());
            text.push_str("\n  ");
            text.push_str(headline.unwrap_or("(without a headline)"));
        }
        FormatError::NoSuchItem(text)
    })
}

fn addresses<'a>(node: &Part<'a>) -> Vec<&'a str> {
    let ids = ["mainEntityOfPage", "url", "@id"]
        .into_iter()
        .filter_map(|key| node.get(key));
    ids.flat_map(Part::entries)
        .filter_map(|part| match part.value {
            Json::Text(text) => Some(text.as_str()),
            value => value.text(&["@id", "url"]),
        })
        .map(without_fragment)
        .collect()
}

fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

fn body_length(node: &Part<'_>) -> usize {
    node.get("articleBody")
        .and_then(|body| body.value.as_text())
        .map_or(0, str::len)
}
