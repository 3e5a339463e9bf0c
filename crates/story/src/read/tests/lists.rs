//! Lists of stories: what may be shown is kept, and the rest is named.

use serde_json::{Value, json};

use crate::{
    list_to_json,
    read::{NotAList, list},
};

#[test]
fn list_keeps_what_may_be_shown_and_names_the_rest() {
    let document = json!({
        "format": "wire-stories/1",
        "next": "javascript:alert(1)",
        "stories": [
            { "headline": "Usable", "select": 7, "body": ["Words."] },
            { "headline": "Under embargo", "embargo": "2030-01-01T00:00:00Z" },
            { "headline": "Unreadable embargo", "embargo": "soon" },
            { "headline": "Expired", "expires": "2020-01-01T00:00:00Z" },
            { "headline": "Unknown status", "status": "fine" },
            { "status": "canceled" },
            { "kicker": "No headline" },
        ],
    });
    let (mut read, warnings) = list(&&document, None).unwrap();
    let warnings: Vec<_> = warnings
        .iter()
        .map(|it| format!("{} {}", it.path, it.problem.code()))
        .collect();
    assert_eq!(
        warnings,
        [
            "$.next address",
            "$.stories[0].body unknown-field",
            "$.stories[2].embargo date",
            "$.stories[4].status range",
            "$.stories[6].headline missing",
        ]
    );
    read.retain_usable(1_790_000_000);
    let shown: Vec<_> = read.stories.iter().map(|it| &it.story.headline).collect();
    assert_eq!(shown, ["Usable"]);
    assert_eq!(read.stories[0].select.as_deref(), Some("7"));
    // What is written is read as the same.
    let written: Value = serde_json::from_str(&list_to_json(&read)).unwrap();
    assert_eq!(list(&&written, None).unwrap(), (read, Vec::new()));
    let story = json!({ "format": "wire-story/1" });
    assert_eq!(list(&&story, None), Err(NotAList));
}
