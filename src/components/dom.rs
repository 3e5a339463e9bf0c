//! From a tree of elements to a page.

use leptos::{
    prelude::Render,
    tachys::{renderer::types, view::Mountable},
};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

use super::{
    element::{Element, Node},
    tree::Tree,
};

/// A tree that was built; dropping it takes it out of its page.
pub(crate) struct Built {
    root: web_sys::Element,
}

impl Built {
    /// Builds a tree, outside of any page.
    ///
    /// None if the browser refuses a name of ours, which none does.
    pub(crate) fn new(tree: Element) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let root = build(tree, &document)?;
        Some(Self { root })
    }

    /// The outermost element.
    pub(crate) fn root(&self) -> &web_sys::Element {
        &self.root
    }
}

impl Drop for Built {
    fn drop(&mut self) {
        self.root.remove();
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn build(tree: Element, document: &Document) -> Option<web_sys::Element> {
    let parts = *tree.0;
    let element = match parts.name {
        "svg" | "path" => document.create_element_ns(Some(SVG), parts.name),
        name => document.create_element(name),
    };
    let element = element.ok()?;
    for (name, value) in parts.attributes {
        element.set_attribute(name, &value).ok()?;
    }
    if let Some((name, value)) = parts.style {
        let style = element.unchecked_ref::<HtmlElement>().style();
        style.set_property(name, &value).ok()?;
    }
    for child in parts.children {
        match child {
            Node::Words(words) => element.append_with_str_1(&words).ok()?,
            Node::Element(child) => {
                let child = build(child, document)?;
                element.append_with_node_1(&child).ok()?;
            }
        }
    }
    Some(element)
}

impl Render for Tree {
    type State = Option<Built>;

    fn build(self) -> Self::State {
        Built::new(self.0)
    }

    fn rebuild(self, state: &mut Self::State) {
        let new = self.build();
        if let (Some(new), Some(old)) = (&new, &*state) {
            // Fails only without a parent, and then there is no place to fill.
            let _ = old.root.before_with_node_1(&new.root);
        }
        *state = new;
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        self.root.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        // Fails only if the marker has left the parent; Leptos looks to that.
        let _ = parent.insert_before(&self.root, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.root.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.root));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.root.clone()]
    }
}
