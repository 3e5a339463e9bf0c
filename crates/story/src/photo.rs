//! Photos, and what must be said about them.

use std::num::NonZeroU32;

use serde::Serialize;

use crate::{Rights, Text, WebUrl, write::is_default};

/// A photo with all that belongs to it.
///
/// Without a source the photo cannot be shown, but its caption and credit
/// still are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Photo {
    /// The same picture at one or more sizes or in several file types.
    pub sources: Vec<PhotoSource>,
    /// What the picture shows, for a reader who does not see it. Not the caption.
    #[serde(skip_serializing_if = "is_default")]
    pub alt: String,
    /// What the newsroom says about the picture.
    #[serde(skip_serializing_if = "is_default")]
    pub caption: Text,
    /// Who took it and for whom, as it must be printed: `Northline/Ida Brekke`.
    #[serde(skip_serializing_if = "is_default")]
    pub credit: Option<String>,
    /// Rights of the photo where they differ from the story's.
    #[serde(skip_serializing_if = "is_default")]
    pub rights: Rights,
    /// Width to height, where the sources do not state their sizes.
    #[serde(skip_serializing_if = "is_default")]
    pub ratio: Option<Ratio>,
    /// The point that must stay in view when the picture is cropped.
    #[serde(skip_serializing_if = "is_default")]
    pub focal_point: Option<FocalPoint>,
    /// How much room the picture takes.
    #[serde(skip_serializing_if = "is_default")]
    pub role: PhotoRole,
}

impl Photo {
    /// The ratio to reserve room with: the stated one, or that of the first
    /// source with a size.
    pub fn display_ratio(&self) -> Option<Ratio> {
        self.ratio
            .or_else(|| self.sources.iter().find_map(PhotoSource::ratio))
    }

    /// The widest source, or the first when none states its width.
    pub fn largest(&self) -> Option<&PhotoSource> {
        self.sources.iter().rev().max_by_key(|source| source.width)
    }
}

/// One file of a photo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PhotoSource {
    /// Where it is.
    pub url: WebUrl,
    /// Width in pixels.
    #[serde(skip_serializing_if = "is_default")]
    pub width: Option<NonZeroU32>,
    /// Height in pixels.
    #[serde(skip_serializing_if = "is_default")]
    pub height: Option<NonZeroU32>,
    /// Media type, such as `image/webp`.
    #[serde(skip_serializing_if = "is_default")]
    pub media_type: Option<String>,
}

impl PhotoSource {
    fn ratio(&self) -> Option<Ratio> {
        Some(Ratio {
            width: self.width?,
            height: self.height?,
        })
    }
}

/// Width to height, as two whole numbers: 3 to 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ratio {
    /// Parts of width.
    pub width: NonZeroU32,
    /// Parts of height.
    pub height: NonZeroU32,
}

/// A point of a picture, in per cent from its left and upper edges, each at
/// most 100.
///
/// ```
/// assert!(story::FocalPoint::new(50, 120).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FocalPoint {
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    x: u8,
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    y: u8,
}

impl FocalPoint {
    /// None when a number is over 100.
    pub fn new(x: u8, y: u8) -> Option<Self> {
        (x <= 100 && y <= 100).then_some(Self { x, y })
    }

    /// Per cent from the left edge.
    pub fn x(self) -> u8 {
        self.x
    }

    /// Per cent from the upper edge.
    pub fn y(self) -> u8 {
        self.y
    }
}

/// How much room a photo takes in the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PhotoRole {
    /// As wide as the text.
    #[default]
    Inline,
    /// Wider than the text.
    Wide,
    /// Half as wide as the text, beside it where there is room.
    Supporting,
    /// Small: a face, a book cover.
    Thumbnail,
}
