//! The place in the shadow tree where one view stands at a time.

use std::cell::RefCell;

use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
};
use web_sys::HtmlElement;

/// Shows one view after another.
///
/// A view goes in whole and synchronously, so that a story stands when its
/// event fires. It is never mounted into the shadow root itself: Leptos loses
/// later changes there.
pub(super) struct Stage {
    mount: HtmlElement,
    shown: RefCell<Option<UnmountHandle<AnyViewState>>>,
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
        drop(self.shown.take());
    }

    /// Shows a view in place of the one before.
    pub(super) fn show(&self, view: impl FnOnce() -> AnyView + 'static) {
        self.clear();
        *self.shown.borrow_mut() = Some(mount_to(self.mount.clone(), view));
    }
}
