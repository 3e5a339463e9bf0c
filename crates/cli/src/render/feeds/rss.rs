//! RSS 2.0 with the whole text: <https://www.rssboard.org/rss-profile>.

use std::time::{Duration, UNIX_EPOCH};

use html_escape::encode_text;
use story::Timestamp;

use super::{Feed, Item, RSS, xml::Xml};

const NAMESPACES: [(&str, &str); 4] = [
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];

pub(super) fn write(feed: &Feed<'_>) -> String {
    let mut xml = Xml::new();
    xml.element("rss", &NAMESPACES, |xml| {
        xml.element("channel", &[], |xml| channel(feed, xml));
    });
    xml.finish()
}

fn channel(feed: &Feed<'_>, xml: &mut Xml) {
    xml.words("title", &feed.title);
    xml.words("link", &feed.home);
    xml.words("description", &feed.title);
    xml.words("language", feed.language.unwrap_or_default());
    let changes = feed
        .items
        .iter()
        .filter_map(|item| item.updated.or(item.published));
    let newest = changes.max_by_key(|time| time.epoch_seconds());
    xml.words("lastBuildDate", &date(newest));
    xml.words("generator", "Wire Story");
    let own = feed.file(RSS);
    let own = [
        ("href", &*own),
        ("rel", "self"),
        ("type", "application/rss+xml"),
    ];
    xml.empty("atom:link", &own);
    for it in feed.items {
        xml.element("item", &[], |xml| item(it, xml));
    }
}

fn item(item: &Item, xml: &mut Xml) {
    xml.words("title", &item.title);
    xml.words("link", item.url.as_str());
    xml.words("guid", item.url.as_str());
    xml.words("pubDate", &date(item.published));
    for author in &item.authors {
        xml.words("dc:creator", &author.name);
    }
    for section in &item.sections {
        xml.words("category", section);
    }
    // A description is HTML, as the text is.
    xml.words("description", &encode_text(&item.summary));
    xml.words("content:encoded", &item.html);
}

/// `Sat, 12 Sep 2026 12:05:30 GMT`; empty without a time, and before 1970.
fn date(time: Option<Timestamp>) -> String {
    let seconds = time.and_then(|time| u64::try_from(time.epoch_seconds()).ok());
    let moment = seconds.map(|seconds| UNIX_EPOCH + Duration::from_secs(seconds));
    moment.map(httpdate::fmt_http_date).unwrap_or_default()
}
