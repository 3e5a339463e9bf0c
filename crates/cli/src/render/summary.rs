//! What is said of a story in few words and one picture.

use story::{Author, Block, Photo, PhotoSource, Story, Text};
use view::{Labels, labels::around_gap};

/// The longest description, in characters.
const LENGTH: usize = 200;

/// The sentence below the headline, else the beginning of the text; empty if
/// there is none.
pub(super) fn description(story: &Story) -> String {
    let paragraph = |block: &Block| {
        let Block::Paragraph { text } = block else {
            return None;
        };
        Some(text.to_plain())
    };
    let standfirst = Some(&story.standfirst).filter(|text| !text.is_empty());
    let words = standfirst.map(Text::to_plain);
    let words = words.or_else(|| story.body.iter().find_map(paragraph));
    shortened(&words.unwrap_or_default())
}

/// Whole words only.
fn shortened(words: &str) -> String {
    let words = words.trim();
    let Some((end, _)) = words.char_indices().nth(LENGTH) else {
        return words.to_owned();
    };
    let cut = &words[..end];
    let cut = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
    [
        cut.trim_end_matches([' ', ',', ';', ':', '.', '–', '—']),
        "…",
    ]
    .concat()
}

/// The lead photo, else the first photo of the text, and its widest file.
pub(super) fn picture(story: &Story) -> Option<(&Photo, &PhotoSource)> {
    let photos = story.lead_photo.iter();
    let photos = photos.chain(story.body.iter().filter_map(photo));
    photos
        .into_iter()
        .find_map(|photo| Some((photo, photo.largest()?)))
}

fn photo(block: &Block) -> Option<&Photo> {
    match block {
        Block::Photo(photo) => Some(photo),
        Block::Gallery(gallery) => gallery.photos.first(),
        Block::Paragraph { .. }
        | Block::Heading(_)
        | Block::Quote(_)
        | Block::List(_)
        | Block::Table(_)
        | Block::Embed(_)
        | Block::Note(_)
        | Block::Divider {} => None,
    }
}

/// The section that the story stands in.
pub(super) fn section(story: &Story) -> Option<&str> {
    // The last step may be the story itself.
    let is_story = |url| Some(url) == story.canonical_url.as_ref();
    let crumbs = story.breadcrumbs.iter().rev();
    let mut sections = crumbs.filter(|crumb| !crumb.url.as_ref().is_some_and(is_story));
    sections.next().map(|crumb| crumb.name.as_str())
}

/// Who wrote it, in the publisher's order. A byline that is one text is one
/// author, without the word before the names.
pub(super) fn authors(story: &Story) -> Vec<Author> {
    let line = story.byline.text.as_deref();
    match line.filter(|_| story.byline.authors.is_empty()) {
        Some(line) => vec![Author {
            name: name_in(line, story).to_owned(),
            url: None,
            affiliation: None,
        }],
        None => story.byline.authors.clone(),
    }
}

/// `A and B` of `By A and B`, in the language of the story.
fn name_in<'a>(line: &'a str, story: &Story) -> &'a str {
    let labels = story.language.as_ref().map(Labels::of).unwrap_or_default();
    let (before, after) = around_gap(labels.by());
    let start = line.get(..before.len()).unwrap_or_default();
    let name = match start.eq_ignore_ascii_case(before) {
        true => &line[before.len()..],
        false => line,
    };
    name.strip_suffix(after).unwrap_or(name).trim()
}

/// The names of the authors.
pub(super) fn names_of_authors(story: &Story) -> String {
    let names: Vec<String> = authors(story).into_iter().map(|it| it.name).collect();
    names.join(", ")
}
