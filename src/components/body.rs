use story::{Block, Story};

use super::{
    element::{Element, element, link},
    embed_card::embed_card,
    gallery::gallery,
    list::list,
    note::note,
    photo_figure::photo_figure,
    quote::quote,
    table::table,
};
use crate::{config::Edition, text::fill};

/// The blocks of a body: one exhaustive `match`.
pub(super) fn blocks(blocks: &[Block], edition: &Edition) -> Vec<Element> {
    blocks.iter().map(|it| block(it, edition)).collect()
}

fn block(block: &Block, edition: &Edition) -> Element {
    match block {
        Block::Paragraph { text } => element("p", "paragraph").part("paragraph").text(text),
        Block::Heading(subhead) => {
            let name = edition.headline.below(u8::from(subhead.level) - 1);
            element(name, "subhead").part("subhead").text(&subhead.text)
        }
        Block::Photo(photo) => photo_figure(photo, edition),
        Block::Gallery(photos) => gallery(photos, edition),
        Block::Quote(words) => quote(words, edition),
        Block::List(items) => list(items),
        Block::Table(rows) => table(rows),
        Block::Embed(embed) => embed_card(embed, edition),
        Block::Note(aside) => note(aside, edition),
        Block::Divider {} => element("hr", "divider"),
    }
}

/// The way to the whole story, for a document that comes without its text;
/// nothing when the text is there, or the story has no page of its own.
pub(super) fn full_story(story: &Story, edition: &Edition) -> Option<Element> {
    let url = story
        .canonical_url
        .as_ref()
        .filter(|_| story.body.is_empty())?;
    let name = story
        .publisher
        .as_ref()
        .map_or(url.host(), |publisher| &publisher.name);
    let link = link("link", url.as_str()).words(&fill(edition.labels.full_story(), name));
    Some(element("p", "full-story").part("full-story").child(link))
}
