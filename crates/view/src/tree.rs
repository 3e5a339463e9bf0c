//! The element tree: what a view returns, and what the writers write.
//!
//! A story does not change after it is shown, so a view needs neither signals
//! nor a type for each element, as `view!` would make: it returns one tree of
//! plain data. `html` writes the tree as text, `dom` as nodes of a page
//! (`docs/decisions/0003-one-element-type.md`). No element is ever made from
//! markup, which pages with Trusted Types refuse.

use story::{Direction, Language};

use crate::options::RenderOptions;

/// A child of an element.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Words(String),
    Element(Element),
}

/// The root of a tree of elements, and all that is in it.
///
/// Only the views of this crate build one: no other code can build an element or
/// an address that they would not.
#[derive(Debug, Clone, PartialEq)]
pub struct Element(pub(crate) Box<Parts>);

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Parts {
    pub(crate) name: &'static str,
    pub(crate) attributes: Vec<(&'static str, String)>,
    /// One property of its own style, by name and value: style attributes do
    /// not apply in pages with a strict policy.
    pub(crate) style: Option<(&'static str, String)>,
    pub(crate) children: Vec<Node>,
}

/// An element with a class.
pub(crate) fn element(name: &'static str, class: &'static str) -> Element {
    bare(name).attribute("class", class)
}

/// An element without a class.
#[inline(never)]
pub(crate) fn bare(name: &'static str) -> Element {
    Element(Box::new(Parts {
        name,
        attributes: Vec::new(),
        style: None,
        children: Vec::new(),
    }))
}

/// A link.
pub(crate) fn link(class: &'static str, url: &str) -> Element {
    element("a", class).attribute("href", url)
}

impl Element {
    /// Sets an attribute.
    #[inline(never)]
    pub(crate) fn attribute(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
    }

    /// Sets an attribute that may be absent.
    pub(crate) fn maybe(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.attribute(name, &value),
            None => self,
        }
    }

    /// Sets a property of the element's own style.
    pub(crate) fn style(mut self, name: &'static str, value: String) -> Self {
        self.0.style = Some((name, value));
        self
    }

    /// Names the element for host pages: `wire-story::part(NAME)`.
    pub(crate) fn part(self, name: &'static str) -> Self {
        self.attribute("part", name)
    }

    /// The tree without the names of its parts, which have a meaning in a shadow
    /// tree only.
    ///
    /// ```
    /// use view::{RenderOptions, skeleton};
    ///
    /// let html = skeleton(&RenderOptions::default()).without_parts().to_html();
    /// assert!(!html.contains("part="));
    /// ```
    #[must_use]
    pub fn without_parts(mut self) -> Self {
        self.0.attributes.retain(|(name, _)| *name != "part");
        let children = std::mem::take(&mut self.0.children).into_iter();
        let children = children.map(|child| match child {
            Node::Words(words) => Node::Words(words),
            Node::Element(child) => Node::Element(child.without_parts()),
        });
        self.0.children = children.collect();
        self
    }

    /// The tree of a story, each photo of which has its number as its name, so
    /// that an address can end with `#photo-2`. For pages of one story.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn with_photo_names(mut self) -> Self {
        self.name_photos(&mut 0);
        self
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn name_photos(&mut self, count: &mut u32) {
        let is_photo = ("class", "photo__frame".to_owned());
        if self.0.attributes.contains(&is_photo) {
            *count += 1;
            let name = ["photo-", &story::decimal(*count)].concat();
            self.0.attributes.push(("id", name));
        }
        for child in &mut self.0.children {
            if let Node::Element(child) = child {
                child.name_photos(count);
            }
        }
    }

    /// Adds words, if there are any.
    #[inline(never)]
    pub(crate) fn words(mut self, words: &str) -> Self {
        if !words.is_empty() {
            self.0.children.push(Node::Words(words.to_owned()));
        }
        self
    }

    /// Adds a child.
    #[inline(never)]
    pub(crate) fn child(mut self, child: Element) -> Self {
        self.0.children.push(Node::Element(child));
        self
    }

    /// Adds children, or one that may be absent.
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }
}

impl RenderOptions {
    /// Marks an element of labels with their language: it is not always the one
    /// that was asked for.
    pub(crate) fn label_language(&self, element: Element) -> Element {
        let language = self.labels.language();
        let direction = Language::parse(language).map_or(Direction::Ltr, |it| it.direction());
        element
            .attribute("lang", language)
            .attribute("dir", direction.as_str())
    }
}
