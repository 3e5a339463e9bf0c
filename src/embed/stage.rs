//! The place in the shadow tree where one view stands at a time.

use std::cell::RefCell;

use web_sys::HtmlElement;

use crate::components::{Built, Element};

/// Shows one view after another.
///
/// A view goes in whole and synchronously, so that a story stands when its
/// event fires. It is never put into the shadow root itself, where Leptos would
/// lose later changes. A story has no signals, so it needs no reactive owner
/// either: `mount_to` would bring the whole reactive system along
/// (`docs/decisions/0005-no-signals-in-a-story.md`).
pub(super) struct Stage {
    mount: HtmlElement,
    shown: RefCell<Option<Built>>,
    added: RefCell<Option<Built>>,
}

impl Stage {
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

    fn append(&self, view: Element) -> Option<Built> {
        let built = Built::new(view)?;
        // Appending to an element of our own cannot fail.
        let _ = self.mount.append_with_node_1(built.root());
        Some(built)
    }

    /// Adds a view to the one that stands, in place of one that was added before.
    pub(super) fn add(&self, view: Element) {
        self.added.replace(self.append(view));
    }

    /// Shows a view in place of the one before.
    pub(super) fn show(&self, view: Element) {
        self.clear();
        self.shown.replace(self.append(view));
    }
}
