//! From tokens to a tree, as tolerant as a browser.
//!
//! The rules are those that matter for fragments of news: what ends a
//! paragraph, an item, a row; what happens to tags that cross each other. Tags
//! that are never closed end with the fragment, and stray end tags are ignored.

use super::tokens::{Token, Tokens};
use crate::json::{Writer, is_one_of};

/// Elements deeper than this are put beside each other, so that no document
/// can make the tree too deep to walk.
const MAX_DEPTH: usize = 96;

/// Place of a node in its tree.
pub(crate) type Id = usize;

/// A parsed fragment.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
}

/// A part of a fragment: an element, with its children in order; or text, which
/// has the empty name; or a comment, whose name is [`Node::COMMENT`].
#[derive(Debug, Default)]
pub(crate) struct Node<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
    attributes: &'a [(&'a str, &'a str)],
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
        for key in keys.split(' ') {
            let value = self.attribute(key);
            if !value.is_empty() {
                return value;
            }
        }
        ""
    }

    /// Whether the element has the attribute, with or without a value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.attributes.iter().any(|(name, _)| *name == key)
    }

    /// Whether one of the element's classes passes.
    pub(crate) fn has_class(&self, test: fn(&str) -> bool) -> bool {
        self.attribute("class").split_ascii_whitespace().any(test)
    }

    /// Whether the element has one of these classes, between spaces.
    pub(crate) fn is_classed(&self, classes: &str) -> bool {
        let own = self.attribute("class");
        !own.is_empty()
            && own
                .split_ascii_whitespace()
                .any(|class| is_one_of(class, classes))
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
                Token::Text(text) => builder.add("", text, &[]),
                // Superdesk marks its pictures by comments.
                Token::Comment(text) if text.contains("EMBED") => {
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
                holds |= child.holds_blocks || is_block(child.name);
            }
            self.nodes[id].holds_blocks = holds;
        }
    }
}

struct Builder<'a> {
    nodes: Vec<Node<'a>>,
    /// The elements that are not closed yet, outermost first.
    open: Vec<Id>,
}

impl<'a> Builder<'a> {
    fn add(&mut self, name: &'a str, text: &'a str, attributes: &'a [(&'a str, &'a str)]) -> Id {
        let id = self.nodes.len();
        let parent = self.open.last().copied().unwrap_or(Tree::ROOT);
        self.nodes.push(Node {
            name,
            text,
            attributes,
            ..Node::default()
        });
        self.nodes[parent].children.push(id);
        id
    }

    fn name(&self, id: Id) -> &'a str {
        self.nodes[id].name
    }

    fn start(&mut self, name: &'a str, attributes: &'a [(&'a str, &'a str)]) {
        let mut reopened = Vec::new();
        if closes_paragraph(name) {
            reopened = self.close("p", SCOPES);
        }
        for (names, closed, boundaries) in [
            ("li", "li", "ul ol table"),
            ("dt dd", "dt dd", "dl table"),
            ("option", "option", "select"),
            ("tr", "tr", "table"),
            ("td th", "td th", "tr table"),
            ("thead tbody tfoot", "thead tbody tfoot", "table"),
            (HEADINGS, HEADINGS, SCOPES),
            ("a", "a", SCOPES),
        ] {
            if is_one_of(name, names) {
                self.close(closed, boundaries);
            }
        }
        let id = self.add(name, "", attributes);
        if !is_one_of(name, VOID) {
            self.open(id);
        }
        self.reopen(&reopened);
    }

    fn open(&mut self, id: Id) {
        if self.open.len() < MAX_DEPTH {
            self.open.push(id);
        }
    }

    fn end(&mut self, name: &'a str) {
        if name == "br" {
            return self.start(name, &[]);
        }
        let names = if is_one_of(name, HEADINGS) {
            HEADINGS
        } else {
            name
        };
        // How far out the tag reaches.
        let scopes = if name == "table" {
            ""
        } else if is_one_of(name, "thead tbody tfoot tr td th caption") {
            "table"
        } else if is_one_of(name, SCOPES) {
            "table td th"
        } else {
            SCOPES
        };
        let Some(place) = self.innermost(names, scopes) else {
            return;
        };
        // A word's mark that ends within a block it began before: the block
        // stays open.
        let is_crossed =
            is_mark(name) && self.open[place..].iter().any(|id| is_block(self.name(*id)));
        if is_crossed {
            self.open.remove(place);
        } else {
            let reopened = self.close(names, scopes);
            self.reopen(&reopened);
        }
    }

    /// The innermost open element with one of these names, up to a boundary.
    fn innermost(&self, names: &str, boundaries: &str) -> Option<usize> {
        for place in (1..self.open.len()).rev() {
            let name = self.name(self.open[place]);
            if is_one_of(name, names) {
                return Some(place);
            }
            if is_one_of(name, boundaries) {
                return None;
            }
        }
        None
    }

    /// Closes that element and all in it; marks in it that were not closed come
    /// back, to be opened again.
    fn close(&mut self, names: &str, boundaries: &str) -> Vec<Id> {
        let mut marks: Vec<Id> = Vec::new();
        let Some(place) = self.innermost(names, boundaries) else {
            return marks;
        };
        for id in self.open.iter().skip(place + 1) {
            // Of several marks of one kind one is enough; without this, text
            // that never closes any would make more of them with each block.
            let name = self.name(*id);
            if is_mark(name) && marks.iter().all(|known| self.name(*known) != name) {
                marks.push(*id);
            }
        }
        self.open.truncate(place);
        marks
    }

    fn reopen(&mut self, marks: &[Id]) {
        for mark in marks {
            let attributes = self.nodes[*mark].attributes;
            let id = self.add(self.name(*mark), "", attributes);
            self.open(id);
        }
    }
}

const VOID: &str = "area base br col embed hr img input link meta param source track wbr";

const HEADINGS: &str = "h1 h2 h3 h4 h5 h6";

/// An end tag in one of them does not reach outside.
const SCOPES: &str = "table td th caption figure blockquote object template";

/// Elements that mark words, and are opened again after a block in which they
/// were not closed.
fn is_mark(name: &str) -> bool {
    is_one_of(name, "b strong i em u code sub sup s small font")
}

/// Elements that end an open paragraph where they begin.
pub(crate) fn closes_paragraph(name: &str) -> bool {
    is_one_of(
        name,
        "h1 h2 h3 h4 h5 h6 address article aside blockquote center details dd div dl dt fieldset \
         figcaption figure footer form header hr li main nav ol p pre section table ul",
    )
}

/// Elements that stand on their own in the text, pictures and players
/// included.
pub(crate) fn is_block(name: &str) -> bool {
    const OTHERS: &str = "img picture iframe video audio object embed summary caption tr td th \
                          tbody thead tfoot html body noscript";
    closes_paragraph(name) || is_one_of(name, OTHERS) || name.contains('-')
}
