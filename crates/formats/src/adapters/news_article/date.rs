//! When the story was published, changed, and must go.

use story::Timestamp;

use super::{Reader, graph::Part};
use crate::json::Json;

/// When the story was published and changed.
pub(super) fn dates<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) {
    let published = first(r, article, &["datePublished"]);
    let updated = first(r, article, &["dateModified"]);
    r.draft.moments(published, updated);
}

/// When the story must go. A date that cannot be read may not let it stay.
pub(super) fn expiry<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) {
    let stated = article
        .get("expires")
        .map(Part::entries)
        .unwrap_or_default();
    if let Some(part) = stated.first() {
        r.place(part);
        r.draft.limit("expires", Some(date_value(part)));
    }
}

/// The first of some properties that has a date.
pub(super) fn first<'a>(
    r: &mut Reader<'a, '_>,
    node: &Part<'a>,
    keys: &[&str],
) -> Option<Timestamp> {
    keys.iter().find_map(|key| {
        let part = node.get(key)?.entries().into_iter().next()?;
        r.place(&part);
        r.draft.time(Some(date_value(&part)))
    })
}

/// The value itself, or the one that it is typed by.
fn date_value<'a>(part: &Part<'a>) -> &'a Json {
    part.value.get("@value").unwrap_or(part.value)
}
