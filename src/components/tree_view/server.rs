use leptos::{prelude::Render, tachys::hydration::Cursor};

use super::TreeView;

/// There is no page here.
impl Render for TreeView {
    type State = ();

    fn build(self) {}

    fn rebuild(self, (): &mut ()) {}
}

impl TreeView {
    pub(super) fn adopt(self, _: &Cursor) {}
}
