use story::{CorrectionsAt, Story};

use super::{
    addresses::addresses,
    body::{blocks, rest},
    breadcrumbs::breadcrumbs,
    byline::byline,
    corrections::corrections,
    headline::headline,
    pass_on::pass_on,
    photo_figure::lead_photo,
    promotions::promotions,
    related::related,
    share_bar::share_bar,
    source_line::source_line,
};
use crate::{
    options::RenderOptions,
    share,
    tree::{Element, element},
};

/// A whole story, from the breadcrumbs to the publisher's line.
///
/// `is_partial`: whether some of its text could not be read.
pub fn story_view(story: &Story, is_partial: bool, options: &RenderOptions) -> Element {
    let options = &options.for_story(story);
    let body = element("div", "body")
        .part("body")
        .children(blocks(&story.body, options));
    let shared = share::address(story, options);
    let (above, below) = match story.corrections_at {
        CorrectionsAt::Top => (corrections(&story.corrections, options), None),
        CorrectionsAt::Bottom => (None, corrections(&story.corrections, options)),
    };
    let article = element("article", "story__grid")
        // Not on the frame, which resets all that a browser knows of it.
        .maybe(
            "lang",
            story.language.as_ref().map(|it| it.as_str().to_owned()),
        )
        .children(breadcrumbs(story, options))
        .children(headline(story, options))
        .children(byline(story, options))
        .children(
            story
                .lead_photo
                .as_ref()
                .map(|photo| lead_photo(photo, options)),
        )
        .children(above)
        .child(body)
        .children(rest(story, is_partial, options))
        .children(below)
        .children(addresses(story, options))
        .children(shared.map(|url| share_bar(url, story, options)))
        .children(related(&story.related, options))
        .children(promotions(&story.promotions))
        .children(source_line(story, options))
        .children(pass_on(story, options));
    element("div", "story")
        .part("story")
        .attribute("dir", story.direction().as_str())
        .maybe(
            "data-beacon",
            story.beacon.as_ref().map(|url| url.as_str().to_owned()),
        )
        .child(article)
}
