use story::{Block, Story};

use super::{
    embed_card::embed_card, gallery::gallery, list::list, note::note, photo_figure::photo_figure,
    quote::quote, table::table,
};
use crate::{
    labels::fill,
    options::RenderOptions,
    tree::{Element, element, link},
};

/// The blocks of a body: one exhaustive `match`.
pub(super) fn blocks(blocks: &[Block], options: &RenderOptions) -> Vec<Element> {
    levels(blocks)
        .map(|(it, level)| block(it, level, options))
        .collect()
}

/// The blocks, each with the level of the last subhead so far, the headline
/// being 1. Screen readers walk by headings: no level is left out.
pub(crate) fn levels(blocks: &[Block]) -> impl Iterator<Item = (&Block, u8)> {
    let mut level = 1;
    blocks.iter().map(move |block| {
        if let Block::Heading(subhead) = block {
            level = u8::from(subhead.level).min(level + 1);
        }
        (block, level)
    })
}

fn block(block: &Block, level: u8, options: &RenderOptions) -> Element {
    match block {
        Block::Paragraph { text } => element("p", "paragraph").part("paragraph").text(text),
        Block::Heading(subhead) => {
            let name = options.headline.below(level - 1);
            element(name, "subhead").part("subhead").text(&subhead.text)
        }
        Block::Photo(photo) => photo_figure(photo, options),
        Block::Gallery(photos) => gallery(photos, options),
        Block::Quote(words) => quote(words, options),
        Block::List(items) => list(items),
        Block::Table(rows) => table(rows),
        Block::Embed(embed) => embed_card(embed, options),
        Block::Note(aside) => note(aside, options),
        Block::Divider {} => element("hr", "divider").part("divider"),
    }
}

/// The way to the whole story, for a document that comes without its text or
/// with parts that cannot be shown; nothing when all is there, or the story has
/// no page of its own.
pub(super) fn rest(story: &Story, is_partial: bool, options: &RenderOptions) -> Option<Element> {
    let sentence = match story.body.is_empty() {
        true => options.labels.full_story(),
        false if is_partial => options.labels.partly(),
        false => return None,
    };
    let url = story.canonical_url.as_ref()?;
    let name = story
        .publisher
        .as_ref()
        .map_or(url.host(), |publisher| &publisher.name);
    let link = link("link", url.as_str()).words(&fill(sentence, name));
    Some(element("p", "full-story").part("full-story").child(link))
}
