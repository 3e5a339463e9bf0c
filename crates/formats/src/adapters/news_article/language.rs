//! The language of the story.

use story::{Language, Problem};

use super::Reader;
use crate::{blocks::add, json::Json, text::Search};

/// Sets the article's language, else that of its page or site.
pub(super) fn language<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) {
    let page = r.graph.first_of_type("WebPage");
    let site = r.graph.first_of_type("WebSite");
    for holder in [article, page, site] {
        for part in r.parts(holder, "inLanguage") {
            if let Some(language) = tag(r, part) {
                let tag = r.draft.writer.string(language.as_str());
                return r.draft.set_text("language", tag);
            }
        }
    }
}

/// A tag, or a `Language` node with the tag in one of its names.
fn tag<'a>(r: &mut Reader<'a, '_>, part: Json<'a>) -> Option<Language> {
    let mut lines = Vec::new();
    if part.is_object() {
        for key in "alternateName identifier name @value".words() {
            lines.extend_from_slice(&r.lines(part, key));
        }
    } else {
        add(&mut lines, r.line(part));
    }
    for line in &lines {
        // `English` has the shape of a tag, but no language has one so long.
        if let Some(language) = Language::parse(line.as_text())
            && language.primary().len() <= 3
        {
            return Some(language);
        }
    }
    if !lines.is_empty() {
        r.warn(part, Problem::Language);
    }
    None
}
