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
};
use elements::{elements, video_of};

pub(crate) struct Ans;

impl Adapter for Ans {
    fn fits(&self, document: Json<'_>) -> bool {
        let kind = document.text("type");
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
        let story = match document.text("type") {
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
        if !draft.has("headline") && !draft.has("status") {
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

const FIELDS: &str = "
    page       canonicalUrl   canonical_url|website_url
    text       id             _id
    text       version        revision.revision_id
    language   language       language
    line       headline       headlines.basic
    rich       standfirst     subheadlines.basic|description.basic
    line       dateline       dateline|location
    publisher  publisher      distributor.name|source.name
    dates      first_publish_date|display_date|publish_date  last_updated_date
";

fn read_story<'a>(story: Json<'a>, draft: &mut Draft<'a>) {
    draft.fields(story, "$", FIELDS);
    let writer = draft.writer;
    draft.set("rights", rights(story, draft));
    status(story, draft);
    let label = story.at("label.basic");
    if story.at("owner.sponsored").is_true() {
        draft.line("kicker", "Sponsored");
    } else if !label.get("display").is_false() {
        draft.line("kicker", label.text("text"));
    }
    draft.place("$.taxonomy");
    trail(story, draft);
    draft.place("$.credits.by");
    draft.authors_of(story.list("credits.by"), NAME, "url");

    let promo = story.at("promo_items.basic|promo_items.lead_art");
    draft.place("$.promo_items");
    let photo = still(promo, draft);
    draft.lead(photo);
    let mut body = Vec::new();
    if promo.text("type") == "video" {
        body.push(video_of(promo, draft));
    }
    let mut notes = Notes::default();
    for correction in story.list("corrections") {
        let text = if correction.is_text() {
            correction.as_text()
        } else {
            correction.text("text")
        };
        // Templates leave words without a sentence.
        if text.contains(' ') {
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
fn rights<'a>(element: Json<'a>, draft: &Draft<'a>) -> Json<'a> {
    let copyright = draft.writer.line(element.text("copyright"));
    draft.writer.rights(copyright, "", "")
}

fn status<'a>(story: Json<'a>, draft: &mut Draft<'a>) {
    draft.hold_if(story.at("revision.published").is_false(), "withheld");
    let may_go_out = story.at("syndication.external_distribution");
    draft.hold_if(may_go_out.is_false(), "restricted");
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
        steps.insert(0, (at.text("name|title"), at.text("path|_id")));
        at = at.get("parent");
    }
    draft.breadcrumbs(&steps);
}

/// Where a person or organisation has its name.
const NAME: &str = "name|byline|org";

/// Names of a list of people, as they must be printed.
fn names<'a>(people: &[Json<'a>], draft: &Draft<'a>) -> &'a str {
    let mut names = "";
    for person in people {
        let name = draft.writer.line(person.text(NAME));
        if !name.is_empty() {
            let comma = if names.is_empty() { "" } else { ", " };
            names = draft.writer.joined(&[names, comma, name]);
        }
    }
    names
}

/// The photo of an image, the first of a gallery, or the still of a video.
fn still<'a>(element: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let image = match element.text("type") {
        "" | "image" => element,
        "gallery" => element.at("content_elements.0"),
        _ => element.at("promo_items.basic|promo_image"),
    };
    photo(image, draft)
}

fn photo<'a>(image: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let credits = image.at("vanity_credits|credits");
    let by = names(credits.list("by"), draft);
    let house = names(credits.list("affiliation"), draft);
    let slash = if by.is_empty() || house.is_empty() {
        ""
    } else {
        "/"
    };
    let mut credit = draft.writer.joined(&[by, slash, house]);
    if credit.is_empty() {
        credit = draft.writer.line(image.text("copyright"));
    }
    let parts = [
        draft.writer.text_line(image.text("alt_text")),
        html::text(draft, image.text("caption|subtitle")),
        draft.writer.text(credit),
        rights(image, draft),
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
    fn correct(&mut self, text: &'a str, draft: &mut Draft<'a>) {
        let text = html::text(draft, text);
        self.corrections.push(draft.writer.object("text", &[text]));
    }

    fn relate(&mut self, element: Json<'a>, draft: &mut Draft<'a>) {
        let headline = draft
            .writer
            .text_line(element.text("headlines.basic|content|title"));
        let url = draft.web_url(element.text("canonical_url|website_url|url"));
        if !headline.is_empty() && !url.is_empty() {
            let parts = [headline, draft.writer.text(url)];
            self.related
                .push(draft.writer.object("headline url", &parts));
        }
    }
}
