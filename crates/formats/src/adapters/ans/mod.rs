//! Arc XP's ANS: stories and lists of stories.

mod elements;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::{Draft, Hold},
    format::Adapter,
    html,
    json::{Json, object},
    native::{self, Photo},
    plain_text,
    select::{self, Item},
};
use elements::{elements, video_of};

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
