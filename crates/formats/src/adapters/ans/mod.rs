//! Arc XP's ANS: stories and lists of stories.

mod elements;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::Draft,
    format::Adapter,
    html,
    json::Json,
    select::{self, Keys},
    text::{Search, table},
};
use elements::{elements, video_of};

pub(crate) struct Ans;

impl Adapter for Ans {
    fn fits(&self, document: Json<'_>) -> bool {
        let kind = document.word("type");
        document.get("content_elements").is_list()
            || kind == "story" && document.has("headlines.basic|version")
            || kind.ends_with("-operation") && document.has("body")
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        select: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        let story = match document.word("type") {
            "results" | "collection" => {
                let keys = Keys {
                    id: "_id",
                    url: "canonical_url|website_url",
                    title: "headlines.basic",
                };
                select::item(document.list("content_elements"), select, draft, &keys)?
            }
            "" | "story" => document,
            kind => {
                return Err(FormatError::not_a_story(&[
                    "a document of type ",
                    kind,
                    ", not a story; use the story itself (\"type\": \"story\")",
                ]));
            }
        };
        read_story(story, draft);
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

const FIELDS: &str = table!(
    "
    page       canonicalUrl   canonical_url|website_url
    text       id             _id
    text       version        revision.revision_id
    language   language       language
    line       headline       headlines.basic
    rich       standfirst     subheadlines.basic|description.basic
    line       dateline       dateline|location
    publisher  -              distributor.name|source.name
    authors    name|byline|org  credits.by
    unless     restricted     syndication.external_distribution
    unless     withheld       revision.published
    dates      first_publish_date|display_date|publish_date  last_updated_date
"
);

fn read_story<'a>(story: Json<'a>, draft: &mut Draft<'a>) {
    draft.fields(story, "$", FIELDS);
    let writer = draft.writer;
    let rights = rights(story, draft);
    draft.set("rights", rights);
    status(story, draft);
    let label = story.at("label.basic");
    if story.at("owner.sponsored").is_true() {
        draft.set_text("kicker", "Sponsored");
    } else if !label.get("display").is_false() {
        draft.line("kicker", label.text("text"));
    }
    draft.place("$.taxonomy");
    trail(story, draft);

    let promo = story.at("promo_items.basic|promo_items.lead_art");
    draft.place("$.promo_items");
    let photo = still(promo, draft);
    draft.lead(photo);
    let mut body = Vec::new();
    if promo.word("type") == "video" {
        body.push(video_of(promo, draft));
    }
    let mut notes = Notes::default();
    for correction in story.list("corrections") {
        let text = if correction.is_text() {
            *correction
        } else {
            correction.text("text")
        };
        // Templates leave words without a sentence.
        if text.as_text().holds(" ") {
            notes.correct(text, draft);
        }
    }
    for element in story.list("related_content.basic") {
        notes.relate(*element, draft);
    }
    draft.place("$.content_elements");
    elements(
        story.list("content_elements"),
        draft,
        &mut body,
        &mut notes,
        0,
    );
    draft.set("body", writer.some(&body));
    draft.set("corrections", writer.list(&notes.corrections));
    draft.set("related", writer.list(&notes.related));
}

/// The copyright of a story or picture.
fn rights<'a>(element: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let copyright = draft.text_line(element.text("copyright"));
    draft.writer.rights(copyright, Json::NULL, Json::NULL)
}

fn status<'a>(story: Json<'a>, draft: &mut Draft<'a>) {
    let embargo = story.at("content_restrictions.embargo");
    let active = embargo.get("active");
    if !active.is_false() {
        draft.place("$.content_restrictions.embargo");
        let end = embargo.get("end_time");
        draft.limit("embargo", end);
        draft.hold_if(end.is_null() && active.is_true(), "withheld");
    }
}

/// The section and those above it, from the top.
fn trail<'a>(story: Json<'a>, draft: &mut Draft<'a>) {
    let mut at = story.at("taxonomy.primary_section");
    if let [(_, site), ..] = story.get("websites").members()
        && at.is_null()
    {
        at = site.get("website_section");
    }
    let mut steps = Vec::new();
    while at.has("name|title") && steps.len() < 8 {
        steps.insert(
            0,
            draft
                .writer
                .named(at.text("name|title"), at.text("path|_id")),
        );
        at = at.get("parent");
    }
    draft.breadcrumbs(draft.writer.list(&steps), "name");
}

/// Names of a list of people, as they must be printed.
fn names<'a>(people: &[Json<'a>], draft: &mut Draft<'a>) -> &'a str {
    let mut names = "";
    for person in people {
        let name = draft.text_line(person.text("name|byline|org"));
        names = draft.writer.enumerated(names, ", ", name.as_text());
    }
    names
}

/// The photo of an image, the first of a gallery, or the still of a video.
fn still<'a>(element: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let image = match element.word("type") {
        "" | "image" => element,
        "gallery" => element.at("content_elements.0"),
        _ => element.at("promo_items.basic|promo_image"),
    };
    photo(image, draft)
}

fn photo<'a>(image: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let credits = image.at("vanity_credits|credits");
    let by = names(credits.list("by"), draft);
    let house = names(credits.list("affiliation"), draft);
    let rights = rights(image, draft);
    let mut credit = writer.text(writer.enumerated(by, "/", house));
    if credit.is_empty() {
        credit = rights.get("copyright");
    }
    let caption = image.text("caption|subtitle");
    draft.lose_others(image, "subtitle", caption);
    let parts = [
        draft.text_line(image.text("alt_text")),
        html::text(draft, caption),
        credit,
        rights,
    ];
    draft.photo(image.text("url"), image, &parts)
}

/// What stands among the elements but not in the text.
#[derive(Default)]
struct Notes<'a> {
    corrections: Vec<Json<'a>>,
    related: Vec<Json<'a>>,
}

impl<'a> Notes<'a> {
    fn correct(&mut self, text: Json<'a>, draft: &mut Draft<'a>) {
        let text = html::text(draft, text);
        self.corrections.push(draft.writer.object("text", &[text]));
    }

    fn relate(&mut self, element: Json<'a>, draft: &mut Draft<'a>) {
        let headline = draft.text_line(element.text("headlines.basic|content|title"));
        let url = draft.web_url(element.text("canonical_url|website_url|url"));
        if !headline.is_empty() && !url.is_empty() {
            let parts = [headline, url];
            self.related
                .push(draft.writer.object("headline url", &parts));
        }
    }
}
