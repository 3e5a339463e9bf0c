//! JSON Feed 1.0 and 1.1: a list of items.

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::Draft,
    format::Adapter,
    html,
    json::{Json, object},
    native::{self, Photo, paragraph},
    plain_text,
    select::{self, Item},
};

/// A headline that is cut from the text has at most this many letters.
const CUT_HEADLINE: usize = 80;

pub(crate) struct JsonFeed;

impl Adapter for JsonFeed {
    fn fits(&self, document: &Json) -> bool {
        let version = document.text(&["version"]).unwrap_or_default();
        version.contains("jsonfeed.org/version/")
            || document.has("items.0.content_html")
            || document.has("items.0.content_text")
    }

    fn read(
        &self,
        document: &Json,
        select: Option<&str>,
        draft: &mut Draft,
    ) -> Result<(), FormatError> {
        let item = select::item(document.list("items"), select, draft, |item| Item {
            id: id(item),
            url: item.text(&["url"]),
            title: item.text(&["title", "summary"]),
        })?;
        story(document, item, draft);
        if draft.get("headline").is_none() {
            return Err(FormatError::not_a_story(
                "the item has neither a title nor a text",
            ));
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "JSON Feed 1.0 and 1.1",
            specification: "https://www.jsonfeed.org/version/1.1/",
            fields: &[
                ("id", "`id`"),
                ("language", "`language` of the item, of the feed"),
                (
                    "headline",
                    "`title`, the beginning of `summary` or of the text",
                ),
                ("standfirst", "`summary`"),
                ("byline", "`authors`, `author` of the item, of the feed"),
                ("published", "`date_published`"),
                ("updated", "`date_modified`"),
                ("leadPhoto", "`image`, `banner_image`"),
                (
                    "body",
                    "`content_html`, `content_text`, `attachments` as links",
                ),
                ("publisher", "`title` and `home_page_url` of the feed"),
                ("canonicalUrl", "`url`"),
                ("related", "`external_url`"),
            ],
            lost: &["`tags`", "extensions (`_name`)"],
        }
    }
}

fn id(item: &Json) -> Option<String> {
    match item.get("id")? {
        Json::Text(id) => Some(id.clone()),
        Json::Number(id) => Some((*id as i64).to_string()),
        _ => None,
    }
}

fn story(feed: &Json, item: &Json, draft: &mut Draft) {
    draft.place("$.items");
    draft.page(item.text(&["url"]));
    draft.set("id", id(item));
    draft.language(item.text(&["language"]).or(feed.text(&["language"])));
    draft.publisher(feed.text(&["title"]), feed.text(&["home_page_url"]));
    draft.dates(item.get("date_published"), item.get("date_modified"));
    let authors = [item, feed].into_iter().find_map(|holder| {
        let list = holder.list("authors").iter().chain(holder.get("author"));
        let authors: Vec<_> = list
            .filter_map(|author| Some((author.text(&["name"])?, author.text(&["url"]))))
            .collect();
        (!authors.is_empty()).then_some(authors)
    });
    draft.authors(authors.unwrap_or_default());

    let source = draft.source(item.text(&["image", "banner_image"]), None);
    draft.lead(Photo {
        sources: source.into_iter().collect(),
        ..Photo::default()
    });
    let mut body = match item.text(&["content_html"]) {
        Some(content) => html::blocks(draft, content),
        None => {
            let text = item.text(&["content_text"]).unwrap_or_default();
            plain_text::lines(text).map(paragraph).collect()
        }
    };
    for attachment in item.list("attachments") {
        let title = attachment.text(&["title", "mime_type"]);
        let block = attachment
            .text(&["url"])
            .and_then(|url| html::embed(draft, url, title, None));
        body.extend(block);
    }
    headline(item, &body, draft);
    draft.set("body", body);
    if let Some(url) = item
        .text(&["external_url"])
        .filter(|url| Some(*url) != item.text(&["url"]))
        && let Some(url) = draft.web_url(url)
    {
        let headline = draft.resolved(&url).map(|url| url.host().to_owned());
        draft.set(
            "related",
            vec![object([("headline", headline.into()), ("url", url.into())])],
        );
    }
}

/// The title. Short notes have none: the beginning of their words takes its
/// place.
fn headline(item: &Json, body: &[Json], draft: &mut Draft) {
    draft.line("headline", item.text(&["title"]));
    let summary = item.text(&["summary"]).map(plain_text::line);
    if draft.get("headline").is_some() {
        draft.set("standfirst", summary);
        return;
    }
    let text = summary.unwrap_or_else(|| {
        let first = body.iter().find_map(|block| block.get("text"));
        first.map_or(String::new(), native::plain)
    });
    draft.warn(Problem::Missing);
    let name = draft
        .get("publisher")
        .and_then(|publisher| publisher.text(&["name"]));
    let name = name.unwrap_or_default().to_owned();
    draft.set("headline", if text.is_empty() { name } else { cut(&text) });
}

/// The first sentence, or as many words as fit.
pub(crate) fn cut(text: &str) -> String {
    let sentence = text
        .split_inclusive(['.', '!', '?', '。'])
        .next()
        .unwrap_or(text)
        .trim();
    if sentence.chars().count() <= CUT_HEADLINE {
        return sentence.trim_end_matches('.').to_owned();
    }
    let mut line = String::new();
    for word in sentence.split(' ') {
        if line.chars().count() + word.chars().count() >= CUT_HEADLINE {
            break;
        }
        line.push_str(word);
        line.push(' ');
    }
    // One word that is too long is cut itself.
    if line.is_empty() {
        line.extend(sentence.chars().take(CUT_HEADLINE));
    }
    [line.trim_end(), "…"].concat()
}
