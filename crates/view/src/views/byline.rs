use story::{Author, Story, Timestamp};

use super::timestamp::{moment, timestamp};
use crate::{
    labels::{self, around_gap},
    options::RenderOptions,
    tree::{Element, element, link},
};

/// Who wrote the story, where, and when; nothing when none of it is known.
pub(super) fn byline(story: &Story, options: &RenderOptions) -> Option<Element> {
    let authors = match &story.byline.text {
        // The publisher has written the whole line; it has its own "By".
        Some(text) => Some(element("span", "byline__authors").words(text)),
        None => names(&story.byline.authors, options),
    };
    let dateline = story
        .dateline
        .as_ref()
        .map(|place| element("span", "byline__dateline").words(place));
    let published = story.published.map(|time| timestamp(time, options));
    let printed = story.updated.map(|time| printed(time, options));
    let updated = story.updated.map(|time| updated(time, options));
    let parts: Vec<Element> = [authors, dateline, published, updated, printed]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| element("div", "byline").part("byline").children(parts))
}

/// How long ago the story was changed, and on demand exactly when.
fn updated(time: Timestamp, options: &RenderOptions) -> Element {
    let (before, after) = around_gap(options.labels.updated());
    let ago = match time.is_date_only() {
        true => timestamp(time, options),
        // The shell puts "5 minutes ago" in its place (`behaviour/times.js`).
        false => options
            .label_language(moment(time, "time time--ago"))
            .words(&labels::date(time, &options.language)),
    };
    let summary = element("summary", "byline__ago")
        .words(before)
        .child(ago)
        .words(after);
    element("details", "byline__updated")
        .child(summary)
        .child(timestamp(time, options))
}

/// The same for paper, which does not know how old it is.
fn printed(time: Timestamp, options: &RenderOptions) -> Element {
    let (before, after) = around_gap(options.labels.updated());
    element("span", "byline__printed")
        .words(before)
        .child(timestamp(time, options))
        .words(after)
}

/// `By A, B and C`.
fn names(authors: &[Author], options: &RenderOptions) -> Option<Element> {
    let last = authors.len().checked_sub(1)?;
    let (before, after) = around_gap(options.labels.by());
    let mut line = element("span", "byline__authors").words(before);
    for (index, author) in authors.iter().enumerate() {
        let joint = match index {
            0 => "",
            _ if index == last => options.labels.and(),
            _ => options.labels.comma(),
        };
        let name = match &author.url {
            Some(url) => link("byline__author", url.as_str()).attribute("rel", "author"),
            None => element("span", "byline__author"),
        };
        line = line.words(joint).child(name.words(&author.name));
        if let Some(institution) = &author.affiliation {
            line = line.words(&[" (", institution, ")"].concat());
        }
    }
    Some(line.words(after))
}
