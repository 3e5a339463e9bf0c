//! Which story of a list.

use story::Problem;

use crate::{FormatError, draft::Draft, json::Json, text::Search};

/// Where an item of a list has what it can be asked for by: paths.
pub(crate) struct Keys {
    pub(crate) id: &'static str,
    pub(crate) url: &'static str,
    pub(crate) title: &'static str,
}

/// How many items an error lists.
const LISTED: usize = 20;

/// The item that `select` names: `first`, a position from 1 (`#1` where an id
/// could be meant), an id, an address or a title. Without it the first item, and a warning when there are others.
pub(crate) fn item<'a>(
    items: &'a [Json<'a>],
    select: &str,
    draft: &mut Draft<'a>,
    keys: &Keys,
) -> Result<Json<'a>, FormatError> {
    let Some(first) = items.first() else {
        return Err(FormatError::not_a_story(&["the list is empty"]));
    };
    draft.choices = items.len() as u32;
    let wanted = select.trim();
    if wanted.is_empty() && items.len() > 1 {
        draft.warn(Problem::OneOfMany);
    }
    if wanted.is_empty() || wanted == "first" {
        return Ok(*first);
    }
    // A number may be an id; a position only where no item has it, or after `#`.
    let position = wanted.strip_prefix('#');
    for item in items.iter().filter(|_| position.is_none()) {
        let is_address = same_address(item.word(keys.url), wanted);
        if item.scalar(keys.id) == wanted || is_address || item.word(keys.title) == wanted {
            return Ok(*item);
        }
    }
    let place = crate::json::whole_number(position.unwrap_or(wanted)).unwrap_or(0) as usize;
    match place.checked_sub(1).and_then(|place| items.get(place)) {
        Some(item) => Ok(*item),
        None => Err(FormatError::NoSuchItem(listing(items, draft, wanted, keys))),
    }
}

fn same_address(url: &str, wanted: &str) -> bool {
    let bare = |url| {
        let url = without_fragment(url);
        str::strip_suffix(url, '/').unwrap_or(url)
    };
    bare(url) == bare(wanted)
}

/// An address without the place in the page that it leads to.
pub(crate) fn without_fragment(url: &str) -> &str {
    url.before("#")
}

fn listing(items: &[Json<'_>], draft: &Draft<'_>, wanted: &str, keys: &Keys) -> String {
    let mut text = "no story of the list has the position, id, address or title ".to_owned();
    text.push_str(wanted);
    text.push_str("; there are:");
    let mut position = 0;
    for item in items.iter().take(LISTED) {
        position += 1;
        text.push_str("\n  ");
        text.push_str(draft.writer.digits(position));
        for part in [
            item.scalar(keys.id),
            item.word(keys.url),
            item.word(keys.title),
        ] {
            if !part.is_empty() {
                text.push_str("  ");
                text.push_str(part);
            }
        }
    }
    text
}
