//! Model values in, element trees out: one file a part of a story.
//!
//! A view is a plain function of its arguments: it fetches nothing, parses
//! nothing and asks the page nothing.

mod addresses;
mod body;
mod breadcrumbs;
mod byline;
mod card;
mod corrections;
mod embed_card;
mod failure_notice;
mod front;
mod gallery;
mod headline;
mod icon;
mod inline_text;
mod list;
mod newer_notice;
mod note;
mod pass_on;
mod photo_figure;
mod promotions;
mod quote;
mod related;
mod share_actions;
mod share_bar;
#[cfg(not(target_arch = "wasm32"))]
mod share_links;
mod skeleton;
mod source_line;
mod story_list;
mod story_view;
mod table;
#[cfg(test)]
mod tests;
mod timestamp;

pub(crate) use body::levels;
pub(crate) use embed_card::poster;
pub use failure_notice::failure_notice;
pub(crate) use inline_text::InlineTags;
pub use newer_notice::newer_notice;
pub(crate) use photo_figure::source_set;
pub use skeleton::skeleton;
pub(crate) use source_line::published_by;
pub use story_list::{list_failure_notice, list_skeleton, story_list};
pub use story_view::story_view;
