//! Which node of a document is the story.

use super::graph::{Graph, entries, is_article};
use story::WebUrl;

use crate::{
    FormatError,
    draft::Draft,
    json::Json,
    select::{self, Keys, without_fragment},
    text::Search,
};

/// The article that the page is about: the one with the page's address, else
/// the one with the longest body, else the first. Of an `ItemList`, or when
/// `select` names one, it is chosen as from any list.
pub(super) fn article<'a>(
    graph: &Graph<'a>,
    draft: &mut Draft<'a>,
    select: &str,
) -> Result<Json<'a>, FormatError> {
    let mut articles = Vec::new();
    for node in &graph.nodes {
        if is_article(*node) {
            articles.push(*node);
        }
    }
    if articles.is_empty() {
        return Err(FormatError::not_a_story(&[
            "it has no node whose @type is an article",
        ]));
    }
    if !graph.is_list() && select.is_empty() {
        let base = draft.base().map(WebUrl::as_str).unwrap_or_default();
        return Ok(of_page(graph, base, &articles).unwrap_or_else(|| longest(&articles)));
    }
    let keys = Keys {
        id: "identifier.value|identifier|@id",
        url: "mainEntityOfPage.@id|mainEntityOfPage|url|@id",
        title: "headline|name",
    };
    select::item(draft.writer.list(&articles).items(), select, draft, &keys)
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
fn longest<'a>(articles: &[Json<'a>]) -> Json<'a> {
    let mut longest = Json::NULL;
    for article in articles {
        let length = |article: Json<'a>| article.get("articleBody").as_text().len();
        if longest.is_null() || length(*article) > length(longest) {
            longest = *article;
        }
    }
    longest
}

fn addresses<'a>(node: Json<'a>) -> Vec<&'a str> {
    let mut addresses = Vec::new();
    for key in "mainEntityOfPage url @id".words() {
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
