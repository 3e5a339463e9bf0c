//! Where the story belongs in the publisher's site.

use story::Problem;

use super::Reader;
use crate::json::Json;

/// Sets the trail: that of the `BreadcrumbList`, wherever it stands, without
/// the story itself at its end; else the story's section alone. The first
/// section that the trail does not name already is the kicker.
pub(super) fn trail<'a>(r: &mut Reader<'a, '_>, article: Json<'a>, headline: &str, page: &str) {
    let writer = r.draft.writer;
    let sections = r.lines(article, "articleSection");
    let section = sections.first().copied().unwrap_or_default();
    let list = list(r, article);
    let mut steps = r.parts(list, "itemListElement");
    // Stable: steps without a position keep their order, at the end.
    let position = |step: &Json<'a>| step.get("position").number().unwrap_or(u32::MAX);
    for index in 1..steps.len() {
        let mut at = index;
        while at > 0 && position(&steps[at]) < position(&steps[at - 1]) {
            steps.swap(at, at - 1);
            at -= 1;
        }
    }
    steps.truncate(MAX_STEPS);
    let mut crumbs = Vec::new();
    for step in steps {
        let (name, url) = crumb(r, step);
        if !name.is_empty() {
            crumbs.push((name, url));
        }
    }
    if let Some((name, url)) = crumbs.last()
        && (*name == headline || !page.is_empty() && *url == page)
    {
        crumbs.pop();
    }
    if crumbs.is_empty() && !section.is_empty() {
        crumbs.push((section, ""));
    }
    let is_new = crumbs
        .iter()
        .all(|(name, _)| !name.eq_ignore_ascii_case(section));
    r.draft
        .set_text("kicker", if is_new { section } else { "" });
    let mut named = Vec::new();
    for (name, url) in crumbs {
        named.push(writer.named(name, url));
    }
    r.draft.set("breadcrumbs", writer.list(&named));
}

/// No trail has more steps.
const MAX_STEPS: usize = 100;

/// The list of the article, of its page, or any; null if there is none.
fn list<'a>(r: &Reader<'a, '_>, article: Json<'a>) -> Json<'a> {
    let mut holders = vec![article];
    holders.extend_from_slice(&r.parts(article, "mainEntityOfPage"));
    holders.push(r.graph.first_of_type("WebPage"));
    for holder in holders {
        for list in r.parts(holder, "breadcrumb") {
            if list.has("itemListElement") {
                return list;
            }
        }
    }
    r.graph.first_of_type("BreadcrumbList")
}

/// A step has its name and address itself or in its `item`.
fn crumb<'a>(r: &mut Reader<'a, '_>, step: Json<'a>) -> (&'a str, &'a str) {
    if step.is_text() {
        return (r.line(step), "");
    }
    let item = r.part(step, "item");
    let mut name = r.first_line(step, "name");
    if name.is_empty() {
        name = r.first_line(item, "name");
    }
    if name.is_empty() {
        r.warn(step, Problem::Missing);
        return ("", "");
    }
    if item.is_text() || item.has("@id|url") {
        (name, r.url_of(item))
    } else {
        (name, r.url(step, "url"))
    }
}
