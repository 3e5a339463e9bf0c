use story::{Publisher, Story, WebUrl, decimal};

use crate::{
    labels::around_gap,
    options::RenderOptions,
    tree::{Element, element, link},
};

/// Whose story it is, and what others may do with it; nothing when neither is
/// known.
pub(super) fn source_line(story: &Story, options: &RenderOptions) -> Option<Element> {
    let rights = &story.rights;
    let part = |words: &String| element("span", "source__part").words(words);
    let license = rights.license.as_ref().map(|url| {
        let name = rights.license_name.as_deref();
        let link = link("link source__part", url.as_str()).attribute("rel", "license");
        link.words(name.unwrap_or(options.labels.license()))
    });
    let parts: Vec<Element> = [
        story.publisher.as_ref().and_then(logo),
        published(story, options),
        rights.copyright.as_ref().map(part),
        rights.terms.as_ref().map(part),
        license,
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| element("p", "source").part("source").children(parts))
}

/// The publisher's name is beside it, so it has no other text.
fn logo(publisher: &Publisher) -> Option<Element> {
    let logo = publisher.logo.as_ref()?;
    let image = element("img", "source__logo")
        .attribute("alt", "")
        .attribute("loading", "lazy")
        .attribute("referrerpolicy", "strict-origin-when-cross-origin")
        .maybe("width", logo.width.map(|it| decimal(it.get())))
        .maybe("height", logo.height.map(|it| decimal(it.get())));
    Some(image.attribute("src", logo.url.as_str()))
}

/// `First published by NAME at HOST.`, with links to the publisher's front page
/// and to the story's own page; nothing when neither is known.
fn published(story: &Story, options: &RenderOptions) -> Option<Element> {
    let (sentence, names) = published_by(story, options)?;
    let (before, mut rest) = around_gap(sentence);
    let mut part = element("span", "source__part").words(before);
    for name in &names {
        let Some((words, url)) = name else {
            continue;
        };
        part = match url {
            Some(url) => part.child(link("link", url.as_str()).words(words)),
            None => part.words(words),
        };
        let (between, after) = around_gap(rest);
        part = part.words(between);
        rest = after;
    }
    Some(part.words("."))
}

/// Words, and where they lead.
type Linked<'a> = (&'a str, Option<&'a WebUrl>);

/// A sentence with a gap for each name, and the names with their addresses.
pub(crate) fn published_by<'a>(
    story: &'a Story,
    options: &'a RenderOptions,
) -> Option<(&'a str, [Option<Linked<'a>>; 2])> {
    let page = story.canonical_url.as_ref();
    let page = page.map(|url| (url.host(), Some(url)));
    let publisher = story.publisher.as_ref();
    let publisher = publisher.map(|it| (it.name.as_str(), it.url.as_ref()));
    let sentence = match (publisher, page) {
        (Some(_), Some(_)) => options.labels.published_at(),
        (None, None) => return None,
        _ => options.labels.published_by(),
    };
    Some((sentence, [publisher, page]))
}
