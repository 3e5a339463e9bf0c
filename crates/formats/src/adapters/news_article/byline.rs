//! Who wrote the story.

use story::Problem;

use super::Reader;
use crate::{
    json::{Json, Writer},
    text::Search,
};

/// Sets the authors, each once.
pub(super) fn byline<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) {
    let people = people(r, article, "author");
    r.draft.authors(r.draft.writer.list(&people), "name");
}

/// The names of the people or organisations that a property names, or nothing.
pub(super) fn names<'a>(r: &mut Reader<'a, '_>, node: Json<'a>, key: &str) -> &'a str {
    let mut names = "";
    for person in people(r, node, key) {
        names = r.draft.writer.enumerated(names, ", ", person.word("name"));
    }
    names
}

/// The people that a property names: strings, or persons or organisations with
/// one or more names.
fn people<'a>(r: &mut Reader<'a, '_>, node: Json<'a>, key: &str) -> Vec<Json<'a>> {
    let writer = r.draft.writer;
    let mut people = Vec::new();
    for part in r.parts(node, key).into_iter().take(MAX_PEOPLE) {
        let mut names = if part.is_text() {
            vec![r.line(part)]
        } else {
            full_names(r, part)
        };
        for name in &mut names {
            *name = writer.text(without_email(writer, name.as_text()));
        }
        let names = writer.some(&names).items();
        if names.is_empty() && !part.is_text() {
            r.warn(part, Problem::Missing);
        }
        let mut url = Json::NULL;
        if names.len() == 1 {
            url = r.url(part, "url");
        }
        for name in names {
            people.push(writer.named(*name, url));
        }
    }
    people
}

/// The names of a person: those that are stated, else what they are made of. A
/// name may be an object with the name in it, and a person that of a role.
fn full_names<'a>(r: &mut Reader<'a, '_>, mut person: Json<'a>) -> Vec<Json<'a>> {
    for key in "author name".words() {
        if person.get(key).is_object() && !person.get(key).has("@value") {
            person = person.get(key);
        }
    }
    let names = r.lines(person, "name");
    if !names.is_empty() {
        return names;
    }
    let mut name = "";
    for keys in "honorificPrefix givenName|firstName additionalName familyName|lastName \
        honorificSuffix"
        .words()
    {
        let part = r.first_line(person, keys);
        name = r.draft.writer.enumerated(name, " ", part.as_text());
    }
    if name.is_empty() {
        name = r.first_line(person, "alternateName|legalName").as_text();
    }
    vec![r.draft.writer.text(name)]
}

/// No story has more authors.
const MAX_PEOPLE: usize = 200;

/// The name alone: an author's address is for the newsroom, not for the page.
fn without_email<'a>(writer: Writer<'a>, name: &'a str) -> &'a str {
    if !name.holds("@") {
        return name.without_end(AFTER_NAME);
    }
    let mut line = String::new();
    for word in name.parts(" ") {
        if !is_email(word) {
            line.push(' ');
            line.push_str(word);
        }
    }
    writer.string(line.trim().without_end(AFTER_NAME))
}

/// What stands between a name and an address after it.
const AFTER_NAME: &str = ",;-–| ";

fn is_email(word: &str) -> bool {
    word.cut("@")
        .is_some_and(|(user, host)| !user.is_empty() && host.holds("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn email_addresses_are_taken_out_of_names() {
        for (name, expected) in [
            ("Ida Brekke", "Ida Brekke"),
            ("Ida Brekke (ida@northline.example)", "Ida Brekke"),
            ("Ida Brekke, ida@northline.example", "Ida Brekke"),
            ("ida@northline.example", ""),
            ("@idabrekke", "@idabrekke"),
        ] {
            let arena = bumpalo::Bump::new();
            assert_eq!(without_email(Writer::new(&arena), name), expected, "{name}");
        }
    }
}
