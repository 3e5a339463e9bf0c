//! When the story was published, changed, and must go.

use story::Timestamp;

use super::{Reader, graph::entries};
use crate::json::Json;

/// Sets when the story was published and changed.
pub(super) fn dates<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) {
    let published = first(r, article, "datePublished");
    let updated = first(r, article, "dateModified");
    r.draft.moments(published, updated);
}

/// When the story must go. A date that cannot be read may not let it stay.
pub(super) fn expiry<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) {
    if let Some(part) = entries(article.get("expires")).first() {
        r.place(*part);
        r.draft.limit("expires", date_value(*part));
    }
}

/// The date of a property.
pub(super) fn first<'a>(r: &mut Reader<'a, '_>, node: Json<'a>, key: &str) -> Option<Timestamp> {
    let part = entries(node.get(key)).first().copied()?;
    r.place(part);
    r.draft.time(date_value(part))
}

/// The value itself, or the one that it is typed by.
fn date_value(part: Json<'_>) -> Json<'_> {
    let value = part.get("@value");
    if value.is_null() { part } else { value }
}
