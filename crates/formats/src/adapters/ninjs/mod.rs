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
    blocks::add,
    draft::Draft,
    format::Adapter,
    html,
    json::{Json, is_one_of},
    list::MAX_STORIES,
    select::{self, Keys},
    text::{Search, table},
};
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
        select: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        let mut item = item(document);
        let items = package(document);
        if !select.is_empty() && !items.is_empty() {
            let keys = Keys {
                id: "uri|guid|_id",
                url: "uri|guid|_id",
                title: "headline",
            };
            item = select::item(draft.writer.list(&items).items(), select, draft, &keys)?;
        }
        let kind = item.word("type|contentType");
        if !matches!(kind, "" | "text" | "composite" | "article") {
            return Err(FormatError::not_a_story(&[
                "a ",
                kind,
                " item of ninjs, not an article; use the item of the article it belongs to",
            ]));
        }
        story(item, draft);
        // "Canceled" may be all that a document says.
        let is_held = draft.has("status") && item.has("pubstatus|pubStatus");
        if !draft.has("headline") && !is_held {
            return Err(FormatError::not_a_story(&[
                "the ninjs item has no headline",
            ]));
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "IPTC ninjs 1.x, 2.x and 3.x, with the fields of Superdesk, TT and NTB",
            specification: "https://iptc.org/standards/ninjs/",
            fields: &[
                ("id", "`uri`, `guid`, `_id`"),
                ("version", "`version`"),
                (
                    "status",
                    "`pubstatus`, `pubStatus`, of which unknown ones are withheld; `syndicatable: false` and `syndication.external_distribution: false` are restricted",
                ),
                (
                    "embargo",
                    "`embargoed`, `embargoedUntil`; unreadable ones are withheld",
                ),
                ("expires", "`expires`, `expiry`"),
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
                    "`firstpublished`, `firstPublished`, `firstcreated`, `firstCreated`, `versioncreated`, `versionCreated`",
                ),
                (
                    "updated",
                    "`contentmodified`, `contentModified`, `versioncreated`, `versionCreated`",
                ),
                (
                    "leadPhoto",
                    "`associations`: `featuremedia`, `mainimage`, else the first picture; all its `renditions` that are pictures",
                ),
                (
                    "body",
                    "`bodies` (HTML first), `body_html`, `body_xhtml`, `body_html5`, `body_text`; other pictures of `associations`",
                ),
                (
                    "publisher",
                    "`infosource`, `source`, `infosources.0.name`, `infoSources.0.name`",
                ),
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

/// The item, or the first of a list.
fn item(document: Json<'_>) -> Json<'_> {
    let list = document.list("_items");
    if document.is_list() {
        document.get("0")
    } else if let Some(first) = list.first() {
        *first
    } else {
        document
    }
}

/// The articles of a package, or of a list of items.
fn package(document: Json<'_>) -> Vec<Json<'_>> {
    let mut items = document.items().to_vec();
    items.extend_from_slice(document.list("_items"));
    let is_package = document.word("type|contentType") == "composite";
    for item in document.get("associations").values() {
        if is_package && is_one_of(item.word("type|contentType"), "text composite article") {
            items.push(item);
        }
    }
    // One more tells that some are left out.
    items.truncate(MAX_STORIES + 1);
    items
}

const FIELDS: &str = table!(
    "
    text       id             uri|guid|_id
    text       version        version
    language   language       language
    byline     byline         byline|by
    authors    name|parent    authors
    line       dateline       located|dateline.text|dateline
    publisher  -              infosource|source|infosources.0.name|infoSources.0.name
    dates
        firstpublished|firstPublished|firstcreated|firstCreated|versioncreated|versionCreated
        contentmodified|contentModified|versioncreated|versionCreated
"
);

fn story<'a>(item: Json<'a>, draft: &mut Draft<'a>) {
    page(item, draft);
    status(item, draft);
    draft.fields(item, "$", FIELDS);
    let headline = first([
        item.text("headline"),
        of_role(item.get("headlines"), "main"),
        item.text("title|headline_short"),
    ]);
    draft.line("headline", headline);
    let standfirst = first([
        item.text("description_text|description_html"),
        of_role(item.get("descriptions"), "description"),
        Json::NULL,
    ]);
    draft.rich("standfirst", standfirst);
    let mut writers = Vec::new();
    for person in item.list("people") {
        if person.word("rel").holds_one_of("author creator") {
            writers.push(*person);
        }
    }
    draft.authors(draft.writer.list(&writers), "name|parent");
    draft.place("$.usageterms");
    let rights = rights(item, draft);
    draft.set("rights", rights);

    let pictures = pictures(item, draft);
    let is_lead = |name: &str| {
        let mut leads = "featuremedia featureimage mainimage main lead".words();
        leads.any(|lead| name.eq_ignore_ascii_case(lead))
    };
    let lead = pictures.iter().position(|(name, _)| is_lead(name));
    let lead = lead.unwrap_or(0);
    if let Some((_, photo)) = pictures.get(lead) {
        draft.set("leadPhoto", *photo);
    }
    body(item, draft, &pictures, lead);
}

/// The first of some values that is one.
fn first<'a>(values: [Json<'a>; 3]) -> Json<'a> {
    let mut found = values.into_iter().filter(|value| !value.is_empty());
    found.next().unwrap_or_default()
}

