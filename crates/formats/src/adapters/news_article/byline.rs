//! Who wrote the story.

use story::{Problem, WebUrl};

use super::{Reader, graph::Part};
use crate::{
    draft::MAX_AUTHORS,
    json::{Json, object},
};

/// Somebody who is named.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) url: Option<WebUrl>,
}

/// The authors, each once.
pub(super) fn byline<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) {
    let parts = r.parts(article, "author");
    let people: Vec<_> = parts.iter().flat_map(|part| people(r, part)).collect();
    let mut authors: Vec<Json> = Vec::new();
    for Person { name, url } in people.into_iter().take(MAX_AUTHORS) {
        let name = Json::from(name);
        if authors.iter().all(|known| known.get("name") != Some(&name)) {
            authors.push(object([
                ("name", name),
                ("url", url.map(|url| url.to_string()).into()),
            ]));
        }
    }
    r.draft.set("byline", object([("authors", authors.into())]));
}

/// The names of the people or organisations that a property names.
pub(super) fn names<'a>(r: &mut Reader<'a, '_>, node: &Part<'a>, key: &str) -> Option<String> {
    let parts = r.parts(node, key);
    let people: Vec<_> = parts.iter().flat_map(|part| people(r, part)).collect();
    let names: Vec<_> = people.into_iter().map(|person| person.name).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// A string, or a person or organisation with one or more names.
fn people<'a>(r: &mut Reader<'a, '_>, part: &Part<'a>) -> Vec<Person> {
    if part.value.as_text().is_some() {
        let name = r.line(part).and_then(|name| without_email(&name));
        return name
            .map(|name| Person { name, url: None })
            .into_iter()
            .collect();
    }
    let names: Vec<_> = r
        .lines(part, "name")
        .iter()
        .filter_map(|name| without_email(name))
        .collect();
    if names.is_empty() {
        r.warn(part, Problem::Missing);
    }
    let url = if names.len() == 1 {
        r.url(part, "url")
    } else {
        None
    };
    names
        .into_iter()
        .map(|name| Person {
            name,
            url: url.clone(),
        })
        .collect()
}

/// The name alone: an author's address is for the newsroom, not for the page.
fn without_email(name: &str) -> Option<String> {
    let words = name.split_whitespace().filter(|word| !is_email(word));
    let name = words.collect::<Vec<_>>().join(" ");
    let name = name.trim_end_matches([',', ';', '-', '–', '|', ' ']);
    (!name.is_empty()).then(|| name.to_owned())
}

fn is_email(word: &str) -> bool {
    word.split_once('@')
        .is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn email_addresses_are_taken_out_of_names() {
        for (name, expected) in [
            ("Ida Brekke", Some("Ida Brekke")),
            ("Ida Brekke (ida@northline.example)", Some("Ida Brekke")),
            ("Ida Brekke, ida@northline.example", Some("Ida Brekke")),
            ("ida@northline.example", None),
            ("@idabrekke", Some("@idabrekke")),
        ] {
            assert_eq!(without_email(name).as_deref(), expected, "{name}");
        }
    }
}
