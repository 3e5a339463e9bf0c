//! The native format of lists.

use super::{
    Node, Reader,
    inline::text,
    photo::photo,
    story::{byline, crumb, direction, limits, publisher, status},
};
use crate::{ListedStory, Problem, Status, Story, StoryList};

const LIST: &[&str] = &[
    "format",
    "$schema",
    "title",
    "url",
    "language",
    "publisher",
    "next",
    "stories",
];

/// What a list says of a story; the rest is in the story's own document.
#[rustfmt::skip]
pub(crate) const HEAD: &[&str] = &[
    "document", "select", "id", "version", "status", "language", "direction", "breadcrumbs",
    "kicker", "headline", "standfirst", "byline", "published", "updated", "leadPhoto", "publisher",
    "canonicalUrl", "embargo", "expires",
];

pub(super) fn list<N: Node>(r: &mut Reader<'_>, node: &N) -> StoryList {
    if r.fields(node, LIST).is_none() {
        return StoryList::default();
    }
    StoryList {
        title: r.line(node, "title"),
        url: r.web_url(node, "url"),
        language: r.language(node, "language"),
        publisher: r.part(node, "publisher", publisher),
        next: r.web_url(node, "next"),
        stories: r.list(node, "stories", listed),
    }
}

fn listed<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<ListedStory> {
    r.fields(node, HEAD)?;
    let mut story = Story {
        id: r.line_or_number(node, "id"),
        version: r.line_or_number(node, "version"),
        status: status(r, node),
        language: r.language(node, "language"),
        direction: direction(r, node),
        breadcrumbs: r.list(node, "breadcrumbs", crumb),
        kicker: r.line(node, "kicker"),
        headline: r.line(node, "headline").unwrap_or_default(),
        standfirst: text(r, node, "standfirst"),
        byline: r.part(node, "byline", byline).unwrap_or_default(),
        published: r.time(node, "published"),
        updated: r.time(node, "updated"),
        lead_photo: r.part(node, "leadPhoto", photo),
        publisher: r.part(node, "publisher", publisher),
        canonical_url: r.web_url(node, "canonicalUrl"),
        ..Story::default()
    };
    limits(r, node, &mut story);
    if story.headline.is_empty() && story.status == Status::Usable {
        r.warn_field("headline", Problem::Missing);
        return None;
    }
    Some(ListedStory {
        document: r.web_url(node, "document"),
        select: r.line_or_number(node, "select"),
        story,
    })
}
