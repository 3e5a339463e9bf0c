//! From tokens to a tree, as tolerant as a browser.
//!
//! The rules are those that matter for fragments of news: what ends a
//! paragraph, an item, a row; what happens to tags that cross each other. Tags
//! that are never closed end with the fragment, and stray end tags are ignored.

use super::{
    builder::Builder,
    kinds::{BLOCK, Kinds},
    tokens::{Token, Tokens},
};
use crate::{
    json::{Writer, is_one_of},
    text::Search,
};

/// Place of a node in its tree.
pub(crate) type Id = usize;

/// A parsed fragment.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
    /// The rest of the fragment, if it is inside something that is never closed.
    pub(crate) unclosed: &'a str,
}

/// A part of a fragment: an element, with its children in order; or text, which
/// has the empty name; or a comment, whose name is [`Node::COMMENT`].
#[derive(Debug, Default)]
pub(crate) struct Node<'a> {
    pub(crate) name: &'a str,
    pub(super) kinds: Kinds,
    pub(crate) text: &'a str,
    pub(crate) attributes: &'a [(&'a str, &'a str)],
    /// The element it is in; that of the root is the root itself.
    pub(crate) parent: Id,
    pub(crate) children: Vec<Id>,
    /// Whether a block or a picture is somewhere in it.
    pub(crate) holds_blocks: bool,
}

impl<'a> Node<'a> {
    pub(crate) const COMMENT: &'static str = "!";

    pub(crate) fn is_text(&self) -> bool {
        self.name.is_empty()
    }

    pub(crate) fn is_element(&self) -> bool {
        !self.is_text() && self.name != Self::COMMENT
    }

    /// Whether this is an element of one of these kinds.
    pub(crate) fn is_a(&self, kinds: Kinds) -> bool {
        self.kinds & kinds != 0
    }

    /// Whether this is an element of one of these names, between spaces.
    pub(crate) fn is(&self, names: &str) -> bool {
        is_one_of(self.name, names)
    }

    /// An attribute's value; empty when there is none.
    pub(crate) fn attribute(&self, key: &str) -> &'a str {
        for (name, value) in self.attributes {
            if *name == key {
                return value.trim();
            }
        }
        ""
    }

    /// The first of some attributes, between spaces, that is not empty.
    pub(crate) fn first_of(&self, keys: &str) -> &'a str {
        for key in keys.words() {
            let value = self.attribute(key);
            if !value.is_empty() {
                return value;
            }
        }
        ""
    }

    /// Whether an attribute has one of these values, between spaces.
    pub(crate) fn is_valued(&self, key: &str, values: &str) -> bool {
        is_one_of(self.attribute(key), values)
    }

    /// Whether the element has the attribute, with or without a value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.attributes.iter().any(|(name, _)| *name == key)
    }

    /// Whether one of the element's classes passes.
    pub(crate) fn has_class(&self, test: fn(&str) -> bool) -> bool {
        self.attribute("class").words().any(test)
    }

    /// Whether the element has one of these classes, between spaces.
    pub(crate) fn is_classed(&self, classes: &str) -> bool {
        let own = self.attribute("class");
        !own.is_empty() && own.words().any(|class| is_one_of(class, classes))
    }
}

impl<'a> Tree<'a> {
    /// The node all others are in.
    pub(crate) const ROOT: Id = 0;

    pub(crate) fn parse(writer: Writer<'a>, html: &'a str) -> Self {
        let root = Node {
            name: "#",
            ..Node::default()
        };
        let mut builder = Builder {
            nodes: vec![root],
            open: vec![Self::ROOT],
        };
        let mut tokens = Tokens::new(writer, html);
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(text) => {
                    if !text.trim().is_empty() {
                        builder.close_head("");
                    }
                    builder.add("", text, &[])
                }
                // Superdesk marks its pictures by comments.
                Token::Comment(text) if text.holds("EMBED") => {
                    builder.add(Node::COMMENT, text.trim(), &[])
                }
                Token::Comment(_) => continue,
                Token::Start { name, attributes } => {
                    builder.start(name, attributes);
                    continue;
                }
                Token::End { name } => {
                    builder.end(name);
                    continue;
                }
            };
        }
        let mut tree = Self {
            nodes: builder.nodes,
            unclosed: tokens.unclosed,
        };
        tree.mark_blocks();
        tree
    }

    pub(crate) fn node(&self, id: Id) -> &Node<'a> {
        // Ids come from the tree itself.
        &self.nodes[id]
    }

    /// The children of an element.
    pub(crate) fn children(&self, id: Id) -> &[Id] {
        &self.node(id).children
    }

    /// The first element within another that passes, in the order of the text.
    pub(crate) fn find(&self, id: Id, test: fn(&Node<'_>) -> bool) -> Option<Id> {
        for child in self.children(id) {
            if self.node(*child).is_element() && test(self.node(*child)) {
                return Some(*child);
            }
            let found = self.find(*child, test);
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// How many nodes there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// All the text in a node.
    pub(crate) fn text(&self, id: Id) -> String {
        let mut text = String::new();
        self.append_text(id, &mut text);
        text
    }

    fn append_text(&self, id: Id, text: &mut String) {
        let node = self.node(id);
        if node.is_text() {
            text.push_str(node.text);
        }
        for child in &node.children {
            self.append_text(*child, text);
        }
    }

    /// Children come after their parents, so one walk from the end will do.
    fn mark_blocks(&mut self) {
        for id in (0..self.nodes.len()).rev() {
            let mut holds = false;
            for child in self.children(id) {
                let child = self.node(*child);
                holds |= child.holds_blocks || child.is_a(BLOCK);
            }
            self.nodes[id].holds_blocks = holds;
        }
    }
}
