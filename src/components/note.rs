use leptos::prelude::*;
use story::Note;

use super::{body::blocks, element::element};
use crate::config::Edition;

/// An aside of the newsroom.
pub(super) fn note(note: &Note, edition: &Edition) -> AnyView {
    let title = note
        .title
        .as_ref()
        .map(|title| element("p", "note__title").words(title).view());
    element("div", "note")
        .part("note")
        .children(title)
        .children(blocks(&note.body, edition))
        .view()
}
