//! A story as schema.org has it: `NewsArticle` and `BreadcrumbList`.

use std::num::NonZeroU32;

use serde_json::{Map, Value, json};
use story::{Author, Crumb, Rights, Story, WebUrl};

use super::{rendering::Rendering, summary};

/// The element for the head of a page.
pub(super) fn script(rendering: &Rendering<'_>) -> String {
    let mut graph = vec![article(rendering)];
    graph.extend(trail(&rendering.story.breadcrumbs));
    let document = json!({ "@context": "https://schema.org", "@graph": graph });
    let text = escaped(&document.to_string());
    ["<script type=\"application/ld+json\">", &text, "</script>"].concat()
}

/// JSON that ends no script and begins no comment: in JSON these characters are
/// in strings only, which may have them as escapes.
fn escaped(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

fn article(rendering: &Rendering<'_>) -> Value {
    let story = &*rendering.story;
    let canonical = rendering.canonical().map(WebUrl::as_str);
    let mut article = Map::new();
    let mut set = |key: &str, value: Value| {
        let is_empty = match &value {
            Value::Null => true,
            Value::String(words) => words.is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
        };
        if !is_empty {
            article.insert(key.to_owned(), value);
        }
    };
    set("@type", json!("NewsArticle"));
    set("@id", json!(canonical));
    set("url", json!(canonical));
    set("mainEntityOfPage", json!(canonical));
    set("headline", json!(story.headline));
    set("description", json!(summary::description(story)));
    set(
        "inLanguage",
        json!(story.language.as_ref().map(|it| it.as_str())),
    );
    set(
        "datePublished",
        json!(story.published.map(|it| it.to_rfc3339())),
    );
    let modified = story.updated.or(story.published);
    set("dateModified", json!(modified.map(|it| it.to_rfc3339())));
    set("dateline", json!(story.dateline));
    set("articleSection", json!(summary::section(story)));
    set("author", authors(story));
    set("publisher", publisher(story));
    set("image", images(story));
    let corrections = story.corrections.iter().map(|it| it.text.to_plain());
    set("correction", corrections.collect());
    for (key, value) in of_rights(&story.rights) {
        set(key, json!(value));
    }
    set("version", json!(story.version));
    Value::Object(article)
}

/// A byline of the whole desk (`Northline staff`) names the publisher.
fn authors(story: &Story) -> Value {
    let publisher = story.publisher.as_ref().map(|it| it.name.as_str());
    let is_desk = |name: &str| publisher.is_some_and(|it| !it.is_empty() && name.contains(it));
    let author = |author: Author| {
        let kind = match is_desk(&author.name) {
            true => "Organization",
            false => "Person",
        };
        let mut person = json!({ "@type": kind, "name": author.name });
        if let Some(url) = &author.url {
            person["url"] = url.as_str().into();
        }
        if let Some(name) = &author.affiliation {
            person["affiliation"] = json!({ "@type": "Organization", "name": name });
        }
        person
    };
    summary::authors(story).into_iter().map(author).collect()
}

fn publisher(story: &Story) -> Value {
    let Some(publisher) = &story.publisher else {
        return Value::Null;
    };
    let mut organization = json!({ "@type": "Organization", "name": publisher.name });
    if let Some(url) = &publisher.url {
        organization["url"] = url.as_str().into();
    }
    if let Some(source) = &publisher.logo {
        let mut logo = json!({ "@type": "ImageObject", "url": source.url.as_str() });
        for (key, size) in [("width", source.width), ("height", source.height)] {
            if let Some(size) = size {
                logo[key] = pixels(size);
            }
        }
        organization["logo"] = logo;
    }
    organization
}

/// What others may do with a story or photo.
fn of_rights(rights: &Rights) -> [(&'static str, Option<&str>); 3] {
    [
        ("copyrightNotice", rights.copyright.as_deref()),
        ("usageInfo", rights.terms.as_deref()),
        ("license", rights.license.as_ref().map(WebUrl::as_str)),
    ]
}

fn images(story: &Story) -> Value {
    let Some((photo, source)) = summary::picture(story) else {
        return Value::Null;
    };
    let mut image = json!({ "@type": "ImageObject", "url": source.url.as_str() });
    let mut set = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            image[key] = value;
        }
    };
    let caption = Some(photo.caption.to_plain()).filter(|words| !words.is_empty());
    set("caption", caption.map(Value::from));
    set("creditText", photo.credit.clone().map(Value::from));
    set("width", source.width.map(pixels));
    set("height", source.height.map(pixels));
    for (key, value) in of_rights(&photo.rights) {
        set(key, value.map(Value::from));
    }
    image
}

/// A number alone is no width there. E37 is the pixel of UN/CEFACT's codes.
fn pixels(number: NonZeroU32) -> Value {
    json!({ "@type": "QuantitativeValue", "value": number.get(), "unitCode": "E37" })
}

/// Each step but the last needs an address there.
fn trail(crumbs: &[Crumb]) -> Option<Value> {
    let last = crumbs.len().checked_sub(1)?;
    let mut steps: Vec<Value> = Vec::new();
    for (index, crumb) in crumbs.iter().enumerate() {
        let mut step = json!({
            "@type": "ListItem",
            "position": steps.len() + 1,
            "name": crumb.name,
        });
        match &crumb.url {
            Some(url) => step["item"] = url.as_str().into(),
            None if index == last => {}
            None => continue,
        }
        steps.push(step);
    }
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": steps }))
}
