//! ninjs 1.x, 2.x and 3.x, with what Superdesk, TT, NTB and others add.
//!
//! The versions say the same by other names: 2.x made lists of objects, 3.x
//! put all keys into camel case. One mapper reads whichever is there.

mod pictures;

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::{Draft, Hold},
    format::Adapter,
    html,
    json::Json,
    native::{self, paragraph},
    plain_text,
};
use pictures::pictures;
pub(super) use pictures::renditions;

pub(crate) struct Ninjs;

impl Adapter for Ninjs {
    fn fits(&self, document: &Json) -> bool {
        let item = item(document);
        // Every key is optional, so any of those that are ninjs's own will do.
        let own = [
            "versioncreated",
            "versionCreated",
            "pubstatus",
            "pubStatus",
            "body_html",
            "body_text",
            "headlines",
            "bodies",
            "description_text",
            "altids",
            "altIds",
            "representationtype",
            "representationType",
            "usageterms",
        ];
        own.iter().any(|key| item.has(key))
            || item.has("uri") && (item.has("type") || item.has("headline"))
    }

    fn read(&self, document: &Json, _: Option<&str>, draft: &mut Draft) -> Result<(), FormatError> {
        let item = item(document);
        let is_told = item.has("pubstatus") || item.has("pubStatus");
        let kind = item.text(&["type", "contentType"]).unwrap_or("text");
        if !matches!(kind, "text" | "composite" | "article") {
            return Err(FormatError::NotAStory(
                [
                    "a ",
                    kind,
                    " item of ninjs, not an article; use the item of the article it belongs to",
                ]
                .concat(),
            ));
        }
        story(item, draft);
        // "Canceled" may be all that a document says.
        let is_held = draft.get("status").is_some() && is_told;
        if draft.get("headline").is_none() && !is_held {
            return Err(FormatError::not_a_story("the ninjs item has no headline"));
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "IPTC ninjs 1.x, 2.x and 3.x, with the fields of Superdesk, TT and NTB",
            specification: "https://iptc.org/standards/ninjs/",
            fields: &[
                ("id", "`uri`, `guid`"),
                ("version", "`version`"),
                (
                    "status",
                    "`pubstatus`, `pubStatus`; unknown ones are withheld",
                ),
                (
                    "embargo",
                    "`embargoed`, `embargoedUntil`; unreadable ones are withheld",
                ),
                ("expires", "`expires`"),
                ("language", "`language`"),
                ("headline", "`headline`, `headlines` (role `main`), `title`"),
                (
                    "standfirst",
                    "`description_text`, `description_html`, `descriptions`",
                ),
                (
                    "byline",
                    "`byline`, `by`, `authors`, `people` (rel `author`)",
                ),
                ("dateline", "`located`, `dateline.text`"),
                (
                    "published",
                    "`firstpublished`, `firstcreated`, `firstCreated`, `versioncreated`, `versionCreated`",
                ),
                (
                    "updated",
                    "`versioncreated`, `versionCreated`, `contentmodified`",
                ),
                (
                    "leadPhoto",
                    "`associations`: `featuremedia`, `mainimage`, else the first picture; all its `renditions` that are pictures",
                ),
                (
                    "body",
                    "`bodies` (HTML first), `body_html`, `body_xhtml`, `body_html5`, `body_text`; other pictures of `associations`",
                ),
                ("publisher", "`infosource`, `infosources`, `source`"),
                (
                    "canonicalUrl",
                    "`url`, `altids` (role `web`), `guid` and `uri` where they are web addresses",
                ),
                (
                    "rights",
                    "`copyrightnotice`, `copyrightholder`, `usageterms`, `rightsinfo` and their names in 3.x",
                ),
            ],
            lost: &[
                "`ednote`, `slugline`, `profile`, `signal`, `priority`: for newsrooms only",
                "`subject`, `genre`, `keywords`, `event`, `organisation`, `place`, `object`",
                "associated items that are no pictures",
            ],
        }
    }
}

