//! A news sitemap: the stories of two days.
//! <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>

use super::{Item, xml::Xml};

/// How long a story is news, in seconds.
const NEWS_TIME: i64 = 2 * 86_400;

/// The most stories that there may be.
const LENGTH: usize = 1000;

const NAMESPACES: [(&str, &str); 2] = [
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    (
        "xmlns:news",
        "http://www.google.com/schemas/sitemap-news/0.9",
    ),
];

/// Stories without publisher, language or date are not news there: a sitemap
/// must say all of them.
pub(super) fn write(items: &[Item], now: i64) -> String {
    let mut xml = Xml::new();
    xml.element("urlset", &NAMESPACES, |xml| {
        let news = items.iter().filter_map(|item| News::of(item, now));
        for news in news.take(LENGTH) {
            xml.element("url", &[], |xml| news.write(xml));
        }
    });
    xml.finish()
}

struct News<'a> {
    page: &'a str,
    publisher: &'a str,
    language: String,
    published: String,
    title: &'a str,
}

impl<'a> News<'a> {
    fn of(item: &'a Item, now: i64) -> Option<Self> {
        let published = item.published?;
        let age = now - published.epoch_seconds();
        (0..NEWS_TIME).contains(&age).then_some(Self {
            page: item.page.as_ref()?.as_str(),
            publisher: &item.publisher.as_ref()?.name,
            language: language(item.language.as_deref()?),
            published: published.to_rfc3339(),
            title: &item.title,
        })
    }

    fn write(&self, xml: &mut Xml) {
        xml.words("loc", self.page);
        xml.element("news:news", &[], |xml| {
            xml.element("news:publication", &[], |xml| {
                xml.words("news:name", self.publisher);
                xml.words("news:language", &self.language);
            });
            xml.words("news:publication_date", &self.published);
            xml.words("news:title", self.title);
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
