use story::{Author, Story};

use super::{
    element::{Element, element, link},
    timestamp::timestamp,
};
use crate::{config::Edition, text::around_gap};

/// Who wrote the story, where, and when; nothing when none of it is known.
pub(super) fn byline(story: &Story, edition: &Edition) -> Option<Element> {
    let authors = match &story.byline.text {
        // The publisher has written the whole line; it has its own "By".
        Some(text) => Some(element("span", "byline__authors").words(text)),
        None => names(&story.byline.authors, edition),
    };
    let dateline = story
        .dateline
        .as_ref()
        .map(|place| element("span", "byline__dateline").words(place));
    let published = story.published.map(|time| timestamp(time, edition));
    let updated = story.updated.map(|time| {
        element("span", "byline__updated")
            .words(&[edition.labels.updated, " "].concat())
            .child(timestamp(time, edition))
    });
    let parts: Vec<Element> = [authors, dateline, published, updated]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| element("div", "byline").part("byline").children(parts))
}

/// `By A, B and C`.
fn names(authors: &[Author], edition: &Edition) -> Option<Element> {
    let last = authors.len().checked_sub(1)?;
    let (before, after) = around_gap(edition.labels.by);
    let mut line = element("span", "byline__authors").words(before);
    for (index, author) in authors.iter().enumerate() {
        let joint = match index {
            0 => "",
            _ if index == last => edition.labels.and,
            _ => edition.labels.comma,
        };
        let name = match &author.url {
            Some(url) => link("byline__author", url.as_str()).attribute("rel", "author"),
            None => element("span", "byline__author"),
        };
        line = line.words(joint).child(name.words(&author.name));
    }
    Some(line.words(after))
}
