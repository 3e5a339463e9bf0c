//! A folder of stories as native list, JSON Feed, RSS and news sitemap.

mod json_feed;
mod native;
mod news_sitemap;
mod rss;
mod xml;

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use story::{Author, ListedStory, Publisher, Story, Timestamp, WebUrl};
use view::Markup;

use self::news_sitemap::News;
use super::{head::Head, rendering::Rendering, settings::Settings, summary};

/// The names of the files.
const NATIVE: &str = "list.json";
const JSON_FEED: &str = "feed.json";
const RSS: &str = "feed.xml";
const NEWS_SITEMAP: &str = "news-sitemap.xml";

/// All of them.
pub(super) const NAMES: [&str; 4] = [NATIVE, JSON_FEED, RSS, NEWS_SITEMAP];

/// How many stories a feed has: the newest.
const LENGTH: usize = 50;

/// A story in a feed.
#[derive(Debug)]
struct Item {
    /// The publisher's own page, or else the one that is written.
    url: WebUrl,
    title: String,
    summary: String,
    /// The whole text with credit and link.
    html: String,
    published: Option<Timestamp>,
    updated: Option<Timestamp>,
    authors: Vec<Author>,
    sections: Vec<String>,
    picture: Option<WebUrl>,
    language: Option<String>,
    publisher: Option<Publisher>,
    /// What the native list says of it.
    listed: ListedStory,
}

/// Newest first, and by name where two stories have one date.
type Newest<T> = BTreeMap<(Reverse<i64>, String), T>;

/// The stories so far, as many as the files will have and no more, whichever
/// order they come in.
#[derive(Default)]
struct Stories {
    items: Newest<Item>,
    news: Newest<News>,
}

/// What the stories of a run are gathered in.
pub(super) struct Feeds {
    now: i64,
    stories: Mutex<Stories>,
}

impl Feeds {
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            now: settings.now,
            stories: Mutex::default(),
        }
    }

    /// Adds a story, unless it may not be shown or has no address.
    pub(super) fn add(&self, rendering: &Rendering<'_>) {
        if rendering.failure.is_some() {
            return;
        }
        let time = rendering.story.published;
        let time = time.map_or(i64::MIN, Timestamp::epoch_seconds);
        let key = (Reverse(time), rendering.source.name.clone());
        let (item, news) = (item(rendering), News::of(rendering, self.now));
        // A panic elsewhere leaves the maps whole.
        let mut stories = self.stories.lock().unwrap_or_else(PoisonError::into_inner);
        add(&mut stories.items, &key, item, LENGTH);
        add(&mut stories.news, &key, news, news_sitemap::LENGTH);
    }

    /// The files: their names and their content.
    pub(super) fn files(self, settings: &Settings) -> [(&'static str, String); 4] {
        let stories = self.stories.into_inner();
        let Stories { items, news } = stories.unwrap_or_else(PoisonError::into_inner);
        let items: Vec<Item> = items.into_values().collect();
        let feed = Feed::new(&items, settings);
        [
            (NATIVE, native::write(&feed)),
            (JSON_FEED, json_feed::write(&feed)),
            (RSS, rss::write(&feed)),
            (NEWS_SITEMAP, news_sitemap::write(news.values())),
        ]
    }
}

fn add<T>(newest: &mut Newest<T>, key: &(Reverse<i64>, String), item: Option<T>, length: usize) {
    if let Some(item) = item {
        newest.insert(key.clone(), item);
    }
    if newest.len() > length {
        newest.pop_last();
    }
}

/// The page of a story on the site of `--base`: the publisher's own, where that
/// is there, else the one that is written.
fn page_here<'a>(rendering: &'a Rendering<'_>) -> Option<&'a WebUrl> {
    let base = rendering.settings.base.as_ref().map(WebUrl::host);
    let own = rendering.story.canonical_url.as_ref();
    own.filter(|url| Some(url.host()) == base)
        .or_else(|| rendering.written_page())
}

fn language_of(rendering: &Rendering<'_>) -> Option<String> {
    let language = rendering.story.language.as_ref();
    let language = language.or(rendering.settings.language.as_ref());
    language.map(|it| it.to_string())
}

fn item(rendering: &Rendering<'_>) -> Option<Item> {
    let story = &*rendering.story;
    let own = story.canonical_url.as_ref();
    let url = own.or_else(|| rendering.written_page())?;
    let picture = summary::picture(story);
    Some(Item {
        url: url.clone(),
        title: story.headline.clone(),
        summary: summary::description(story),
        html: rendering.prose().without_title().to_html(Markup::Filtered),
        published: story.published,
        updated: story.updated,
        authors: summary::authors(story),
        sections: sections(story),
        picture: picture.map(|(_, source)| source.url.clone()),
        language: language_of(rendering),
        publisher: story.publisher.clone(),
        listed: native::listed(rendering),
    })
}

/// The names of its breadcrumbs, each once.
fn sections(story: &Story) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for crumb in &story.breadcrumbs {
        if !names.contains(&crumb.name) {
            names.push(crumb.name.clone());
        }
    }
    names
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
    publisher: Option<&'a Publisher>,
    items: &'a [Item],
}

impl<'a> Feed<'a> {
    fn new(items: &'a [Item], settings: &'a Settings) -> Self {
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
            publisher,
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
