//! BBC CPS stories: a flat list of blocks whose texts have a markup of their
//! own.

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::Draft,
    format::Adapter,
    html,
    json::{Json, Writer},
};

pub(crate) struct BbcCps;

impl Adapter for BbcCps {
    fn fits(&self, document: Json<'_>) -> bool {
        document.at("content.blocks").is_list() && document.has("metadata")
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        _: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        draft.fields(document, "$", FIELDS);
        hold_unless_syndicated(document, draft);
        draft.authors(&[(document.text("promo.byline.name"), "")]);
        draft.publisher("BBC", "");
        let section = document.text("metadata.passport.category.categoryName");
        draft.breadcrumbs(&[(section, "")]);

        let mut blocks = Vec::new();
        let mut has_text = false;
        draft.place("$.content.blocks");
        for block in document.list("content.blocks") {
            let kind = block.text("type");
            if !has_text && kind == "image" && !draft.has("leadPhoto") {
                let photo = photo(*block, draft);
                draft.lead(photo);
            } else {
                blocks.push(self::block(*block, draft));
            }
            has_text |= kind == "paragraph";
        }
        draft.set("body", draft.writer.some(&blocks));
        needs_headline(draft)
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

const FIELDS: &str = "
    text      id          metadata.locators.cpsUrn|metadata.id
    language  language    metadata.language|promo.language
    line      headline    promo.headlines.headline|promo.headlines.shortHeadline
    line      standfirst  promo.summary
    dates     metadata.firstPublished  metadata.lastPublished
";

/// The flag for partners, in all that the BBC's systems make.
pub(super) fn hold_unless_syndicated<'a>(document: Json<'a>, draft: &mut Draft<'a>) {
    let may_go_out = document.at("metadata.options.suitableForSyndication");
    draft.hold_if(may_go_out.is_false(), "restricted");
}

pub(super) fn needs_headline(draft: &Draft<'_>) -> Result<(), FormatError> {
    if draft.has("headline") || draft.has("status") {
        Ok(())
    } else {
        Err(FormatError::not_a_story("the BBC document has no headline"))
    }
}

fn block<'a>(block: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let words = text(block, draft);
    match block.text("type") {
        "paragraph" => writer.paragraph(words),
        "heading" | "crosshead" => writer.heading(2, words),
        "subheading" => writer.heading(3, words),
        "image" => {
            let photo = photo(block, draft);
            html::photo_block(draft, photo)
        }
        "list" => {
            let mut items = Vec::new();
            for entry in block.list("items") {
                items.push(writer.item(text(*entry, draft), Json::NULL));
            }
            writer.list_block(block.get("numbered").is_true(), &items)
        }
        "quote" => {
            let speaker = writer.text_line(block.text("quoteSource"));
            writer.quote_of("block", words, speaker)
        }
        "pullOut" => writer.quote_of("pull", words, Json::NULL),
        "table" => table(block, draft),
        "social_embed" => {
            let url = block.text("embed.oembed.url|source|href");
            if url.starts_with("http") {
                return html::embed(draft, url, block.text("embed.oembed.title"), Json::NULL);
            }
            let blocks = html::blocks(draft, block.text("embed.oembed.html"));
            blocks.first().copied().unwrap_or_default()
        }
        "include" => include(block, draft),
        "media" | "video" | "version" => {
            draft.warn(Problem::UnknownKind);
            let title = writer.text_line(block.text("title|caption"));
            writer.paragraph(writer.list_of(writer.run("emphasis", title)))
        }
        _ => {
            draft.warn(Problem::UnknownKind);
            writer.paragraph(words)
        }
    }
}

/// Something of another address, named by its title.
pub(super) fn include<'a>(block: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let url = block.text("href");
    if !url.starts_with("http") {
        return Json::NULL;
    }
    html::embed(draft, url, block.text("title"), Json::NULL)
}

/// A text: plain with references, or in the markup that the CMS calls candy.
fn text<'a>(block: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let words = block.text("text");
    if block.text("markupType") == "candy_xml" {
        let markup = from_candy(draft.writer, words);
        html::text(draft, markup)
    } else {
        draft.writer.text_line(words)
    }
}

/// The same in HTML: `<link><caption>words</caption><url href="…"/></link>`.
fn from_candy<'a>(writer: Writer<'a>, words: &str) -> &'a str {
    let mut markup = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("<link>") {
        let (link, after) = after.split_once("</link>").unwrap_or((after, ""));
        let caption = between(link, "<caption>", "</caption>");
        let url = between(link, "href=\"", "\"");
        for part in [before, "<a href=\"", url, "\">", caption, "</a>"] {
            markup.push_str(part);
        }
        rest = after;
    }
    markup.push_str(rest);
    for (candy, tag) in [("bold>", "b>"), ("italic>", "i>"), ("paragraph>", "span>")] {
        markup = markup.replace(candy, tag);
    }
    writer.string(&markup)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let after = text.split_once(start).map_or("", |(_, after)| after);
    after.split_once(end).map_or("", |(inner, _)| inner)
}

fn photo<'a>(block: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let parts = ["altText", "caption", "copyrightHolder"]
        .map(|key| draft.writer.text_line(block.text(key)));
    let mut url = block.text("href");
    if block.get("suitableForSyndication").is_false() || url.contains("$recipe") {
        url = "";
    }
    draft.photo(url, block, &parts)
}

fn table<'a>(block: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let mut rows = Vec::new();
    for row in block.list("rows|model.rows") {
        let mut cells = row.list("cells");
        if cells.is_empty() {
            cells = row.items();
        }
        let mut written = Vec::new();
        for cell in cells {
            let words = if cell.is_text() {
                draft.writer.text_line(cell.as_text())
            } else {
                text(*cell, draft)
            };
            let is_header = cell.get("header").is_true();
            written.push(draft.writer.cell(words, is_header, 1, 1));
        }
        rows.push(draft.writer.list(&written));
    }
    draft.writer.table(Json::NULL, &[], &rows)
}
