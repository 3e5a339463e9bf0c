//! The one way in which components build elements.
//!
//! `view!` gives every element a Rust type of its own, and each type brings its
//! own code to build, replace and remove it: 50 KB of WebAssembly more for the
//! same story (`docs/decisions/0003-one-element-type.md`). A story is not
//! reactive, so nothing is lost by one type for all. It also builds no element
//! from markup, which pages with Trusted Types refuse.

#[cfg(feature = "ssr")]
use leptos::html;
use leptos::{
    attr::{any_attribute::AnyAttribute, custom::custom_attribute},
    ev::{MouseEvent, click},
    html::ElementChild,
    prelude::*,
    tachys::html::{attribute::any_attribute::IntoAnyAttribute, element::custom},
};
use story::{Direction, Language};

use crate::config::Edition;

/// An element that is being put together.
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with a class.
pub(super) fn element(name: &'static str, class: &'static str) -> Element {
    bare(name).attribute("class", class)
}

/// An element without a class.
pub(super) fn bare(name: &'static str) -> Element {
    Element {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

/// A link.
pub(super) fn link(class: &'static str, url: &str) -> Element {
    element("a", class).attribute("href", url)
}

/// Words on their own.
#[inline(never)]
pub(super) fn words(words: &str) -> AnyView {
    words.to_owned().into_any()
}

impl Element {
    /// Sets an attribute.
    #[inline(never)]
    pub(super) fn attribute(mut self, name: &'static str, value: &str) -> Self {
        self.attributes
            .push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    /// Sets an attribute that may be absent.
    pub(super) fn maybe(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.attribute(name, &value),
            None => self,
        }
    }

    /// Names the element for host pages: `wire-story::part(NAME)`.
    pub(super) fn part(self, name: &'static str) -> Self {
        self.attribute("part", name)
    }

    /// Adds words, if there are any.
    pub(super) fn words(self, text: &str) -> Self {
        if text.is_empty() {
            self
        } else {
            self.child(words(text))
        }
    }

    /// Adds a child.
    #[inline(never)]
    pub(super) fn child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// Adds children, or one that may be absent.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// The finished element.
    #[inline(never)]
    pub(super) fn view(self) -> AnyView {
        // Written as text, these must not be closed; in a browser there is no
        // difference, and each type costs bytes.
        #[cfg(feature = "ssr")]
        match self.name {
            "img" => return html::img().add_any_attr(self.attributes).into_any(),
            "br" => return html::br().into_any(),
            "hr" => return html::hr().add_any_attr(self.attributes).into_any(),
            _ => {}
        }
        custom(self.name)
            .add_any_attr(self.attributes)
            .child(self.children)
            .into_any()
    }

    /// The finished element, which does something when it is clicked.
    pub(super) fn on_click(self, action: Box<dyn Fn(MouseEvent)>) -> AnyView {
        custom(self.name)
            .add_any_attr(self.attributes)
            .on(click, action)
            .child(self.children)
            .into_any()
    }
}

impl Edition {
    /// Says of an element of labels which language they are really in.
    pub(super) fn in_its_language(&self, element: Element) -> Element {
        let language = self.labels.language;
        let direction = Language::parse(language).map_or(Direction::Ltr, |it| it.direction());
        element
            .attribute("lang", language)
            .attribute("dir", direction.as_str())
    }
}
