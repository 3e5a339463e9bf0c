//! Wire Story: one tag puts a publisher's story into any page.
//!
//! Bytes become a [`story::Story`] in `load` (a native document directly, any
//! other through the `formats` module), the crate `view` turns the story into a
//! tree of elements, and [`components`] put that into a page by Leptos; `embed`
//! is the custom element on top of them, `app` the standalone site.
//! Dependencies point one way: `story` < `view` < `components`, `load` <
//! `embed`, `app`.
//!
//! In a Leptos app, choose the feature that the app has itself: `csr`,
//! `hydrate`, or `ssr`. They add to each other.
//!
//! ```
//! use leptos::prelude::*;
//! use wire_story::{STYLE, StoryView, story::Story};
//!
//! #[component]
//! fn Page(story: Story) -> impl IntoView {
//!     view! {
//!         <style>{STYLE}</style>
//!         <StoryView story/>
//!     }
//! }
//! ```

#[cfg(all(target_arch = "wasm32", feature = "site"))]
pub mod app;
#[cfg(target_arch = "wasm32")]
mod behaviour;
pub mod components;
#[cfg(all(target_arch = "wasm32", any(feature = "element", feature = "stories")))]
mod embed;
#[cfg(target_arch = "wasm32")]
pub mod load;

pub use components::{
    FailureNotice, LabelSource, ListLabelSource, Skeleton, StoryListView, StoryView, WireStories,
    WireStory,
};
pub use story;
pub use view::{
    Failure, HeadlineLevel, LIST_STYLE, Labels, Layout, ListLabels, ListOptions, RenderOptions,
    STYLE,
};
