//! The text of the story.

use story::{Block, Text};

use super::{Reader, graph::Part};
use crate::plain_text::paragraphs;

/// The paragraphs of `articleBody`.
pub(super) fn blocks<'a>(r: &mut Reader<'a>, article: &Part<'a>) -> Vec<Block> {
    let parts = article
        .get("articleBody")
        .map(Part::entries)
        .unwrap_or_default();
    let mut blocks = Vec::new();
    for part in parts {
        match part.value.as_str() {
            Some(text) => {
                blocks.extend(paragraphs(text).into_iter().map(|text| Block::Paragraph {
                    text: Text::from(text),
                }))
            }
            None => r.warn(&part, story::Problem::WrongType),
        }
    }
    blocks
}

/// The description, unless it only repeats the headline or the beginning of
/// the text, as many systems fill it in.
pub(super) fn standfirst<'a>(
    r: &mut Reader<'a>,
    article: &Part<'a>,
    headline: &str,
    body: &[Block],
) -> String {
    let beginning = match body.first() {
        Some(Block::Paragraph { text }) => text.to_plain(),
        _ => String::new(),
    };
    let says_more = |text: &String| {
        let bare = text.trim_end_matches(['.', '…', ' ']);
        bare != headline.trim_end_matches(['.', '…', ' ']) && !beginning.starts_with(bare)
    };
    ["description", "alternativeHeadline"]
        .into_iter()
        .find_map(|key| r.first_line(article, &[key]).filter(says_more))
        .unwrap_or_default()
}
