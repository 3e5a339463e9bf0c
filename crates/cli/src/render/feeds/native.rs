//! The native list of stories, for `<wire-stories>`.

use story::{ListedStory, Story, StoryList, WebUrl};

use super::Feed;
use crate::render::rendering::Rendering;

/// What a list says of a story.
pub(super) fn listed(rendering: &Rendering<'_>) -> ListedStory {
    let story = &*rendering.story;
    ListedStory {
        document: rendering.written_document(),
        select: None,
        story: Story {
            body: Vec::new(),
            corrections: Vec::new(),
            addresses: Vec::new(),
            promotions: story::Promotions::default(),
            related: Vec::new(),
            rights: story::Rights::default(),
            dateline: None,
            // The page that is written, where the publisher has none.
            canonical_url: rendering.canonical().cloned(),
            ..story.clone()
        },
    }
}

pub(super) fn write(feed: &Feed<'_>) -> String {
    let list = StoryList {
        title: Some(feed.title.clone()).filter(|title| !title.is_empty()),
        url: WebUrl::parse(&feed.home, None).ok(),
        language: feed.language.and_then(story::Language::parse),
        publisher: feed.publisher.cloned(),
        next: None,
        stories: feed.items.iter().map(|item| item.listed.clone()).collect(),
    };
    [story::list_to_json(&list), "\n".to_owned()].concat()
}
