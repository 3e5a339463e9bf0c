//! BBC Optimo articles: a tree of blocks, and the shape that its pages have
//! since 2024 (`contents`).

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    blocks::{self, add, unknown},
    draft::Draft,
    format::Adapter,
    html,
    json::Json,
    native::{is_type, plain},
    text::{Search, table},
};

pub(crate) struct BbcOptimo;

impl Adapter for BbcOptimo {
    fn fits(&self, document: Json<'_>) -> bool {
        document.has("metadata") && document.has("content.model.blocks")
            || document.has("contents.0.model")
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        _: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        draft.fields(document, "$", FIELDS);
        let mut page = Page::default();
        draft.place("$.content.model.blocks");
        for block in document.list("contents|content.model.blocks") {
            page.block(*block, draft, 0);
        }
        let headline = plain(page.headline);
        if !headline.is_empty() {
            draft.set("headline", draft.writer.kept(&headline));
        }
        draft.lead(page.lead);
        draft.set("body", draft.writer.list(&page.blocks));
        draft.set("related", draft.writer.some(&page.related));
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "BBC Optimo articles",
            specification: "https://github.com/bbc/simorgh",
            fields: &[
                ("id", "`metadata.locators.optimoUrn`, `id`, `metadata.id`"),
                (
                    "status",
                    "`metadata.options.suitableForSyndication: false` is restricted",
                ),
                (
                    "language",
                    "`metadata.passport.language`, `metadata.language`, `language`",
                ),
                (
                    "breadcrumbs",
                    "`section.name`, `section.title`, `section`, `metadata.passport.category`",
                ),
                (
                    "headline",
                    "`headline` block, `promo.headlines.seoHeadline`, `promo.headlines.promoHeadline`",
                ),
                ("byline", "`byline` block"),
                ("published", "`metadata.firstPublished`, `timestamp` block"),
                ("updated", "`metadata.lastPublished`"),
                ("leadPhoto", "the first `image` block above the text"),
                ("body", "all other blocks"),
                (
                    "canonicalUrl",
                    "`metadata.locators.canonicalUrl`, `canonicalUrl`; most documents have none",
                ),
                ("related", "`links` and `onwardJourneys` blocks"),
            ],
            lost: &[
                "audio and video, which are named but have no address",
                "topics, advertisements, recommendations",
            ],
        }
    }
}

const FIELDS: &str = table!(
    "
    page      canonicalUrl  metadata.locators.canonicalUrl|canonicalUrl
    text      id            metadata.locators.optimoUrn|id|metadata.id
    language  language      metadata.passport.language|metadata.language|language
    line      headline      promo.headlines.seoHeadline|promo.headlines.promoHeadline
    publisher BBC           -
    trail     -             section.name|section.title|section|metadata.passport.category
    unless    restricted    metadata.options.suitableForSyndication
    dates     metadata.firstPublished  metadata.lastPublished
"
);

/// How deep blocks may stand in each other.
const MAX_NESTING: u8 = 24;

/// The BBC's picture server makes these widths of every picture.
const WIDTHS: [u32; 3] = [480, 800, 1536];

#[derive(Default)]
struct Page<'a> {
    blocks: Vec<Json<'a>>,
    headline: Json<'a>,
    lead: Json<'a>,
    related: Vec<Json<'a>>,
    has_text: bool,
}

const BLOCKS: &str = table!(
    "
    subheadline|subheading|crosshead         heading    @     level  -
    paragraph                                paragraph  @     -      -
    blockquote|quote                         quote      @     -      -
    pullQuote                                pull       @     -      -
    include                                  include    href  title  -
    tweet|social|embed|oembed|socialEmbed    embed      id|href|url|source|embed.oembed.url  -  -
    video|audio|media|aresMedia|legacyMedia  drop       -     -      -
    advertisement|mpu|wsoj|podcastPromo|relatedTopics|eventTracker
                                             skip       -     -      -
"
);

impl<'a> Page<'a> {
    fn block(&mut self, block: Json<'a>, draft: &mut Draft<'a>, depth: u8) {
        if depth > MAX_NESTING {
            return draft.warn(Problem::TooDeep);
        }
        let kind = block.word("type");
        let model = block.get("model");
        let added = match blocks::block(draft, BLOCKS, kind, model, line) {
            Some(block) => {
                self.has_text |= kind == "paragraph" && !block.is_empty();
                block
            }
            None => self.own_block(kind, model, draft, depth),
        };
        add(&mut self.blocks, added);
    }