/// The item; some systems send a list of one.
fn item(document: &Json) -> &Json {
    document.get("0").unwrap_or(document)
}

fn story(item: &Json, draft: &mut Draft) {
    page(item, draft);
    status(item, draft);
    draft.set("id", item.text(&["uri", "guid", "_id"]));
    draft.set(
        "version",
        match item.get("version") {
            Some(Json::Number(number)) => Json::from((*number as i64).to_string()),
            version => version.and_then(Json::as_text).into(),
        },
    );
    draft.place("$.language");
    draft.language(item.text(&["language"]));
    let headline = item
        .text(&["headline"])
        .or_else(|| of_role(item.list("headlines"), "main"));
    draft.line(
        "headline",
        headline.or(item.text(&["title", "headline_short"])),
    );
    let standfirst = item
        .text(&["description_text", "description_html"])
        .or_else(|| of_role(item.list("descriptions"), "description"));
    draft.rich("standfirst", standfirst);
    byline(item, draft);
    draft.line(
        "dateline",
        item.text(&["located", "dateline.text", "dateline"]),
    );
    draft.place("$.versioncreated");
    let first = |keys: &[&str]| keys.iter().find_map(|key| item.get(key)).cloned();
    let published = first(&[
        "firstpublished",
        "firstPublished",
        "firstcreated",
        "firstCreated",
        "versioncreated",
        "versionCreated",
    ]);
    let updated = first(&[
        "contentmodified",
        "contentModified",
        "versioncreated",
        "versionCreated",
    ]);
    draft.dates(published.as_ref(), updated.as_ref());
    let source = item.text(&["infosource", "source"]).or_else(|| {
        item.list("infosources")
            .iter()
            .chain(item.list("infoSources"))
            .find_map(|source| source.text(&["name"]))
    });
    draft.publisher(source, None);
    draft.place("$.usageterms");
    let rights = rights(item, draft);
    draft.set("rights", rights);

    let pictures = pictures(item, draft);
    let lead = pictures.iter().position(|(name, _)| {
        matches!(
            name.to_ascii_lowercase().as_str(),
            "featuremedia" | "featureimage" | "mainimage" | "main" | "lead"
        )
    });
    let lead = lead.unwrap_or(0);
    if let Some((_, photo)) = pictures.get(lead) {
        draft.set("leadPhoto", photo.clone());
    }
    let body = body(item, draft, &pictures, lead);
    draft.set("body", body);
}

/// The story's own page, if the item tells one; most agencies have none.
fn page(item: &Json, draft: &mut Draft) {
    let of_list = |key| {
        item.list(key).iter().find_map(|id| {
            let role = id.text(&["role"]).unwrap_or_default().to_ascii_lowercase();
            let is_page = ["web", "url", "canonical", "permalink"]
                .iter()
                .any(|word| role.contains(word));
            id.text(&["value"]).filter(|_| is_page)
        })
    };
    let named = item.text(&["url", "canonicalurl", "canonicalUrl", "webUrl", "extra.url"]);
    let address = named
        .or_else(|| of_list("altids"))
        .or_else(|| of_list("altIds"))
        .or_else(|| {
            // An identifier is a page only if it looks like one.
            let ids = ["guid", "uri"]
                .into_iter()
                .filter_map(|key| item.text(&[key]));
            ids.into_iter().find(|id| {
                id.starts_with("http") && !id.contains("/tt.se/media/") && !id.contains("/ninjs")
            })
        });
    draft.place("$.uri");
    draft.page(address.filter(|address| address.starts_with("http")));
}

/// Whether the item may be shown: everything that speaks of it is looked at.
pub(super) fn status(item: &Json, draft: &mut Draft) {
    let status = item.at("pubstatus").or(item.at("pubStatus"));
    match status.map(|status| status.as_text().unwrap_or_default()) {
        None | Some("usable") => {}
        Some("canceled" | "cancelled") => draft.hold(Hold::Canceled),
        Some(_) => draft.hold(Hold::Withheld),
    }
    draft.place("$.embargoed");
    for key in ["embargoed", "embargoedUntil", "embargo"] {
        draft.limit("embargo", item.get(key));
    }
    draft.place("$.expires");
    draft.limit("expires", item.get("expires").or(item.get("expiry")));
    let may_go_out = item
        .get("syndicatable")
        .or(item.get("syndication.external_distribution"));
    if may_go_out.is_some_and(Json::is_false) {
        draft.hold(Hold::Restricted);
    }
}

