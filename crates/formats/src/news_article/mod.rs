//! schema.org `NewsArticle` in JSON-LD, in the shapes that publishers emit.
//!
//! ```text
//! document → graph (all nodes, by @id) → the article node → one file a part
//! ```

mod body;
mod breadcrumbs;
mod byline;
mod choice;
mod date;
mod graph;
mod language;
mod photo;
mod reader;
mod trust;

use serde_json::Value;
use story::{Story, Text, Warning, WebUrl};

use crate::FormatError;
use graph::{Graph, Part};
use reader::Reader;

/// Whether a document holds an article node.
pub(crate) fn is_news_article(document: &Value) -> bool {
    graph::top_nodes(document).iter().any(Part::is_article)
}

/// Reads the article of a document.
pub(crate) fn read(
    document: &Value,
    base: Option<&WebUrl>,
) -> Result<(Story, Vec<Warning>), FormatError> {
    let graph = Graph::new(document);
    let article = choice::article(&graph, base)
        .ok_or_else(|| FormatError::NotAStory("it has no node whose @type is an article".into()))?;
    let mut reader = Reader::new(&graph, base);
    let story = story(&mut reader, &article);
    if story.headline.is_empty() {
        return Err(FormatError::NotAStory(
            "the article has no headline and no name".into(),
        ));
    }
    Ok((story, reader.into_warnings()))
}

fn story<'a>(r: &mut Reader<'a>, article: &Part<'a>) -> Story {
    let canonical_url = trust::canonical_url(r, article);
    r.set_page(canonical_url.as_ref());
    let publisher = trust::publisher(r, article);
    let headline = headline(
        r,
        article,
        publisher.as_ref().map(|publisher| publisher.name.as_str()),
    );
    let sections = r.lines(article, "articleSection");
    let breadcrumbs = breadcrumbs::trail(r, article, &sections, &headline, canonical_url.as_ref());
    let kicker = breadcrumbs::kicker(&sections, &breadcrumbs);
    let (published, updated) = date::published_and_updated(r, article);
    let body = body::blocks(r, article);
    let (expires, status) = date::expiry(r, article);
    Story {
        id: trust::id(r, article),
        version: r.first_line(article, &["version"]),
        status,
        language: language::language(r, article),
        breadcrumbs,
        kicker,
        standfirst: Text::from(body::standfirst(r, article, &headline, &body)),
        headline,
        byline: byline::byline(r, article),
        dateline: r.first_line(article, &["dateline"]),
        published,
        updated,
        lead_photo: photo::lead(r, article),
        body,
        corrections: trust::corrections(r, article),
        publisher,
        addresses: trust::addresses(r, article, canonical_url.as_ref()),
        canonical_url,
        rights: trust::rights(r, article),
        expires,
        ..Story::default()
    }
}

/// The headline; a name in its place often has the publisher's added to it.
fn headline<'a>(r: &mut Reader<'a>, article: &Part<'a>, publisher: Option<&str>) -> String {
    if let Some(headline) = r.first_line(article, &["headline"]) {
        return headline;
    }
    let name = r.first_line(article, &["name"]).unwrap_or_default();
    let bare = publisher.and_then(|publisher| {
        let rest = name.strip_suffix(publisher)?;
        rest.strip_suffix(" | ")
            .or_else(|| rest.strip_suffix(" - "))
    });
    bare.unwrap_or(&name).to_owned()
}
