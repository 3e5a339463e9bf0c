//! Writing the native format.

use serde::Serialize;

use crate::{FORMAT, LIST_FORMAT, Story, StoryList};

/// A native document: the story and the name of its format.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Document<'a> {
    format: &'static str,
    #[serde(flatten)]
    story: &'a Story,
}

/// The story as a native document, indented. Reading it again gives the same
/// story without a warning.
///
/// ```
/// let story = story::Story { headline: "Harbour reopens".into(), ..Default::default() };
/// assert_eq!(
///     story::to_json(&story),
///     "{\n  \"format\": \"wire-story/1\",\n  \"headline\": \"Harbour reopens\"\n}"
/// );
/// ```
pub fn to_json(story: &Story) -> String {
    // Writing to memory cannot fail: every key is a string and no value
    // refuses to be written.
    serde_json::to_string_pretty(&Document {
        format: FORMAT,
        story,
    })
    .unwrap_or_default()
}

/// A native list: the stories and the name of the format.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ListDocument<'a> {
    format: &'static str,
    #[serde(flatten)]
    list: &'a StoryList,
}

/// The list as a native document, indented; see [`to_json`].
///
/// ```
/// let list = story::StoryList::default();
/// let json = story::list_to_json(&list);
/// assert_eq!(json, "{\n  \"format\": \"wire-stories/1\",\n  \"stories\": []\n}");
/// ```
pub fn list_to_json(list: &StoryList) -> String {
    let format = LIST_FORMAT;
    serde_json::to_string_pretty(&ListDocument { format, list }).unwrap_or_default()
}

/// Whether a field says nothing and is left out of the document.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
