//! BBC CPS stories: a flat list of blocks whose texts have a markup of their
//! own.

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::{Draft, Hold},
    format::Adapter,
    html,
    json::Json,
    native::{self, Photo, heading, item, list, paragraph, quote},
    plain_text,
};

pub(crate) struct BbcCps;

impl Adapter for BbcCps {
    fn fits(&self, document: &Json) -> bool {
        document.at("content.blocks").is_some_and(Json::is_list) && document.has("metadata")
    }

    fn read(&self, document: &Json, _: Option<&str>, draft: &mut Draft) -> Result<(), FormatError> {
        draft.set(
            "id",
            document.text(&["metadata.locators.cpsUrn", "metadata.id"]),
        );
        let may_go_out = document.at("metadata.options.suitableForSyndication");
        if may_go_out.is_some_and(Json::is_false) {
            draft.hold(Hold::Restricted);
        }
        draft.place("$.metadata.language");
        draft.language(document.text(&["metadata.language", "promo.language"]));
        draft.line(
            "headline",
            document.text(&["promo.headlines.headline", "promo.headlines.shortHeadline"]),
        );
        draft.line("standfirst", document.text(&["promo.summary"]));
        draft.authors(
            document
                .text(&["promo.byline.name"])
                .map(|name| (name, None)),
        );
        draft.place("$.metadata");
        draft.dates(
            document.at("metadata.firstPublished"),
            document.at("metadata.lastPublished"),
        );
        draft.publisher(Some("BBC"), None);
        let section = document.text(&["metadata.passport.category.categoryName"]);
        draft.breadcrumbs(section.map(|name| (name, None)));

        let mut blocks = Vec::new();
        let mut has_text = false;
        draft.place("$.content.blocks");
        for block in document.list("content.blocks") {
            let is_text = block.text(&["type"]) == Some("paragraph");
            if !has_text
                && block.text(&["type"]) == Some("image")
                && draft.get("leadPhoto").is_none()
            {
                let photo = photo(block, draft);
                draft.lead(photo);
            } else {
                blocks.extend(self::block(block, draft));
            }
            has_text |= is_text;
        }
        draft.set("body", blocks);
        if draft.get("headline").is_none() && draft.get("status").is_none() {
            return Err(FormatError::not_a_story("the BBC document has no headline"));
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "BBC CPS stories",
            specification: "https://github.com/bbc/simorgh",
            fields: &[
                ("id", "`metadata.locators.cpsUrn`, `metadata.id`"),
                (
                    "status",
                    "`metadata.options.suitableForSyndication: false` is restricted",
                ),
                ("language", "`metadata.language`"),
                ("breadcrumbs", "`metadata.passport.category.categoryName`"),
                ("headline", "`promo.headlines.headline`"),
                ("standfirst", "`promo.summary`"),
                ("byline", "`promo.byline.name`"),
                ("published", "`metadata.firstPublished`"),
                ("updated", "`metadata.lastPublished`"),
                ("leadPhoto", "the first `image` block above the text"),
                ("body", "all other blocks"),
            ],
            lost: &[
                "the address of the page, which the document does not hold",
                "`media` without a page of its own",
                "related content",
            ],
        }
    }
}

