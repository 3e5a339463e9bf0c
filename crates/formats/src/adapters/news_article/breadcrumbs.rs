//! Where the story belongs in the publisher's site.

use story::{Problem, WebUrl};

use super::{Reader, graph::Part};

/// A step of the trail.
pub(super) struct Crumb {
    pub(super) name: String,
    pub(super) url: Option<WebUrl>,
}

/// The trail of the `BreadcrumbList`, wherever it stands, without the story
/// itself at its end; else the story's section alone.
pub(super) fn trail<'a>(
    r: &mut Reader<'a, '_>,
    article: &Part<'a>,
    sections: &[String],
    headline: &str,
    page: Option<&WebUrl>,
) -> Vec<Crumb> {
    let mut crumbs = list(r, article)
        .map(|list| crumbs(r, &list))
        .unwrap_or_default();
    if crumbs
        .last()
        .is_some_and(|last| last.name == headline || page.is_some() && last.url.as_ref() == page)
    {
        crumbs.pop();
    }
    if crumbs.is_empty() {
        crumbs.extend(sections.first().map(|name| Crumb {
            name: name.clone(),
            url: None,
        }));
    }
    crumbs
}

/// The first section that the trail does not name already.
pub(super) fn kicker(sections: &[String], trail: &[Crumb]) -> Option<String> {
    let is_new = |name: &str| {
        trail
            .iter()
            .all(|crumb| !crumb.name.eq_ignore_ascii_case(name))
    };
    sections.first().filter(|name| is_new(name)).cloned()
}

fn list<'a>(r: &Reader<'a, '_>, article: &Part<'a>) -> Option<Part<'a>> {
    let page = r.graph.first_of_type("WebPage");
    let holders = r
        .parts(article, "mainEntityOfPage")
        .into_iter()
        .chain(page.copied());
    let mut lists = std::iter::once(*article)
        .chain(holders)
        .flat_map(|holder| r.parts(&holder, "breadcrumb"))
        .filter(|list| list.get("itemListElement").is_some());
    lists
        .next()
        .or_else(|| r.graph.first_of_type("BreadcrumbList").copied())
}

fn crumbs<'a>(r: &mut Reader<'a, '_>, list: &Part<'a>) -> Vec<Crumb> {
    let mut steps = r.parts(list, "itemListElement");
    // Stable: steps without a position keep their order.
    steps.sort_by_key(position);
    steps.iter().filter_map(|step| crumb(r, step)).collect()
}

fn position(step: &Part<'_>) -> i64 {
    match step.value.get("position") {
        Some(value) => value.number().map_or(i64::MAX, |number| number as i64),
        None => i64::MAX,
    }
}

/// A step has its name and address itself or in its `item`.
fn crumb<'a>(r: &mut Reader<'a, '_>, step: &Part<'a>) -> Option<Crumb> {
    if step.value.as_text().is_some() {
        return Some(Crumb {
            name: r.line(step)?,
            url: None,
        });
    }
    let item = r.parts(step, "item").into_iter().next();
    let name = r.first_line(step, &["name"]).or_else(|| {
        r.first_line(
            item.as_ref().filter(|item| item.value.is_object())?,
            &["name"],
        )
    });
    let Some(name) = name else {
        r.warn(step, Problem::Missing);
        return None;
    };
    let url = match &item {
        Some(item) if item.value.as_text().is_some() || has_address(item) => r.url_of(item),
        _ => r.url(step, "url"),
    };
    Some(Crumb { name, url })
}

fn has_address(item: &Part<'_>) -> bool {
    ["@id", "url"]
        .into_iter()
        .any(|key| item.get(key).is_some())
}
