//! The place in the shadow tree that shows one view at a time.

use std::cell::RefCell;

use leptos::{
    prelude::{IntoView, Render},
    tachys::view::Mountable,
};
use web_sys::HtmlElement;

/// Shows one view after another, by Leptos' renderer.
///
/// A view goes in whole and synchronously, so that the story is there when its
/// event fires. It is never put into the shadow root itself, where Leptos would
/// lose later changes. A story has no signals, so it needs no reactive owner
/// (`docs/decisions/0015-renderer-without-owner.md`).
pub(super) struct MountPoint {
    mount: HtmlElement,
    shown: RefCell<Option<Box<dyn Mountable>>>,
    added: RefCell<Option<Box<dyn Mountable>>>,
}

impl MountPoint {
    pub(super) fn new(mount: HtmlElement) -> Self {
        Self {
            mount,
            shown: RefCell::new(None),
            added: RefCell::new(None),
        }
    }

    /// Takes away what is shown.
    pub(super) fn clear(&self) {
        for place in [&self.shown, &self.added] {
            if let Some(mut shown) = place.take() {
                shown.unmount();
            }
        }
    }

    /// Adds a view to the one that is shown, in place of one that was added before.
    pub(super) fn add(&self, view: impl IntoView + 'static) {
        if let Some(mut before) = self.added.replace(Some(self.append(view))) {
            before.unmount();
        }
    }

    /// Shows a view in place of the one before.
    pub(super) fn show(&self, view: impl IntoView + 'static) {
        self.clear();
        self.shown.replace(Some(self.append(view)));
    }

    fn append(&self, view: impl IntoView + 'static) -> Box<dyn Mountable> {
        let mut state = view.into_view().build();
        state.mount(&self.mount, None);
        Box::new(state)
    }
}
