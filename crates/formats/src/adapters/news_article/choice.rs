//! Which node of a document is the story.

use super::graph::{Graph, entries, is_article};
use crate::{
    FormatError,
    json::{Json, whole_number},
};

/// The article that the page is about: the one with the page's address, else
/// the one with the longest body, else the first.
///
/// `select` names another: by its position among the articles, its address or
/// its headline.
pub(super) fn article<'a>(
    graph: &Graph<'a>,
    base: &str,
    select: &str,
) -> Result<Json<'a>, FormatError> {
    let mut articles = graph.nodes.clone();
    articles.retain(|node| is_article(*node));
    if select.is_empty() || select == "first" {
        return of_page(graph, base, &articles)
            .or_else(|| longest(&articles))
            .ok_or_else(|| FormatError::not_a_story("it has no node whose @type is an article"));
    }
    for article in &articles {
        let headline = article.get("headline").as_text();
        if headline == select || addresses(*article).contains(&without_fragment(select)) {
            return Ok(*article);
        }
    }
    let place = whole_number(select).unwrap_or(0) as usize;
    if let Some(article) = place.checked_sub(1).and_then(|place| articles.get(place)) {
        return Ok(*article);
    }
    let mut text = String::from(
        "no article of the document has that position, address or headline; there are:",
    );
    for article in articles.iter().take(20) {
        let headline = article.word("headline");
        text.push_str("\n  ");
        text.push_str(if headline.is_empty() {
            "(without a headline)"
        } else {
            headline
        });
    }
    Err(FormatError::NoSuchItem(text))
}

fn of_page<'a>(graph: &Graph<'a>, base: &str, articles: &[Json<'a>]) -> Option<Json<'a>> {
    let mut pages = addresses(graph.first_of_type("WebPage"));
    if !base.is_empty() {
        pages.push(without_fragment(base));
    }
    let is_of_page = |article: &&Json<'a>| {
        let own = addresses(**article);
        own.iter().any(|url| pages.contains(url))
    };
    articles.iter().find(is_of_page).copied()
}

/// The article with the longest body; of equals the first.
fn longest<'a>(articles: &[Json<'a>]) -> Option<Json<'a>> {
    let mut longest: Option<Json<'a>> = None;
    for article in articles {
        let length = |article: Json<'a>| article.get("articleBody").as_text().len();
        if longest.is_none_or(|known| length(*article) > length(known)) {
            longest = Some(*article);
        }
    }
    longest
}

fn addresses<'a>(node: Json<'a>) -> Vec<&'a str> {
    let mut addresses = Vec::new();
    for key in ["mainEntityOfPage", "url", "@id"] {
        for part in entries(node.get(key)) {
            let address = if part.is_text() {
                part.as_text()
            } else {
                part.word("@id|url")
            };
            if !address.is_empty() {
                addresses.push(without_fragment(address));
            }
        }
    }
    addresses
}

pub(super) fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}
