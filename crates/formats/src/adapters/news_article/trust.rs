//! Whose story it is, where it stands, and what may be done with it.

use story::{Problem, Provider, SafeUrl, WebUrl};

use super::{Reader, byline::names, date, graph::entries};
use crate::{
    json::{Json, is_one_of},
    select::without_fragment,
    text::Search,
};

/// The page of the story: what it is the main part of, else its own address.
pub(super) fn canonical_url<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) -> Json<'a> {
    let mut url = Json::NULL;
    for part in entries(article.get("mainEntityOfPage")) {
        // `mainEntityOfPage: true` says nothing.
        let is_address = if part.is_text() {
            !is_one_of(part.as_text(), "true True") && !part.is_empty()
        } else {
            part.has("@id|url")
        };
        if url.is_null() && is_address {
            url = r.url_of(part);
        }
    }
    if url.is_null() {
        url = r.url(article, "url|@id");
    }
    r.draft.writer.text(without_fragment(url.as_text()))
}

/// The publisher, or whatever stands for one: its name and front page.
pub(super) fn publisher<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) -> (Json<'a>, Json<'a>) {
    let mut parts = Vec::new();
    for key in "publisher sourceOrganization provider".words() {
        parts.extend_from_slice(&r.parts(article, key));
    }
    parts.push(r.graph.first_of_type("WebSite"));
    for part in parts {
        let name = if part.is_text() {
            r.line(part)
        } else {
            r.first_line(part, "name")
        };
        if !name.is_empty() {
            return (name, r.url(part, "url"));
        }
    }
    (Json::NULL, Json::NULL)
}

/// The publisher's own name for the story: a text, or the value of a property.
pub(super) fn id<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) {
    let mut id = r.part(article, "identifier");
    if id.is_object() {
        id = r.first_line(id, "value");
    }
    if !id.is_null() {
        id = r.line(id);
    }
    r.draft.set("id", id);
}

/// Other pages of the story; a post about it at a service is not one.
pub(super) fn addresses<'a>(r: &mut Reader<'a, '_>, article: Json<'a>, page: Json<'a>) -> Json<'a> {
    let mut addresses = Vec::new();
    for part in r.parts(article, "sameAs") {
        let url = r.url_of(part);
        if let Ok(parsed) = WebUrl::parse(url.as_text(), None)
            && url != page
            && Provider::of(&parsed).is_none()
        {
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
        let line = writer.enumerated(year.as_text(), " ", holder);
        copyright = writer.text(writer.joined(&["© ", line]));
    }
    let (mut terms, mut license) = (Json::NULL, Json::NULL);
    for key in "license usageInfo".words() {
        for part in r.parts(article, key) {
            if part.is_object() || part.as_text().holds("://") {
                if license.is_null() {
                    license = r.url_of(part);
                }
            } else {
                // What `usageInfo` says is about this use.
                terms = r.line(part);
            }
        }
    }
    writer.rights(copyright, terms, license)
}

/// Whether the publisher still stands by the story.
pub(super) fn status<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) {
    let status = r
        .first_line(article, "creativeWorkStatus")
        .as_text()
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
    let mut date = Json::NULL;
    let text = if part.is_object() {
        let time = date::first(r, part, "datePublished");
        let time = time.map(story::Timestamp::to_rfc3339).unwrap_or_default();
        date = writer.kept(&time);
        r.first_line(part, "text|description|abstract")
    } else {
        r.line(part)
    };
    if text.is_empty() {
        r.warn(part, Problem::Empty);
        return Json::NULL;
    }
    // The correction may be a page of its own.
    let words = match SafeUrl::parse(text.as_text(), None) {
        Ok(url) => writer.list(&[writer.link(writer.kept(url.as_str()), text)]),
        Err(_) => text,
    };
    writer.object("date text", &[date, words])
}
