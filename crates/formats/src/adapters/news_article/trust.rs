//! Whose story it is, where it stands, and what may be done with it.

use story::{Problem, Provider, SafeUrl, WebUrl};

use super::{Reader, byline::names, date, graph::Part};
use crate::{
    draft::Hold,
    json::{Json, object},
    native,
};

/// The page of the story: what it is the main part of, else its own address.
pub(super) fn canonical_url<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) -> Option<WebUrl> {
    let page = article
        .get("mainEntityOfPage")
        .map(Part::entries)
        .unwrap_or_default();
    // `mainEntityOfPage: true` says nothing.
    let page = page.iter().filter(|part| match part.value {
        Json::Text(text) => !matches!(text.as_str(), "true" | "True" | ""),
        value => value.has("@id") || value.has("url"),
    });
    let url = page.into_iter().find_map(|part| r.url_of(part));
    let url = url
        .or_else(|| r.url(article, "url"))
        .or_else(|| r.url(article, "@id"))?;
    let bare = url.as_str().split('#').next()?;
    WebUrl::parse(bare, None).ok()
}

/// The publisher, or whatever stands for one: its name and front page.
pub(super) fn publisher<'a>(
    r: &mut Reader<'a, '_>,
    article: &Part<'a>,
) -> Option<(String, Option<WebUrl>)> {
    let site = r.graph.first_of_type("WebSite").copied();
    let mut parts: Vec<_> = ["publisher", "sourceOrganization", "provider"]
        .into_iter()
        .flat_map(|key| r.parts(article, key))
        .collect();
    parts.extend(site);
    parts.iter().find_map(|part| {
        if part.value.as_text().is_some() {
            return Some((r.line(part)?, None));
        }
        let name = r.first_line(part, &["name"])?;
        Some((name, r.url(part, "url")))
    })
}

/// The publisher's own name for the story: a text, or the value of a property.
pub(super) fn id<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) -> Option<String> {
    let part = r.parts(article, "identifier").into_iter().next()?;
    if part.value.is_object() {
        r.first_line(&part, &["value"])
    } else {
        r.line(&part)
    }
}

/// Other pages of the story; a post about it at a service is not one.
pub(super) fn addresses<'a>(
    r: &mut Reader<'a, '_>,
    article: &Part<'a>,
    page: Option<&WebUrl>,
) -> Vec<Json> {
    let parts = r.parts(article, "sameAs");
    let urls = parts.iter().filter_map(|part| r.url_of(part));
    urls.filter(|url| Some(url) != page && Provider::of(url).is_none())
        .map(|url| object([("url", url.as_str().into())]))
        .collect()
}

/// The notice as it is, else holder and year.
pub(super) fn rights<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) -> Json {
    let copyright = r.first_line(article, &["copyrightNotice"]).or_else(|| {
        let holder = names(r, article, "copyrightHolder")?;
        let year = r.first_line(article, &["copyrightYear"]);
        let year = year.map(|year| [&year, " "].concat()).unwrap_or_default();
        Some(["© ", &year, &holder].concat())
    });
    let terms = ["usageInfo", "license"].into_iter().find_map(|key| {
        r.lines(article, key)
            .into_iter()
            .find(|line| !line.contains("://"))
    });
    let mut licenses = ["license", "usageInfo"]
        .into_iter()
        .flat_map(|key| r.parts(article, key));
    let license = licenses.find(|part| match part.value {
        Json::Text(text) => text.contains("://"),
        value => value.is_object(),
    });
    let license = license
        .and_then(|part| r.url_of(&part))
        .map(|url| url.to_string());
    native::rights(copyright.as_deref(), terms.as_deref(), license)
}

/// Whether the publisher still stands by the story.
pub(super) fn status<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) {
    let status = r
        .first_line(article, &["creativeWorkStatus"])
        .unwrap_or_default();
    match status.to_ascii_lowercase().as_str() {
        "withdrawn" | "retracted" | "deleted" | "obsolete" | "cancelled" | "canceled" => {
            r.draft.hold(Hold::Canceled);
        }
        "draft" | "incomplete" | "pending" => r.draft.hold(Hold::Withheld),
        _ => {}
    }
}

/// What was put right; systems emit empty ones too.
pub(super) fn corrections<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) -> Vec<Json> {
    let parts = r.parts(article, "correction");
    parts
        .iter()
        .filter_map(|part| correction(r, part))
        .collect()
}

fn correction<'a>(r: &mut Reader<'a, '_>, part: &Part<'a>) -> Option<Json> {
    let (text, date) = if part.value.is_object() {
        (
            r.first_line(part, &["text", "description", "abstract"]),
            date::first(r, part, &["datePublished"]),
        )
    } else {
        (r.line(part), None)
    };
    let Some(text) = text else {
        r.warn(part, Problem::Empty);
        return None;
    };
    // The correction may be a page of its own.
    let text = match SafeUrl::parse(&text, None) {
        Ok(url) => vec![native::link(url.as_str(), text.into())].into(),
        Err(_) => Json::from(text),
    };
    let date = date.map(|date| date.to_string());
    Some(object([("date", date.into()), ("text", text)]))
}
