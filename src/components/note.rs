use std::sync::Arc;

use leptos::prelude::*;
use story::Note;

use super::body::blocks;
use crate::config::Edition;

/// An aside of the newsroom.
#[component]
pub(super) fn NoteBox(
    /// The aside.
    note: Note,
    /// For the blocks in it.
    edition: Arc<Edition>,
) -> impl IntoView {
    view! {
        <div class="note" part="note">
            {note.title.map(|title| view! { <p class="note__title">{title}</p> })}
            {blocks(note.body, &edition)}
        </div>
    }
}
