use std::sync::Arc;

use leptos::prelude::*;
use story::{Block, Story, WebUrl};

use super::{
    dynamic::heading, embed_card::EmbedCard, gallery::GalleryFigure, inline_text::inline,
    list::list, note::NoteBox, photo_figure::PhotoFigure, quote::QuoteFigure, table::DataTable,
};
use crate::{
    config::Edition,
    text::{around_gap, fill},
};

/// The blocks of a body: one exhaustive `match`.
pub(super) fn blocks(blocks: Vec<Block>, edition: &Arc<Edition>) -> Vec<AnyView> {
    blocks
        .into_iter()
        .map(|it| block(it, edition.clone()))
        .collect()
}

fn block(block: Block, edition: Arc<Edition>) -> AnyView {
    match block {
        Block::Paragraph { text } => {
            view! { <p class="paragraph" part="paragraph">{inline(text)}</p> }.into_any()
        }
        Block::Heading(subhead) => {
            let depth = u8::from(subhead.level) - 1;
            heading(
                edition.headline.below(depth),
                "subhead",
                inline(subhead.text).into_any(),
            )
        }
        Block::Photo(photo) => view! { <PhotoFigure photo edition/> }.into_any(),
        Block::Gallery(gallery) => view! { <GalleryFigure gallery edition/> }.into_any(),
        Block::Quote(quote) => view! { <QuoteFigure quote edition/> }.into_any(),
        Block::List(items) => list(items),
        Block::Table(table) => view! { <DataTable table/> }.into_any(),
        Block::Embed(embed) => view! { <EmbedCard embed edition/> }.into_any(),
        Block::Note(note) => view! { <NoteBox note edition/> }.into_any(),
        Block::Divider {} => leptos::html::hr().class("divider").into_any(),
    }
}

/// The way to the whole story, for a document that comes without its text.
pub(super) struct FullStoryLink {
    url: WebUrl,
    name: String,
}

impl FullStoryLink {
    /// None when the text is there, or the story has no page of its own.
    pub(super) fn of(story: &Story) -> Option<Self> {
        let url = story
            .canonical_url
            .clone()
            .filter(|_| story.body.is_empty())?;
        let name = match &story.publisher {
            Some(publisher) => publisher.name.clone(),
            None => url.host().to_owned(),
        };
        Some(Self { url, name })
    }

    pub(super) fn view(self, edition: &Edition) -> AnyView {
        let words = fill(edition.labels.full_story, &self.name);
        view! {
            <p class="full-story" part="full-story">
                <a class="link" href=self.url.to_string()>{words}</a>
            </p>
        }
        .into_any()
    }
}

/// A sentence with a link in its gap.
pub(super) fn linked_sentence(
    sentence: &'static str,
    name: String,
    url: Option<WebUrl>,
) -> (&'static str, AnyView, &'static str) {
    let (before, after) = around_gap(sentence);
    let name = match url {
        Some(url) => view! { <a class="link" href=url.to_string()>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    (before, name, after)
}
