//! A whole page that needs no script.

use story::{Direction, Language, WebUrl};
use view::HeadlineLevel;

use super::{
    feeds,
    head::{Head, start_tag},
    json_ld, oembed,
    rendering::Rendering,
    style, summary,
};

pub(super) fn page(rendering: &Rendering<'_>) -> String {
    let language = rendering.language();
    let direction = match &rendering.failure {
        Some(_) => language
            .as_ref()
            .map_or(Direction::Ltr, Language::direction),
        None => rendering.story.direction(),
    };
    let language = language.map(|it| it.to_string()).unwrap_or_default();
    let mut attributes = vec![("lang", &*language), ("dir", direction.as_str())];
    attributes.retain(|(_, value)| !value.is_empty());
    [
        "<!doctype html>\n",
        &start_tag("html", &attributes),
        "\n<head>\n<meta charset=\"utf-8\">\n",
        &head(rendering),
        "</head>\n<body>\n<main>\n",
        &rendering
            .tree(HeadlineLevel::TOP)
            .without_parts()
            .with_photo_names()
            .to_html(),
        "\n</main>\n</body>\n</html>\n",
    ]
    .concat()
}

fn head(rendering: &Rendering<'_>) -> String {
    let mut head = Head::default();
    let publisher = rendering.story.publisher.as_ref();
    let publisher = publisher.map(|publisher| publisher.name.as_str());
    let title = rendering.notice().unwrap_or(&rendering.story.headline);
    match publisher {
        Some(publisher) => head.title(&[title, " | ", publisher].concat()),
        None => head.title(title),
    }
    head.meta("viewport", "width=device-width, initial-scale=1");
    head.meta("color-scheme", "light dark");
    match rendering.failure {
        Some(_) => head.meta("robots", "noindex"),
        None => story(rendering, publisher.unwrap_or_default(), &mut head),
    }
    feeds::links(rendering, &mut head);
    oembed::link(rendering, title, &mut head);
    head.line(&style::element(rendering));
    head.into_html()
}

/// What search engines and networks are told of the story.
fn story(rendering: &Rendering<'_>, publisher: &str, head: &mut Head) {
    let story = &*rendering.story;
    let description = summary::description(story);
    let canonical = rendering
        .canonical()
        .map(WebUrl::as_str)
        .unwrap_or_default();
    head.meta("description", &description);
    head.meta("author", &summary::names_of_authors(story));
    head.link("canonical", canonical);
    let license = story.rights.license.as_ref();
    head.link("license", license.map(WebUrl::as_str).unwrap_or_default());

    // Content systems find the story of a pasted address by it.
    if let Some(document) = rendering.written_document() {
        head.alternate("application/json", &story.headline, document.as_str());
    }

    head.property("og:type", "article");
    head.property("og:title", &story.headline);
    head.property("og:description", &description);
    head.property("og:url", canonical);
    head.property("og:site_name", publisher);
    head.property("og:locale", &locale(story.language.as_ref()));
    let time = |time: Option<story::Timestamp>| time.map(|it| it.to_rfc3339()).unwrap_or_default();
    head.property("article:published_time", &time(story.published));
    head.property("article:modified_time", &time(story.updated));
    head.property(
        "article:section",
        summary::section(story).unwrap_or_default(),
    );

    let picture = summary::picture(story);
    if let Some((photo, source)) = picture {
        head.property("og:image", source.url.as_str());
        let pixels = |it: Option<std::num::NonZeroU32>| it.map(|it| it.to_string());
        head.property("og:image:width", &pixels(source.width).unwrap_or_default());
        head.property(
            "og:image:height",
            &pixels(source.height).unwrap_or_default(),
        );
        head.property("og:image:alt", &photo.alt);
    }
    // The rest is told by Open Graph.
    head.meta(
        "twitter:card",
        match picture {
            Some(_) => "summary_large_image",
            None => "summary",
        },
    );
    head.line(&json_ld::script(rendering));
}

/// `en_GB`; empty without a region, which Open Graph wants.
fn locale(language: Option<&Language>) -> String {
    let tag = language.map(Language::as_str).unwrap_or_default();
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let is_region =
        |part: &&str| part.len() == 2 && part.bytes().all(|it| it.is_ascii_alphabetic());
    match parts.find(is_region) {
        Some(region) => [primary, "_", &region.to_ascii_uppercase()].concat(),
        None => String::new(),
    }
}
