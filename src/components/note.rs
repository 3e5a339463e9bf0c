use story::Note;

use super::{
    body::blocks,
    element::{Element, element},
};
use crate::config::Edition;

/// An aside of the newsroom.
pub(super) fn note(note: &Note, edition: &Edition) -> Element {
    let title = note
        .title
        .as_ref()
        .map(|title| element("p", "note__title").words(title));
    element("div", "note")
        .part("note")
        .children(title)
        .children(blocks(&note.body, edition))
}
