//! What a page asks of a story, read once and strictly from what the host wrote.

use std::sync::Arc;

use story::{Language, WebUrl};

use crate::labels::Labels;

/// How a story is set for one page: the language of the labels around it, and
/// its place in the page's outline.
#[derive(Debug, Clone, PartialEq)]
pub struct RenderOptions {
    /// The language of labels and dates.
    pub language: Language,
    /// The labels in that language, or in the nearest one there is.
    pub labels: Arc<Labels>,
    /// The level of the headline.
    pub headline: HeadlineLevel,
    /// The page around the story; shared when the story has no address of
    /// its own.
    pub page: Option<WebUrl>,
    /// How much of the window's width the page gives to the story, in per cent;
    /// a browser chooses among the sources of a photo by it.
    pub width_percent: u32,
    /// The share targets that the host has chosen, in order, of those that the
    /// publisher allows; all that are allowed if it is empty. `none` hides the
    /// share bar.
    pub share: Vec<String>,
}

impl RenderOptions {
    /// An options in a language, with these labels and the default headline
    /// level.
    ///
    /// ```
    /// use story::Language;
    /// use view::{RenderOptions, Labels};
    ///
    /// let language = Language::parse("ar-EG").unwrap();
    /// let options = RenderOptions::new(language.clone(), Labels::of(&language));
    /// assert_eq!(options.labels.share(), "مشاركة");
    /// ```
    pub fn new(language: Language, labels: Labels) -> Self {
        Self {
            language,
            labels: Arc::new(labels),
            headline: HeadlineLevel::default(),
            page: None,
            width_percent: 100,
            share: Vec::new(),
        }
    }

    /// The same for one story: its dates are written as in its own region when
    /// it is in the language of the labels.
    pub(crate) fn for_story(&self, story: &story::Story) -> Self {
        let mut options = self.clone();
        if let Some(language) = &story.language
            && Some(language.primary().as_str()) == self.labels.language().split('-').next()
        {
            options.language = language.clone();
        }
        options
    }
}

impl Default for RenderOptions {
    /// English.
    fn default() -> Self {
        // A tag that parses.
        let english = Language::parse("en").unwrap_or_else(|| unreachable!());
        Self::new(english, Labels::default())
    }
}

/// The level of the headline in the page's outline, 1 to 6.
///
/// The default is 2: the host page has a heading of its own.
///
/// ```
/// use view::HeadlineLevel;
///
/// assert_eq!(HeadlineLevel::parse("3").heading(), "h3");
/// assert_eq!(HeadlineLevel::parse("many"), HeadlineLevel::default());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadlineLevel(u8);

impl HeadlineLevel {
    /// The level of a page that is nothing but the story.
    pub const TOP: Self = Self(1);

    /// Reads the attribute `heading-level`; anything but 1 to 6 is the default.
    pub fn parse(text: &str) -> Self {
        match text.trim().as_bytes() {
            [digit @ b'1'..=b'6'] => Self(digit - b'0'),
            _ => Self::default(),
        }
    }

    /// The element of the headline.
    pub fn heading(self) -> &'static str {
        self.below(0)
    }

    /// The element of a heading `depth` levels below the headline; `h6` at most.
    pub fn below(self, depth: u8) -> &'static str {
        match self.0 + depth {
            1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}

impl Default for HeadlineLevel {
    fn default() -> Self {
        Self(2)
    }
}
