//! How a page shows a list of stories.

use std::sync::Arc;

use story::{ListedStory, StoryList};

use crate::labels::ListLabels;

/// How the stories of a list are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Layout {
    /// One below the other, each with a small photo.
    #[default]
    List,
    /// In columns, each below its photo.
    Cards,
    /// Side by side in one line that the reader scrolls.
    Strip,
    /// As the front page of a newspaper: a lead story, the latest, and the
    /// sections.
    Front,
}

impl Layout {
    /// Reads the attribute `layout`; anything unknown is the default.
    ///
    /// ```
    /// use view::Layout;
    ///
    /// assert_eq!(Layout::parse("cards"), Layout::Cards);
    /// assert_eq!(Layout::parse("carousel"), Layout::List);
    /// ```
    pub fn parse(text: &str) -> Self {
        match text.trim() {
            "cards" => Self::Cards,
            "strip" => Self::Strip,
            "front" => Self::Front,
            _ => Self::List,
        }
    }

    /// The classes of the frame around a list.
    pub(crate) fn frame_class(self) -> &'static str {
        match self {
            Self::List => "story stories stories--list",
            Self::Cards => "story stories stories--cards",
            Self::Strip => "story stories stories--strip",
            Self::Front => "story stories stories--front",
        }
    }
}

/// What a page asks of a list of stories.
///
/// ```
/// use story::{ListedStory, StoryList};
/// use view::ListOptions;
///
/// let list = StoryList { stories: vec![ListedStory::default(); 5], ..StoryList::default() };
/// let options = ListOptions { limit: Some(3), ..ListOptions::default() };
/// assert_eq!(options.chosen(&list).len(), 3);
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListOptions {
    /// How they are set.
    pub layout: Layout,
    /// How many are shown at most; all without it.
    pub limit: Option<usize>,
    /// Only stories of this section, by its name; all when empty.
    pub section: String,
    /// Whether the reader can choose among the sections.
    pub has_filters: bool,
    /// The page that shows a story of this site: its address up to that of the
    /// story's document, such as `?src=`. Empty where headlines lead to the
    /// publishers' pages.
    pub story_page: String,
    /// The page of a section: its address up to the section's name, such as
    /// `?section=`. Empty where sections have none.
    pub section_page: String,
    /// The page that goes on where a list ends: its address up to that of the
    /// next list. Empty where that is the page itself.
    pub next_page: String,
    /// The labels of lists, in the language of the render options.
    pub labels: Arc<ListLabels>,
}

impl ListOptions {
    /// The stories of a list that are shown.
    pub fn chosen<'a>(&self, list: &'a StoryList) -> Vec<&'a ListedStory> {
        let is_chosen = |it: &&ListedStory| self.section.is_empty() || it.is_in(&self.section);
        let chosen = list.stories.iter().filter(is_chosen);
        chosen.take(self.limit.unwrap_or(usize::MAX)).collect()
    }
}
