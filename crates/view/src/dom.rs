//! From an element tree to nodes of a page.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, Text};

use crate::tree::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A tree in a page; dropping it removes it from there.
#[derive(Debug)]
pub struct MountedTree {
    root: web_sys::Element,
}

impl MountedTree {
    /// Builds a tree, outside of any page.
    ///
    /// None if the browser refuses the name of an element, which does not
    /// happen with the names of this crate.
    pub fn build(tree: &Element) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let root = build(tree, &document)?;
        Some(Self { root })
    }

    /// Takes over the nodes that a server has rendered of the same tree.
    ///
    /// Texts and attributes are brought up to date: a server does not know the
    /// reader's time zone, for instance. None, and nothing is changed, if the
    /// elements are not those of the tree.
    pub fn adopt(tree: &Element, found: &web_sys::Node) -> Option<Self> {
        let root = found.dyn_ref::<web_sys::Element>()?;
        if !is_same(tree, root) {
            return None;
        }
        update(tree, root);
        Some(Self { root: root.clone() })
    }

    /// The outermost element.
    pub fn root(&self) -> &web_sys::Element {
        &self.root
    }
}

impl Drop for MountedTree {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn build(tree: &Element, document: &Document) -> Option<web_sys::Element> {
    let parts = &*tree.0;
    let element = match parts.name {
        "svg" | "path" => document.create_element_ns(Some(SVG), parts.name),
        name => document.create_element(name),
    };
    let element = element.ok()?;
    set_attributes(tree, &element);
    for child in &parts.children {
        match child {
            Node::Words(words) => element.append_with_str_1(words).ok()?,
            Node::Element(child) => {
                let child = build(child, document)?;
                element.append_with_node_1(&child).ok()?;
            }
        }
    }
    Some(element)
}

fn set_attributes(tree: &Element, element: &web_sys::Element) {
    for (name, value) in &tree.0.attributes {
        // The names are those of this crate: none is refused.
        let _ = element.set_attribute(name, value);
    }
    if let Some((name, value)) = &tree.0.style {
        let style = element.unchecked_ref::<HtmlElement>().style();
        let _ = style.set_property(name, value);
    }
}

/// What the parser of HTML makes of the children: words that follow each other
/// are one text.
enum Child<'a> {
    Words(String),
    Element(&'a Element),
}

fn children(tree: &Element) -> Vec<Child<'_>> {
    let mut children = Vec::new();
    for child in &tree.0.children {
        match (child, children.last_mut()) {
            (Node::Words(words), Some(Child::Words(before))) => before.push_str(words),
            (Node::Words(words), _) => children.push(Child::Words(words.clone())),
            (Node::Element(element), _) => children.push(Child::Element(element)),
        }
    }
    children
}

/// Whether the page has just the elements of the tree, with a text wherever the
/// tree has one.
fn is_same(tree: &Element, element: &web_sys::Element) -> bool {
    if element.local_name() != tree.0.name {
        return false;
    }
    let children = children(tree);
    let found = element.child_nodes();
    // What a view leaves empty is filled by a script, or by the server already.
    children.is_empty()
        || found.length() as usize == children.len()
            && children.iter().zip(0..).all(|(child, index)| {
                let Some(node) = found.get(index) else {
                    return false;
                };
                match child {
                    Child::Words(_) => node.is_instance_of::<Text>(),
                    Child::Element(child) => node
                        .dyn_ref::<web_sys::Element>()
                        .is_some_and(|element| is_same(child, element)),
                }
            })
}

fn update(tree: &Element, element: &web_sys::Element) {
    set_attributes(tree, element);
    let found = element.child_nodes();
    for (child, index) in children(tree).iter().zip(0..) {
        match (child, found.get(index)) {
            (Child::Words(words), Some(node)) => {
                if node.node_value().as_deref() != Some(words) {
                    node.set_node_value(Some(words));
                }
            }
            (Child::Element(child), Some(node)) => {
                if let Some(element) = node.dyn_ref() {
                    update(child, element);
                }
            }
            (_, None) => {}
        }
    }
}
