//! Mobiledoc 0.3, the rich text of older Ghost sites.

use story::Problem;

use super::{link_line, photo};
use crate::{
    draft::Draft,
    html,
    json::Json,
    native::{self, divider, heading, item, joined, list, paragraph, quote},
};

pub(super) fn blocks(draft: &mut Draft, content: &Json) -> Vec<Json> {
    let mut blocks = Vec::new();
    for section in content.list("sections") {
        let kind = section.get("0").and_then(Json::number).unwrap_or(0.0) as u8;
        match kind {
            1 => blocks.extend(markup(draft, content, section)),
            2 => blocks.extend(
                section
                    .text(&["1"])
                    .and_then(|url| photo(draft, Some(url), None, None, &Json::Null)),
            ),
            3 => {
                let items: Vec<_> = section
                    .list("2")
                    .iter()
                    .map(|markers| item(text(draft, content, markers), None))
                    .collect();
                if !items.is_empty() {
                    blocks.push(list(section.text(&["1"]) == Some("ol"), items));
                }
            }
            10 => {
                let index = section.get("1").and_then(Json::number).unwrap_or(-1.0) as usize;
                if let Some(card) = content.list("cards").get(index) {
                    self::card(draft, card, &mut blocks);
                }
            }
            _ => draft.warn(Problem::UnknownKind),
        }
    }
    blocks
}

fn markup(draft: &mut Draft, content: &Json, section: &Json) -> Option<Json> {
    let text = text(draft, content, section.get("2")?);
    if native::plain(&text).trim().is_empty() {
        return None;
    }
    Some(match section.text(&["1"]).unwrap_or("p") {
        "blockquote" => quote("block", vec![paragraph(text)], Json::Null),
        "aside" | "pull-quote" => quote("pull", vec![paragraph(text)], Json::Null),
        tag => match tag
            .strip_prefix('h')
            .and_then(|level| level.parse::<u8>().ok())
        {
            Some(level) => heading(level, text),
            None => paragraph(text),
        },
    })
}

/// Markers: `[kind, markups that open, number that close, words]`.
fn text(draft: &mut Draft, content: &Json, markers: &Json) -> Json {
    // What was written before each markup that is open.
    let mut open: Vec<(usize, Vec<Json>)> = Vec::new();
    let mut runs: Vec<Json> = Vec::new();
    for marker in markers.items() {
        let number = |key| marker.get(key).and_then(Json::number).unwrap_or(0.0) as usize;
        for markup in marker.list("1").iter().filter_map(Json::number) {
            open.push((markup as usize, std::mem::take(&mut runs)));
        }
        if number("0") == 1 {
            let atom = content.list("atoms").get(number("3"));
            match atom.and_then(|atom| atom.text(&["0"])) {
                Some("soft-return") => runs.push(native::line_break()),
                _ => runs.extend(atom.and_then(|atom| atom.text(&["1"])).map(Json::from)),
            }
        } else {
            runs.extend(marker.get("3").and_then(Json::as_text).map(Json::from));
        }
        for _ in 0..number("2").min(open.len()) {
            close(draft, content, &mut open, &mut runs);
        }
    }
    while !open.is_empty() {
        close(draft, content, &mut open, &mut runs);
    }
    joined(runs)
}

fn close(
    draft: &mut Draft,
    content: &Json,
    open: &mut Vec<(usize, Vec<Json>)>,
    runs: &mut Vec<Json>,
) {
    let Some((markup, before)) = open.pop() else {
        return;
    };
    let inner = joined(std::mem::replace(runs, before));
    let markup = content.list("markups").get(markup);
    let kind = match markup
        .and_then(|markup| markup.text(&["0"]))
        .unwrap_or_default()
    {
        "b" | "strong" => "strong",
        "i" | "em" => "emphasis",
        "code" => "code",
        "sub" => "sub",
        "sup" => "sup",
        "a" => {
            // The address follows its name in a flat list.
            let attributes = markup.map(|markup| markup.list("1")).unwrap_or_default();
            let url = attributes
                .iter()
                .skip_while(|key| key.as_text() != Some("href"))
                .nth(1);
            let url = url
                .and_then(Json::as_text)
                .and_then(|url| draft.link_url(url));
            return runs.push(url.map_or(inner.clone(), |url| native::link(url, inner)));
        }
        _ => return runs.push(inner),
    };
    runs.push(native::run(kind, inner));
}

/// A card: `[name, payload]`.
fn card(draft: &mut Draft, card: &Json, blocks: &mut Vec<Json>) {
    let empty = Json::Null;
    let payload = card.get("1").unwrap_or(&empty);
    let url = payload.text(&["src", "url", "href"]);
    let added = match card.text(&["0"]).unwrap_or_default() {
        "image" => photo(
            draft,
            url,
            payload.text(&["caption"]),
            payload.text(&["alt"]),
            payload,
        ),
        "gallery" => {
            let photos: Vec<_> = payload
                .list("images")
                .iter()
                .filter_map(|image| {
                    photo(
                        draft,
                        image.text(&["src"]),
                        image.text(&["caption"]),
                        image.text(&["alt"]),
                        image,
                    )
                })
                .map(native::without_type)
                .collect();
            (!photos.is_empty()).then(|| native::gallery(photos, Json::Null))
        }
        "html" | "card-html" => {
            let inner = html::blocks(draft, payload.text(&["html"]).unwrap_or_default());
            return blocks.extend(inner);
        }
        "markdown" | "card-markdown" => {
            let text = payload.text(&["markdown"]).unwrap_or_default();
            return blocks.extend(crate::plain_text::lines(text).map(paragraph));
        }
        "embed" | "video" | "audio" => {
            url.and_then(|url| html::embed(draft, url, payload.text(&["caption"]), None))
        }
        "bookmark" => link_line(draft, url, payload.text(&["metadata.title", "title"])),
        "button" => link_line(
            draft,
            payload.text(&["buttonUrl"]),
            payload.text(&["buttonText"]),
        ),
        "hr" => Some(divider()),
        "code" => payload
            .text(&["code"])
            .map(|code| paragraph(vec![native::run("code", code.into())])),
        _ => {
            draft.warn(Problem::UnknownKind);
            None
        }
    };
    blocks.extend(added);
}
