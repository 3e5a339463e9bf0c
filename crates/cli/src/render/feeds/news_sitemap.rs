//! A news sitemap: the stories of two days.
//! <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>

use super::{language_of, page_here, xml::Xml};
use crate::render::rendering::Rendering;

/// How long a story is news, in seconds.
const NEWS_TIME: i64 = 2 * 86_400;

/// The most stories that there may be.
pub(super) const LENGTH: usize = 1000;

const NAMESPACES: [(&str, &str); 2] = [
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    (
        "xmlns:news",
        "http://www.google.com/schemas/sitemap-news/0.9",
    ),
];

pub(super) fn write<'a>(news: impl Iterator<Item = &'a News>) -> String {
    let mut xml = Xml::new();
    xml.element("urlset", &NAMESPACES, |xml| {
        for it in news {
            xml.element("url", &[], |xml| it.write(xml));
        }
    });
    xml.finish()
}

/// A story in the sitemap.
#[derive(Debug)]
pub(super) struct News {
    page: String,
    publisher: String,
    language: String,
    published: String,
    title: String,
}

impl News {
    /// None for a story that is older, or lacks what a sitemap must say of it.
    pub(super) fn of(rendering: &Rendering<'_>, now: i64) -> Option<Self> {
        let story = &*rendering.story;
        let published = story.published?;
        let age = now - published.epoch_seconds();
        if !(0..NEWS_TIME).contains(&age) {
            return None;
        }
        Some(Self {
            page: page_here(rendering)?.to_string(),
            publisher: story.publisher.as_ref()?.name.clone(),
            language: language(&language_of(rendering)?),
            published: published.to_rfc3339(),
            title: story.headline.clone(),
        })
    }

    fn write(&self, xml: &mut Xml) {
        xml.words("loc", &self.page);
        xml.element("news:news", &[], |xml| {
            xml.element("news:publication", &[], |xml| {
                xml.words("news:name", &self.publisher);
                xml.words("news:language", &self.language);
            });
            xml.words("news:publication_date", &self.published);
            xml.words("news:title", &self.title);
        });
    }
}

/// A code of two or three letters; Chinese alone says its script by a region.
fn language(tag: &str) -> String {
    let tag = tag.to_ascii_lowercase();
    let primary = tag.split('-').next().unwrap_or_default();
    let is_traditional = ["hant", "-tw", "-hk", "-mo"]
        .iter()
        .any(|it| tag.contains(it));
    match primary {
        "zh" if is_traditional => "zh-tw".to_owned(),
        "zh" => "zh-cn".to_owned(),
        primary => primary.to_owned(),
    }
}
