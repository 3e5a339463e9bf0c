//! The place in the shadow tree where one view stands at a time.

use std::cell::RefCell;

use leptos::{
    prelude::*,
    tachys::view::{Mountable, Render, any_view::AnyViewState},
};
use web_sys::HtmlElement;

/// Shows one view after another.
///
/// A view goes in whole and synchronously, so that a story stands when its
/// event fires. It is never mounted into the shadow root itself: Leptos loses
/// later changes there. A story has no signals, so it needs no reactive owner
/// either: `mount_to` would bring the whole reactive system along
/// (`docs/decisions/0005-no-signals-in-a-story.md`).
pub(super) struct Stage {
    mount: HtmlElement,
    shown: RefCell<Option<AnyViewState>>,
}

impl Stage {
    pub(super) fn new(mount: HtmlElement) -> Self {
        Self {
            mount,
            shown: RefCell::new(None),
        }
    }

    /// Takes away what is shown.
    pub(super) fn clear(&self) {
        if let Some(mut shown) = self.shown.take() {
            shown.unmount();
        }
    }

    /// Shows a view in place of the one before.
    pub(super) fn show(&self, view: AnyView) {
        self.clear();
        let mut shown = view.build();
        shown.mount(&self.mount, None);
        *self.shown.borrow_mut() = Some(shown);
    }
}
