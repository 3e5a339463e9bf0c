//! The place in the shadow tree that shows one view at a time.

use std::cell::RefCell;

use leptos::{
    prelude::{Render, View},
    tachys::view::Mountable,
};
use web_sys::HtmlElement;

use crate::components::TreeView;

/// Shows one view after another, by Leptos' renderer.
///
/// A view goes in whole and synchronously, so that the story is there when its
/// event fires. It is never put into the shadow root itself, where Leptos would
/// lose later changes. A story has no signals, so it needs no reactive owner
/// (`docs/decisions/0015-renderer-without-owner.md`).
pub(super) struct MountPoint {
    mount: HtmlElement,
    shown: RefCell<<TreeView as Render>::State>,
    added: RefCell<<TreeView as Render>::State>,
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
        self.shown.take();
        self.added.take();
    }

    /// Adds a view to the one that is shown, in place of one that was added before.
    #[cfg(feature = "element")]
    pub(super) fn add(&self, view: View<TreeView>) {
        self.added.take();
        self.added.replace(self.append(view));
    }

    /// Shows a view in place of the one before.
    pub(super) fn show(&self, view: View<TreeView>) {
        self.clear();
        self.shown.replace(self.append(view));
    }

    fn append(&self, view: View<TreeView>) -> <TreeView as Render>::State {
        let mut state = view.build();
        state.mount(&self.mount, None);
        state
    }
}
