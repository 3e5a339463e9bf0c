//! The text of the story.

use story::Problem;

use super::{Reader, graph::Part, photo};
use crate::{
    html,
    json::Json,
    native::{heading, paragraph},
    plain_text::{self, has_markup, paragraphs},
};

/// A live blog may have thousands of updates; these are the newest.
const MAX_UPDATES: usize = 200;

/// The videos, then the text of `articleBody`, then the updates of a live blog.
pub(super) fn blocks<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) -> Vec<Json> {
    let mut blocks = Vec::new();
    for part in r.parts(article, "video") {
        blocks.extend(video(r, &part));
    }
    text(r, article, &mut blocks);
    for update in r.parts(article, "liveBlogUpdate").iter().take(MAX_UPDATES) {
        if let Some(headline) = r.first_line(update, &["headline"]) {
            blocks.push(heading(2, headline.into()));
        }
        text(r, update, &mut blocks);
    }
    blocks
}

fn text<'a>(r: &mut Reader<'a, '_>, node: &Part<'a>, blocks: &mut Vec<Json>) {
    for part in node
        .get("articleBody")
        .map(Part::entries)
        .unwrap_or_default()
    {
        let Some(text) = part.value.as_text() else {
            r.warn(&part, Problem::WrongType);
            continue;
        };
        r.place(&part);
        let unescaped = plain_text::unescaped(text);
        let text = unescaped.as_deref().unwrap_or(text);
        if has_markup(text) {
            blocks.extend(html::blocks(r.draft, text));
        } else {
            blocks.extend(paragraphs(text).into_iter().map(paragraph));
        }
    }
}

/// A video at a known provider is shown; another one is a link.
fn video<'a>(r: &mut Reader<'a, '_>, part: &Part<'a>) -> Option<Json> {
    if !part.is_type(|kind| kind == "VideoObject") {
        return None;
    }
    let url = ["embedUrl", "url", "contentUrl"]
        .into_iter()
        .find_map(|key| r.url(part, key))?;
    let title = r.first_line(part, &["name", "headline"]);
    let poster = r
        .parts(part, "thumbnailUrl")
        .first()
        .and_then(|part| photo::image(r, part));
    let poster = poster.map(crate::native::Photo::into_json);
    html::embed(r.draft, url.as_str(), title.as_deref(), poster)
}

/// The description, unless it only repeats the headline or the beginning of
/// the text, as many systems fill it in.
pub(super) fn standfirst<'a>(
    r: &mut Reader<'a, '_>,
    article: &Part<'a>,
    headline: &str,
    body: &[Json],
) -> Option<String> {
    let beginning = body
        .first()
        .and_then(|block| block.text(&["text"]))
        .unwrap_or_default();
    let says_more = |text: &String| {
        let bare = text.trim_end_matches(['.', '…', ' ']);
        bare != headline.trim_end_matches(['.', '…', ' ']) && !beginning.starts_with(bare)
    };
    ["description", "alternativeHeadline"]
        .into_iter()
        .find_map(|key| r.first_line(article, &[key]).filter(says_more))
}
