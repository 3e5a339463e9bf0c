//! When the story was published, changed, and must go.

use serde_json::Value;
use story::{Problem, Status, Timestamp};

use super::{Reader, graph::Part};
use crate::date::parse;

/// Systems touch a story within seconds after it is published; that is not
/// an update.
const SAME_MOMENT: i64 = 60;

const DAY: i64 = 86_400;

/// When the story was published, and when it really changed since.
pub(super) fn published_and_updated<'a>(
    r: &mut Reader<'a>,
    article: &Part<'a>,
) -> (Option<Timestamp>, Option<Timestamp>) {
    let published = first(r, article, &["datePublished"]);
    let updated = first(r, article, &["dateModified"]);
    let is_later = |updated: &Timestamp| {
        published.is_none_or(|published| {
            let is_day = published.is_date_only() || updated.is_date_only();
            let least = if is_day { DAY - 1 } else { SAME_MOMENT };
            updated.epoch_seconds() - published.epoch_seconds() > least
        })
    };
    (published, updated.filter(is_later))
}

/// When the story must go. A date that cannot be read may not let it stay.
pub(super) fn expiry<'a>(r: &mut Reader<'a>, article: &Part<'a>) -> (Option<Timestamp>, Status) {
    let expires = first(r, article, &["expires"]);
    let is_stated = article
        .get("expires")
        .is_some_and(|part| part.value.as_str() != Some(""));
    let is_unreadable = expires.is_none() && is_stated;
    (
        expires,
        if is_unreadable {
            Status::Withheld
        } else {
            Status::Usable
        },
    )
}

/// The first of some properties that has a date.
pub(super) fn first<'a>(r: &mut Reader<'a>, node: &Part<'a>, keys: &[&str]) -> Option<Timestamp> {
    keys.iter().find_map(|key| {
        let part = node.get(key)?.entries().into_iter().next()?;
        let text = match part.value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            value => value
                .get("@value")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
        };
        let time = parse(&text);
        if time.is_none()
            && part
                .value
                .as_str()
                .is_none_or(|text| !text.trim().is_empty())
        {
            r.warn(&part, Problem::Date);
        }
        time
    })
}
