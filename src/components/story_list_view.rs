use std::sync::Arc;

use leptos::prelude::*;
use story::StoryList;
use view::{Failure, ListOptions, RenderOptions, list_failure_notice, list_skeleton, story_list};

use super::TreeView;

/// A list of stories: each a headline with photo, credit, publisher and date.
///
/// ```
/// use leptos::prelude::*;
/// use std::sync::Arc;
/// use wire_story::{StoryListView, story::{ListedStory, Story, StoryList}};
///
/// # let owner = Owner::new();
/// # owner.set();
/// let story = Story { headline: "Harbour reopens".to_owned(), ..Story::default() };
/// let listed = ListedStory { story, ..ListedStory::default() };
/// let list = Arc::new(StoryList { stories: vec![listed], ..StoryList::default() });
/// let html = view! { <StoryListView list/> }.to_html();
/// assert!(html.contains("Harbour reopens</span></h2>"));
/// ```
#[component]
pub fn StoryListView(
    /// The stories to show.
    #[prop(into)]
    list: Arc<StoryList>,
    /// Layout, number and section; a list of all without it.
    #[prop(optional, into)]
    list_options: Arc<ListOptions>,
    /// Language, heading level and width; English and level 2 without it.
    #[prop(optional, into)]
    options: Arc<RenderOptions>,
) -> TreeView {
    TreeView::with_behaviour(story_list(&list, &list_options, &options), &options)
}

/// What a reader sees in the place of a list that cannot be shown; see
/// [`super::FailureNotice`].
#[component]
pub fn ListFailureNotice(
    /// Why the list cannot be shown.
    failure: Failure,
    /// The labels of the notice.
    #[prop(optional, into)]
    list_options: Arc<ListOptions>,
    /// The language of the notice.
    #[prop(optional, into)]
    options: Arc<RenderOptions>,
) -> TreeView {
    TreeView::new(list_failure_notice(&failure, &list_options, &options))
}

/// What is shown in the place of a list while it is being fetched.
#[component]
pub fn ListSkeleton(
    /// Layout and labels.
    #[prop(optional, into)]
    list_options: Arc<ListOptions>,
    /// The language of the sentence for screen readers.
    #[prop(optional, into)]
    options: Arc<RenderOptions>,
) -> TreeView {
    TreeView::new(list_skeleton(&list_options, &options))
}
