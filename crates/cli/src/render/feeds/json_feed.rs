//! JSON Feed 1.1: <https://www.jsonfeed.org/version/1.1/>.

use serde_json::{Value, json};
use story::{Author, Timestamp, WebUrl};

use super::{Feed, Item, JSON_FEED};

pub(super) fn write(feed: &Feed<'_>) -> String {
    let mut document = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.file(JSON_FEED),
        "items": feed.items.iter().map(item).collect::<Vec<_>>(),
    });
    if let Some(language) = feed.language {
        document["language"] = language.into();
    }
    format!("{document:#}\n")
}

fn item(item: &Item) -> Value {
    let mut value = json!({
        "id": item.url.as_str(),
        "url": item.url.as_str(),
        "title": item.title,
        "content_html": item.html,
    });
    let mut set = |key: &str, found: Option<Value>| {
        if let Some(found) = found {
            value[key] = found;
        }
    };
    let some = |words: &str| (!words.is_empty()).then(|| words.into());
    set("summary", some(&item.summary));
    set(
        "image",
        item.picture.as_ref().map(|url| url.as_str().into()),
    );
    set("date_published", item.published.map(date));
    set("date_modified", item.updated.map(date));
    set("language", item.language.as_deref().map(Value::from));
    let tags = &item.sections;
    set("tags", (!tags.is_empty()).then(|| json!(tags)));
    let authors: Vec<Value> = item.authors.iter().map(author).collect();
    set("authors", (!authors.is_empty()).then(|| authors.into()));
    value
}

fn author(author: &Author) -> Value {
    match author.url.as_ref().map(WebUrl::as_str) {
        Some(url) => json!({ "name": author.name, "url": url }),
        None => json!({ "name": author.name }),
    }
}

/// A feed has times only.
fn date(time: Timestamp) -> Value {
    let text = time.to_rfc3339();
    match time.is_date_only() {
        true => [&text, "T00:00:00Z"].concat().into(),
        false => text.into(),
    }
}
