//! What a reader gets of an output: words, links and pictures in order.

use html5gum::{DefaultEmitter, Error, Token, Tokenizer};

/// The words without white space and marks between parts, which outputs put
/// differently.
#[derive(Debug, Default, PartialEq)]
pub struct Seen {
    pub words: String,
    pub links: Vec<String>,
    /// The alternative texts of pictures.
    pub pictures: Vec<String>,
}

/// What is there in HTML for a reader without scripts: no buttons, no sharing,
/// and the time of the last change once, as it is printed.
pub fn in_html(html: &str) -> Seen {
    let mut seen = Seen::default();
    walk(
        html,
        &["button", "svg", "details", "style", "script", "head"],
        &mut |event| match event {
            Event::Words(words) => seen
                .words
                .extend(words.chars().filter(|it| is_counted(*it))),
            Event::Start("a", attributes) => seen.links.extend(value(attributes, "href")),
            // The publisher's logo is for the eye only, beside its name.
            Event::Start("img", attributes)
                if value(attributes, "class").is_none_or(|it| it != "source__logo") =>
            {
                seen.pictures.extend(value(attributes, "alt"));
            }
            Event::Start(..) | Event::End(_) => {}
        },
    );
    seen
}

/// The same as the text output has it: links and entries of lists are numbered,
/// and a photo of which nothing is said is what it shows.
pub fn in_html_as_text(html: &str) -> String {
    let mut words = String::new();
    let (mut links, mut lists, mut link) = (Vec::new(), Vec::new(), None);
    let mut alt = String::new();
    walk(
        html,
        &["button", "svg", "details"],
        &mut |event| match event {
            Event::Words(more) => words.push_str(more),
            Event::Start("a", attributes) => {
                link = Some((value(attributes, "href").unwrap(), words.len()))
            }
            Event::End("a") => {
                let (url, start) = link.take().unwrap();
                if typed(&url) != typed(&words[start..]) {
                    links.push(url);
                    words.push_str(&links.len().to_string());
                }
            }
            Event::Start("ol", attributes) => {
                // The trail is a list that is not numbered.
                let is_trail = value(attributes, "class").unwrap() == "breadcrumbs__steps";
                lists.push((!is_trail).then_some(0));
            }
            Event::Start("ul", _) => lists.push(None),
            Event::End("ol" | "ul") => drop(lists.pop()),
            Event::Start("li", _) => {
                if let Some(Some(number)) = lists.last_mut() {
                    *number += 1;
                    words.push_str(&number.to_string());
                }
            }
            Event::Start("img", attributes) => alt = value(attributes, "alt").unwrap(),
            Event::Start("figcaption", _) => alt.clear(),
            Event::End("figure") => words.push_str(&std::mem::take(&mut alt)),
            Event::Start(..) | Event::End(_) => {}
        },
    );
    for (url, number) in links.iter().zip(1..) {
        words.push_str(&format!("{number}{url}"));
    }
    letters(&words)
}

/// Letters and digits alone.
pub fn letters(words: &str) -> String {
    words
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

fn is_counted(letter: char) -> bool {
    !letter.is_whitespace() && !"›·—".contains(letter)
}

fn typed(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("mailto:").unwrap_or(rest);
    rest.trim_end_matches('/').to_owned()
}

/// HTML after a filter that takes elements and attributes away, and leaves what
/// is in them.
pub fn filtered(html: &str, is_allowed: impl Fn(&str, Option<&str>) -> bool) -> String {
    let mut left = String::new();
    walk(html, &[], &mut |event| match event {
        Event::Words(words) => left.push_str(&html_escape::encode_text(words)),
        Event::End(name) if is_allowed(name, None) => left.extend(["</", name, ">"]),
        Event::Start(name, attributes) if is_allowed(name, None) => {
            left.extend(["<", name]);
            for (attribute, value) in attributes {
                if is_allowed(name, Some(attribute)) {
                    let value = html_escape::encode_double_quoted_attribute(value);
                    left.extend([" ", attribute, "=\"", &value, "\""]);
                }
            }
            left.push('>');
        }
        Event::Start(..) | Event::End(_) => {}
    });
    left
}

type Attributes = Vec<(String, String)>;

enum Event<'a> {
    Words(&'a str),
    Start(&'a str, &'a Attributes),
    End(&'a str),
}

fn value(attributes: &Attributes, name: &str) -> Option<String> {
    let mut found = attributes.iter().filter(|(key, _)| key == name);
    found.next().map(|(_, value)| value.clone())
}

/// Goes through HTML, past some elements with all that is in them.
fn walk(html: &str, past: &[&str], see: &mut impl FnMut(Event<'_>)) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    // How deep in such an element.
    let mut depth = 0;
    let mut emitter = DefaultEmitter::default();
    // Style and script are not markup.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                let attributes = tag.attributes.iter();
                let attributes = attributes
                    .map(|(name, it)| (text(name), text(&it.value)))
                    .collect();
                let is_void = ["br", "hr", "img", "meta", "link"].contains(&&*name);
                let is_share = value(&attributes, "class").is_some_and(|class| class == "share");
                if depth > 0 || past.contains(&&*name) || is_share {
                    depth += usize::from(!is_void);
                } else {
                    see(Event::Start(&name, &attributes));
                }
            }
            Token::EndTag(tag) if depth == 0 => see(Event::End(&text(&tag.name))),
            Token::EndTag(_) => depth -= 1,
            Token::String(words) if depth == 0 => see(Event::Words(&text(&words))),
            Token::String(_) | Token::Comment(_) | Token::Doctype(_) => {}
            // Of the hostile story: words that no text should have.
            Token::Error(error) if error.value == Error::NoncharacterInInputStream => {}
            Token::Error(error) => panic!("{error:?}"),
        }
    }
    assert_eq!(depth, 0);
}
