//! Where the story belongs in the publisher's site.

use story::Problem;

use super::Reader;
use crate::{blocks::add, json::Json, text::parts_at};

/// Sets the trail: that of the `BreadcrumbList`, wherever it stands, without
/// the story itself at its end; else the story's section alone. The first
/// section that the trail does not name already is the kicker.
pub(super) fn trail<'a>(
    r: &mut Reader<'a, '_>,
    article: Json<'a>,
    headline: Json<'a>,
    page: Json<'a>,
) {
    let writer = r.draft.writer;
    // Some write a list with commas or signs in the place of a list.
    let mut sections = Vec::new();
    for line in r.lines(article, "articleSection") {
        for section in parts_at(line.as_text(), ",;|>·•»›、،") {
            let section = writer.text(section.trim());
            if !section.is_empty() && !sections.contains(&section) {
                sections.push(section);
            }
        }
    }
    let section = sections.first().copied().unwrap_or_default();
    let list = list(r, article);
    let mut steps = r.parts(list, "itemListElement");
    steps.truncate(MAX_STEPS);
    // Stable: steps without a position keep their order, at the end.
    let position = |step: &Json<'a>| step.get("position").number(u32::MAX);
    for index in 1..steps.len() {
        let mut at = index;
        while at > 0 && position(&steps[at]) < position(&steps[at - 1]) {
            steps.swap(at, at - 1);
            at -= 1;
        }
    }
    let mut crumbs = Vec::new();
    for step in steps {
        add(&mut crumbs, crumb(r, step));
    }
    if let Some(last) = crumbs.last()
        && (last.get("name") == headline || !page.is_empty() && last.get("url") == page)
    {
        crumbs.pop();
    }
    if crumbs.is_empty() {
        for section in sections.into_iter().take(MAX_STEPS) {
            crumbs.push(writer.named(section, Json::NULL));
        }
    }
    let is_section = |crumb: &Json<'a>| crumb.word("name").eq_ignore_ascii_case(section.as_text());
    if !crumbs.iter().any(is_section) {
        r.draft.set("kicker", section);
    }
    r.draft.set("breadcrumbs", writer.list(&crumbs));
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
fn crumb<'a>(r: &mut Reader<'a, '_>, step: Json<'a>) -> Json<'a> {
    let item = r.part(step, "item");
    let mut name = if step.is_text() {
        r.line(step)
    } else {
        r.first_line(step, "name")
    };
    if name.is_empty() {
        name = r.first_line(item, "name");
    }
    if name.is_empty() {
        r.warn(step, Problem::Missing);
        return Json::NULL;
    }
    let url = if item.is_text() || item.has("@id|url") {
        r.url_of(item)
    } else {
        r.url(step, "url")
    };
    r.draft.writer.named(name, url)
}
