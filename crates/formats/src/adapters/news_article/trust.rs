//! Whose story it is, where it stands, and what may be done with it.

use story::{Problem, Provider, SafeUrl, WebUrl};

use super::{Reader, byline::names, choice::without_fragment, date, graph::entries};
use crate::json::{Json, is_one_of};

/// The page of the story: what it is the main part of, else its own address.
pub(super) fn canonical_url<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) -> &'a str {
    for part in entries(article.get("mainEntityOfPage")) {
        // `mainEntityOfPage: true` says nothing.
        let says_nothing = if part.is_text() {
            matches!(part.as_text(), "true" | "True" | "")
        } else {
            !part.has("@id|url")
        };
        let url = if says_nothing { "" } else { r.url_of(part) };
        if !url.is_empty() {
            return without_fragment(url);
        }
    }
    without_fragment(r.url(article, "url|@id"))
}

/// The publisher, or whatever stands for one: its name and front page.
pub(super) fn publisher<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) -> (&'a str, &'a str) {
    let mut parts = Vec::new();
    for key in ["publisher", "sourceOrganization", "provider"] {
        parts.extend_from_slice(&r.parts(article, key));
    }
    parts.push(r.graph.first_of_type("WebSite"));
    for part in parts {
        if part.is_text() {
            let name = r.line(part);
            if !name.is_empty() {
                return (name, "");
            }
        }
        let name = r.first_line(part, "name");
        if !name.is_empty() {
            return (name, r.url(part, "url"));
        }
    }
    ("", "")
}

/// The publisher's own name for the story: a text, or the value of a property.
pub(super) fn id<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) {
    let part = r.part(article, "identifier");
    let id = if part.is_object() {
        r.first_line(part, "value")
    } else if part.is_null() {
        ""
    } else {
        r.line(part)
    };
    r.draft.set_text("id", id);
}

/// Other pages of the story; a post about it at a service is not one.
pub(super) fn addresses<'a>(r: &mut Reader<'a, '_>, article: Json<'a>, page: &str) -> Json<'a> {
    let mut addresses = Vec::new();
    for part in r.parts(article, "sameAs") {
        let url = r.url_of(part);
        if let Ok(parsed) = WebUrl::parse(url, None)
            && url != page
            && Provider::of(&parsed).is_none()
        {
            let url = r.draft.writer.text(url);
            addresses.push(r.draft.writer.object("url", &[url]));
        }
    }
    r.draft.writer.list(&addresses)
}

/// The notice as it is, else holder and year.
pub(super) fn rights<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) -> Json<'a> {
    let writer = r.draft.writer;
    let mut copyright = r.first_line(article, "copyrightNotice");
    let holder = names(r, article, "copyrightHolder");
    if copyright.is_empty() && !holder.is_empty() {
        let year = r.first_line(article, "copyrightYear");
        let space = if year.is_empty() { "" } else { " " };
        copyright = writer.joined(&["© ", year, space, holder]);
    }
    let mut terms = "";
    for key in ["usageInfo", "license"] {
        for line in r.lines(article, key) {
            if terms.is_empty() && !line.contains("://") {
                terms = line;
            }
        }
    }
    let mut license = Json::NULL;
    for key in ["license", "usageInfo"] {
        for part in r.parts(article, key) {
            let is_license = part.is_object() || part.as_text().contains("://");
            if license.is_null() && is_license {
                license = part;
            }
        }
    }
    let license = if license.is_null() {
        ""
    } else {
        r.url_of(license)
    };
    writer.rights(copyright, terms, license)
}

/// Whether the publisher still stands by the story.
pub(super) fn status<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) {
    let status = r
        .first_line(article, "creativeWorkStatus")
        .to_ascii_lowercase();
    const GONE: &str = "withdrawn retracted deleted obsolete cancelled canceled";
    r.draft.hold_if(is_one_of(&status, GONE), "canceled");
    r.draft
        .hold_if(is_one_of(&status, "draft incomplete pending"), "withheld");
}

/// What was put right; systems emit empty ones too.
pub(super) fn corrections<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) -> Json<'a> {
    let mut corrections = Vec::new();
    for part in r.parts(article, "correction") {
        let correction = correction(r, part);
        corrections.push(correction);
    }
    r.draft.writer.some(&corrections)
}

fn correction<'a>(r: &mut Reader<'a, '_>, part: Json<'a>) -> Json<'a> {
    let writer = r.draft.writer;
    let mut date = "";
    let text = if part.is_object() {
        let time = date::first(r, part, "datePublished");
        let time = time.map(story::Timestamp::to_rfc3339).unwrap_or_default();
        date = writer.string(&time);
        r.first_line(part, "text|description|abstract")
    } else {
        r.line(part)
    };
    if text.is_empty() {
        r.warn(part, Problem::Empty);
        return Json::NULL;
    }
    // The correction may be a page of its own.
    let words = match SafeUrl::parse(text, None) {
        Ok(url) => {
            let link = writer.link(writer.string(url.as_str()), writer.text(text));
            writer.list(&[link])
        }
        Err(_) => writer.text(text),
    };
    writer.object("date text", &[writer.text(date), words])
}
