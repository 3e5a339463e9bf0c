//! BBC Optimo articles: a tree of blocks, and the shape that its pages have
//! since 2024 (`contents`).

use story::Problem;

use super::bbc_cps::{hold_unless_syndicated, include, needs_headline};
#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::Draft,
    format::Adapter,
    html,
    json::Json,
    native::{is_type, plain},
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
        hold_unless_syndicated(document, draft);
        draft.publisher("BBC", "");
        let section =
            document.text("section.name|section.title|section|metadata.passport.category");
        draft.breadcrumbs(&[(section, "")]);

        let mut page = Page::default();
        draft.place("$.content.model.blocks");
        for block in document.list("contents|content.model.blocks") {
            page.block(*block, draft, 0);
        }
        let headline = plain(page.headline);
        if !headline.is_empty() {
            let headline = draft.writer.string(&headline);
            draft.set_text("headline", headline);
        }
        draft.lead(page.lead);
        draft.set("body", draft.writer.some(&page.blocks));
        draft.set("related", draft.writer.some(&page.related));
        needs_headline(draft)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "BBC Optimo articles",
            specification: "https://github.com/bbc/simorgh",
            fields: &[
                ("id", "`metadata.locators.optimoUrn`, `id`"),
                (
                    "status",
                    "`metadata.options.suitableForSyndication: false` is restricted",
                ),
                ("language", "`metadata.passport.language`"),
                ("breadcrumbs", "`section`, `metadata.passport.category`"),
                ("headline", "`headline` block, `promo.headlines`"),
                ("byline", "`byline` block"),
                ("published", "`metadata.firstPublished`, `timestamp` block"),
                ("updated", "`metadata.lastPublished`"),
                ("leadPhoto", "the first `image` block above the text"),
                ("body", "all other blocks"),
                ("related", "`links` and `onwardJourneys` blocks"),
            ],
            lost: &[
                "the address of the page, which the document does not hold",
                "audio and video, which are named but have no address",
                "topics, advertisements, recommendations",
            ],
        }
    }
}

const FIELDS: &str = "
    page      canonicalUrl  metadata.locators.canonicalUrl|canonicalUrl
    text      id            metadata.locators.optimoUrn|id|metadata.id
    language  language      metadata.passport.language|metadata.language|language
    line      headline      promo.headlines.seoHeadline|promo.headlines.promoHeadline
    dates     metadata.firstPublished  metadata.lastPublished
";

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

impl<'a> Page<'a> {
    fn block(&mut self, block: Json<'a>, draft: &mut Draft<'a>, depth: u8) {
        if depth > MAX_NESTING {
            return draft.warn(Problem::TooDeep);
        }
        let writer = draft.writer;
        let kind = block.text("type");
        let model = block.get("model");
        let inner = model.list("blocks");
        let added = match kind {
            "headline" => {
                if self.headline.is_null() {
                    self.headline = line(inner, draft);
                }
                Json::NULL
            }
            "subheadline" | "subheading" | "crosshead" => {
                let level = model.get("level").number().unwrap_or(2);
                writer.heading(level, line(inner, draft))
            }
            "timestamp" => {
                if !draft.has("published") {
                    draft.dates(model.get("timestamp"), Json::NULL);
                }
                Json::NULL
            }
            "byline" => {
                let mut names = Vec::new();
                for contributor in inner {
                    names.push((name_of(*contributor, draft), ""));
                }
                draft.authors(&names);
                Json::NULL
            }
            "image" => {
                let photo = photo(inner, draft);
                if !self.has_text && self.lead.is_null() && photo.has("sources") {
                    self.lead = photo;
                    return;
                }
                html::photo_block(draft, photo)
            }
            "paragraph" => {
                let text = line(inner, draft);
                self.has_text |= !text.is_empty();
                writer.paragraph(text)
            }
            "unorderedList" | "orderedList" => {
                let mut items = Vec::new();
                for entry in inner {
                    items.push(writer.item(line(entry.list("model.blocks"), draft), Json::NULL));
                }
                writer.list_block(kind == "orderedList", &items)
            }
            "blockquote" | "quote" => writer.quote_of("block", line(inner, draft), Json::NULL),
            "pullQuote" => writer.quote_of("pull", line(inner, draft), Json::NULL),
            "tweet" | "social" | "embed" | "oembed" | "socialEmbed" => {
                let url = model.text("id|href|url|source|embed.oembed.url");
                let url = if url.starts_with("http") { url } else { "" };
                html::embed(draft, url, "", Json::NULL)
            }
            "include" => include(model, draft),
            "links" | "onwardJourneys" | "relatedContent" => {
                for link in inner {
                    self.related.push(related(*link, draft));
                }
                Json::NULL
            }
            "advertisement" | "mpu" | "wsoj" | "podcastPromo" | "relatedTopics"
            | "eventTracker" => Json::NULL,
            "video" | "audio" | "media" | "aresMedia" | "legacyMedia" => unknown(draft),
            _ if inner.is_empty() => unknown(draft),
            _ => {
                for block in inner {
                    self.block(*block, draft, depth + 1);
                }
                Json::NULL
            }
        };
        self.blocks.push(added);
    }
}

