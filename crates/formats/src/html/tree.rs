//! From tokens to a tree, as tolerant as a browser.
//!
//! The rules are those that matter for fragments of news: what ends a
//! paragraph, an item, a row; what happens to tags that cross each other. Tags
//! that are never closed end with the fragment, and stray end tags are ignored.

use super::{
    kinds::{
        BLOCK, CAPTION, CELL, ENDS_PARAGRAPH, HEADING, ITEM, Kinds, LINK, LIST, MARK, OPTION,
        PARAGRAPH, ROW, SCOPE, SECTION, SELECT, TABLE, TABLE_PART, TERM, TERMS, VOID, kinds_of,
    },
    tokens::{Token, Tokens},
};
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
    /// The rest of the fragment, if it is inside something that is never closed.
    pub(crate) unclosed: &'a str,
}

/// A part of a fragment: an element, with its children in order; or text, which
/// has the empty name; or a comment, whose name is [`Node::COMMENT`].
#[derive(Debug, Default)]
pub(crate) struct Node<'a> {
    pub(crate) name: &'a str,
    kinds: Kinds,
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
        for key in keys.split(' ') {
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
                Token::Text(text) => {
                    if !text.trim().is_empty() {
                        builder.close_head("");
                    }
                    builder.add("", text, &[])
                }
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

/// Which open element is looked for.
#[derive(Clone, Copy)]
enum Wanted<'a> {
    Name(&'a str),
    Kinds(Kinds),
}

struct Builder<'a> {
    nodes: Vec<Node<'a>>,
    /// The elements that are not closed yet, outermost first.
    open: Vec<Id>,
}

impl<'a> Builder<'a> {
    fn add(&mut self, name: &'a str, text: &'a str, attributes: &'a [(&'a str, &'a str)]) -> Id {
        let id = self.nodes.len();
        let mut parent = self.open.last().copied().unwrap_or(Tree::ROOT);
        // What cannot stand between the rows of a table stands before it.
        let table = self.table_around(parent);
        let is_stray = table != Tree::ROOT
            && kinds_of(name) & TABLE_PART == 0
            && !(name.is_empty() && text.trim().is_empty() || name == Node::COMMENT);
        if is_stray {
            parent = self.nodes[table].parent;
        }
        self.nodes.push(Node {
            name,
            text,
            attributes,
            parent,
            ..Node::default()
        });
        let siblings = &mut self.nodes[parent].children;
        let place = siblings.iter().rposition(|sibling| *sibling == table);
        siblings.insert(place.filter(|_| is_stray).unwrap_or(siblings.len()), id);
        id
    }

    /// The table whose rows are being written, if an element is a part of one
    /// that holds no text itself; else the root.
    fn table_around(&self, mut id: Id) -> Id {
        while self.nodes[id].is_a(SECTION | ROW) {
            id = self.nodes[id].parent;
        }
        if self.nodes[id].is_a(TABLE) {
            id
        } else {
            Tree::ROOT
        }
    }

    /// The head of a document ends at what cannot stand in it.
    fn close_head(&mut self, name: &str) {
        const HEAD: &str = "base basefont bgsound link meta title noscript script style template";
        // The title's own words are no such thing.
        let is_in_head = self
            .open
            .last()
            .is_some_and(|id| self.nodes[*id].name == "head");
        if is_in_head && !is_one_of(name, HEAD) {
            self.open.pop();
        }
    }

    /// Ends what is open within a table up to where one of its parts may begin,
    /// and begins the row that a cell without one stands in.
    fn begin_table_part(&mut self, kinds: Kinds) {
        let Some(table) = self.innermost(Wanted::Kinds(TABLE), 0) else {
            return;
        };
        let holders = if kinds & CELL != 0 {
            ROW | SECTION | TABLE
        } else if kinds & ROW != 0 {
            SECTION | TABLE
        } else {
            TABLE
        };
        let mut end = self.open.len();
        while end > table + 1 && !self.nodes[self.open[end - 1]].is_a(holders) {
            end -= 1;
        }
        self.open.truncate(end);
        let is_in_row = self.open.last().is_some_and(|id| self.nodes[*id].is_a(ROW));
        if kinds & CELL != 0 && !is_in_row {
            self.element("tr", &[]);
        }
    }

