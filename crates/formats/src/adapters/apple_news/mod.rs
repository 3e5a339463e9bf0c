//! Apple News Format: a tree of components.

mod data;
mod markdown;

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::{Draft, Hold},
    format::Adapter,
    html,
    json::Json,
    native::{self, Photo, divider, heading, link, note, paragraph, quote},
    plain_text,
};
use data::{map, table};
use markdown::from_markdown;

pub(crate) struct AppleNews;

impl Adapter for AppleNews {
    fn fits(&self, document: &Json) -> bool {
        document.has("components.0.role") || document.has("components") && document.has("layout")
    }

    fn read(&self, document: &Json, _: Option<&str>, draft: &mut Draft) -> Result<(), FormatError> {
        draft.place("$.metadata");
        draft.page(document.text(&["metadata.canonicalURL"]));
        if document.get("isPreview").is_some_and(Json::is_true) {
            draft.hold(Hold::Withheld);
        }
        draft.set("id", document.text(&["identifier"]));
        draft.language(document.text(&["language"]));
        draft.line("headline", document.text(&["title"]));
        draft.line(
            "standfirst",
            document.text(&["subtitle", "metadata.excerpt"]),
        );
        draft.authors(
            document
                .list("metadata.authors")
                .iter()
                .filter_map(|name| Some((name.as_text()?, None))),
        );
        draft.dates(
            document.at("metadata.datePublished"),
            document.at("metadata.dateModified"),
        );
        let mut page = Page::default();
        draft.place("$.components");
        page.components(document.list("components"), draft, 0);
        page.finish(document, draft);
        if draft.get("headline").is_none() && draft.get("status").is_none() {
            return Err(FormatError::not_a_story(
                "the Apple News document has no title",
            ));
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "Apple News Format",
            specification: "https://developer.apple.com/documentation/applenewsformat",
            fields: &[
                ("id", "`identifier`"),
                ("status", "`isPreview` is withheld"),
                ("language", "`language`"),
                ("kicker", "the `heading` above the title"),
                ("headline", "`title` component, `title`"),
                (
                    "standfirst",
                    "`intro` component, `subtitle`, `metadata.excerpt`",
                ),
                (
                    "byline",
                    "`byline` and `author` components, `metadata.authors`",
                ),
                ("published", "`metadata.datePublished`"),
                ("updated", "`metadata.dateModified`"),
                (
                    "leadPhoto",
                    "a photo above the text, `metadata.thumbnailURL`",
                ),
                ("body", "`components`"),
                ("canonicalUrl", "`metadata.canonicalURL`"),
            ],
            lost: &[
                "layout, styles and animations",
                "`bundle://` pictures, which are no address; their captions stay",
                "advertisements",
            ],
        }
    }
}

/// How deep components may stand in each other.
const MAX_NESTING: u8 = 6;

#[derive(Default)]
struct Page {
    blocks: Vec<Json>,
    headline: Option<String>,
    byline: Option<String>,
    intro: Json,
    /// Whether the text has begun: a photo before it is the lead.
    has_text: bool,
    lead: Option<Photo>,
    /// Whether the lead photo is the last thing that was read.
    is_after_lead: bool,
}

impl Page {
    fn components(&mut self, components: &[Json], draft: &mut Draft, depth: u8) {
        for component in components {
            self.component(component, draft, depth);
        }
    }

