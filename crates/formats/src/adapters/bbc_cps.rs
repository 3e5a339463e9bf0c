//! BBC CPS stories: a flat list of blocks whose texts have a markup of their
//! own.

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    blocks::{self, add, unknown},
    draft::Draft,
    format::Adapter,
    html,
    json::{Json, Writer},
    text::{Search, table},
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
        let mut blocks = Vec::new();
        let mut has_text = false;
        draft.place("$.content.blocks");
        for block in document.list("content.blocks") {
            let kind = block.word("type");
            if !has_text && kind == "image" && !draft.has("leadPhoto") {
                let photo = photo(*block, draft);
                draft.lead(photo);
            } else {
                add(&mut blocks, self::block(*block, kind, draft));
            }
            has_text |= kind == "paragraph";
        }
        draft.set("body", draft.writer.list(&blocks));
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
                ("language", "`metadata.language`, `promo.language`"),
                ("breadcrumbs", "`metadata.passport.category.categoryName`"),
                (
                    "headline",
                    "`promo.headlines.headline`, `promo.headlines.shortHeadline`",
                ),
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

const FIELDS: &str = table!(
    "
    text      id          metadata.locators.cpsUrn|metadata.id
    language  language    metadata.language|promo.language
    line      headline    promo.headlines.headline|promo.headlines.shortHeadline
    line      standfirst  promo.summary
    authors   name        promo.byline
    publisher BBC         -
    trail     -           metadata.passport.category.categoryName
    unless    restricted  metadata.options.suitableForSyndication
    dates     metadata.firstPublished  metadata.lastPublished
"
);

const BLOCKS: &str = table!(
    "
    paragraph          paragraph  @       -            -
    heading|crosshead  heading    @       2            -
    subheading         heading    @       3            -
    quote              quote      @       quoteSource  -
    pullOut            pull       @       -            -
    include            include    href    title        -
    social_embed       embed      embed.oembed.url|source|href  embed.oembed.title  embed.oembed.html
"
);

fn block<'a>(block: Json<'a>, kind: &str, draft: &mut Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    if let Some(block) = blocks::block(draft, BLOCKS, kind, block, text) {
        return block;
    }
    match kind {
        "image" => {
            let photo = photo(block, draft);
            html::photo_block(draft, photo)
        }
        "list" => {
            let is_ordered = block.get("numbered").is_true();
            blocks::list(draft, block.list("items"), is_ordered, text)
        }
        "table" => table(block, draft),
        "media" | "video" | "version" => {
            let title = draft.text_line(block.text("title|caption"));
            let shown = writer.paragraph(writer.list_of(writer.run("emphasis", title)));
            unknown(draft, block, shown)
        }
        _ => {
            let shown = writer.paragraph(text(draft, block));
            unknown(draft, block, shown)
        }
    }
}

/// A text: plain with references, or in the markup that the CMS calls candy.
fn text<'a>(draft: &mut Draft<'a>, block: Json<'a>) -> Json<'a> {
    let words = block.text("text");
    if block.is_text() {
        draft.text_line(block)
    } else if block.word("markupType") == "candy_xml" {
        let markup = from_candy(draft.writer, words.as_text());
        html::text(draft, markup)
    } else {
        draft.text_line(words)
    }
}

/// The same in HTML: `<link><caption>words</caption><url href="…"/></link>`.
fn from_candy<'a>(writer: Writer<'a>, words: &str) -> Json<'a> {
    let mut markup = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.cut("<link>") {
        let (link, after) = after.cut("</link>").unwrap_or((after, ""));
        let caption = between(link, "<caption>", "</caption>");
        let url = between(link, "href=\"", "\"");
        let link = writer.joined(&[before, "<a href=\"", url, "\">", caption, "</a>"]);
        markup.push_str(link);
        rest = after;
    }
    markup.push_str(rest);
    for (candy, tag) in [("bold>", "b>"), ("italic>", "i>"), ("paragraph>", "span>")] {
        markup = markup.replaced(candy, tag);
    }
    writer.kept(&markup)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let after = text.cut(start).map_or("", |(_, after)| after);
    after.cut(end).map_or("", |(inner, _)| inner)
}

fn photo<'a>(block: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let mut line = |key| draft.text_line(block.text(key));
    let parts = [line("altText"), line("caption"), line("copyrightHolder")];
    let mut url = block.text("href");
    if block.get("suitableForSyndication").is_false() || url.as_text().holds("$recipe") {
        url = Json::NULL;
    }
    draft.photo(url, block, &parts)
}

fn table<'a>(block: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let mut rows = Vec::new();
    for row in block.list("rows|model.rows") {
        let cells = row.get("cells");
        rows.push(if cells.is_list() { cells } else { *row });
    }
    blocks::table(draft, &rows, false, text)
}
