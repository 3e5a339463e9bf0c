//! Whose story it is, where it stands, and what may be done with it.

use serde_json::Value;
use story::{
    Address, Correction, Inline, Problem, Provider, Publisher, Rights, SafeUrl, Text, WebUrl,
};

use super::{Reader, byline::names, date, graph::Part};

/// The page of the story: what it is the main part of, else its own address.
pub(super) fn canonical_url<'a>(r: &mut Reader<'a>, article: &Part<'a>) -> Option<WebUrl> {
    let page = article
        .get("mainEntityOfPage")
        .map(Part::entries)
        .unwrap_or_default();
    // `mainEntityOfPage: true` says nothing.
    let page = page.iter().filter(|part| match part.value {
        Value::String(text) => !matches!(text.as_str(), "true" | "True" | ""),
        value => value.get("@id").or(value.get("url")).is_some(),
    });
    let url = page.into_iter().find_map(|part| r.url_of(part));
    let url = url
        .or_else(|| r.url(article, "url"))
        .or_else(|| r.url(article, "@id"))?;
    let bare = url.as_str().split('#').next()?;
    WebUrl::parse(bare, None).ok()
}

/// The publisher, or whatever stands for one.
pub(super) fn publisher<'a>(r: &mut Reader<'a>, article: &Part<'a>) -> Option<Publisher> {
    let site = r.graph.first_of_type("WebSite").cloned();
    let mut parts: Vec<_> = ["publisher", "sourceOrganization", "provider"]
        .into_iter()
        .flat_map(|key| r.parts(article, key))
        .collect();
    parts.extend(site);
    parts.iter().find_map(|part| {
        if part.value.is_string() {
            return Some(Publisher {
                name: r.line(part)?,
                url: None,
            });
        }
        let name = r.first_line(part, &["name"])?;
        Some(Publisher {
            name,
            url: r.url(part, "url"),
        })
    })
}

/// The publisher's own name for the story: a text, or the value of a property.
pub(super) fn id<'a>(r: &mut Reader<'a>, article: &Part<'a>) -> Option<String> {
    let part = r.parts(article, "identifier").into_iter().next()?;
    if part.value.is_object() {
        r.first_line(&part, &["value"])
    } else {
        r.line(&part)
    }
}

/// Other pages of the story; a post about it at a service is not one.
pub(super) fn addresses<'a>(
    r: &mut Reader<'a>,
    article: &Part<'a>,
    page: Option<&WebUrl>,
) -> Vec<Address> {
    let parts = r.parts(article, "sameAs");
    let urls = parts.iter().filter_map(|part| r.url_of(part));
    urls.filter(|url| Some(url) != page && Provider::of(url).is_none())
        .map(|url| Address { url, checked: None })
        .collect()
}

/// The notice as it is, else holder and year.
pub(super) fn rights<'a>(r: &mut Reader<'a>, article: &Part<'a>) -> Rights {
    let copyright = r.first_line(article, &["copyrightNotice"]).or_else(|| {
        let holder = names(r, article, "copyrightHolder")?;
        let year = r.first_line(article, &["copyrightYear"]);
        Some(year.map_or_else(
            || format!("© {holder}"),
            |year| format!("© {year} {holder}"),
        ))
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
        Value::String(text) => text.contains("://"),
        value => value.is_object(),
    });
    Rights {
        copyright,
        terms,
        license: license.and_then(|part| r.url_of(&part)),
    }
}

/// What was put right; systems emit empty ones too.
pub(super) fn corrections<'a>(r: &mut Reader<'a>, article: &Part<'a>) -> Vec<Correction> {
    let parts = r.parts(article, "correction");
    parts
        .iter()
        .filter_map(|part| correction(r, part))
        .collect()
}

fn correction<'a>(r: &mut Reader<'a>, part: &Part<'a>) -> Option<Correction> {
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
        Ok(url) => [Inline::Link {
            url,
            text: Text::from(text),
        }]
        .into_iter()
        .collect(),
        Err(_) => Text::from(text),
    };
    Some(Correction { date, text })
}
