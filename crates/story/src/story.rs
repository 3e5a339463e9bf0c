//! The story itself, and whether it may be shown.

use serde::Serialize;

use crate::{
    Block, Direction, Language, Photo, PhotoSource, Rights, SafeUrl, Text, Timestamp, WebUrl,
    write::is_default,
};

/// A news story.
///
/// A story that may be shown always has a headline; one that is
/// [`Status::Withheld`] or [`Status::Canceled`] may be nothing but its status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Story {
    /// The publisher's own name for the story; stays the same through all versions.
    #[serde(skip_serializing_if = "is_default")]
    pub id: Option<String>,
    /// Counted or dated by the publisher; changes when the story does.
    #[serde(skip_serializing_if = "is_default")]
    pub version: Option<String>,
    /// Whether the story may be shown at all.
    #[serde(skip_serializing_if = "is_default")]
    pub status: Status,
    /// The language of the text.
    #[serde(skip_serializing_if = "is_default")]
    pub language: Option<Language>,
    /// The direction of the text, where it is not that of the language.
    #[serde(skip_serializing_if = "is_default")]
    pub direction: Option<Direction>,
    /// Where the story belongs in the publisher's site, from the outermost section.
    #[serde(skip_serializing_if = "is_default")]
    pub breadcrumbs: Vec<Crumb>,
    /// One or two words over the headline.
    #[serde(skip_serializing_if = "is_default")]
    pub kicker: Option<String>,
    /// The headline.
    pub headline: String,
    /// The sentence below the headline that says what the story is.
    #[serde(skip_serializing_if = "is_default")]
    pub standfirst: Text,
    /// Who wrote it.
    #[serde(skip_serializing_if = "is_default")]
    pub byline: Byline,
    /// Where it was written: `Havn`.
    #[serde(skip_serializing_if = "is_default")]
    pub dateline: Option<String>,
    /// When it was first published.
    #[serde(skip_serializing_if = "is_default")]
    pub published: Option<Timestamp>,
    /// When the text last changed in a way a reader should know of.
    #[serde(skip_serializing_if = "is_default")]
    pub updated: Option<Timestamp>,
    /// The photo above the text.
    #[serde(skip_serializing_if = "is_default")]
    pub lead_photo: Option<Photo>,
    /// The text.
    #[serde(skip_serializing_if = "is_default")]
    pub body: Vec<Block>,
    /// What was wrong in earlier versions.
    #[serde(skip_serializing_if = "is_default")]
    pub corrections: Vec<Correction>,
    /// Where the corrections stand.
    #[serde(skip_serializing_if = "is_default")]
    pub corrections_at: CorrectionsAt,
    /// Whose story it is.
    #[serde(skip_serializing_if = "is_default")]
    pub publisher: Option<Publisher>,
    /// The story's own page at the publisher.
    #[serde(skip_serializing_if = "is_default")]
    pub canonical_url: Option<WebUrl>,
    /// What others may do with it.
    #[serde(skip_serializing_if = "is_default")]
    pub rights: Rights,
    /// Not to be shown before this moment.
    #[serde(skip_serializing_if = "is_default")]
    pub embargo: Option<Timestamp>,
    /// Not to be shown from this moment on.
    #[serde(skip_serializing_if = "is_default")]
    pub expires: Option<Timestamp>,
    /// Other addresses of this document. They are requested when the address
    /// that the page names does not answer.
    #[serde(skip_serializing_if = "is_default")]
    pub mirrors: Vec<WebUrl>,
    /// Other addresses at which the publisher can be reached.
    #[serde(skip_serializing_if = "is_default")]
    pub addresses: Vec<Address>,
    /// The publisher's apps, channels and newsletters.
    #[serde(skip_serializing_if = "is_default")]
    pub promotions: Promotions,
    /// Stories to read next.
    #[serde(skip_serializing_if = "is_default")]
    pub related: Vec<Related>,
    /// Where the story can be shared, in order: keys of [`crate::SHARE_TARGETS`].
    /// Without it, everywhere; an empty list hides the share bar.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(
        feature = "schema",
        schemars(schema_with = "crate::schema::share_targets")
    )]
    pub share: Option<Vec<String>>,
    /// An address (`https`) of the publisher that is told once when the story
    /// was on screen. It learns nothing about the reader.
    #[serde(skip_serializing_if = "is_default")]
    pub beacon: Option<WebUrl>,
}

