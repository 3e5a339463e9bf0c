//! Arc XP's ANS: stories and lists of stories.

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::{Draft, Hold},
    format::Adapter,
    html,
    json::{Json, object},
    native::{self, Photo, divider, heading, item, link, list, paragraph, quote},
    plain_text,
    select::{self, Item},
};

pub(crate) struct Ans;

impl Adapter for Ans {
    fn fits(&self, document: &Json) -> bool {
        let kind = document.text(&["type"]).unwrap_or_default();
        document.at("content_elements").is_some_and(Json::is_list)
            || kind == "story" && (document.has("headlines.basic") || document.has("version"))
            || kind.ends_with("-operation") && document.has("body")
    }

    fn read(
        &self,
        document: &Json,
        select: Option<&str>,
        draft: &mut Draft,
    ) -> Result<(), FormatError> {
        let kind = document.text(&["type"]).unwrap_or("story");
        let story = match kind {
            "results" | "collection" => {
                select::item(document.list("content_elements"), select, draft, |story| {
                    Item {
                        id: story.text(&["_id"]).map(str::to_owned),
                        url: story.text(&["canonical_url", "website_url"]),
                        title: story.text(&["headlines.basic"]),
                    }
                })?
            }
            "story" => document,
            _ => {
                return Err(FormatError::NotAStory(
                    [
                        "a document of type ",
                        kind,
                        ", not a story; use the story itself (\"type\": \"story\")",
                    ]
                    .concat(),
                ));
            }
        };
        read_story(story, draft);
        if draft.get("headline").is_none() && draft.get("status").is_none() {
            return Err(FormatError::not_a_story("the ANS story has no headline"));
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "Arc XP ANS, stories and lists of stories",
            specification: "https://github.com/washingtonpost/ans-schema",
            fields: &[
                ("id", "`_id`"),
                ("version", "`revision.revision_id`"),
                (
                    "status",
                    "`revision.published: false` is withheld, `syndication.external_distribution: false` restricted",
                ),
                ("embargo", "`content_restrictions.embargo`"),
                ("language", "`language`"),
                (
                    "breadcrumbs",
                    "`taxonomy.primary_section` and its parents, `websites.*.website_section`",
                ),
                (
                    "kicker",
                    "`label.basic` if it is displayed; `Sponsored` for sponsored ones",
                ),
                ("headline", "`headlines.basic`"),
                ("standfirst", "`subheadlines.basic`, `description.basic`"),
                ("byline", "`credits.by`"),
                ("dateline", "`dateline`, `location`"),
                (
                    "published",
                    "`first_publish_date`, `display_date`, `publish_date`",
                ),
                ("updated", "`last_updated_date`"),
                (
                    "leadPhoto",
                    "`promo_items.basic`, `promo_items.lead_art` (picture, gallery or still of a video)",
                ),
                ("body", "`content_elements`"),
                ("corrections", "`corrections`, `correction` elements"),
                ("publisher", "`distributor.name`, `source.name`"),
                (
                    "canonicalUrl",
                    "`canonical_url`, `website_url`, against the document's address",
                ),
                ("rights", "`copyright`"),
                ("related", "`related_content.basic`, `story` elements"),
            ],
            lost: &[
                "`additional_properties`, `workflow`, `planning`, `comments`: for newsrooms only",
                "ratings, and elements that only their site knows",
                "`taxonomy.tags`",
            ],
        }
    }
}

