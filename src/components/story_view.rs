use std::sync::Arc;

use leptos::prelude::*;
use story::Story;
use view::{RenderOptions, story_view};

use super::TreeView;

/// A whole story, from the breadcrumbs to the publisher's line.
///
/// A story does not change after it is shown, so it is a plain value, not a
/// signal; another story is another `StoryView`. On a server it is written as
/// HTML, and in the browser that HTML is adopted.
///
/// ```
/// use leptos::prelude::*;
/// use std::sync::Arc;
/// use wire_story::{StoryView, story::Story};
///
/// # let owner = Owner::new();
/// # owner.set();
/// let story = Arc::new(Story { headline: "Harbour reopens".to_owned(), ..Story::default() });
/// let html = view! { <StoryView story/> }.to_html();
/// assert!(html.contains("Harbour reopens</h2>"));
/// ```
#[component]
pub fn StoryView(
    /// The story to show.
    #[prop(into)]
    story: Arc<Story>,
    /// Language, heading level and width; English and level 2 without it.
    #[prop(optional, into)]
    options: Arc<RenderOptions>,
    /// Whether some of the story's text could not be read.
    #[prop(optional)]
    is_partial: bool,
) -> TreeView {
    TreeView::with_behaviour(story_view(&story, is_partial, &options), &options)
}
