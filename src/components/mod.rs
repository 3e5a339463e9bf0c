//! Model values in, HTML out.
//!
//! Nothing here fetches, parses or asks the page: what a component shows is in
//! its arguments. They are plain model values, since a story does not change
//! after it is shown. What other crates and the pages use is a Leptos component;
//! its parts are plain functions.
//!
//! All elements are built by `element`, never by `view!`; `dom` puts them into
//! a page and `html` writes them.

mod addresses;
mod body;
mod breadcrumbs;
mod byline;
mod corrections;
#[cfg(feature = "csr")]
mod dom;
mod element;
mod embed_card;
mod failure_notice;
mod gallery;
mod headline;
#[cfg(feature = "ssr")]
mod html;
mod icon;
mod inline_text;
mod list;
#[cfg(feature = "csr")]
mod newer_notice;
mod note;
mod photo_figure;
mod promotions;
mod quote;
mod related;
mod share_actions;
mod share_bar;
mod skeleton;
mod source_line;
mod story_view;
mod table;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod timestamp;
mod tree;

#[cfg(feature = "csr")]
pub(crate) use dom::Built;
#[cfg(feature = "csr")]
pub(crate) use element::Element;
pub use failure_notice::FailureNotice;
#[cfg(feature = "csr")]
pub(crate) use failure_notice::failure_notice;
#[cfg(feature = "csr")]
pub(crate) use newer_notice::newer_notice;
pub use skeleton::Skeleton;
#[cfg(feature = "csr")]
pub(crate) use skeleton::skeleton;
pub use story_view::StoryView;
#[cfg(feature = "csr")]
pub(crate) use story_view::story_view;
