//! JSON Feed 1.0 and 1.1: a list of items.

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    blocks::add,
    draft::Draft,
    format::Adapter,
    html,
    json::{Json, Writer},
    native::plain,
    select::{self, Keys},
    text::{Search, table},
};

/// A headline that is cut from the text has at most this many letters.
const CUT_HEADLINE: usize = 80;

pub(crate) struct JsonFeed;

impl Adapter for JsonFeed {
    fn fits(&self, document: Json<'_>) -> bool {
        document.word("version").holds("jsonfeed.org/version/")
            || document.has("items.0.content_html|items.0.content_text")
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        select: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        let keys = Keys {
            id: "id",
            url: "url",
            title: "title|summary",
        };
        let item = select::item(document.list("items"), select, draft, &keys)?;
        story(document, item, draft);
        if !draft.has("headline") {
            return Err(FormatError::not_a_story(&[
                "the item has neither a title nor a text",
            ]));
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

/// Of the feed; those of the item come after it.
const LANGUAGE: &str = "language language language";

const FIELDS: &str = table!(
    "
    page      canonicalUrl    url
    text      id              id
    language  language        language
    line      headline        title
    line      standfirst      summary
    dates     date_published  date_modified
    authors   name            authors
    authors   name            author
"
);

/// Of the feed, where its items do not name theirs.
const AUTHORS: &str = table!(
    "
    authors   name            authors
    authors   name            author
"
);

fn story<'a>(feed: Json<'a>, item: Json<'a>, draft: &mut Draft<'a>) {
    draft.fields(feed, "$", LANGUAGE);
    draft.fields(item, "$.items", FIELDS);
    draft.fields(feed, "$", AUTHORS);
    draft.place("$.items");
    draft.publisher(feed.text("title"), feed.text("home_page_url"));
    if draft.is_head {
        // A list has them as sections; above a text they would be a wrong trail.
        draft.breadcrumbs(item.get("tags"), "name");
    }

    let photo = draft.photo(item.text("image|banner_image"), Json::NULL, &[]);
    draft.lead(photo);
    let writer = draft.writer;
    let content = item.text("content_html");
    let mut body = Vec::new();
    add(&mut body, html::blocks(draft, content));
    if content.is_null() {
        add(&mut body, draft.lines(item.text("content_text")));
    }
    for attachment in item.list("attachments") {
        let title = attachment.text("title|mime_type");
        let block = html::embed(draft, attachment.text("url"), title, Json::NULL);
        add(&mut body, block);
    }
    if !draft.has("headline") {
        headline(draft, &body);
    }
    draft.set("body", writer.list(&body));
    let url = item.text("external_url");
    if url != item.text("url") {
        let url = draft.web_url(url);
        if let Some(address) = draft.resolved(url.as_text()) {
            let host = writer.kept(address.host());
            let story = writer.object("headline url", &[host, url]);
            draft.set("related", writer.list(&[story]));
        }
    }
}

/// Short notes have no title: the beginning of their words takes its place.
fn headline<'a>(draft: &mut Draft<'a>, body: &[Json<'a>]) {
    let mut text = draft.get("standfirst").as_text().to_owned();
    draft.set("standfirst", Json::NULL);
    for block in body {
        if text.is_empty() {
            text = plain(block.get("text"));
        }
    }
    draft.warn(Problem::Missing);
    let text = if text.is_empty() {
        draft.get("publisher").word("name")
    } else {
        cut(draft.writer, &text)
    };
    draft.set_text("headline", text);
}

/// The first sentence, or as many words as fit.
pub(crate) fn cut<'a>(writer: Writer<'a>, text: &str) -> &'a str {
    let bare = text.before(".!?。").len();
    let end = text[bare..].chars().next().map_or(0, char::len_utf8);
    let sentence = text[..bare + end].trim();
    if sentence.chars().count() <= CUT_HEADLINE {
        return writer.string(sentence.without_end("."));
    }
    let mut line = String::new();
    for word in sentence.parts(" ") {
        if line.chars().count() + word.chars().count() >= CUT_HEADLINE {
            break;
        }
        line.push_str(word);
        line.push(' ');
    }
    // One word that is too long is cut itself.
    if line.is_empty() {
        for letter in sentence.chars().take(CUT_HEADLINE) {
            line.push(letter);
        }
    }
    writer.joined(&[line.trim(), "…"])
}
