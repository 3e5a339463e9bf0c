//! A list of stories: what a publisher hands out as headlines.

use serde::Serialize;

use crate::{Crumb, Language, Publisher, Story, Warning, WebUrl, write::is_default};

/// Stories in the order in which their publisher lists them.
///
/// Each is the head of a story: everything but its text and what follows it.
/// Its serialised form is the native format of lists, `"format": "wire-stories/1"`.
///
/// ```
/// use story::{ListedStory, Story, StoryList};
///
/// let crumb = |name: &str| story::Crumb { name: name.into(), url: None };
/// let story = |sections: &[&str]| ListedStory {
///     story: Story {
///         headline: "Rates held".into(),
///         breadcrumbs: sections.iter().map(|name| crumb(name)).collect(),
///         ..Story::default()
///     },
///     ..ListedStory::default()
/// };
/// let list = StoryList {
///     stories: vec![story(&["Home", "Business"]), story(&["Home", "World", "Europe"])],
///     ..StoryList::default()
/// };
/// assert_eq!(list.sections(), ["Business", "World"]);
/// assert!(list.stories[1].is_in("europe"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StoryList {
    /// What the list is: `Northline: World`.
    #[serde(skip_serializing_if = "is_default")]
    pub title: Option<String>,
    /// The page that the list is of, such as a section's.
    #[serde(skip_serializing_if = "is_default")]
    pub url: Option<WebUrl>,
    /// The language of the stories that do not state theirs.
    #[serde(skip_serializing_if = "is_default")]
    pub language: Option<Language>,
    /// Whose stories they are, where they do not state it themselves.
    #[serde(skip_serializing_if = "is_default")]
    pub publisher: Option<Publisher>,
    /// The address of the list that goes on where this one ends.
    #[serde(skip_serializing_if = "is_default")]
    pub next: Option<WebUrl>,
    /// The stories.
    pub stories: Vec<ListedStory>,
}

/// The head of a story, and where the whole of it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListedStory {
    /// The address of the story's document.
    #[serde(skip_serializing_if = "is_default")]
    pub document: Option<WebUrl>,
    /// Which story of that document it is, where that is a list.
    #[serde(skip_serializing_if = "is_default")]
    pub select: Option<String>,
    /// The story, without its text.
    #[serde(flatten)]
    pub story: Story,
}

impl StoryList {
    /// The sections of the stories, each once, in the order of the list: the
    /// first step of the breadcrumbs that is not the same in all stories.
    pub fn sections(&self) -> Vec<&str> {
        self.by_section()
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    }

    /// The same with the stories of each. Stories without breadcrumbs are in
    /// none.
    pub fn by_section(&self) -> Vec<(&str, Vec<&ListedStory>)> {
        let shared = self.shared_steps();
        let mut sections: Vec<(&str, Vec<&ListedStory>)> = Vec::new();
        for story in &self.stories {
            let steps = &story.story.breadcrumbs;
            let Some(step) = steps.get(shared).or(steps.last()) else {
                continue;
            };
            match sections.iter_mut().find(|(name, _)| *name == step.name) {
                Some((_, stories)) => stories.push(story),
                None => sections.push((&step.name, vec![story])),
            }
        }
        sections
    }

    /// How many of the first steps all stories have in common: the front page.
    fn shared_steps(&self) -> usize {
        let mut trails = self.stories.iter().map(|it| &it.story.breadcrumbs);
        let Some(first) = trails.next() else {
            return 0;
        };
        let shared = |other: &Vec<Crumb>| {
            let pairs = first.iter().zip(other);
            pairs.take_while(|(a, b)| a.name == b.name).count()
        };
        trails.map(shared).min().unwrap_or(0)
    }

    /// Leaves out the stories that may not be shown at a moment, in seconds
    /// since 1970-01-01T00:00:00Z; see [`Story::availability`].
    pub fn retain_usable(&mut self, now: i64) {
        let is_usable =
            |it: &ListedStory| it.story.availability(now) == crate::Availability::Usable;
        self.stories.retain(is_usable);
    }
}

impl ListedStory {
    /// Whether a step of its breadcrumbs has this name; the letters A to Z in
    /// whatever case.
    pub fn is_in(&self, section: &str) -> bool {
        let mut steps = self.story.breadcrumbs.iter();
        steps.any(|step| step.name.eq_ignore_ascii_case(section))
    }
}

/// A list that was read, and what was left out of it.
pub type ReadList = (StoryList, Vec<Warning>);
