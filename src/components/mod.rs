//! Model values in, HTML out.
//!
//! Nothing here fetches, parses or asks the page: what a component shows is in
//! its props. Props are plain owned values, since a story does not change after
//! it is shown.
//!
//! No component may hold an element that is static through and through inside
//! another: Leptos would build it from a markup string, which pages with
//! Trusted Types refuse (`docs/decisions/0004-no-html-sinks.md`).

mod addresses;
mod body;
mod breadcrumbs;
mod byline;
mod corrections;
mod dynamic;
mod embed_card;
mod failure_notice;
mod gallery;
mod headline;
mod icon;
mod inline_text;
mod list;
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
mod timestamp;

pub use failure_notice::FailureNotice;
pub use skeleton::Skeleton;
pub use story_view::StoryView;
