//! The text of the story.

use story::{Loss, Problem};

use super::{
    Reader,
    graph::{entries, is_collection, is_picture, is_player},
    photo,
};
use crate::{html, json::Json, text::Search};

/// A live blog may have thousands of updates; these are the newest.
const MAX_UPDATES: usize = 200;

/// The videos, then the text of `articleBody`, the updates of a live blog, and
/// the pictures of collections.
pub(super) fn blocks<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) -> Vec<Json<'a>> {
    let writer = r.draft.writer;
    let mut blocks = Vec::new();
    for key in "video audio".words() {
        for part in r.parts(article, key) {
            if is_player(part) {
                blocks.push(video(r, part));
            }
        }
    }
    text(r, article, &mut blocks);
    for update in r.parts(article, "liveBlogUpdate").iter().take(MAX_UPDATES) {
        let headline = r.first_line(*update, "headline");
        blocks.push(writer.heading(2, headline));
        text(r, *update, &mut blocks);
    }
    let mut photos = Vec::new();
    gather_media(r, article, MAX_COLLECTIONS, &mut photos, &mut blocks);
    blocks.push(match *photos {
        [only] => writer.photo_block(only),
        _ => writer.gallery(&photos, Json::NULL),
    });
    writer.some(&blocks).items().to_vec()
}

/// How deep collections of pictures may stand in each other.
const MAX_COLLECTIONS: u8 = 3;

/// Gathers the pictures of an article that are no lead photo, also those in its
/// collections; and shows its players.
fn gather_media<'a>(
    r: &mut Reader<'a, '_>,
    node: Json<'a>,
    depth: u8,
    photos: &mut Vec<Json<'a>>,
    blocks: &mut Vec<Json<'a>>,
) {
    let keys = match depth {
        0 => "",
        MAX_COLLECTIONS => "hasPart associatedMedia",
        _ => "hasPart associatedMedia image itemListElement item",
    };
    for key in keys.words() {
        for part in r.parts(node, key) {
            if is_player(part) {
                blocks.push(video(r, part));
            } else if is_picture(part)
                || key == "image"
                || part.word("encodingFormat").starts_with("image/")
            {
                let photo = photo::image(r, part);
                let photo = html::photo_block(r.draft, photo);
                if !photo.is_null() {
                    photos.push(r.draft.writer.with(photo, "type", Json::NULL));
                }
            } else if is_collection(part) {
                gather_media(r, part, depth - 1, photos, blocks);
            } else if !part.has("cssSelector") {
                r.place(part);
                r.draft.lose_rest(Loss::Field, part, Json::NULL);
            }
        }
    }
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
            // Line ends are paragraphs here, unless blocks or breaks are.
            let text = if text.holds("\n\n") || text.holds("<br") {
                text
            } else {
                writer.string(&text.replaced("\n", "\n\n"))
            };
            let markup = html::blocks(r.draft, writer.text(text));
            blocks.extend_from_slice(markup.items());
        } else {
            let lines = writer.paragraphs(text);
            blocks.extend_from_slice(r.draft.blocks_of_lines(&lines).items());
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
    r.draft.lose_others(part, "description", title);
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
    for key in "description alternativeHeadline".words() {
        let text = r.first_line(article, key);
        let is_headline = bare(text) == bare(headline);
        if text.is_empty() || is_headline || beginning.starts_with(bare(text)) {
            continue;
        }
        r.place(article.get(key));
        if r.draft.has("standfirst") {
            r.draft.lose(Loss::Field, || text.as_text().to_owned());
        } else {
            r.draft.set("standfirst", text);
        }
    }
}
