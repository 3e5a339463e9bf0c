//! From tokens to a tree, as tolerant as a browser.
//!
//! The rules are those that matter for fragments of news: what ends a
//! paragraph, an item, a row; what happens to tags that cross each other. Tags
//! that are never closed end with the fragment, and stray end tags are ignored.

use super::tokens::{Token, Tokens};

/// Elements deeper than this are put beside each other, so that no document
/// can make the tree too deep to walk.
const MAX_DEPTH: usize = 96;

/// Place of a node in its tree.
pub(crate) type Id = usize;

/// A parsed fragment.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
}

/// A part of a fragment.
#[derive(Debug)]
pub(crate) enum Node {
    Text(String),
    Comment(String),
    Element(Element),
}

/// An element, with its children in order.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Id>,
    /// Whether a block or a picture is somewhere in it.
    pub(crate) holds_blocks: bool,
}

impl Element {
    /// An attribute's value; empty when there is none.
    pub(crate) fn attribute(&self, key: &str) -> &str {
        let found = self.attributes.iter().find(|(name, _)| name == key);
        found.map_or("", |(_, value)| value.trim())
    }

    /// The first of some attributes that is not empty.
    pub(crate) fn first_of(&self, keys: &[&str]) -> Option<&str> {
        let values = keys.iter().map(|key| self.attribute(key));
        values.into_iter().find(|value| !value.is_empty())
    }

    /// Whether the element has the attribute, with or without a value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.attributes.iter().any(|(name, _)| name == key)
    }

    /// Whether one of the element's classes passes.
    pub(crate) fn has_class(&self, test: impl Fn(&str) -> bool) -> bool {
        self.attribute("class").split_ascii_whitespace().any(test)
    }

    /// Whether the element has one of these classes.
    pub(crate) fn is_classed(&self, classes: &[&str]) -> bool {
        self.has_class(|class| classes.contains(&class))
    }
}

impl Tree {
    /// The node all others are in.
    pub(crate) const ROOT: Id = 0;

    pub(crate) fn parse(html: &str) -> Self {
        let mut builder = Builder {
            nodes: vec![Node::Element(Element::default())],
            open: vec![Self::ROOT],
        };
        for token in Tokens::new(html) {
            match token {
                Token::Text(text) => drop(builder.add(Node::Text(text))),
                Token::Comment(text) => {
                    // Superdesk marks its pictures by comments.
                    if text.contains("EMBED") {
                        builder.add(Node::Comment(text.trim().to_owned()));
                    }
                }
                Token::Start { name, attributes } => builder.start(name, attributes),
                Token::End { name } => builder.end(&name),
            }
        }
        let mut tree = Self {
            nodes: builder.nodes,
        };
        tree.mark_blocks();
        tree
    }

    pub(crate) fn node(&self, id: Id) -> &Node {
        // Ids come from the tree itself.
        &self.nodes[id]
    }