impl Story {
    /// The direction of the text: as stated, else of the language, else of the
    /// first letter of the headline.
    pub fn direction(&self) -> Direction {
        self.direction
            .or_else(|| self.language.as_ref().map(Language::direction))
            .or_else(|| Direction::of_text(&self.headline))
            .unwrap_or(Direction::Ltr)
    }

    /// Whether the story may be shown at a moment, in seconds since
    /// 1970-01-01T00:00:00Z.
    ///
    /// ```
    /// use story::{Availability, Story, Timestamp};
    ///
    /// let embargo = Timestamp::parse("2026-09-12T06:00:00Z");
    /// let story = Story { headline: "Rates held".into(), embargo, ..Story::default() };
    /// assert_eq!(story.availability(1_789_192_799), Availability::Embargoed);
    /// assert_eq!(story.availability(1_789_192_800), Availability::Usable);
    /// ```
    pub fn availability(&self, now: i64) -> Availability {
        match self.status {
            Status::Canceled => Availability::Withdrawn,
            Status::Withheld => Availability::Withheld,
            Status::Restricted => Availability::Restricted,
            Status::Usable if self.embargo.is_some_and(|time| now < time.epoch_seconds()) => {
                Availability::Embargoed
            }
            Status::Usable if self.expires.is_some_and(|time| now >= time.epoch_seconds()) => {
                Availability::Expired
            }
            Status::Usable => Availability::Usable,
        }
    }
}

/// Whether a story may be shown now; see [`Story::availability`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// It may.
    Usable,
    /// The publisher holds it back.
    Withheld,
    /// The publisher has taken it back: what is shown must go.
    Withdrawn,
    /// Its embargo has not ended.
    Embargoed,
    /// Its time is over.
    Expired,
    /// Only its publisher's own sites may show it.
    Restricted,
}

/// The publisher's word on whether the story may be shown (the values of
/// ninjs `pubstatus`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It may be shown.
    #[default]
    Usable,
    /// Not to be shown until further notice.
    Withheld,
    /// Taken back for good.
    Canceled,
    /// Not for other sites than the publisher's own.
    Restricted,
}

/// A step of the breadcrumb trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Crumb {
    /// The section's name.
    pub name: String,
    /// Its page.
    #[serde(skip_serializing_if = "is_default")]
    pub url: Option<WebUrl>,
}

/// Who wrote the story: names, or one line that the publisher has set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Byline {
    /// The authors in order.
    #[serde(skip_serializing_if = "is_default")]
    pub authors: Vec<Author>,
    /// The whole line as the publisher writes it (`By A and B in C`); shown
    /// as it is, in place of the names.
    #[serde(skip_serializing_if = "is_default")]
    pub text: Option<String>,
}

/// An author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Author {
    /// The name.
    pub name: String,
    /// The author's page.
    #[serde(skip_serializing_if = "is_default")]
    pub url: Option<WebUrl>,
    /// The institution that the author writes for or works at: `University of
    /// Havn`.
    #[serde(skip_serializing_if = "is_default")]
    pub affiliation: Option<String>,
}

/// What was wrong, and when it was put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction {
    /// When it was put right.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Timestamp>,
    /// What was wrong and what is right.
    pub text: Text,
}

/// Where the corrections of a story stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionsAt {
    /// Below the text.
    #[default]
    Bottom,
    /// Above the text.
    Top,
}

/// Whose story it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// The front page.
    #[serde(skip_serializing_if = "is_default")]
    pub url: Option<WebUrl>,
    /// The logo, which is shown at the height of a line of text.
    #[serde(skip_serializing_if = "is_default")]
    pub logo: Option<PhotoSource>,
}

/// Another address of the publisher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Address {
    /// The address.
    pub url: WebUrl,
    /// When it was last seen to work.
    #[serde(skip_serializing_if = "is_default")]
    pub checked: Option<Timestamp>,
}

/// A line of links below the story.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Promotions {
    /// What the links are: `Read Northline in its apps`.
    #[serde(skip_serializing_if = "is_default")]
    pub label: Option<String>,
    /// The links.
    pub links: Vec<Promotion>,
}

/// A link to an app, channel or newsletter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Promotion {
    /// Its name.
    pub label: String,
    /// Where it leads.
    pub url: SafeUrl,
}

/// Another story, to read next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// Its headline.
    pub headline: String,
    /// Its page.
    pub url: WebUrl,
}
