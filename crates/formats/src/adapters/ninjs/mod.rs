//! ninjs 1.x, 2.x and 3.x, with what Superdesk, TT, NTB and others add.
//!
//! The versions say the same by other names: 2.x made lists of objects, 3.x
//! put all keys into camel case. One mapper reads whichever is there.

mod pictures;

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{FormatError, draft::Draft, format::Adapter, html, json::Json};
use pictures::pictures;
pub(super) use pictures::renditions;

pub(crate) struct Ninjs;

impl Adapter for Ninjs {
    fn fits(&self, document: Json<'_>) -> bool {
        let item = item(document);
        // Every key is optional, so any of those that are ninjs's own will do.
        item.has(
            "versioncreated|versionCreated|pubstatus|pubStatus|body_html|body_text|headlines|\
             bodies|description_text|altids|altIds|representationtype|representationType|usageterms",
        ) || item.has("uri") && item.has("type|headline")
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        _: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        let item = item(document);
        let kind = item.text("type|contentType");
        if !matches!(kind, "" | "text" | "composite" | "article") {
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
        let is_held = draft.has("status") && item.has("pubstatus|pubStatus");
        if !draft.has("headline") && !is_held {
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
fn item(document: Json<'_>) -> Json<'_> {
    if document.is_list() {
        document.get("0")
    } else {
        document
    }
}

const FIELDS: &str = "
    text       id             uri|guid|_id
    text       version        version
    language   language       language
    byline     byline         byline|by
    line       dateline       located|dateline.text|dateline
    publisher  publisher      infosource|source
    dates
        firstpublished|firstPublished|firstcreated|firstCreated|versioncreated|versionCreated
        contentmodified|contentModified|versioncreated|versionCreated
";

fn story<'a>(item: Json<'a>, draft: &mut Draft<'a>) {
    page(item, draft);
    status(item, draft);
    draft.fields(item, "$", FIELDS);
    let headline = first([
        item.text("headline"),
        of_role(item.list("headlines"), "main"),
        item.text("title|headline_short"),
    ]);
    draft.line("headline", headline);
    let standfirst = first([
        item.text("description_text|description_html"),
        of_role(item.list("descriptions"), "description"),
        "",
    ]);
    draft.rich("standfirst", standfirst);
    if !draft.has("byline") {
        let mut writers = item.list("authors").to_vec();
        for person in item.list("people") {
            let rel = person.text("rel");
            if rel.contains("author") || rel.contains("creator") {
                writers.push(*person);
            }
        }
        draft.authors_of(&writers, "name|parent", "");
    }
    if !draft.has("publisher") {
        draft.publisher(item.text("infosources.0.name|infoSources.0.name"), "");
    }
    draft.place("$.usageterms");
    let rights = rights(item, draft);
    draft.set("rights", rights);

    let pictures = pictures(item, draft);
    let is_lead = |name: &str| {
        ["featuremedia", "featureimage", "mainimage", "main", "lead"]
            .iter()
            .any(|lead| name.eq_ignore_ascii_case(lead))
    };
    let lead = pictures.iter().position(|(name, _)| is_lead(name));
    let lead = lead.unwrap_or(0);
    if let Some((_, photo)) = pictures.get(lead) {
        draft.set("leadPhoto", *photo);
    }
    body(item, draft, &pictures, lead);
}

/// The first text that is one.
fn first(texts: [&str; 3]) -> &str {
    let mut found = texts.into_iter().filter(|text| !text.is_empty());
    found.next().unwrap_or_default()
}

/// The story's own page, if the item tells one; most agencies have none.
fn page<'a>(item: Json<'a>, draft: &mut Draft<'a>) {
    let mut page = item.text("url|canonicalurl|canonicalUrl|webUrl|extra.url");
    for id in item.list("altids|altIds") {
        let role = id.text("role").to_ascii_lowercase();
        let is_page = ["web", "url", "canonical", "permalink"]
            .iter()
            .any(|word| role.contains(word));
        if page.is_empty() && is_page {
            page = id.text("value");
        }
    }
    for key in ["guid", "uri"] {
        // An identifier is a page only if it looks like one.
        let id = item.text(key);
        let is_page =
            id.starts_with("http") && !id.contains("/tt.se/media/") && !id.contains("/ninjs");
        if page.is_empty() && is_page {
            page = id;
        }
    }
    draft.place("$.uri");
    if page.starts_with("http") {
        draft.page(page);
    }
}

const LIMITS: &str = "
    limit  embargo  embargoed|embargoedUntil|embargo
    limit  expires  expires|expiry
";

/// Whether the item may be shown: everything that speaks of it is looked at.
pub(super) fn status<'a>(item: Json<'a>, draft: &mut Draft<'a>) {
    let status = item.at("pubstatus|pubStatus");
    match status.as_text() {
        "usable" => {}
        "canceled" | "cancelled" => draft.hold("canceled"),
        _ => draft.hold_if(!status.is_null(), "withheld"),
    }
    draft.fields(item, "$", LIMITS);
    let may_go_out = item.at("syndicatable|syndication.external_distribution");
    draft.hold_if(may_go_out.is_false(), "restricted");
}

/// The value of the entry with a role, else the first.
fn of_role<'a>(entries: &'a [Json<'a>], role: &str) -> &'a str {
    for entry in entries {
        if entry.text("role") == role {
            return entry.text("value");
        }
    }
    entries.first().copied().unwrap_or_default().text("value")
}

pub(super) fn rights<'a>(item: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let holder = writer.line(item.text("copyrightholder|copyrightHolder"));
    let mut notice = writer.line(item.text("copyrightnotice|copyrightNotice"));
    if notice.is_empty() && !holder.is_empty() {
        notice = writer.joined(&["© ", holder]);
    }
    let terms = writer.line(item.text("usageterms|usageTerms|usageterms.0"));
    let info = item.at("rightsinfo|rightsInfo");
    let license = draft.web_url(info.text("linkedrights|linkedRights"));
    writer.rights(notice, terms, license)
}

/// The media types of bodies, the best first.
const KINDS: [&str; 5] = [
    "text/html",
    "html",
    "application/xhtml+xml",
    "text/plain",
    "",
];

/// The body to show: those of a list are the same text in other forms, not its
/// parts. Null if there is no list.
fn chosen<'a>(item: Json<'a>) -> Json<'a> {
    for wanted in KINDS {
        for body in item.list("bodies") {
            let kind = kind_of(*body);
            let is_wanted = kind.starts_with(wanted) && (!wanted.is_empty() || kind.is_empty());
            if is_wanted && !kind.contains("nitf") && body.has("value") {
                return *body;
            }
        }
    }
    Json::NULL
}

