//! The story around the body.

use super::{
    Node, Reader,
    body::block,
    inline::text,
    photo::{photo, source},
};
use crate::{
    Address, Author, Byline, Correction, CorrectionsAt, Crumb, Direction, Problem, Promotion,
    Promotions, Publisher, Related, Republish, Rights, SHARE_TARGETS, Status, Story, Timestamp,
    UrlError, WebUrl,
};

/// The field that holds [`rights`].
pub(super) const RIGHTS: &str = "rights";

const RIGHTS_FIELDS: &[&str] = &[
    "copyright",
    "terms",
    "license",
    "licenseName",
    "republish",
    "counter",
];

#[rustfmt::skip]
const STORY: &[&str] = &[
    "format", "$schema", "id", "version", "status", "language", "direction", "breadcrumbs",
    "kicker", "headline", "standfirst", "byline", "dateline", "published", "updated", "leadPhoto",
    "body", "corrections", "publisher", "canonicalUrl", RIGHTS, "embargo", "expires", "addresses",
    "promotions", "related", "share", "beacon", "correctionsAt", "mirrors",
];

pub(super) fn story<N: Node>(r: &mut Reader<'_>, node: &N) -> Story {
    if r.fields(node, STORY).is_none() {
        return Story::default();
    }
    let mut story = Story {
        id: r.line_or_number(node, "id"),
        version: r.line_or_number(node, "version"),
        status: status(r, node),
        language: r.language(node, "language"),
        direction: direction(r, node),
        breadcrumbs: r.list(node, "breadcrumbs", crumb),
        kicker: r.line(node, "kicker"),
        headline: r.line(node, "headline").unwrap_or_default(),
        standfirst: text(r, node, "standfirst"),
        byline: r.part(node, "byline", byline).unwrap_or_default(),
        dateline: r.line(node, "dateline"),
        published: r.time(node, "published"),
        updated: r.time(node, "updated"),
        lead_photo: r.part(node, "leadPhoto", photo),
        body: r.list(node, "body", block),
        corrections: r.list(node, "corrections", correction),
        corrections_at: corrections_at(r, node),
        publisher: r.part(node, "publisher", publisher),
        canonical_url: r.web_url(node, "canonicalUrl"),
        rights: r.part(node, RIGHTS, rights).unwrap_or_default(),
        embargo: None,
        expires: None,
        mirrors: r.list(node, "mirrors", |r, node| r.web_url_entry(node)),
        addresses: r.list(node, "addresses", address),
        promotions: r.part(node, "promotions", promotions).unwrap_or_default(),
        related: r.list(node, "related", related),
        share: share(r, node),
        beacon: r.web_url_as(node, "beacon", secure),
    };
    limits(r, node, &mut story);
    story
}

/// Embargo and expiry. Fails closed: a limit that cannot be read may not let the
/// story through.
pub(super) fn limits<N: Node>(r: &mut Reader<'_>, node: &N, story: &mut Story) {
    // A day is no end of an embargo: it begins at another moment in each zone.
    story.embargo = r.time(node, "embargo");
    if story.embargo.is_some_and(Timestamp::is_date_only) {
        r.warn_field("embargo", Problem::Date);
        story.embargo = None;
    }
    story.expires = r.time(node, "expires");
    let is_unread = |key, limit: Option<Timestamp>| limit.is_none() && node.get(key).is_some();
    let is_limited = is_unread("embargo", story.embargo) || is_unread("expires", story.expires);
    if is_limited && story.status == Status::Usable {
        story.status = Status::Withheld;
    }
}

/// Fails closed: a status that is not known is not a leave to publish.
pub(super) fn status<N: Node>(r: &mut Reader<'_>, node: &N) -> Status {
    if node.get("status").is_none() {
        return Status::Usable;
    }
    let status = r.value(node, "status", Problem::Range, |word| match word {
        "usable" => Some(Status::Usable),
        "withheld" => Some(Status::Withheld),
        "canceled" => Some(Status::Canceled),
        "restricted" => Some(Status::Restricted),
        _ => None,
    });
    status.unwrap_or(Status::Withheld)
}

pub(super) fn direction<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Direction> {
    r.value(node, "direction", Problem::Range, |word| match word {
        "ltr" => Some(Direction::Ltr),
        "rtl" => Some(Direction::Rtl),
        _ => None,
    })
}

