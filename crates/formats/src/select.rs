//! Which story of a list.

use story::Problem;

use crate::{FormatError, draft::Draft, json::Json};

/// What an item of a list can be asked for by.
#[derive(Debug, Default)]
pub(crate) struct Item<'a> {
    pub(crate) id: Option<String>,
    pub(crate) url: Option<&'a str>,
    pub(crate) title: Option<&'a str>,
}

/// How many items an error lists.
const LISTED: usize = 20;

/// The item that `select` names: `first`, a position from 1, an id or an
/// address. Without it the first item, and a warning when there are others.
pub(crate) fn item<'a>(
    items: &'a [Json],
    select: Option<&str>,
    draft: &mut Draft,
    describe: fn(&Json) -> Item<'_>,
) -> Result<&'a Json, FormatError> {
    let Some(first) = items.first() else {
        return Err(FormatError::not_a_story("the list is empty"));
    };
    let Some(wanted) = select.map(str::trim).filter(|wanted| !wanted.is_empty()) else {
        if items.len() > 1 {
            draft.warn(Problem::OneOfMany);
        }
        return Ok(first);
    };
    if wanted == "first" {
        return Ok(first);
    }
    let is_named = |item: &&Json| {
        let Item { id, url, .. } = describe(item);
        id.as_deref() == Some(wanted) || url.is_some_and(|url| same_address(url, wanted))
    };
    // A number may be an id; a position only where no item has it.
    let named = items.iter().find(is_named);
    let by_position = || items.get(wanted.parse::<usize>().ok()?.checked_sub(1)?);
    named
        .or_else(by_position)
        .ok_or_else(|| FormatError::NoSuchItem(listing(items, wanted, describe)))
}

fn same_address(url: &str, wanted: &str) -> bool {
    url.trim_end_matches('/') == wanted.trim_end_matches('/')
}

fn listing(items: &[Json], wanted: &str, describe: fn(&Json) -> Item<'_>) -> String {
    let mut text = [
        "no story of the list has the position, id or address ",
        wanted,
        "; there are:",
    ]
    .concat();
    for (index, item) in items.iter().take(LISTED).enumerate() {
        let Item { id, url, title } = describe(item);
        text.push_str("\n  ");
        text.push_str(&(index + 1).to_string());
        for part in [id.as_deref(), url, title].into_iter().flatten() {
            text.push_str("  ");
            text.push_str(part);
        }
    }
    text
}
