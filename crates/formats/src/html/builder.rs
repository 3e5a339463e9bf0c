//! What the tags of a fragment open and close.

use super::{
    kinds::{
        BLOCK, CAPTION, CELL, ENDS_PARAGRAPH, HEADING, ITEM, Kinds, LINK, LIST, MARK, OPTION,
        PARAGRAPH, ROW, SCOPE, SECTION, SELECT, TABLE, TABLE_PART, TERM, TERMS, VOID, kinds_of,
    },
    tree::{Id, Node, Tree},
};
use crate::json::is_one_of;

/// Elements deeper than this are put beside each other, so that no document
/// can make the tree too deep to walk.
const MAX_DEPTH: usize = 96;

/// Which open element is looked for.
#[derive(Clone, Copy)]
enum Wanted<'a> {
    Name(&'a str),
    Kinds(Kinds),
}

pub(super) struct Builder<'a> {
    pub(super) nodes: Vec<Node<'a>>,
    /// The elements that are not closed yet, outermost first.
    pub(super) open: Vec<Id>,
}

impl<'a> Builder<'a> {
    pub(super) fn add(
        &mut self,
        name: &'a str,
        text: &'a str,
        attributes: &'a [(&'a str, &'a str)],
    ) -> Id {
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
        let mut place = None;
        if is_stray {
            place = siblings.iter().rposition(|sibling| *sibling == table);
        }
        siblings.insert(place.unwrap_or(siblings.len()), id);
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
    pub(super) fn close_head(&mut self, name: &str) {
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

    pub(super) fn start(&mut self, name: &'a str, attributes: &'a [(&'a str, &'a str)]) {
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

    pub(super) fn end(&mut self, name: &'a str) {
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