fn read_story(story: &Json, draft: &mut Draft) {
    draft.place("$.canonical_url");
    draft.page(story.text(&["canonical_url", "website_url"]));
    rights(story, draft);
    draft.set("id", story.text(&["_id"]));
    draft.set("version", story.text(&["revision.revision_id"]));
    draft.place("$.language");
    draft.language(story.text(&["language"]));
    draft.line("headline", story.text(&["headlines.basic"]));
    draft.rich(
        "standfirst",
        story.text(&["subheadlines.basic", "description.basic"]),
    );
    let is_sponsored = story.at("owner.sponsored").is_some_and(Json::is_true);
    let label = story.get("label").and_then(|label| label.get("basic"));
    let label = label.filter(|label| !label.get("display").is_some_and(Json::is_false));
    let label = label.and_then(|label| label.text(&["text"]));
    draft.line(
        "kicker",
        if is_sponsored {
            Some("Sponsored")
        } else {
            label
        },
    );
    trail(story, draft);
    let authors = story.list("credits.by").iter();
    draft.authors(authors.filter_map(|author| Some((name_of(author)?, author.text(&["url"])))));
    draft.line("dateline", story.text(&["dateline", "location"]));
    draft.place("$.first_publish_date");
    let published = ["first_publish_date", "display_date", "publish_date"]
        .into_iter()
        .find_map(|key| story.get(key));
    draft.dates(published, story.get("last_updated_date"));
    draft.publisher(story.text(&["distributor.name", "source.name"]), None);

    let promo = ["promo_items.basic", "promo_items.lead_art"]
        .into_iter()
        .find_map(|key| story.at(key));
    draft.place("$.promo_items");
    if let Some(photo) = promo.and_then(|promo| still(promo, draft)) {
        draft.lead(photo);
    }
    let mut body = Vec::new();
    if let Some(video) = promo.filter(|promo| promo.text(&["type"]) == Some("video")) {
        body.extend(video_of(video, draft));
    }
    let mut notes = Notes::default();
    for correction in story.list("corrections") {
        let text = correction.as_text().or(correction.text(&["text"]));
        // Templates leave words without a sentence.
        notes.corrections.extend(
            text.filter(|text| text.contains(' '))
                .map(|text| correction_of(text, draft)),
        );
    }
    for element in story.list("related_content.basic") {
        notes.related.extend(related(element, draft));
    }
    draft.place("$.content_elements");
    elements(
        story.list("content_elements"),
        draft,
        &mut body,
        &mut notes,
        0,
    );
    draft.set("body", body);
    draft.set("corrections", notes.corrections);
    draft.set("related", notes.related);
}

fn rights(story: &Json, draft: &mut Draft) {
    if story.at("revision.published").is_some_and(Json::is_false) {
        draft.hold(Hold::Withheld);
    }
    if story
        .at("syndication.external_distribution")
        .is_some_and(Json::is_false)
    {
        draft.hold(Hold::Restricted);
    }
    let embargo = story.at("content_restrictions.embargo");
    if let Some(embargo) =
        embargo.filter(|embargo| !embargo.get("active").is_some_and(Json::is_false))
    {
        draft.place("$.content_restrictions.embargo");
        match embargo.get("end_time") {
            Some(end) => draft.limit("embargo", Some(end)),
            None if embargo.get("active").is_some_and(Json::is_true) => draft.hold(Hold::Withheld),
            None => {}
        }
    }
    let copyright = story.text(&["copyright"]).map(plain_text::line);
    draft.set("rights", native::rights(copyright.as_deref(), None, None));
}

/// The section and those above it, from the top.
fn trail(story: &Json, draft: &mut Draft) {
    let of_site = story
        .get("websites")
        .and_then(|sites| sites.members().first());
    let section = story
        .at("taxonomy.primary_section")
        .or(of_site.and_then(|(_, site)| site.get("website_section")));
    let mut steps = Vec::new();
    let mut at = section;
    while let Some(section) = at.filter(|_| steps.len() < 8) {
        if let Some(name) = section.text(&["name", "title"]) {
            steps.push((name, section.text(&["path", "_id"])));
        }
        at = section.get("parent").filter(|parent| parent.has("name"));
    }
    steps.reverse();
    draft.breadcrumbs(steps);
}

fn name_of(author: &Json) -> Option<&str> {
    author.text(&["name", "byline", "org"])
}

