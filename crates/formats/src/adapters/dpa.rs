//! dpa digitalwires: ninjs by other names, with HTML of its own.

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    adapters::ninjs,
    draft::Draft,
    format::Adapter,
    html,
    json::Json,
    native::{self, Photo},
    plain_text,
};

pub(crate) struct Dpa;

impl Adapter for Dpa {
    fn fits(&self, document: &Json) -> bool {
        document
            .text(&["format"])
            .is_some_and(|format| format.starts_with("digitalwires@"))
    }

    fn read(&self, document: &Json, _: Option<&str>, draft: &mut Draft) -> Result<(), FormatError> {
        ninjs::status(document, draft);
        // Pictures come as items of the same type, without a text.
        let has_text = ["article_html", "infobox_html", "teaser"]
            .iter()
            .any(|key| document.text(&[key]).is_some());
        if !has_text && draft.get("status").is_none() {
            return Err(FormatError::not_a_story(
                "a dpa item without a text, such as a picture; use the item of the article it belongs to",
            ));
        }
        story(document, draft);
        if draft.get("headline").is_none() && draft.get("status").is_none() {
            return Err(FormatError::not_a_story("the dpa item has no headline"));
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "dpa digitalwires",
            specification: "https://api-portal.dpa-newslab.com/",
            fields: &[
                ("id", "`urn`, `entry_id`"),
                ("version", "`version`"),
                ("status", "`pubstatus`"),
                ("embargo", "`embargoed`; unreadable ones are withheld"),
                ("language", "`language`"),
                ("breadcrumbs", "`rubric_names`"),
                ("kicker", "`kicker`"),
                ("headline", "`headline`"),
                ("standfirst", "`subhead`, `teaser`"),
                ("byline", "`byline`, as it is"),
                ("dateline", "`dateline`"),
                ("published", "`version_created`"),
                ("updated", "`updated`"),
                (
                    "leadPhoto",
                    "`associations` with `is_featureimage`, else the first picture",
                ),
                (
                    "body",
                    "`article_html`, other pictures, `infobox_html`, `linkbox_html`",
                ),
                ("publisher", "`source`, else `dpa`"),
                ("rights", "`copyrightnotice`, `usageterms`"),
            ],
            lost: &[
                "`ednotes`, `notepad`, `signal`, `desks`: for newsrooms only",
                "`categories`, `geo_subjects`",
            ],
        }
    }
}

fn story(item: &Json, draft: &mut Draft) {
    draft.set("id", item.text(&["urn", "entry_id"]));
    draft.set(
        "version",
        item.get("version")
            .and_then(Json::number)
            .map(|version| (version as i64).to_string()),
    );
    draft.language(item.text(&["language"]));
    draft.line("kicker", item.text(&["kicker"]));
    draft.line("headline", item.text(&["headline"]));
    draft.rich("standfirst", item.text(&["subhead", "teaser"]));
    draft.byline(item.text(&["byline"]));
    draft.line("dateline", item.text(&["dateline"]));
    let rubrics = item.list("rubric_names").iter().filter_map(Json::as_text);
    draft.breadcrumbs(rubrics.map(|name| (name, None)));
    draft.place("$.version_created");
    draft.dates(
        item.get("first_created").or(item.get("version_created")),
        item.get("updated"),
    );
    draft.publisher(Some(item.text(&["source"]).unwrap_or("dpa")), None);
    let rights = ninjs::rights(item, draft);
    draft.set("rights", rights);

    let mut photos = Vec::new();
    let mut lead = 0;
    for entry in item.list("associations") {
        draft.place("$.associations");
        let kind = entry.text(&["type"]).unwrap_or("image");
        if !matches!(kind, "image" | "picture" | "graphic") {
            continue;
        }
        let caption = entry.text(&["caption"]).unwrap_or_default();
        let photo = Photo {
            sources: ninjs::renditions(entry, draft),
            alt: entry.text(&["alt_text", "headline"]).map(plain_text::line),
            caption: html::text(draft, caption),
            credit: entry.text(&["creditline", "byline"]).map(plain_text::line),
            ..Photo::default()
        };
        if photo.sources.is_empty() && photo.caption.is_empty() {
            continue;
        }
        if entry.get("is_featureimage").is_some_and(Json::is_true) {
            lead = photos.len();
        }
        photos.push(photo);
    }
    let mut rest = Vec::new();
    for (index, photo) in photos.into_iter().enumerate() {
        if index == lead {
            draft.lead(photo);
        } else {
            rest.push(photo.into_block());
        }
    }
    draft.place("$.article_html");
    let mut body = html::blocks(draft, item.text(&["article_html"]).unwrap_or_default());
    body.extend(rest);
    for key in ["infobox_html", "linkbox_html"] {
        let inner = html::blocks(draft, item.text(&[key]).unwrap_or_default());
        match inner.as_slice() {
            [] => {}
            [only] if only.text(&["type"]) == Some("note") => body.extend(inner),
            _ => body.push(native::note(None, inner)),
        }
    }
    draft.set("body", body);
}
