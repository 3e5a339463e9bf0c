//! A story in reading order, for outputs that are words and not a view: HTML
//! without style, Markdown and plain text.
//!
//! [`Prose`] puts the labels and dates around a story into words once; the
//! writers (`html`, `markdown`, `text`) only differ in how they write them.
//! They show what the view of the story shows, in its order, but for what needs
//! a script: sharing, and buttons.

mod around;
mod html;
mod inline;
mod lines;
mod markdown;
mod picture;
mod text;

use story::{
    Block, CorrectionsAt, Direction, Embed, Language, Photo, Republication, Story, Text, WebUrl,
};

pub use html::Markup;

use crate::{Failure, labels::fill, options::RenderOptions, views};

/// A story, or the notice in its place, as words in reading order.
///
/// ```
/// use story::Story;
/// use view::{Prose, RenderOptions};
///
/// let story = Story {
///     headline: "Ferries & fog".to_owned(),
///     dateline: Some("Havn".to_owned()),
///     ..Story::default()
/// };
/// let prose = Prose::of_story(&story, false, &RenderOptions::default());
/// assert_eq!(prose.to_text(), "Ferries & fog\n\nHavn\n");
/// assert_eq!(prose.to_markdown(), "# Ferries & fog\n\nHavn\n");
/// ```
#[derive(Debug, Clone)]
pub struct Prose<'a> {
    parts: Vec<Part<'a>>,
    options: RenderOptions,
    language: Option<Language>,
    direction: Direction,
}

/// A part of it. Each is a paragraph of its own but for [`Part::Body`].
#[derive(Debug, Clone)]
enum Part<'a> {
    /// The steps of the breadcrumbs.
    Trail(Vec<Text>),
    Kicker(&'a str),
    Headline(&'a str),
    Standfirst(&'a Text),
    /// Who wrote the story, where, and when.
    Byline(Vec<Text>),
    /// The lead photo.
    Photo(&'a Photo),
    Body(&'a [Block]),
    /// A sentence around the story, or the line before a list.
    Line(Text),
    Links(Vec<Text>),
    /// A picture by which the publisher counts views; HTML only.
    Counter(&'a WebUrl),
}

impl<'a> Prose<'a> {
    /// The words of [`crate::story_view`].
    pub fn of_story(story: &'a Story, is_partial: bool, options: &RenderOptions) -> Self {
        let options = options.for_story(story);
        let standfirst = Some(&story.standfirst).filter(|text| !text.is_empty());
        let byline = around::byline(story, &options);
        let mut parts = Vec::new();
        if !story.breadcrumbs.is_empty() {
            parts.push(Part::Trail(around::trail(&story.breadcrumbs)));
        }
        parts.extend(story.kicker.as_deref().map(Part::Kicker));
        parts.push(Part::Headline(&story.headline));
        parts.extend(standfirst.map(Part::Standfirst));
        if !byline.is_empty() {
            parts.push(Part::Byline(byline));
        }
        parts.extend(story.lead_photo.as_ref().map(Part::Photo));
        if story.corrections_at == CorrectionsAt::Top {
            parts.extend(around::corrections(story, &options));
        }
        parts.push(Part::Body(&story.body));
        parts.extend(around::after(story, is_partial, &options));
        Self {
            parts,
            options,
            language: story.language.clone(),
            direction: story.direction(),
        }
    }

    /// The words of a story for other sites: at their end, whether photos were
    /// left out, and the publisher's counter.
    ///
    /// ```
    /// use story::{Republish, Rights, Story};
    /// use view::{Prose, RenderOptions};
    ///
    /// let rights = Rights { republish: Some(Republish::Allowed), ..Rights::default() };
    /// let story = Story { headline: "Fog".to_owned(), rights, ..Story::default() };
    /// let copy = story.republication().unwrap();
    /// let prose = Prose::of_republication(&copy, false, &RenderOptions::default());
    /// assert_eq!(prose.to_text(), "Fog\n");
    /// ```
    pub fn of_republication(
        republication: &'a Republication,
        is_partial: bool,
        options: &RenderOptions,
    ) -> Self {
        let Republication {
            story,
            lacks_photos,
        } = republication;
        let mut prose = Self::of_story(story, is_partial, options);
        if *lacks_photos {
            let note = options.labels.photos_left_out().into();
            prose.parts.push(Part::Line(note));
        }
        let counter = story.rights.counter.as_ref();
        prose.parts.extend(counter.map(Part::Counter));
        prose
    }

    /// The words of [`crate::failure_notice`].
    pub fn of_failure(
        failure: &Failure,
        options: &RenderOptions,
        address: Option<&WebUrl>,
    ) -> Self {
        let language = Language::parse(options.labels.language());
        Self {
            parts: around::notice(failure, options, address),
            options: options.clone(),
            direction: language
                .as_ref()
                .map_or(Direction::Ltr, Language::direction),
            language,
        }
    }

    /// The same without breadcrumbs, kicker and headline, for places that show
    /// a title of their own.
    pub fn without_title(mut self) -> Self {
        self.parts
            .retain(|part| !matches!(part, Part::Trail(_) | Part::Kicker(_) | Part::Headline(_)));
        self
    }

    /// The caption and the credit of a photo.
    fn caption(&self, photo: &Photo) -> Text {
        let credit = photo.credit.as_ref().map(|credit| {
            let gap = if photo.caption.is_empty() { "" } else { " " };
            Text::from([gap, self.options.labels.credit(), credit].concat())
        });
        [Some(photo.caption.clone()), credit]
            .into_iter()
            .flatten()
            .flatten()
            .collect()
    }

    /// The still picture of an embed, if it may be shown.
    fn poster<'b>(&self, embed: &'b Embed) -> Option<&'b Photo> {
        views::poster(embed)
    }

    /// The way to an embed at its provider.
    fn way_to(&self, embed: &Embed) -> Text {
        let words = fill(self.options.labels.embed(), embed.url.provider().name());
        around::link(embed.url.url(), words)
    }
}
