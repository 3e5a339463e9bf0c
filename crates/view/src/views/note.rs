use story::Note;

use super::body::blocks;
use crate::{
    options::RenderOptions,
    tree::{Element, element},
};

/// An aside of the newsroom.
pub(super) fn note(note: &Note, options: &RenderOptions) -> Element {
    let title = note
        .title
        .as_ref()
        .map(|title| element("p", "note__title").words(title));
    element("div", "note")
        .part("note")
        .children(title)
        .children(blocks(&note.body, options))
}