fn unknown<'a>(draft: &mut Draft<'a>) -> Json<'a> {
    draft.warn(Problem::UnknownKind);
    Json::NULL
}

/// The words of blocks, in one text.
fn line<'a>(blocks: &[Json<'a>], draft: &mut Draft<'a>) -> Json<'a> {
    let mut runs = Vec::new();
    append(blocks, draft, &mut runs, 0);
    draft.writer.runs(&runs)
}

fn append<'a>(blocks: &[Json<'a>], draft: &mut Draft<'a>, runs: &mut Vec<Json<'a>>, depth: u8) {
    if depth > MAX_NESTING {
        return;
    }
    let writer = draft.writer;
    for block in blocks {
        let model = block.get("model");
        match block.text("type") {
            "fragment" => {
                let mut text = writer.text(model.get("text").as_text());
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
                runs.push(if url.is_empty() {
                    words
                } else {
                    writer.link(url, words)
                });
            }
            "inline" => {
                let words = within(model, draft, depth);
                let language = model.text("language");
                runs.push(if language.is_empty() {
                    words
                } else {
                    writer.span(language, "", words)
                });
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
        return draft.writer.text(model.text("text"));
    }
    words
}

fn name_of<'a>(contributor: Json<'a>, draft: &mut Draft<'a>) -> &'a str {
    for block in contributor.list("model.blocks") {
        if is_type(*block, "name") {
            return words(block.list("model.blocks"), draft);
        }
    }
    ""
}

fn words<'a>(blocks: &[Json<'a>], draft: &mut Draft<'a>) -> &'a str {
    let words = plain(line(blocks, draft));
    draft.writer.string(&words)
}

fn photo<'a>(blocks: &[Json<'a>], draft: &mut Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let (mut image, mut alt, mut caption) = (Json::NULL, "", Json::NULL);
    for block in blocks {
        let inner = block.list("model.blocks");
        match block.text("type") {
            "rawImage" => image = block.get("model"),
            "altText" => alt = words(inner, draft),
            "caption" => caption = line(inner, draft),
            _ => {}
        }
    }
    let sizes = ["width", "height"].map(|key| writer.size(image.get(key).number()));
    let ratio = if sizes.iter().any(|size| size.is_null()) {
        Json::NULL
    } else {
        writer.object("width height", &sizes)
    };
    writer.photo(&[
        sources(image, draft),
        writer.text(alt),
        caption,
        writer.text_line(image.text("copyrightHolder")),
        Json::NULL,
        ratio,
    ])
}

/// The document names the picture in two parts, from which the picture server
/// makes addresses. A picture that may not be passed on gets none.
fn sources<'a>(image: Json<'a>, draft: &Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let (origin, locator) = (image.text("originCode"), image.text("locator"));
    let is_held = image.get("suitableForSyndication").is_false();
    if is_held || origin.is_empty() || locator.is_empty() || locator.contains("$recipe") {
        return Json::NULL;
    }
    let widest = image.get("width").number().unwrap_or(WIDTHS[1]);
    let mut sources = Vec::new();
    for width in WIDTHS {
        if width <= widest || width == WIDTHS[0] {
            let width_text = writer.digits(width);
            let server = "https://ichef.bbci.co.uk/news/";
            let url = writer.joined(&[server, width_text, "/", origin, "/", locator]);
            sources.push(writer.source(url, Some(width), None, ""));
        }
    }
    writer.list(&sources)
}

fn related<'a>(link: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let text = line(link.list("model.blocks"), draft);
    let mut url = link.text("model.url|model.locator");
    for run in text.items() {
        if url.is_empty() {
            url = run.text("url");
        }
    }
    let url = draft.web_url(url);
    let headline = draft.writer.string(&plain(text));
    if headline.is_empty() || url.is_empty() {
        return Json::NULL;
    }
    let parts = [headline, url].map(|part| draft.writer.text(part));
    draft.writer.object("headline url", &parts)
}
