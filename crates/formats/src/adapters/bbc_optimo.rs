//! BBC Optimo articles: a tree of blocks, and the shape that its pages have
//! since 2024 (`contents`).

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::{Draft, Hold},
    format::Adapter,
    html,
    json::{Json, object},
    native::{self, Photo, heading, item, list, paragraph, quote},
    plain_text,
};

pub(crate) struct BbcOptimo;

impl Adapter for BbcOptimo {
    fn fits(&self, document: &Json) -> bool {
        document.has("metadata") && document.has("content.model.blocks")
            || document.has("contents.0.model")
    }

    fn read(&self, document: &Json, _: Option<&str>, draft: &mut Draft) -> Result<(), FormatError> {
        let id = document.text(&["metadata.locators.optimoUrn", "id", "metadata.id"]);
        draft.set("id", id);
        draft.page(document.text(&["metadata.locators.canonicalUrl", "canonicalUrl"]));
        let may_go_out = document.at("metadata.options.suitableForSyndication");
        if may_go_out.is_some_and(Json::is_false) {
            draft.hold(Hold::Restricted);
        }
        draft.place("$.metadata.passport.language");
        draft.language(document.text(&[
            "metadata.passport.language",
            "metadata.language",
            "language",
        ]));
        draft.place("$.metadata");
        draft.dates(
            document.at("metadata.firstPublished"),
            document.at("metadata.lastPublished"),
        );
        draft.publisher(Some("BBC"), None);
        let section = document.text(&[
            "section.name",
            "section.title",
            "section",
            "metadata.passport.category",
        ]);
        draft.breadcrumbs(section.map(|name| (name, None)));

        let blocks = match document.list("contents") {
            [] => document.list("content.model.blocks"),
            contents => contents,
        };
        let mut page = Page::default();
        draft.place("$.content.model.blocks");
        for block in blocks {
            page.block(block, draft, 0);
        }
        let headline = document.text(&[
            "promo.headlines.seoHeadline",
            "promo.headlines.promoHeadline",
        ]);
        page.finish(headline, draft);
        if draft.get("headline").is_none() && draft.get("status").is_none() {
            return Err(FormatError::not_a_story("the BBC document has no headline"));
        }
        Ok(())
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

/// How deep blocks may stand in each other.
const MAX_NESTING: u8 = 24;

/// The BBC's picture server makes these widths of every picture.
const WIDTHS: [u16; 3] = [480, 800, 1536];

#[derive(Default)]
struct Page {
    blocks: Vec<Json>,
    headline: Option<Json>,
    lead: Option<Photo>,
    related: Vec<Json>,
    has_text: bool,
}

impl Page {
    fn block(&mut self, block: &Json, draft: &mut Draft, depth: u8) {
        if depth > MAX_NESTING {
            return draft.warn(Problem::TooDeep);
        }
        let empty = Json::Null;
        let model = block.get("model").unwrap_or(&empty);
        let inner = model.list("blocks");
        let added = match block.text(&["type"]).unwrap_or_default() {
            "headline" => {
                self.headline.get_or_insert_with(|| line(inner, draft));
                None
            }
            "subheadline" | "subheading" | "crosshead" => {
                let level = model
                    .get("level")
                    .or(block.at("model.level"))
                    .and_then(Json::number);
                let text = line(inner, draft);
                (!text.is_empty()).then(|| heading(level.unwrap_or(2.0) as u8, text))
            }
            "timestamp" => {
                if draft.get("published").is_none() {
                    draft.dates(model.get("timestamp"), None);
                }
                None
            }
            "byline" => {
                let names: Vec<String> = inner
                    .iter()
                    .filter_map(|contributor| name_of(contributor, draft))
                    .collect();
                draft.authors(names.iter().map(|name| (name.as_str(), None)));
                None
            }
            "image" => {
                let photo = photo(inner, draft);
                if !self.has_text && self.lead.is_none() && !photo.sources.is_empty() {
                    self.lead = Some(photo);
                    return;
                }
                html::photo_block(draft, photo)
            }
            "paragraph" => {
                let text = line(inner, draft);
                self.has_text |= !text.is_empty();
                (!text.is_empty()).then(|| paragraph(text))
            }
            "unorderedList" | "orderedList" => {
                let is_ordered = block.text(&["type"]) == Some("orderedList");
                let items: Vec<_> = inner
                    .iter()
                    .map(|entry| item(line(entry.list("model.blocks"), draft), None))
                    .collect();
                (!items.is_empty()).then(|| list(is_ordered, items))
            }
            "blockquote" | "quote" | "pullQuote" => {
                let text = line(inner, draft);
                let kind = if block.text(&["type"]) == Some("pullQuote") {
                    "pull"
                } else {
                    "block"
                };
                (!text.is_empty()).then(|| quote(kind, vec![paragraph(text)], Json::Null))
            }
            "tweet" | "social" | "embed" | "oembed" | "socialEmbed" => {
                let url = model.text(&["id", "href", "url", "source", "embed.oembed.url"]);
                url.filter(|url| url.starts_with("http"))
                    .and_then(|url| html::embed(draft, url, None, None))
            }
            "include" => {
                let url = model.text(&["href"]).filter(|url| url.starts_with("http"));
                url.and_then(|url| html::embed(draft, url, model.text(&["title"]), None))
            }
            "links" | "onwardJourneys" | "relatedContent" => {
                for link in inner {
                    self.related.extend(related(link, draft));
                }
                None
            }
            "video" | "audio" | "media" | "aresMedia" | "legacyMedia" => {
                draft.warn(Problem::UnknownKind);
                None
            }
            "advertisement" | "mpu" | "wsoj" | "podcastPromo" | "relatedTopics"
            | "eventTracker" => None,
            _ if !inner.is_empty() => {
                for block in inner {
                    self.block(block, draft, depth + 1);
                }
                None
            }
            _ => {
                draft.warn(Problem::UnknownKind);
                None
            }
        };
        self.blocks.extend(added);
    }

    fn finish(self, headline: Option<&str>, draft: &mut Draft) {
        match self
            .headline
            .map(|headline| native::plain(&headline))
            .filter(|headline| !headline.is_empty())
        {
            Some(own) => draft.set("headline", own),
            None => draft.line("headline", headline),
        }
        if let Some(lead) = self.lead {
            draft.lead(lead);
        }
        draft.set("body", self.blocks);
        draft.set("related", self.related);
    }
}

/// The words of blocks, in one text.
fn line(blocks: &[Json], draft: &mut Draft) -> Json {
    let mut runs = Vec::new();
    append(blocks, draft, &mut runs, 0);
    native::joined(runs)
}

fn append(blocks: &[Json], draft: &mut Draft, runs: &mut Vec<Json>, depth: u8) {
    if depth > MAX_NESTING {
        return;
    }
    for block in blocks {
        let inner = block.list("model.blocks");
        match block.text(&["type"]).unwrap_or_default() {
            "fragment" => {
                let Some(words) = block.at("model.text").and_then(Json::as_text) else {
                    continue;
                };
                let mut text = Json::from(words);
                for attribute in block
                    .list("model.attributes")
                    .iter()
                    .filter_map(Json::as_text)
                {
                    text = match attribute {
                        "bold" => native::run("strong", text),
                        "italic" => native::run("emphasis", text),
                        _ => text,
                    };
                }
                runs.push(text);
            }
            "urlLink" => {
                let words = within(block, draft, depth);
                let url = block
                    .text(&["model.locator", "model.href"])
                    .and_then(|url| draft.link_url(url));
                runs.push(match url {
                    Some(url) => native::link(url, words),
                    None => words,
                });
            }
            "inline" => {
                let words = within(block, draft, depth);
                runs.push(match block.text(&["model.language"]) {
                    Some(language) => native::span(Some(language), None, words),
                    None => words,
                });
            }
            _ => {
                // One paragraph after another within a text is another line.
                let is_next = block.text(&["type"]) == Some("paragraph") && !runs.is_empty();
                if is_next {
                    runs.push(native::line_break());
                }
                append(inner, draft, runs, depth + 1);
            }
        }
    }
}

fn within(block: &Json, draft: &mut Draft, depth: u8) -> Json {
    let mut inner = Vec::new();
    append(block.list("model.blocks"), draft, &mut inner, depth + 1);
    let words = native::joined(inner);
    if words.is_empty() {
        return block.text(&["model.text"]).into();
    }
    words
}

fn name_of(contributor: &Json, draft: &mut Draft) -> Option<String> {
    let name = contributor
        .list("model.blocks")
        .iter()
        .find(|block| block.text(&["type"]) == Some("name"))?;
    Some(native::plain(&line(name.list("model.blocks"), draft)))
}

fn photo(blocks: &[Json], draft: &mut Draft) -> Photo {
    let mut photo = Photo::default();
    for block in blocks {
        let inner = block.list("model.blocks");
        match block.text(&["type"]).unwrap_or_default() {
            "rawImage" => {
                let model = block.get("model").unwrap_or(&Json::Null);
                photo.credit = model.text(&["copyrightHolder"]).map(plain_text::line);
                photo.sources = sources(model);
                let pixels = |key| model.get(key).and_then(Json::number);
                if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
                    photo.ratio = object([("width", width.into()), ("height", height.into())]);
                }
            }
            "altText" => photo.alt = Some(native::plain(&line(inner, draft))),
            "caption" => photo.caption = line(inner, draft),
            _ => {}
        }
    }
    photo
}

/// The document names the picture in two parts, from which the picture server
/// makes addresses. A picture that may not be passed on gets none.
fn sources(image: &Json) -> Vec<Json> {
    let may_go_out = !image
        .get("suitableForSyndication")
        .is_some_and(Json::is_false);
    let parts = image.text(&["originCode"]).zip(image.text(&["locator"]));
    let Some((origin, locator)) =
        parts.filter(|(_, locator)| may_go_out && !locator.contains("$recipe"))
    else {
        return Vec::new();
    };
    let widest = image.get("width").and_then(Json::number).unwrap_or(800.0);
    let widths = WIDTHS
        .into_iter()
        .filter(|width| f64::from(*width) <= widest || *width == WIDTHS[0]);
    widths
        .map(|width| {
            let url = [
                "https://ichef.bbci.co.uk/news/",
                &width.to_string(),
                "/",
                origin,
                "/",
                locator,
            ]
            .concat();
            native::source(url, Some(f64::from(width)), None, None)
        })
        .collect()
}

fn related(link: &Json, draft: &mut Draft) -> Option<Json> {
    let text = line(link.list("model.blocks"), draft);
    let url = link
        .text(&["model.url", "model.locator"])
        .map(str::to_owned);
    let url = url.or_else(|| first_link(&text))?;
    let url = draft.web_url(&url)?;
    let headline = native::plain(&text);
    (!headline.is_empty()).then(|| object([("headline", headline.into()), ("url", url.into())]))
}

fn first_link(text: &Json) -> Option<String> {
    let run = text.items().iter().find(|run| run.has("url"))?;
    run.text(&["url"]).map(str::to_owned)
}
