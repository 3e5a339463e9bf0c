//! Kinds of elements, by name.
//!
//! They are looked up once an element, since a document may open a hundred of
//! them and make each tag look through them all.

use crate::{json::is_one_of, text::Search};

/// A set of kinds, one bit each.
pub(super) type Kinds = u32;

pub(super) const PARAGRAPH: Kinds = 1;
pub(super) const ITEM: Kinds = 1 << 1;
pub(super) const LIST: Kinds = 1 << 2;
pub(super) const TERM: Kinds = 1 << 3;
pub(super) const TERMS: Kinds = 1 << 4;
pub(super) const HEADING: Kinds = 1 << 5;
pub(super) const TABLE: Kinds = 1 << 6;
pub(super) const SECTION: Kinds = 1 << 7;
pub(super) const ROW: Kinds = 1 << 8;
pub(super) const CELL: Kinds = 1 << 9;
pub(super) const CAPTION: Kinds = 1 << 10;
pub(super) const OPTION: Kinds = 1 << 11;
pub(super) const SELECT: Kinds = 1 << 12;
pub(super) const LINK: Kinds = 1 << 13;
/// An end tag in one of them does not reach outside.
pub(super) const SCOPE: Kinds = 1 << 14;
/// Marks of words, which are opened again after a block in which they were not
/// closed.
pub(super) const MARK: Kinds = 1 << 15;
/// What holds nothing.
pub(super) const VOID: Kinds = 1 << 16;
/// What holds no text for readers.
pub(super) const SILENT: Kinds = 1 << 17;
/// What embeds something.
pub(super) const MEDIA: Kinds = 1 << 18;
/// What stands on its own in the text, pictures and players included.
pub(super) const BLOCK: Kinds = 1 << 19;
/// What ends an open paragraph where it begins.
pub(super) const ENDS_PARAGRAPH: Kinds = 1 << 20;

/// What may stand between the rows of a table.
pub(super) const TABLE_PART: Kinds = 1 << 21;

/// A block of text.
const TEXT: Kinds = BLOCK | ENDS_PARAGRAPH;

/// Names, each in one row.
const NAMES: &[(&str, Kinds)] = &[
    ("p", PARAGRAPH | TEXT),
    ("a", LINK),
    (
        "div pre nav main aside header footer section article address center details fieldset \
      figcaption",
        TEXT,
    ),
    ("figure blockquote", SCOPE | TEXT),
    ("b strong i em u code sub sup s small font", MARK),
    ("br wbr area", VOID),
    ("col", VOID | TABLE_PART),
    ("colgroup", SECTION | TABLE_PART),
    ("hr", VOID | TEXT),
    ("img", VOID | BLOCK),
    ("picture summary noscript html body", BLOCK),
    ("iframe video audio", MEDIA | BLOCK),
    ("embed", MEDIA | VOID | BLOCK),
    ("object", MEDIA | SCOPE | BLOCK),
    ("frame", MEDIA),
    ("li", ITEM | TEXT),
    ("ul ol", LIST | TEXT),
    ("dt dd", TERM | TEXT),
    ("dl", TERMS | TEXT),
    ("h1 h2 h3 h4 h5 h6", HEADING | TEXT),
    ("table", TABLE | SCOPE | TEXT),
    ("thead tbody tfoot", SECTION | TABLE_PART | BLOCK),
    ("tr", ROW | TABLE_PART | BLOCK),
    ("td th", CELL | TABLE_PART | SCOPE | BLOCK),
    ("caption", CAPTION | TABLE_PART | SCOPE | BLOCK),
    ("option", OPTION),
    ("select", SELECT | SILENT),
    ("form", TEXT),
    ("template", SILENT | TABLE_PART | SCOPE),
    ("script style", SILENT | TABLE_PART),
    ("base link meta input param source track", SILENT | VOID),
    (
        "head title svg canvas map button label textarea datalist progress meter \
      noembed noframes dialog del",
        SILENT,
    ),
];

/// The kinds that an element of this name is of.
pub(super) fn kinds_of(name: &str) -> Kinds {
    for (names, kinds) in NAMES {
        if is_one_of(name, names) {
            return *kinds;
        }
    }
    // Elements that a page defines itself.
    if name.holds("-") { BLOCK } else { 0 }
}

/// Whether an element of this name ends an open paragraph where it begins.
pub(crate) fn ends_paragraph(name: &str) -> bool {
    kinds_of(name) & ENDS_PARAGRAPH != 0
}
