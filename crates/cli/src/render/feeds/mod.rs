//! A folder of stories as JSON Feed, RSS and news sitemap.

mod json_feed;
mod news_sitemap;
mod rss;
mod xml;

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use story::{Author, Timestamp, WebUrl};
use view::Markup;

use super::{
    head::Head,
    rendering::Rendering,
    settings::{Output, Settings},
    summary,
};

/// The names of the files.
const JSON_FEED: &str = "feed.json";
const RSS: &str = "feed.xml";
const NEWS_SITEMAP: &str = "news-sitemap.xml";

/// How many stories a feed has: the newest.
const LENGTH: usize = 50;

/// A story in a feed; also all that the sitemap says of it.
#[derive(Debug)]
struct Item {
    /// The publisher's own page, or else the one that is written.
    url: WebUrl,
    /// The page of the story on the site of the sitemap, if it has one there.
    page: Option<WebUrl>,
    title: String,
    summary: String,
    /// The whole text with credit and link; empty where only the sitemap has
    /// the story.
    html: String,
    published: Option<Timestamp>,
    updated: Option<Timestamp>,
    authors: Vec<Author>,
    sections: Vec<String>,
    picture: Option<WebUrl>,
    language: Option<String>,
    publisher: Option<story::Publisher>,
}

/// The stories so far, newest first, and by name where two have one date. Only
/// those that a feed will have keep their text.
pub(super) struct Feeds {
    now: i64,
    items: Mutex<BTreeMap<(Reverse<i64>, String), Item>>,
}

impl Feeds {
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            now: settings.now,
            items: Mutex::default(),
        }
    }

    /// Adds a story, unless it may not be shown or has no address.
    pub(super) fn add(&self, rendering: &Rendering<'_>) {
        let Some(item) = item(rendering) else {
            return;
        };
        let time = item.published.map_or(i64::MIN, Timestamp::epoch_seconds);
        let key = (Reverse(time), rendering.source.name.clone());
        // A panic elsewhere leaves the map whole.
        let mut items = self.items.lock().unwrap_or_else(PoisonError::into_inner);
        items.insert(key, item);
        for item in items.values_mut().skip(LENGTH) {
            if item.html.is_empty() {
                break;
            }
            item.html = String::new();
        }
    }

    /// The files: their names and their content.
    pub(super) fn files(self, settings: &Settings) -> [(&'static str, String); 3] {
        let items = self
            .items
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let items: Vec<Item> = items.into_values().collect();
        let feed = Feed::new(&items, settings);
        [
            (JSON_FEED, json_feed::write(&feed)),
            (RSS, rss::write(&feed)),
            (NEWS_SITEMAP, news_sitemap::write(&items, self.now)),
        ]
    }
}

fn item(rendering: &Rendering<'_>) -> Option<Item> {
    if rendering.failure.is_some() {
        return None;
    }
    let story = &*rendering.story;
    let settings = rendering.settings;
    let has_page = settings.outputs.contains(&Output::Page);
    let written = rendering.page().filter(|_| has_page);
    let base = settings.base.as_ref().map(WebUrl::host);
    let own = story.canonical_url.as_ref();
    let own_here = own.filter(|url| Some(url.host()) == base);
    let url = own.or(written)?;
    let language = story.language.as_ref().or(settings.language.as_ref());
    let picture = summary::picture(story);
    Some(Item {
        url: url.clone(),
        page: own_here.or(written).cloned(),
        title: story.headline.clone(),
        summary: summary::description(story),
        html: rendering.prose().without_title().to_html(Markup::Filtered),
        published: story.published,
        updated: story.updated,
        authors: story.byline.authors.clone(),
        sections: story.breadcrumbs.iter().map(|it| it.name.clone()).collect(),
        picture: picture.map(|(_, source)| source.url.clone()),
        language: language.map(|it| it.to_string()),
        publisher: story.publisher.clone(),
    })
}

/// What is said of all stories together.
struct Feed<'a> {
    title: String,
    /// The site.
    home: String,
    /// Where the folder with the feeds is published.
    base: &'a str,
    /// Where all stories have the same.
    language: Option<&'a str>,
    items: &'a [Item],
}

impl<'a> Feed<'a> {
    fn new(items: &'a [Item], settings: &'a Settings) -> Self {
        let items = &items[..items.len().min(LENGTH)];
        let publisher = common(items, |item| item.publisher.as_ref());
        let base = settings.base.as_ref();
        let host = base.map(WebUrl::host).unwrap_or_default();
        let name = publisher.map_or(host, |publisher| &publisher.name);
        let home = publisher.and_then(|publisher| publisher.url.as_ref());
        let base = base.map(WebUrl::as_str).unwrap_or_default();
        Self {
            title: settings.title.clone().unwrap_or_else(|| name.to_owned()),
            home: home.map_or(base, WebUrl::as_str).to_owned(),
            base,
            language: common(items, |item| item.language.as_deref()),
            items,
        }
    }

    /// The address of a file beside the feeds.
    fn file(&self, name: &str) -> String {
        [self.base, name].concat()
    }
}

/// What all items have, if it is the same.
fn common<'a, T: PartialEq + Copy>(
    items: &'a [Item],
    of: impl Fn(&'a Item) -> Option<T>,
) -> Option<T> {
    let first = of(items.first()?)?;
    items
        .iter()
        .all(|item| of(item) == Some(first))
        .then_some(first)
}

/// Leads readers of a page to the feeds.
pub(super) fn links(rendering: &Rendering<'_>, head: &mut Head) {
    let settings = rendering.settings;
    if !settings.feeds {
        return;
    }
    for (media_type, name) in [
        ("application/feed+json", JSON_FEED),
        ("application/rss+xml", RSS),
    ] {
        if let Some(url) = settings.published(name) {
            let title = settings.title.as_deref();
            let publisher = rendering.story.publisher.as_ref();
            let title = title.or(publisher.map(|it| it.name.as_str()));
            head.alternate(media_type, title.unwrap_or(url.host()), url.as_str());
        }
    }
}