    fn own_block(
        &mut self,
        kind: &str,
        model: Json<'a>,
        draft: &mut Draft<'a>,
        depth: u8,
    ) -> Json<'a> {
        let inner = model.list("blocks");
        match kind {
            "headline" if self.headline.is_null() => self.headline = line(draft, model),
            "headline" => {}
            "timestamp" if !draft.has("published") => {
                draft.dates(model.get("timestamp"), Json::NULL);
            }
            "timestamp" => {}
            "byline" => {
                let mut names = Vec::new();
                for contributor in inner {
                    names.push(name_of(*contributor, draft));
                }
                draft.authors(draft.writer.some(&names), "-");
            }
            "image" => {
                let photo = photo(inner, draft);
                if self.has_text || !self.lead.is_null() || !photo.has("sources") {
                    return html::photo_block(draft, photo);
                }
                self.lead = photo;
            }
            "unorderedList" | "orderedList" => {
                let item = |draft: &mut Draft<'a>, entry: Json<'a>| line(draft, entry.get("model"));
                return blocks::list(draft, inner, kind == "orderedList", item);
            }
            "links" | "onwardJourneys" | "relatedContent" => {
                for link in inner {
                    self.related.push(related(*link, draft));
                }
            }
            _ if inner.is_empty() => return unknown(draft, model, Json::NULL),
            _ => {
                for block in inner {
                    self.block(*block, draft, depth + 1);
                }
            }
        }
        Json::NULL
    }
}

/// The words of blocks, in one text.
fn line<'a>(draft: &mut Draft<'a>, model: Json<'a>) -> Json<'a> {
    let mut runs = Vec::new();
    append(model.list("blocks"), draft, &mut runs, 0);
    draft.writer.runs(&runs)
}

fn append<'a>(blocks: &[Json<'a>], draft: &mut Draft<'a>, runs: &mut Vec<Json<'a>>, depth: u8) {
    if depth > MAX_NESTING {
        return;
    }
    let writer = draft.writer;
    for block in blocks {
        let model = block.get("model");
        match block.word("type") {
            "fragment" => {
                let text = model.get("text").as_text();
                let text = draft.without_codes(writer.decoded_again(text));
                let mut text = writer.text(text);
                for attribute in model.list("attributes") {
                    text = match attribute.as_text() {
                        "bold" => writer.run("strong", text),
                        "italic" => writer.run("emphasis", text),
                        _ => text,
                    };
                }
                runs.push(text);
            }
            "urlLink" => {
                let words = within(model, draft, depth);
                let url = draft.link_url(model.text("locator|href"));
                runs.push(writer.link(url, words));
            }
            "inline" => {
                let words = within(model, draft, depth);
                runs.push(writer.span(model.text("language"), Json::NULL, words));
            }
            kind => {
                // One paragraph after another within a text is another line.
                if kind == "paragraph" && !runs.is_empty() {
                    runs.push(writer.line_break());
                }
                append(model.list("blocks"), draft, runs, depth + 1);
            }
        }
    }
}

fn within<'a>(model: Json<'a>, draft: &mut Draft<'a>, depth: u8) -> Json<'a> {
    let mut inner = Vec::new();
    append(model.list("blocks"), draft, &mut inner, depth + 1);
    let words = draft.writer.runs(&inner);
    if words.is_empty() {
        return model.text("text");
    }
    words
}

fn name_of<'a>(contributor: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    for block in contributor.list("model.blocks") {
        if is_type(*block, "name") {
            return words(draft, block.get("model"));
        }
    }
    Json::NULL
}

fn words<'a>(draft: &mut Draft<'a>, model: Json<'a>) -> Json<'a> {
    let words = plain(line(draft, model));
    draft.writer.kept(&words)
}

fn photo<'a>(blocks: &[Json<'a>], draft: &mut Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let (mut image, mut alt, mut caption) = (Json::NULL, Json::NULL, Json::NULL);
    for block in blocks {
        let model = block.get("model");
        match block.word("type") {
            "rawImage" => image = model,
            "altText" => alt = words(draft, model),
            "caption" => caption = line(draft, model),
            _ => {}
        }
    }
    let (width, height) = (image.get("width").number(0), image.get("height").number(0));
    writer.photo(&[
        sources(image, draft),
        alt,
        caption,
        draft.text_line(image.text("copyrightHolder")),
        Json::NULL,
        writer.ratio(width, height),
    ])
}

/// The document names the picture in two parts, from which the picture server
/// makes addresses. A picture that may not be passed on gets none.
fn sources<'a>(image: Json<'a>, draft: &Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let (origin, locator) = (image.word("originCode"), image.word("locator"));
    let is_held = image.get("suitableForSyndication").is_false();
    if is_held || origin.is_empty() || locator.is_empty() || locator.holds("$recipe") {
        return Json::NULL;
    }
    let widest = image.get("width").number(WIDTHS[1]);
    let mut sources = Vec::new();
    for width in WIDTHS {
        if width <= widest || width == WIDTHS[0] {
            let width_text = writer.digits(width);
            let server = "https://ichef.bbci.co.uk/news/";
            let url = writer.joined(&[server, width_text, "/", origin, "/", locator]);
            sources.push(writer.source(writer.text(url), width, 0, Json::NULL));
        }
    }
    writer.list(&sources)
}

fn related<'a>(link: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let text = line(draft, link.get("model"));
    let mut url = link.text("model.url|model.locator");
    for run in text.items() {
        if url.is_null() {
            url = run.text("url");
        }
    }
    let url = draft.web_url(url);
    let headline = draft.writer.kept(&plain(text));
    if headline.is_empty() || url.is_null() {
        return Json::NULL;
    }
    draft.writer.object("headline url", &[headline, url])
}