fn kind_of(body: Json<'_>) -> String {
    body.text("contenttype|contentType|mimetype")
        .to_ascii_lowercase()
}

/// Sets the body: the text, then the pictures that it does not name.
fn body<'a>(item: Json<'a>, draft: &mut Draft<'a>, pictures: &[(&'a str, Json<'a>)], lead: usize) {
    let writer = draft.writer;
    let chosen = chosen(item);
    let (markup, text) = if chosen.is_null() {
        let markup = item.text("body_html|body_xhtml|body_html5");
        (markup, item.text("body_text"))
    } else if kind_of(chosen).starts_with("text/plain") {
        (
            "",
            first([chosen.text("value"), item.text("body_text"), ""]),
        )
    } else {
        (chosen.text("value"), item.text("body_text"))
    };
    draft.place("$.body_html");
    let mut blocks = if markup.is_empty() {
        writer.lines(text)
    } else {
        html::blocks(draft, markup)
    };
    for (index, (name, photo)) in pictures.iter().enumerate() {
        let is_named = !name.is_empty() && markup.contains(writer.joined(&["\"", name, "\""]));
        if index != lead && !is_named {
            blocks.push(writer.photo_block(*photo));
        }
    }
    if blocks.is_empty() && item.has("body_nitf") {
        draft.warn(Problem::UnknownKind);
    }
    draft.set("body", writer.list(&blocks));
}