fn block(block: &Json, draft: &mut Draft) -> Option<Json> {
    let words = text(block, "text", draft);
    match block.text(&["type"]).unwrap_or_default() {
        "paragraph" => (!words.is_empty()).then(|| paragraph(words)),
        "heading" | "crosshead" => (!words.is_empty()).then(|| heading(2, words)),
        "subheading" => (!words.is_empty()).then(|| heading(3, words)),
        "image" => {
            let photo = photo(block, draft);
            html::photo_block(draft, photo)
        }
        "list" => {
            let items: Vec<_> = block
                .list("items")
                .iter()
                .map(|entry| item(text(entry, "text", draft), None))
                .collect();
            (!items.is_empty())
                .then(|| list(block.get("numbered").is_some_and(Json::is_true), items))
        }
        "quote" => {
            let speaker = plain_text::line(block.text(&["quoteSource"]).unwrap_or_default());
            (!words.is_empty()).then(|| quote("block", vec![paragraph(words)], speaker.into()))
        }
        "pullOut" => (!words.is_empty()).then(|| quote("pull", vec![paragraph(words)], Json::Null)),
        "table" => table(block, draft),
        "social_embed" => {
            let url = block.text(&["embed.oembed.url", "source", "href"]);
            let title = block.text(&["embed.oembed.title"]);
            match url.filter(|url| url.starts_with("http")) {
                Some(url) => html::embed(draft, url, title, None),
                None => html::blocks(draft, block.text(&["embed.oembed.html"])?)
                    .into_iter()
                    .next(),
            }
        }
        "include" => {
            let url = block
                .text(&["href"])
                .filter(|url| url.starts_with("http"))?;
            html::embed(draft, url, block.text(&["title"]), None)
        }
        "media" | "video" | "version" => {
            draft.warn(Problem::UnknownKind);
            let title = plain_text::line(block.text(&["title", "caption"])?);
            Some(paragraph(vec![native::run("emphasis", title.into())]))
        }
        _ => {
            draft.warn(Problem::UnknownKind);
            (!words.is_empty()).then(|| paragraph(words))
        }
    }
}

/// A text: plain with references, or in the markup that the CMS calls candy.
fn text(block: &Json, key: &str, draft: &mut Draft) -> Json {
    let words = block.text(&[key]).unwrap_or_default();
    if block.text(&["markupType"]) == Some("candy_xml") {
        html::text(draft, &from_candy(words))
    } else {
        plain_text::line(words).into()
    }
}

/// The same in HTML: `<link><caption>words</caption><url href="…"/></link>`.
fn from_candy(words: &str) -> String {
    let mut markup = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("<link>") {
        markup.push_str(before);
        let (link, after) = after.split_once("</link>").unwrap_or((after, ""));
        let caption = between(link, "<caption>", "</caption>").unwrap_or_default();
        let url = between(link, "href=\"", "\"").unwrap_or_default();
        markup.push_str(&["<a href=\"", url, "\">", caption, "</a>"].concat());
        rest = after;
    }
    markup.push_str(rest);
    for (candy, tag) in [("bold>", "b>"), ("italic>", "i>"), ("paragraph>", "span>")] {
        markup = markup.replace(candy, tag);
    }
    markup
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, after) = text.split_once(start)?;
    after.split_once(end).map(|(inner, _)| inner)
}

fn photo(block: &Json, draft: &mut Draft) -> Photo {
    let may_go_out = !block
        .get("suitableForSyndication")
        .is_some_and(Json::is_false);
    let url = block
        .text(&["href"])
        .filter(|url| may_go_out && !url.contains("$recipe"));
    Photo {
        sources: draft.source(url, Some(block)).into_iter().collect(),
        alt: block.text(&["altText"]).map(plain_text::line),
        caption: block.text(&["caption"]).map(plain_text::line).into(),
        credit: block.text(&["copyrightHolder"]).map(plain_text::line),
        ..Photo::default()
    }
}

fn table(block: &Json, draft: &mut Draft) -> Option<Json> {
    let mut rows = Vec::new();
    for row in block.list("rows").iter().chain(block.list("model.rows")) {
        let cells = match row.list("cells") {
            [] => row.items(),
            cells => cells,
        };
        let cells = cells.iter().map(|cell| {
            let words = match cell.as_text() {
                Some(words) => plain_text::line(words).into(),
                None => text(cell, "text", draft),
            };
            native::cell(words, cell.get("header").is_some_and(Json::is_true), 1, 1)
        });
        rows.push(Json::List(cells.collect()));
    }
    (!rows.is_empty()).then(|| native::table(Json::Null, Vec::new(), rows))
}
