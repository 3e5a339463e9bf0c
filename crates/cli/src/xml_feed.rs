//! RSS and Atom, read as a list of stories.
//!
//! The feed is written as a JSON Feed, and that is read by the adapter there is:
//! HTML in titles, addresses and dates are treated as in any other document. No
//! page can load an XML feed as a story, so the stories lead to their own pages
//! only.

use feed_rs::{
    model::{Entry, Feed, Link, MediaObject},
    parser,
};
use formats::{ConvertedList, Format, FormatError, MAX_BYTES};
use serde_json::{Value, json};
use story::WebUrl;

/// Whether a document is XML; no format of JSON begins like this.
pub(crate) fn is_xml(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = text.trim_ascii_start();
    ["<?xml", "<rss", "<feed", "<rdf:RDF"]
        .iter()
        .any(|start| text.starts_with(start.as_bytes()))
}

/// Reads the stories of a feed.
///
/// # Errors
///
/// When it is no feed, or is too large.
pub(crate) fn read(bytes: &[u8], base: Option<&WebUrl>) -> Result<ConvertedList, FormatError> {
    if bytes.len() > MAX_BYTES {
        return Err(FormatError::TooLarge);
    }
    let parser = parser::Builder::new().base_uri(base.map(WebUrl::as_str));
    let feed = parser.build().parse(bytes);
    let feed = feed.map_err(|error| FormatError::NotAStory(error.to_string()))?;
    let json = document(&feed).to_string();
    let mut converted = formats::convert_list(json.as_bytes(), Some(Format::JsonFeed), base)?;
    for listed in &mut converted.list.stories {
        listed.document = None;
        listed.select = None;
        let url = listed.story.canonical_url.as_ref().map(WebUrl::as_str);
        let mut entries = feed.entries.iter();
        let entry = entries.find(|entry| page(&entry.links) == url && url.is_some());
        if let (Some(photo), Some(entry)) = (&mut listed.story.lead_photo, entry) {
            let credits = entry.media.iter().flat_map(|it| &it.credits);
            photo.credit = credits.map(|credit| credit.entity.clone()).next();
            photo.alt = entry.media.iter().find_map(alt).unwrap_or_default();
        }
    }
    Ok(converted)
}

fn document(feed: &Feed) -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title.as_ref().map(|title| &title.content),
        "home_page_url": page(&feed.links),
        "next_url": link(&feed.links, "next"),
        "language": feed.language,
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    })
}

fn item(entry: &Entry) -> Value {
    let authors = entry
        .authors
        .iter()
        .filter_map(|author| author.name.as_ref());
    let authors: Vec<Value> = authors.map(|name| json!({ "name": name })).collect();
    let tags = entry.categories.iter();
    let tags: Vec<_> = tags
        .map(|it| it.label.as_ref().unwrap_or(&it.term))
        .collect();
    let content = entry.content.as_ref().and_then(|it| it.body.as_ref());
    json!({
        "id": entry.id,
        "url": page(&entry.links),
        "title": entry.title.as_ref().map(|title| &title.content),
        "summary": entry.summary.as_ref().map(|text| &text.content),
        "content_html": content,
        "image": entry.media.iter().find_map(picture),
        "date_published": entry.published.map(|time| time.to_rfc3339()),
        "date_modified": entry.updated.map(|time| time.to_rfc3339()),
        "language": entry.language,
        "authors": authors,
        "tags": tags,
    })
}

/// The page that an entry or feed is of.
fn page(links: &[Link]) -> Option<&str> {
    let plain = links.iter().find(|link| link.rel.is_none());
    let plain = plain.map(|link| link.href.as_str());
    link(links, "alternate").or(plain)
}

fn link<'a>(links: &'a [Link], rel: &str) -> Option<&'a str> {
    let is_wanted = |link: &&Link| link.rel.as_deref() == Some(rel);
    links.iter().find(is_wanted).map(|link| link.href.as_str())
}

/// The address of a picture: the widest, else a thumbnail.
fn picture(media: &MediaObject) -> Option<String> {
    let is_picture = |kind: &str| kind.starts_with("image/");
    let pictures = media.content.iter().filter(|it| {
        let kind = it.content_type.as_ref().map(ToString::to_string);
        kind.is_none_or(|kind| is_picture(&kind))
    });
    let widest = pictures.max_by_key(|it| it.width);
    let widest = widest
        .and_then(|it| it.url.as_ref())
        .map(ToString::to_string);
    let thumbnail = media.thumbnails.first();
    widest.or_else(|| thumbnail.map(|it| it.image.uri.clone()))
}

fn alt(media: &MediaObject) -> Option<String> {
    let text = media.description.as_ref().or(media.title.as_ref())?;
    Some(
        text.content
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
    )
}
