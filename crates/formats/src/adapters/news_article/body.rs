//! The text of the story.

use story::{Loss, Problem};

use super::{
    Reader,
    graph::{entries, is_video},
    photo,
};
use crate::{html, json::Json, plain_text::LONGEST_PARAGRAPH, text::Search};

/// A live blog may have thousands of updates; these are the newest.
const MAX_UPDATES: usize = 200;

/// The videos, then the text of `articleBody`, then the updates of a live blog.
pub(super) fn blocks<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) -> Vec<Json<'a>> {
    let writer = r.draft.writer;
    let mut blocks = Vec::new();
    for part in r.parts(article, "video") {
        if is_video(part) {
            blocks.push(video(r, part));
        }
    }
    text(r, article, &mut blocks);
    for update in r.parts(article, "liveBlogUpdate").iter().take(MAX_UPDATES) {
        let headline = r.first_line(*update, "headline");
        blocks.push(writer.heading(2, headline));
        text(r, *update, &mut blocks);
    }
    writer.some(&blocks).items().to_vec()
}

fn text<'a>(r: &mut Reader<'a, '_>, node: Json<'a>, blocks: &mut Vec<Json<'a>>) {
    let writer = r.draft.writer;
    for part in entries(node.get("articleBody")) {
        if !part.is_text() {
            r.warn(part, Problem::WrongType);
            continue;
        }
        r.place(part);
        let text = writer.unescaped(part.as_text());
        if writer.has_markup(text) {
            let markup = html::blocks(r.draft, writer.text(text));
            blocks.extend_from_slice(markup.items());
        } else {
            for paragraph in writer.paragraphs(text) {
                let words = writer.text(paragraph);
                let words = r.draft.without_own_markup(words);
                if words.as_text().len() > LONGEST_PARAGRAPH {
                    r.draft.name_flaw(Loss::NoParagraphs);
                }
                blocks.push(writer.paragraph(words));
            }
        }
    }
}

/// A video at a known provider is shown; another one is a link.
fn video<'a>(r: &mut Reader<'a, '_>, part: Json<'a>) -> Json<'a> {
    let url = r.url(part, "embedUrl|url|contentUrl");
    if url.is_null() {
        return url;
    }
    let title = r.first_line(part, "name|headline");
    let thumbnail = r.part(part, "thumbnailUrl");
    let poster = if thumbnail.is_null() {
        thumbnail
    } else {
        photo::image(r, thumbnail)
    };
    html::embed(r.draft, url, title, poster)
}

/// Sets the description, unless it only repeats the headline or the beginning
/// of the text, as many systems fill it in.
pub(super) fn standfirst<'a>(
    r: &mut Reader<'a, '_>,
    article: Json<'a>,
    headline: Json<'a>,
    body: &[Json<'a>],
) {
    let beginning = body.first().map_or("", |block| block.word("text"));
    let bare = |text: Json<'a>| text.as_text().without_end(".… ");
    for key in ["description", "alternativeHeadline"] {
        let text = r.first_line(article, key);
        let is_headline = bare(text) == bare(headline);
        if !text.is_empty() && !is_headline && !beginning.starts_with(bare(text)) {
            return r.draft.set("standfirst", text);
        }
    }
}
