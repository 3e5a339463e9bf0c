use std::sync::Arc;

use leptos::prelude::*;
use story::{Language, Story};

use super::{
    addresses::Addresses,
    body::{FullStoryLink, blocks},
    breadcrumbs::Breadcrumbs,
    byline::BylineLine,
    corrections::Corrections,
    headline::Headline,
    photo_figure::PhotoFigure,
    promotions::PromotionLine,
    related::RelatedStories,
    share_bar::ShareBar,
    source_line::SourceLine,
};
use crate::{config::Edition, share};

/// A whole story, from the breadcrumbs to the publisher's line.
#[component]
pub fn StoryView(
    /// The story to show.
    story: Story,
    /// How it is set for this page.
    edition: Arc<Edition>,
) -> impl IntoView {
    let direction = story.direction().as_str();
    let language = story.language.as_ref().map(Language::to_string);
    let shared = share::address(&story, &edition).cloned();
    let title = story.headline.clone();
    let full_story = FullStoryLink::of(&story);
    let source = SourceLine::of(&story);

    view! {
        <div class="story" part="story" dir=direction lang=language>
            <article class="story__grid">
                <Breadcrumbs crumbs=story.breadcrumbs edition=edition.clone()/>
                <Headline
                    kicker=story.kicker
                    headline=story.headline
                    standfirst=story.standfirst
                    level=edition.headline
                />
                <BylineLine
                    byline=story.byline
                    dateline=story.dateline
                    published=story.published
                    updated=story.updated
                    edition=edition.clone()
                />
                {story.lead_photo.map(|photo| view! {
                    <PhotoFigure photo lead=true edition=edition.clone()/>
                })}
                <div class="body" part="body">{blocks(story.body, &edition)}</div>
                {full_story.map(|link| link.view(&edition))}
                <Corrections corrections=story.corrections edition=edition.clone()/>
                <Addresses
                    publisher=story.publisher
                    addresses=story.addresses
                    edition=edition.clone()
                />
                {shared.map(|url| view! { <ShareBar url title edition=edition.clone()/> })}
                <RelatedStories related=story.related edition=edition.clone()/>
                <PromotionLine promotions=story.promotions/>
                {source.view(&edition)}
            </article>
        </div>
    }
}
