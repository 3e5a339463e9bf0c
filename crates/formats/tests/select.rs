//! Which story of a list is taken.

#![allow(clippy::unwrap_used, reason = "a test may")]

use formats::{Hint, convert};

const BUOYS: &str = "New buoys mark the channel";
const PILOTS: &str = "Pilots ask for a second cutter";

#[test]
fn select_matches_position_address_or_title() {
    let list = include_bytes!("fixtures/news-article/item-list.in.json");
    for (select, expected) in [
        (None, BUOYS),
        (Some("first"), BUOYS),
        (Some("2"), PILOTS),
        (Some(" /coast/pilots/#comments "), PILOTS),
        (Some(PILOTS), PILOTS),
        (Some("3"), "no-such-item"),
        (Some("/coast/tides"), "no-such-item"),
    ] {
        let hint = Hint {
            format: None,
            select,
        };
        let found = match convert(list, hint, None) {
            Ok(converted) => converted.story.headline,
            Err(error) => error.code().to_owned(),
        };
        assert_eq!(found, expected, "{select:?}");
    }
}
