use std::sync::Arc;

use leptos::prelude::*;
use story::{Language, Story};

use super::{
    addresses::addresses,
    body::{blocks, rest},
    breadcrumbs::breadcrumbs,
    byline::byline,
    corrections::corrections,
    element::{Element, element},
    headline::headline,
    photo_figure::lead_photo,
    promotions::promotions,
    related::related,
    share_bar::share_bar,
    source_line::source_line,
    tree::Tree,
};
use crate::{config::Edition, share};

/// A whole story, from the breadcrumbs to the publisher's line.
#[component]
pub fn StoryView(
    /// The story to show.
    story: Arc<Story>,
    /// How it is set for this page.
    edition: Arc<Edition>,
    /// Whether some of its text could not be read.
    #[prop(optional)]
    is_partial: bool,
) -> impl IntoView {
    Tree::new(story_view(&story, is_partial, &edition))
}

/// [`StoryView`] as a plain tree.
pub(crate) fn story_view(story: &Story, is_partial: bool, edition: &Edition) -> Element {
    let edition = &edition.for_story(story);
    let body = element("div", "body")
        .part("body")
        .children(blocks(&story.body, edition));
    let shared = share::address(story, edition);
    let article = element("article", "story__grid")
        // Not on the frame, which resets all that a browser knows of it.
        .maybe("lang", story.language.as_ref().map(Language::to_string))
        .children(breadcrumbs(story, edition))
        .children(headline(story, edition))
        .children(byline(story, edition))
        .children(
            story
                .lead_photo
                .as_ref()
                .map(|photo| lead_photo(photo, edition)),
        )
        .child(body)
        .children(rest(story, is_partial, edition))
        .children(corrections(&story.corrections, edition))
        .children(addresses(story, edition))
        .children(shared.map(|url| share_bar(url, &story.headline, edition)))
        .children(related(&story.related, edition))
        .children(promotions(&story.promotions))
        .children(source_line(story, edition));
    element("div", "story")
        .part("story")
        .attribute("dir", story.direction().as_str())
        .child(article)
}