    /// Adds an element and opens it, unless it holds nothing.
    fn element(&mut self, name: &'a str, attributes: &'a [(&'a str, &'a str)]) {
        let kinds = kinds_of(name);
        let id = self.add(name, "", attributes);
        self.nodes[id].kinds = kinds;
        if kinds & VOID == 0 {
            self.open(id);
        }
    }

    fn start(&mut self, name: &'a str, attributes: &'a [(&'a str, &'a str)]) {
        let mut reopened = Vec::new();
        let kinds = kinds_of(name);
        self.close_head(name);
        if kinds & (SECTION | ROW | CELL | CAPTION) != 0 {
            self.begin_table_part(kinds);
        }
        if kinds & ENDS_PARAGRAPH != 0 {
            reopened = self.close(Wanted::Kinds(PARAGRAPH), SCOPE);
        }
        for (begun, closed, boundaries) in [
            (ITEM, ITEM, LIST | TABLE),
            (TERM, TERM, TERMS | TABLE),
            (OPTION, OPTION, SELECT),
            (HEADING, HEADING, SCOPE),
            (LINK, LINK, SCOPE),
        ] {
            if kinds & begun != 0 {
                self.close(Wanted::Kinds(closed), boundaries);
            }
        }
        self.element(name, attributes);
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
        let kinds = kinds_of(name);
        let wanted = if kinds & HEADING != 0 {
            Wanted::Kinds(HEADING)
        } else {
            Wanted::Name(name)
        };
        // How far out the tag reaches.
        let boundaries = if kinds & TABLE != 0 {
            0
        } else if kinds & (SECTION | ROW | CELL | CAPTION) != 0 {
            TABLE
        } else if kinds & SCOPE != 0 {
            TABLE | CELL
        } else {
            SCOPE
        };
        let Some(place) = self.innermost(wanted, boundaries) else {
            return;
        };
        // A word's mark that ends within a block it began before: the block
        // stays open.
        let is_crossed = kinds & MARK != 0
            && self.open[place..]
                .iter()
                .any(|id| self.nodes[*id].is_a(BLOCK));
        if is_crossed {
            self.open.remove(place);
        } else {
            let reopened = self.close(wanted, boundaries);
            self.reopen(&reopened);
        }
    }

    /// The innermost open element that is wanted, up to a boundary.
    fn innermost(&self, wanted: Wanted<'_>, boundaries: Kinds) -> Option<usize> {
        for place in (1..self.open.len()).rev() {
            let element = &self.nodes[self.open[place]];
            let is_wanted = match wanted {
                Wanted::Name(name) => element.name == name,
                Wanted::Kinds(kinds) => element.is_a(kinds),
            };
            if is_wanted {
                return Some(place);
            }
            if element.is_a(boundaries) {
                return None;
            }
        }
        None
    }

    /// Closes that element and all in it; marks in it that were not closed come
    /// back, to be opened again.
    fn close(&mut self, wanted: Wanted<'_>, boundaries: Kinds) -> Vec<Id> {
        let mut marks: Vec<Id> = Vec::new();
        let Some(place) = self.innermost(wanted, boundaries) else {
            return marks;
        };
        for id in self.open.iter().skip(place + 1) {
            // Of several marks of one kind one is enough; without this, text
            // that never closes any would make more of them with each block.
            let mark = &self.nodes[*id];
            let is_new = |known: &Id| self.nodes[*known].name != mark.name;
            if mark.is_a(MARK | LINK) && marks.iter().all(is_new) {
                marks.push(*id);
            }
        }
        self.open.truncate(place);
        marks
    }

    fn reopen(&mut self, marks: &[Id]) {
        for mark in marks {
            let Node {
                name,
                kinds,
                attributes,
                ..
            } = self.nodes[*mark];
            let id = self.add(name, "", attributes);
            self.nodes[id].kinds = kinds;
            self.open(id);
        }
    }
}
