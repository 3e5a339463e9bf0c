//! An element tree as a view of Leptos.

use leptos::{
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        view::{Position, PositionState, add_attr::AddAnyAttr},
    },
};
use view::{Element, RenderOptions};

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod server;

/// Goes into a page whole, and is replaced by another tree whole: a story does
/// not change piece by piece.
pub struct TreeView {
    tree: Element,
    /// Makes photo viewer, sharing and embeds work in the tree, in the language
    /// of the options. The custom element does without: its script attaches
    /// them to the whole shadow tree.
    #[cfg(all(
        target_arch = "wasm32",
        not(any(feature = "element", feature = "stories"))
    ))]
    behaviour: Option<view::Labels>,
}

impl TreeView {
    /// A tree without behaviour of its own.
    pub(crate) fn new(tree: Element) -> Self {
        Self {
            tree,
            #[cfg(all(
                target_arch = "wasm32",
                not(any(feature = "element", feature = "stories"))
            ))]
            behaviour: None,
        }
    }

    /// A tree whose buttons work in a browser.
    #[cfg_attr(
        not(all(
            target_arch = "wasm32",
            not(any(feature = "element", feature = "stories"))
        )),
        allow(unused_variables)
    )]
    pub(crate) fn with_behaviour(tree: Element, options: &RenderOptions) -> Self {
        Self {
            tree,
            #[cfg(all(
                target_arch = "wasm32",
                not(any(feature = "element", feature = "stories"))
            ))]
            behaviour: Some((*options.labels).clone()),
        }
    }
}

impl AddAnyAttr for TreeView {
    type Output<SomeNewAttr: Attribute> = Self;

    /// The elements of a story are those of its views: none takes attributes.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for TreeView {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn into_owned(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
        // Browsers never write HTML, and what they do not call is not downloaded.
        #[cfg(not(target_arch = "wasm32"))]
        html.push_str(&self.tree.to_html());
        #[cfg(target_arch = "wasm32")]
        let _ = html;
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        self.adopt(cursor)
    }
}