    fn component(&mut self, component: &Json, draft: &mut Draft, depth: u8) {
        let role = component.text(&["role"]).unwrap_or_default();
        let url = component.text(&["URL"]);
        let inner = component.list("components");
        let added = match role {
            "title" if self.headline.is_none() => {
                self.headline = Some(native::plain(&text(component, draft)));
                None
            }
            "intro" if self.intro.is_empty() => {
                self.intro = text(component, draft);
                None
            }
            "byline" | "author" if self.byline.is_none() => {
                self.byline = Some(native::plain(&text(component, draft)));
                None
            }
            "photo" | "image" | "figure" | "portrait" | "logo" => {
                let photo = photo(component, draft);
                if !self.has_text && self.lead.is_none() && !photo.sources.is_empty() {
                    self.lead = Some(photo);
                    self.is_after_lead = true;
                    return;
                }
                html::photo_block(draft, photo)
            }
            "gallery" | "mosaic" => {
                let photos = component
                    .list("items")
                    .iter()
                    .map(|item| photo(item, draft));
                let photos: Vec<_> = photos
                    .filter(|photo| !photo.sources.is_empty() || !photo.caption.is_empty())
                    .map(Photo::into_json)
                    .collect();
                (!photos.is_empty()).then(|| native::gallery(photos, Json::Null))
            }
            "caption" | "photographer" | "illustrator" => {
                self.caption(role, component, draft);
                None
            }
            "pullquote" | "quote" => {
                let words = text(component, draft);
                let kind = if role == "quote" { "block" } else { "pull" };
                (!words.is_empty()).then(|| quote(kind, vec![paragraph(words)], Json::Null))
            }
            "divider" => Some(divider()),
            "tweet" | "instagram" | "facebook_post" | "embedwebvideo" | "embedvideo" | "tiktok"
            | "video" | "audio" | "music" | "podcast" => {
                let title = component.text(&["caption", "caption.text"]);
                url.and_then(|url| html::embed(draft, url, title, None))
            }
            "map" | "place" => map(component, draft),
            "link_button" => url.and_then(|url| {
                let url = draft.link_url(url)?;
                Some(paragraph(vec![link(url, text(component, draft))]))
            }),
            "htmltable" => {
                let markup = component.text(&["html"]).unwrap_or_default();
                self.blocks.extend(html::blocks(draft, markup));
                None
            }
            "datatable" => table(component),
            "aside" if depth < MAX_NESTING && !inner.is_empty() => {
                let before = std::mem::take(&mut self.blocks);
                self.has_text = true;
                self.components(inner, draft, depth + 1);
                let body = std::mem::replace(&mut self.blocks, before);
                (!body.is_empty()).then(|| note(None, body))
            }
            "banner_advertisement" | "medium_rectangle_advertisement" | "replica_advertisement" => {
                None
            }
            "body" => {
                let mut blocks = body(component, draft);
                self.has_text |= !blocks.is_empty();
                self.is_after_lead &= blocks.is_empty();
                self.blocks.append(&mut blocks);
                None
            }
            _ if role.starts_with("heading") => {
                let level = role.trim_start_matches("heading").parse().unwrap_or(2);
                let words = text(component, draft);
                (!words.is_empty()).then(|| heading(level, words))
            }
            _ if !inner.is_empty() && depth < MAX_NESTING => {
                self.components(inner, draft, depth + 1);
                None
            }
            _ => {
                draft.warn(Problem::UnknownKind);
                let words = text(component, draft);
                (!words.is_empty()).then(|| paragraph(words))
            }
        };
        self.is_after_lead &= added.is_none();
        self.blocks.extend(added);
    }

    /// Gives a caption or credit to the photo before it.
    fn caption(&mut self, role: &str, component: &Json, draft: &mut Draft) {
        let words = text(component, draft);
        let key = if role == "caption" {
            "caption"
        } else {
            "credit"
        };
        if let Some(lead) = self.lead.as_mut().filter(|_| self.is_after_lead) {
            if key == "caption" {
                lead.caption = words;
            } else {
                lead.credit = Some(native::plain(&words));
            }
            return;
        }
        if let Some(Json::Object(block)) = self.blocks.last_mut() {
            let is_photo = block
                .iter()
                .any(|(key, value)| key == "type" && value.as_text() == Some("photo"));
            if is_photo && block.iter().all(|(known, _)| known != key) {
                let value = match key {
                    "caption" => words,
                    _ => native::plain(&words).into(),
                };
                return block.push((key.to_owned(), value));
            }
        }
        if !words.is_empty() {
            self.blocks.push(paragraph(words));
        }
    }

    fn finish(self, document: &Json, draft: &mut Draft) {
        if let Some(headline) = self.headline.filter(|headline| !headline.is_empty()) {
            draft.set("headline", headline);
        }
        if !self.intro.is_empty() {
            draft.set("standfirst", self.intro);
        }
        if draft.get("byline").is_none() {
            draft.byline(self.byline.as_deref());
        }
        let lead = self.lead.unwrap_or_else(|| {
            let url = document
                .text(&["metadata.thumbnailURL"])
                .filter(|url| !is_bundled(url));
            Photo {
                sources: draft.source(url, None).into_iter().collect(),
                ..Photo::default()
            }
        });
        draft.lead(lead);
        draft.set("body", self.blocks);
    }
}

/// A file of the package that the document came in; it has no address.
fn is_bundled(url: &str) -> bool {
    url.starts_with("bundle:")
}

/// The inline text of a component: plain, or HTML where it says so.
fn text(component: &Json, draft: &mut Draft) -> Json {
    let words = component.text(&["text"]).unwrap_or_default();
    match component.text(&["format"]) {
        Some("html") => html::text(draft, words),
        Some("markdown") => html::text(draft, &from_markdown(words)),
        _ => plain_text::bare_line(words).into(),
    }
}

fn body(component: &Json, draft: &mut Draft) -> Vec<Json> {
    let words = component.text(&["text"]).unwrap_or_default();
    match component.text(&["format"]) {
        Some("html") => html::blocks(draft, words),
        Some("markdown") => html::blocks(draft, &from_markdown(words)),
        _ => plain_text::lines(words).map(paragraph).collect(),
    }
}

fn photo(component: &Json, draft: &mut Draft) -> Photo {
    let url = component.text(&["URL"]).filter(|url| !is_bundled(url));
    let caption = component
        .text(&["caption", "caption.text"])
        .unwrap_or_default();
    let is_markup = component.text(&["caption.format"]) == Some("html");
    Photo {
        sources: draft.source(url, None).into_iter().collect(),
        alt: component
            .text(&["accessibilityCaption"])
            .map(plain_text::bare_line),
        caption: if is_markup {
            html::text(draft, caption)
        } else {
            plain_text::bare_line(caption).into()
        },
        ..Photo::default()
    }
}