/// The story's own page, if the item tells one; most agencies have none.
fn page<'a>(item: Json<'a>, draft: &mut Draft<'a>) {
    let mut page = item.text("url|canonicalurl|canonicalUrl|webUrl|extra.url");
    for id in item.list("altids|altIds") {
        let role = id.word("role").to_ascii_lowercase();
        let is_page = role.holds_one_of("web url canonical permalink");
        if page.is_empty() && is_page {
            page = id.text("value");
        }
    }
    for key in "guid uri".words() {
        // An identifier is a page only if it looks like one.
        let id = item.word(key);
        let is_page = id.starts_with("http") && !id.holds("/tt.se/media/") && !id.holds("/ninjs");
        if page.is_empty() && is_page {
            page = item.text(key);
        }
    }
    draft.place("$.uri");
    if page.as_text().starts_with("http") {
        draft.page(page);
    }
}

const LIMITS: &str = table!(
    "
    unless restricted syndicatable|syndication.external_distribution
    limit  embargo  embargoed|embargoedUntil|embargo
    limit  expires  expires|expiry
"
);

/// Whether the item may be shown: everything that speaks of it is looked at.
pub(super) fn status<'a>(item: Json<'a>, draft: &mut Draft<'a>) {
    let status = item.at("pubstatus|pubStatus");
    match status.as_text() {
        "usable" => {}
        "canceled" | "cancelled" => draft.hold("canceled"),
        _ => draft.hold_if(!status.is_null(), "withheld"),
    }
    draft.fields(item, "$", LIMITS);
}

/// The value of the entry with a role, else the first.
fn of_role<'a>(entries: Json<'a>, role: &str) -> Json<'a> {
    for entry in entries.items() {
        if entry.word("role") == role {
            return entry.text("value");
        }
    }
    entries.at("0").text("value")
}

pub(super) fn rights<'a>(item: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let mut line = |paths| draft.text_line(item.text(paths));
    let holder = line("copyrightholder|copyrightHolder");
    let mut notice = line("copyrightnotice|copyrightNotice");
    if notice.is_empty() && !holder.is_empty() {
        notice = writer.text(writer.joined(&["© ", holder.as_text()]));
    }
    let terms = line("usageterms|usageTerms|usageterms.0");
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
            if is_wanted && !kind.holds("nitf") && body.has("value") {
                return *body;
            }
        }
    }
    Json::NULL
}

fn kind_of(body: Json<'_>) -> String {
    body.word("contenttype|contentType|mimetype")
        .to_ascii_lowercase()
}

/// Sets the body: the text, then the pictures that it does not name.
fn body<'a>(item: Json<'a>, draft: &mut Draft<'a>, pictures: &[(&'a str, Json<'a>)], lead: usize) {
    let writer = draft.writer;
    let chosen = chosen(item);
    let is_plain = kind_of(chosen).starts_with("text/plain");
    let markup = match chosen.is_null() {
        true => item.text("body_html|body_xhtml|body_html5"),
        false if is_plain => Json::NULL,
        false => chosen.text("value"),
    };
    draft.place("$.body_html");
    let mut blocks = Vec::new();
    add(&mut blocks, html::blocks(draft, markup));
    if markup.is_null() {
        let plain = if is_plain {
            chosen.text("value")
        } else {
            Json::NULL
        };
        let text = first([plain, item.text("body_text"), Json::NULL]);
        add(&mut blocks, draft.lines(text));
    }
    let markup = markup.as_text();
    for (index, (name, photo)) in pictures.iter().enumerate() {
        let is_named = !name.is_empty() && markup.holds(writer.joined(&["\"", name, "\""]));
        if index != lead && !is_named {
            blocks.push(writer.photo_block(*photo));
        }
    }
    if blocks.is_empty() && item.has("body_nitf") {
        draft.warn(Problem::UnknownKind);
    }
    draft.set("body", writer.list(&blocks));
}