pub(super) fn crumb<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Crumb> {
    r.fields(node, &["name", "url"])?;
    Some(Crumb {
        name: r.needed_line(node, "name")?,
        url: r.web_url(node, "url"),
    })
}

pub(super) fn byline<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Byline> {
    r.fields(node, &["authors", "text"])?;
    Some(Byline {
        authors: r.list(node, "authors", author),
        text: r.line(node, "text"),
    })
}

fn author<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Author> {
    r.fields(node, &["name", "url", "affiliation"])?;
    Some(Author {
        name: r.needed_line(node, "name")?,
        url: r.web_url(node, "url"),
        affiliation: r.line(node, "affiliation"),
    })
}

fn correction<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Correction> {
    r.fields(node, &["date", "text"])?;
    let correction = Correction {
        date: r.time(node, "date"),
        text: text(r, node, "text"),
    };
    if correction.text.is_empty() {
        r.warn(Problem::Empty);
        return None;
    }
    Some(correction)
}

fn corrections_at<N: Node>(r: &mut Reader<'_>, node: &N) -> CorrectionsAt {
    let place = r.value(node, "correctionsAt", Problem::Range, |word| match word {
        "top" => Some(CorrectionsAt::Top),
        "bottom" => Some(CorrectionsAt::Bottom),
        _ => None,
    });
    place.unwrap_or_default()
}

pub(super) fn publisher<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Publisher> {
    r.fields(node, &["name", "url", "logo"])?;
    Some(Publisher {
        name: r.needed_line(node, "name")?,
        url: r.web_url(node, "url"),
        logo: r.part(node, "logo", source),
    })
}

pub(super) fn rights<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Rights> {
    r.fields(node, RIGHTS_FIELDS)?;
    Some(Rights {
        copyright: r.line(node, "copyright"),
        terms: r.line(node, "terms"),
        license: r.web_url(node, "license"),
        license_name: r.line(node, "licenseName"),
        republish: republish(r, node),
        counter: r.picture_url(node, "counter"),
    })
}

/// Fails closed: a word that is not known is no permission.
fn republish<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Republish> {
    node.get("republish")?;
    Some(match r.line(node, "republish").as_deref() {
        Some("allowed") => Republish::Allowed,
        Some("without-photos") => Republish::WithoutPhotos,
        Some("embed-only") => Republish::EmbedOnly,
        Some("not-allowed") | None => Republish::NotAllowed,
        Some(_) => {
            r.warn_field("republish", Problem::Range);
            Republish::NotAllowed
        }
    })
}

fn address<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Address> {
    r.fields(node, &["url", "checked"])?;
    let url = r.web_url(node, "url");
    let checked: Option<Timestamp> = r.time(node, "checked");
    Some(Address {
        url: r.needed("url", url)?,
        checked,
    })
}

fn promotions<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Promotions> {
    r.fields(node, &["label", "links"])?;
    Some(Promotions {
        label: r.line(node, "label"),
        links: r.list(node, "links", promotion),
    })
}

fn promotion<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Promotion> {
    r.fields(node, &["label", "url"])?;
    let url = r.link(node, "url");
    Some(Promotion {
        label: r.needed_line(node, "label")?,
        url: r.needed("url", url)?,
    })
}

fn related<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Related> {
    r.fields(node, &["headline", "url"])?;
    let url = r.web_url(node, "url");
    Some(Related {
        headline: r.needed_line(node, "headline")?,
        url: r.needed("url", url)?,
    })
}

/// None without a list, and for one of which nothing is known.
fn share<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Vec<String>> {
    let targets = r.list(node, "share", share_target);
    let entries = node.get("share")?.items()?;
    (entries.is_empty() || !targets.is_empty()).then_some(targets)
}

/// In a browser the script that has the table of targets warns of unknown ones.
fn share_target<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<String> {
    let Some(key) = node.text() else {
        r.warn(Problem::WrongType);
        return None;
    };
    let key = r.counted(key)?;
    if cfg!(not(target_arch = "wasm32")) && !SHARE_TARGETS.contains(&&*key) {
        r.warn(Problem::UnknownKind);
        return None;
    }
    Some(key)
}

/// A page that is secure may not send anything to an address that is not.
fn secure(url: WebUrl) -> Result<WebUrl, UrlError> {
    match url.as_str().starts_with("https:") {
        true => Ok(url),
        false => Err(UrlError::Scheme),
    }
}
