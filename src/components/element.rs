//! The one way in which components build elements.
//!
//! A story does not change after it is shown, so it needs neither signals nor
//! a type of its own for each element, which is what `view!` makes: components
//! build one tree of plain data, and `render` puts that into a page or writes
//! it as HTML (`docs/decisions/0003-one-element-type.md`). No element is ever
//! built from markup, which pages with Trusted Types refuse.

use story::{Direction, Language};

use crate::config::Edition;

/// An element or words.
pub(crate) enum Node {
    Words(String),
    Element(Element),
}

/// An element that is being put together.
pub(crate) struct Element(pub(super) Box<Parts>);

pub(super) struct Parts {
    pub(super) name: &'static str,
    pub(super) attributes: Vec<(&'static str, String)>,
    /// One property of its own style, by name and value: style attributes do
    /// not apply in pages with a strict policy.
    pub(super) style: Option<(&'static str, String)>,
    pub(super) children: Vec<Node>,
}

/// An element with a class.
pub(super) fn element(name: &'static str, class: &'static str) -> Element {
    bare(name).attribute("class", class)
}

/// An element without a class.
#[inline(never)]
pub(super) fn bare(name: &'static str) -> Element {
    Element(Box::new(Parts {
        name,
        attributes: Vec::new(),
        style: None,
        children: Vec::new(),
    }))
}

/// A link.
pub(super) fn link(class: &'static str, url: &str) -> Element {
    element("a", class).attribute("href", url)
}

impl Element {
    /// Sets an attribute.
    #[inline(never)]
    pub(super) fn attribute(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
    }

    /// Sets an attribute that may be absent.
    pub(super) fn maybe(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.attribute(name, &value),
            None => self,
        }
    }

    /// Sets a property of the element's own style.
    pub(super) fn style(mut self, name: &'static str, value: String) -> Self {
        self.0.style = Some((name, value));
        self
    }

    /// Names the element for host pages: `wire-story::part(NAME)`.
    pub(super) fn part(self, name: &'static str) -> Self {
        self.attribute("part", name)
    }

    /// Adds words, if there are any.
    #[inline(never)]
    pub(super) fn words(mut self, words: &str) -> Self {
        if !words.is_empty() {
            self.0.children.push(Node::Words(words.to_owned()));
        }
        self
    }

    /// Adds a child.
    #[inline(never)]
    pub(super) fn child(mut self, child: Element) -> Self {
        self.0.children.push(Node::Element(child));
        self
    }

    /// Adds children, or one that may be absent.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }
}

impl Edition {
    /// Says of an element of labels which language they are really in.
    pub(super) fn in_its_language(&self, element: Element) -> Element {
        let language = self.labels.language();
        let direction = Language::parse(language).map_or(Direction::Ltr, |it| it.direction());
        element
            .attribute("lang", language)
            .attribute("dir", direction.as_str())
    }
}
