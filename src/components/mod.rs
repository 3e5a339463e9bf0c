//! The Leptos components.
//!
//! The views themselves are in the crate `view`; a component puts their tree
//! into a page by Leptos' renderer, and [`WireStory`] and [`WireStories`] also
//! fetch the document.

mod failure_notice;
mod newer_notice;
mod skeleton;
mod story_list_view;
mod story_view;
mod tree_view;
mod wire_stories;
mod wire_story;

pub use failure_notice::{FailureNotice, FailureNoticeProps};
pub use newer_notice::{NewerNotice, NewerNoticeProps};
pub use skeleton::{Skeleton, SkeletonProps};
pub use story_list_view::{
    ListFailureNotice, ListFailureNoticeProps, ListSkeleton, ListSkeletonProps, StoryListView,
    StoryListViewProps,
};
pub use story_view::{StoryView, StoryViewProps};
pub use tree_view::TreeView;
pub use wire_stories::{ListLabelSource, WireStories, WireStoriesProps};
pub use wire_story::{LabelSource, WireStory, WireStoryProps};
