//! How a story looks: a [`story::Story`] and [`RenderOptions`] in, a tree of
//! elements out.
//!
//! [`story_view`], [`failure_notice`], [`skeleton`] and [`newer_notice`] are the
//! views, and [`story_list`] with its kin those of a list of stories. Each returns an [`Element`], which is plain data; two writers turn it
//! into what a reader sees: [`Element::to_html`] into text, for servers and the
//! command line, and `dom::MountedTree` into nodes of a page, in browsers.
//! All users (the custom element, the Leptos components, the command line)
//! share these views, so that a story is the same everywhere.
//!
//! ```
//! use view::{RenderOptions, story_view};
//!
//! let document = serde_json::json!({
//!     "format": "wire-story/1",
//!     "headline": "Harbour reopens",
//!     "body": ["Ships left at dawn."],
//! });
//! let (story, _warnings) = story::read::story(&&document, None)?;
//!
//! let html = story_view(&story, false, &RenderOptions::default()).to_html();
//! assert!(html.contains(r#"<p class="paragraph" part="paragraph">Ships left at dawn.</p>"#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(target_arch = "wasm32")]
pub mod dom;
mod failure;
mod html;
pub mod labels;
mod list_options;
mod options;
pub mod percent;
mod prose;
pub mod share;
pub mod snippet;
mod tree;
mod views;

pub use failure::Failure;
pub use labels::{Labels, ListLabels};
pub use list_options::{Layout, ListOptions};
pub use options::{HeadlineLevel, RenderOptions};
pub use prose::{Markup, Prose};
pub use tree::Element;
pub use views::{
    failure_notice, list_failure_notice, list_skeleton, newer_notice, skeleton, story_list,
    story_view,
};

/// The style sheet of a story, for a `<style>` element of an app. Where a
/// policy forbids those, link to the file `wire-story.css` of `dist/`, which is
/// the same.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/story.css"));

/// The same for a list of stories (`wire-stories.css`); an app that shows both
/// needs both.
pub const LIST_STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/stories.css"));
