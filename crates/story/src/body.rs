//! The body of a story: a list of typed blocks.

use serde::Serialize;

use crate::{EmbedUrl, Photo, Text, write::is_default};

/// One block of the body. There is no variant for markup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, strum::EnumDiscriminants)]
#[strum_discriminants(name(BlockType), vis(pub(crate)))]
#[strum_discriminants(derive(strum::EnumString), strum(serialize_all = "kebab-case"))]
#[strum_discriminants(doc = "The `type` of a block.")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: Text,
    },
    /// A subhead.
    Heading(Heading),
    /// A photo.
    Photo(Photo),
    /// Several photos that belong together.
    Gallery(Gallery),
    /// A quotation.
    Quote(Quote),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A video, post, map or chart of a known provider.
    Embed(Embed),
    /// An aside of the newsroom: background, a box, an editor's remark to readers.
    Note(Note),
    /// A break between two parts of the text.
    Divider {},
}

/// A subhead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Heading {
    /// Its depth.
    pub level: HeadingLevel,
    /// Its text.
    pub text: Text,
}

/// The depth of a subhead, counted as in HTML with the headline as 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "u8")]
pub enum HeadingLevel {
    /// Directly below the headline.
    #[default]
    Two,
    /// Below a [`HeadingLevel::Two`].
    Three,
    /// Below a [`HeadingLevel::Three`].
    Four,
}

impl From<HeadingLevel> for u8 {
    fn from(level: HeadingLevel) -> Self {
        match level {
            HeadingLevel::Two => 2,
            HeadingLevel::Three => 3,
            HeadingLevel::Four => 4,
        }
    }
}

/// Several photos that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gallery {
    /// The photos in order.
    pub photos: Vec<Photo>,
    /// What they have in common.
    #[serde(skip_serializing_if = "is_default")]
    pub caption: Text,
}

/// A quotation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// Part of the text, or lifted out of it.
    #[serde(skip_serializing_if = "is_default")]
    pub kind: QuoteKind,
    /// What was said.
    pub body: Vec<Block>,
    /// Who said it.
    #[serde(skip_serializing_if = "is_default")]
    pub attribution: Text,
}

/// How a quotation stands in the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum QuoteKind {
    /// A quotation that is part of the text.
    #[default]
    Block,
    /// A line repeated from the text, set large.
    Pull,
}

/// A list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct List {
    /// Numbered, or with bullets.
    #[serde(skip_serializing_if = "is_default")]
    pub ordered: bool,
    /// The entries.
    pub items: Vec<ListItem>,
}

/// An entry of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListItem {
    /// Its text.
    pub text: Text,
    /// A list below it.
    #[serde(skip_serializing_if = "is_default")]
    pub list: Option<List>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// What the table shows.
    #[serde(skip_serializing_if = "is_default")]
    pub caption: Text,
    /// Rows that name the columns.
    #[serde(skip_serializing_if = "is_default")]
    pub head: Vec<Row>,
    /// All other rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Row {
    /// The cells, from the start of the line.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// Its text.
    pub text: Text,
    /// Whether it names its row or column. Cells of head rows always do.
    #[serde(skip_serializing_if = "is_default")]
    pub header: bool,
    /// Columns it covers.
    #[serde(skip_serializing_if = "is_default")]
    pub columns: Span,
    /// Rows it covers.
    #[serde(skip_serializing_if = "is_default")]
    pub rows: Span,
}

/// How many columns or rows a cell covers: 1 to 1000, the limit of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Span(#[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1000)))] u16);

impl Span {
    /// None outside 1 to 1000.
    pub fn new(count: u16) -> Option<Self> {
        (1..=1000).contains(&count).then_some(Self(count))
    }

    /// The number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl Default for Span {
    fn default() -> Self {
        Self(1)
    }
}

/// A video, post, map or chart of a known provider, named by its address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Embed {
    /// Its address at the provider.
    pub url: EmbedUrl,
    /// What it is, in words.
    #[serde(skip_serializing_if = "is_default")]
    pub title: Option<String>,
    /// A still picture to show before it is loaded.
    #[serde(skip_serializing_if = "is_default")]
    pub poster: Option<Photo>,
}

/// An aside of the newsroom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// Its title.
    #[serde(skip_serializing_if = "is_default")]
    pub title: Option<String>,
    /// Its content.
    pub body: Vec<Block>,
}