/// Names of a list of people, as they must be printed.
fn names(people: &[Json]) -> Option<String> {
    let names: Vec<_> = people
        .iter()
        .filter_map(name_of)
        .map(plain_text::line)
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The photo of an image, the first of a gallery, or the still of a video.
fn still(element: &Json, draft: &mut Draft) -> Option<Photo> {
    match element.text(&["type"]).unwrap_or("image") {
        "image" => Some(photo(element, draft)),
        "gallery" => element
            .list("content_elements")
            .first()
            .map(|first| photo(first, draft)),
        _ => element
            .at("promo_items.basic")
            .or(element.get("promo_image"))
            .map(|image| photo(image, draft)),
    }
}

fn photo(image: &Json, draft: &mut Draft) -> Photo {
    let source = draft.source(image.text(&["url"]), Some(image));
    let caption = image.text(&["caption", "subtitle"]).unwrap_or_default();
    let vanity = image.get("vanity_credits");
    let credits = vanity.or(image.get("credits"));
    let by = credits.and_then(|credits| names(credits.list("by")));
    let house = credits.and_then(|credits| names(credits.list("affiliation")));
    let credit = match (by, house) {
        (Some(by), Some(house)) => Some([by, house].join("/")),
        (by, house) => by.or(house),
    };
    let copyright = image.text(&["copyright"]).map(plain_text::line);
    Photo {
        sources: source.into_iter().collect(),
        alt: image.text(&["alt_text"]).map(plain_text::line),
        caption: html::text(draft, caption),
        credit: credit.or_else(|| copyright.clone()),
        rights: native::rights(copyright.as_deref(), None, None),
        ..Photo::default()
    }
}

/// What stands among the elements but not in the text.
#[derive(Default)]
struct Notes {
    corrections: Vec<Json>,
    related: Vec<Json>,
}

fn correction_of(text: &str, draft: &mut Draft) -> Json {
    object([("text", html::text(draft, text))])
}

fn related(element: &Json, draft: &mut Draft) -> Option<Json> {
    let headline = element
        .text(&["headlines.basic", "content", "title"])
        .map(plain_text::line)?;
    let url = element.text(&["canonical_url", "website_url", "url"])?;
    let url = draft.web_url(url)?;
    Some(object([("headline", headline.into()), ("url", url.into())]))
}

/// How deep elements may stand in each other.
const MAX_NESTING: u8 = 5;

fn elements(
    elements: &[Json],
    draft: &mut Draft,
    blocks: &mut Vec<Json>,
    notes: &mut Notes,
    depth: u8,
) {
    let mut level = 1;
    for element in elements {
        let content = element.text(&["content"]).unwrap_or_default();
        let inner = element.list("content_elements");
        let added = match element.text(&["type"]).unwrap_or_default() {
            "text" => {
                // A text may hold pictures or lists after all.
                blocks.extend(html::blocks(draft, content));
                None
            }
            "header" => {
                let stated = element.get("level").and_then(Json::number).unwrap_or(2.0) as u8;
                let text = html::text(draft, content);
                level = stated.clamp(2, 4).min(level + 1);
                (!text.is_empty()).then(|| heading(level, text))
            }
            "image" => {
                let photo = photo(element, draft);
                html::photo_block(draft, photo)
            }
            "gallery" => {
                let photos: Vec<_> = inner
                    .iter()
                    .map(|image| photo(image, draft).into_json())
                    .collect();
                let caption = html::text(
                    draft,
                    element
                        .text(&["headlines.basic", "caption"])
                        .unwrap_or_default(),
                );
                (!photos.is_empty()).then(|| native::gallery(photos, caption))
            }
            "quote" if depth < MAX_NESTING => {
                let mut body = Vec::new();
                self::elements(inner, draft, &mut body, notes, depth + 1);
                let speaker = html::text(
                    draft,
                    element.text(&["citation.content"]).unwrap_or_default(),
                );
                let kind = if element.text(&["subtype"]) == Some("pullquote") {
                    "pull"
                } else {
                    "block"
                };
                (!body.is_empty()).then(|| quote(kind, body, speaker))
            }
            "blockquote" => Some(quote("block", html::blocks(draft, content), Json::Null)),
            "list" => list_of(element, draft, 0),
            "table" => table(element, draft),
            "divider" => Some(divider()),
            "code" => Some(paragraph(vec![native::run("code", content.into())])),
            "raw_html" => {
                blocks.extend(html::blocks(draft, content));
                None
            }
            "oembed_response" => {
                let url = element
                    .text(&["raw_oembed.url", "raw_oembed._id", "_id"])
                    .filter(|url| url.starts_with("http"));
                match url {
                    Some(url) => html::embed(draft, url, element.text(&["raw_oembed.title"]), None),
                    None => {
                        blocks.extend(html::blocks(
                            draft,
                            element.text(&["raw_oembed.html"]).unwrap_or_default(),
                        ));
                        None
                    }
                }
            }
            "reference" => element
                .text(&["referent.id"])
                .filter(|id| id.starts_with("http"))
                .and_then(|url| html::embed(draft, url, None, None)),
            "custom_embed" => {
                draft.warn(Problem::UnknownKind);
                None
            }
            "video" => video_of(element, draft),
            "interstitial_link" => line_of(element, draft),
            "link_list" => {
                let links: Vec<_> = element
                    .list("items")
                    .iter()
                    .filter_map(|entry| link_of(entry, draft))
                    .map(|link| item(vec![link].into(), None))
                    .collect();
                (!links.is_empty()).then(|| list(false, links))
            }
            "correction" => {
                let text = element
                    .text(&["text"])
                    .map(|text| correction_of(text, draft));
                notes.corrections.extend(text);
                None
            }
            "story" => {
                notes.related.extend(related(element, draft));
                None
            }
            "endorsement" | "numeric_rating" => {
                draft.warn(Problem::UnknownKind);
                None
            }
            _ if !inner.is_empty() && depth < MAX_NESTING => {
                self::elements(inner, draft, blocks, notes, depth + 1);
                None
            }
            _ => {
                draft.warn(Problem::UnknownKind);
                blocks.extend(html::blocks(draft, content));
                None
            }
        };
        blocks.extend(added);
    }
}

fn link_of(element: &Json, draft: &mut Draft) -> Option<Json> {
    let url = element.text(&["url"])?;
    let url = draft.link_url(url)?;
    let words = html::text(draft, element.text(&["content", "title"])?);
    Some(link(url, words))
}

fn line_of(element: &Json, draft: &mut Draft) -> Option<Json> {
    link_of(element, draft).map(|link| paragraph(vec![link]))
}

fn video_of(video: &Json, draft: &mut Draft) -> Option<Json> {
    let url = video.text(&["canonical_url", "website_url", "url", "streams.0.url"])?;
    let poster = still(video, draft).map(Photo::into_json);
    html::embed(
        draft,
        url,
        video.text(&["headlines.basic", "description.basic"]),
        poster,
    )
}

fn list_of(element: &Json, draft: &mut Draft, depth: u8) -> Option<Json> {
    let mut items: Vec<Json> = Vec::new();
    for entry in element.list("items") {
        if entry.text(&["type"]) == Some("list") {
            let inner = (depth < MAX_NESTING)
                .then(|| list_of(entry, draft, depth + 1))
                .flatten();
            // A list among items belongs to the item before it.
            let text = items.pop().and_then(|last| last.get("text").cloned());
            items.push(item(text.unwrap_or_default(), inner));
        } else {
            let text = html::text(draft, entry.text(&["content"]).unwrap_or_default());
            items.push(item(text, None));
        }
    }
    let is_ordered = element.text(&["list_type"]) == Some("ordered");
    (!items.is_empty()).then(|| list(is_ordered, items))
}

fn table(element: &Json, draft: &mut Draft) -> Option<Json> {
    let mut row = |cells: &[Json]| -> Json {
        let cells = cells.iter().map(|cell| {
            let words = cell
                .as_text()
                .or(cell.text(&["content"]))
                .unwrap_or_default();
            native::cell(html::text(draft, words), false, 1, 1)
        });
        Json::List(cells.collect())
    };
    let head = element.list("header");
    let head = if head.is_empty() {
        Vec::new()
    } else {
        vec![row(head)]
    };
    let rows: Vec<_> = element
        .list("rows")
        .iter()
        .map(|cells| row(cells.items()))
        .collect();
    (!rows.is_empty()).then(|| native::table(Json::Null, head, rows))
}