/// The value of the entry with a role, else the first.
fn of_role<'a>(entries: &'a [Json], role: &str) -> Option<&'a str> {
    let named = entries
        .iter()
        .find(|entry| entry.text(&["role"]) == Some(role));
    named.or(entries.first())?.text(&["value"])
}

/// A line that is ready; else names.
fn byline(item: &Json, draft: &mut Draft) {
    let line = item.text(&["byline", "by"]);
    draft.byline(line);
    if line.is_some() {
        return;
    }
    let writers = item
        .list("authors")
        .iter()
        .chain(item.list("people").iter().filter(|person| {
            person
                .text(&["rel"])
                .is_some_and(|rel| rel.contains("author") || rel.contains("creator"))
        }));
    draft.authors(writers.filter_map(|writer| Some((writer.text(&["name", "parent"])?, None))));
}

pub(super) fn rights(item: &Json, draft: &mut Draft) -> Json {
    let holder = item.text(&["copyrightholder", "copyrightHolder"]);
    let notice = item
        .text(&["copyrightnotice", "copyrightNotice"])
        .map(plain_text::line);
    let notice = notice.or_else(|| holder.map(|holder| ["© ", &plain_text::line(holder)].concat()));
    let terms = item
        .text(&["usageterms", "usageTerms"])
        .or_else(|| item.list("usageterms").first()?.as_text())
        .map(plain_text::line);
    let info = item.at("rightsinfo").or(item.at("rightsInfo"));
    let license = info.and_then(|info| info.text(&["linkedrights", "linkedRights"]));
    let license = license.and_then(|url| draft.web_url(url));
    native::rights(notice.as_deref(), terms.as_deref(), license)
}

/// The text, then the pictures that it does not name.
fn body(item: &Json, draft: &mut Draft, pictures: &[(String, Json)], lead: usize) -> Vec<Json> {
    let bodies: Vec<&Json> = item.list("bodies").iter().collect();
    let kind = |body: &Json| {
        body.text(&["contenttype", "contentType", "mimetype"])
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    // The bodies of a list are the same text in other forms, not its parts.
    let chosen = [
        "text/html",
        "html",
        "application/xhtml+xml",
        "text/plain",
        "",
    ]
    .into_iter()
    .find_map(|wanted| {
        bodies.iter().find(|body| {
            kind(body).starts_with(wanted)
                && !kind(body).contains("nitf")
                && kind(body) != "application/xml"
                && body.has("value")
                && (!wanted.is_empty() || kind(body).is_empty())
        })
    });
    let markup = match chosen {
        Some(body) if !kind(body).starts_with("text/plain") => body.text(&["value"]),
        Some(_) => None,
        None => item.text(&["body_html", "body_xhtml", "body_html5"]),
    };
    let mut blocks = match markup {
        Some(markup) => {
            draft.place("$.body_html");
            html::blocks(draft, markup)
        }
        None => {
            let text = chosen
                .and_then(|body| body.text(&["value"]))
                .or(item.text(&["body_text"]));
            plain_text::lines(text.unwrap_or_default())
                .map(paragraph)
                .collect()
        }
    };
    let markup = markup.unwrap_or_default();
    for (index, (name, photo)) in pictures.iter().enumerate() {
        let is_named = !name.is_empty() && markup.contains(&["\"", name, "\""].concat());
        if index != lead && !is_named {
            blocks.push(native::with_type("photo", photo.clone()));
        }
    }
    if blocks.is_empty() && item.has("body_nitf") {
        draft.warn(Problem::UnknownKind);
    }
    blocks
}