    /// The element at a place; none for text and comments.
    pub(crate) fn element(&self, id: Id) -> Option<&Element> {
        match self.node(id) {
            Node::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The children of an element.
    pub(crate) fn children(&self, id: Id) -> &[Id] {
        self.element(id).map_or(&[], |element| &element.children)
    }

    /// The first element within another that passes, in the order of the text.
    pub(crate) fn find(&self, id: Id, test: &dyn Fn(&Element) -> bool) -> Option<Id> {
        self.children(id).iter().find_map(|child| {
            let element = self.element(*child)?;
            if test(element) {
                Some(*child)
            } else {
                self.find(*child, test)
            }
        })
    }

    /// All the text in a node.
    pub(crate) fn text(&self, id: Id) -> String {
        let mut text = String::new();
        self.append_text(id, &mut text);
        text
    }

    fn append_text(&self, id: Id, text: &mut String) {
        match self.node(id) {
            Node::Text(words) => text.push_str(words),
            Node::Comment(_) => {}
            Node::Element(element) => {
                for child in &element.children {
                    self.append_text(*child, text);
                }
            }
        }
    }

    /// Children come after their parents, so one walk from the end will do.
    fn mark_blocks(&mut self) {
        for id in (0..self.nodes.len()).rev() {
            let holds = self.children(id).iter().any(|child| {
                self.element(*child)
                    .is_some_and(|child| child.holds_blocks || is_block(&child.name))
            });
            if let Some(Node::Element(element)) = self.nodes.get_mut(id) {
                element.holds_blocks = holds;
            }
        }
    }
}

struct Builder {
    nodes: Vec<Node>,
    /// The elements that are not closed yet, outermost first.
    open: Vec<Id>,
}

impl Builder {
    fn add(&mut self, node: Node) -> Id {
        let id = self.nodes.len();
        let parent = self.open.last().copied().unwrap_or(Tree::ROOT);
        self.nodes.push(node);
        if let Some(Node::Element(parent)) = self.nodes.get_mut(parent) {
            parent.children.push(id);
        }
        id
    }

    fn name(&self, id: Id) -> &str {
        match self.nodes.get(id) {
            Some(Node::Element(element)) => &element.name,
            _ => "",
        }
    }

    fn start(&mut self, name: String, attributes: Vec<(String, String)>) {
        let mut reopened = Vec::new();
        if closes_paragraph(&name) {
            reopened = self.close(&["p"], SCOPES);
        }
        match name.as_str() {
            "li" => drop(self.close(&["li"], &["ul", "ol", "table"])),
            "dt" | "dd" => drop(self.close(&["dt", "dd"], &["dl", "table"])),
            "option" => drop(self.close(&["option"], &["select"])),
            "tr" => drop(self.close(&["tr"], &["table"])),
            "td" | "th" => drop(self.close(&["td", "th"], &["tr", "table"])),
            "thead" | "tbody" | "tfoot" => {
                drop(self.close(&["thead", "tbody", "tfoot"], &["table"]));
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => drop(self.close(HEADINGS, SCOPES)),
            "a" => drop(self.close(&["a"], SCOPES)),
            _ => {}
        }
        let is_void = VOID.contains(&name.as_str());
        let id = self.add(Node::Element(Element {
            name,
            attributes,
            ..Element::default()
        }));
        if !is_void && self.open.len() < MAX_DEPTH {
            self.open.push(id);
        }
        self.reopen(&reopened);
    }

    fn end(&mut self, name: &str) {
        if name == "br" {
            self.start("br".to_owned(), Vec::new());
            return;
        }
        let names: &[&str] = if HEADINGS.contains(&name) {
            HEADINGS
        } else {
            &[name]
        };
        // How far out the tag reaches.
        let scopes: &[&str] = match name {
            "table" => &[],
            "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" | "caption" => &["table"],
            _ if SCOPES.contains(&name) => &["table", "td", "th"],
            _ => SCOPES,
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
    fn innermost(&self, names: &[&str], boundaries: &[&str]) -> Option<usize> {
        for (place, id) in self.open.iter().enumerate().skip(1).rev() {
            let name = self.name(*id);
            if names.contains(&name) {
                return Some(place);
            }
            if boundaries.contains(&name) {
                return None;
            }
        }
        None
    }

    /// Closes that element and all in it; marks in it that were not closed come
    /// back, to be opened again.
    fn close(&mut self, names: &[&str], boundaries: &[&str]) -> Vec<Id> {
        let Some(place) = self.innermost(names, boundaries) else {
            return Vec::new();
        };
        let closed = self.open.split_off(place);
        let mut marks: Vec<Id> = Vec::new();
        for id in closed.into_iter().skip(1) {
            // Of several marks of one kind one is enough; without this, text
            // that never closes any would make more of them with each block.
            let is_new = |id: Id| marks.iter().all(|known| self.name(*known) != self.name(id));
            if is_mark(self.name(id)) && is_new(id) {
                marks.push(id);
            }
        }
        marks
    }

    fn reopen(&mut self, marks: &[Id]) {
        for mark in marks {
            let Some(Node::Element(element)) = self.nodes.get(*mark) else {
                continue;
            };
            let (name, attributes) = (element.name.clone(), element.attributes.clone());
            let id = self.add(Node::Element(Element {
                name,
                attributes,
                ..Element::default()
            }));
            if self.open.len() < MAX_DEPTH {
                self.open.push(id);
            }
        }
    }
}

const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

const HEADINGS: &[&str] = &["h1", "h2", "h3", "h4", "h5", "h6"];

/// An end tag in one of them does not reach outside.
const SCOPES: &[&str] = &[
    "table",
    "td",
    "th",
    "caption",
    "figure",
    "blockquote",
    "object",
    "template",
];

/// Elements that mark words, and are opened again after a block in which they
/// were not closed.
fn is_mark(name: &str) -> bool {
    [
        "b", "strong", "i", "em", "u", "code", "sub", "sup", "s", "small", "font",
    ]
    .contains(&name)
}

/// Elements that end an open paragraph where they begin.
pub(crate) fn closes_paragraph(name: &str) -> bool {
    let closes = [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ];
    HEADINGS.contains(&name) || closes.contains(&name)
}

/// Elements that stand on their own in the text, pictures and players
/// included.
pub(crate) fn is_block(name: &str) -> bool {
    let blocks = [
        "img", "picture", "iframe", "video", "audio", "object", "embed", "summary", "caption",
        "tr", "td", "th", "tbody", "thead", "tfoot", "html", "body", "noscript",
    ];
    closes_paragraph(name) || blocks.contains(&name) || name.contains('-')
}
