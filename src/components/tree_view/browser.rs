use leptos::{
    prelude::Render,
    tachys::{hydration::Cursor, renderer::types, view::Mountable},
};
use view::dom::MountedTree;
use wasm_bindgen::JsCast;

use super::TreeView;

/// A tree in a page.
#[derive(Debug)]
pub struct Mounted(MountedTree);

impl TreeView {
    /// Takes over the node at the cursor, if a server has rendered this tree
    /// there; else the tree is built anew, in the place of what was found.
    pub(super) fn adopt(self, cursor: &Cursor) -> Option<Mounted> {
        let found = cursor.current();
        let adopted = MountedTree::adopt(&self.tree, &found);
        let Some(adopted) = adopted else {
            let new = self.build()?;
            if let Some(found) = found.dyn_ref::<web_sys::Element>() {
                // Both fail only without a parent: then there is no page.
                let _ = found.before_with_node_1(new.0.root());
                // Another element is the next sibling's.
                if found.class_list().contains("story") {
                    found.remove();
                }
            } else if let Some(parent) = found.parent_node() {
                let _ = parent.insert_before(new.0.root(), Some(&found));
            }
            cursor.set(new.0.root().clone().into());
            return Some(new);
        };
        cursor.set(adopted.root().clone().into());
        self.attach(&adopted);
        Some(Mounted(adopted))
    }

    #[cfg(not(any(feature = "element", feature = "stories")))]
    fn attach(&self, mounted: &MountedTree) {
        if let Some(labels) = &self.behaviour {
            crate::behaviour::attach(mounted.root(), labels);
        }
    }

    #[cfg(any(feature = "element", feature = "stories"))]
    fn attach(&self, _: &MountedTree) {}
}

impl Render for TreeView {
    type State = Option<Mounted>;

    fn build(self) -> Self::State {
        let built = MountedTree::build(&self.tree)?;
        self.attach(&built);
        Some(Mounted(built))
    }

    fn rebuild(self, state: &mut Self::State) {
        let new = self.build();
        if let (Some(new), Some(old)) = (&new, &*state) {
            // Fails only without a parent, and then there is no place to fill.
            let _ = old.0.root().before_with_node_1(new.0.root());
        }
        *state = new;
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.0.root().remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        // Fails only if the marker has left the parent, which Leptos excludes.
        let _ = parent.insert_before(self.0.root(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let root = self.0.root();
        let parent = root.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(root));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.0.root().clone()]
    }
}
