//! Apple News Format: a tree of components.

mod data;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use story::Loss;

use crate::{
    FormatError,
    blocks::{add, block, unknown},
    draft::{Draft, NAMES_LOSSES},
    format::Adapter,
    html,
    json::{Json, whole_number},
    markdown::from_markdown,
    native::{is_type, plain},
    text::{Search, table},
};
use data::{map, table};

pub(crate) struct AppleNews;

impl Adapter for AppleNews {
    fn fits(&self, document: Json<'_>) -> bool {
        document.has("components.0.role") || document.has("components") && document.has("layout")
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        _: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        draft.fields(document, "$", FIELDS);
        let mut page = Page {
            styles: document.get("componentStyles"),
            ..Page::default()
        };
        draft.place("$.components");
        page.components(document.list("components"), draft, 0);
        page.finish(document, draft);
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
                    "a photo or the picture that fills a component above the text, `metadata.thumbnailURL`",
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

const FIELDS: &str = table!(
    "
    page      canonicalUrl    metadata.canonicalURL
    text      id              identifier
    language  language        language
    line      headline        title
    line      standfirst      subtitle|metadata.excerpt
    dates     metadata.datePublished  metadata.dateModified
    authors   -               metadata.authors
    if        withheld        isPreview
"
);

/// How deep components may stand in each other.
const MAX_NESTING: u8 = 6;

const BLOCKS: &str = table!(
    "
    pullquote    pull     @     -     -
    quote        quote    @     -     -
    divider      divider  -     -     -
    link_button  link     URL   text  -
    htmltable    html     html  -     -
    tweet|instagram|facebook_post|embedwebvideo|webvideo|embedvideo|tiktok|video|audio|music|podcast
                 embed    URL   caption|caption.text  -
    banner_advertisement|medium_rectangle_advertisement|replica_advertisement
                 skip     -     -     -
"
);

#[derive(Default)]
struct Page<'a> {
    blocks: Vec<Json<'a>>,
    headline: Json<'a>,
    byline: Json<'a>,
    intro: Json<'a>,
    /// Whether the text has begun: a photo before it is the lead.
    has_text: bool,
    lead: Json<'a>,
    /// What components name their style by.
    styles: Json<'a>,
    /// Whether the lead photo is the last thing that was read.
    is_after_lead: bool,
}

impl<'a> Page<'a> {
    fn components(&mut self, components: &[Json<'a>], draft: &mut Draft<'a>, depth: u8) {
        for component in components {
            let role = component.word("role");
            for addition in component.list("additions") {
                draft.lose(Loss::Link, || addition.word("URL").to_owned());
            }
            self.fill(*component, draft);
            let added = match block(draft, BLOCKS, role, *component, text) {
                Some(block) => block,
                None => self.component(role, *component, draft, depth),
            };
            // Lines between title and text are ornaments.
            if is_type(added, "divider") && !self.has_text {
                continue;
            }
            self.is_after_lead &= added.is_empty();
            add(&mut self.blocks, added);
        }
    }

    /// The block of a component, if it has one of its own.
    fn component(
        &mut self,
        role: &str,
        component: Json<'a>,
        draft: &mut Draft<'a>,
        depth: u8,
    ) -> Json<'a> {
        let writer = draft.writer;
        let inner = component.list("components");
        match role {
            "title" if self.headline.is_empty() => self.headline = words(component, draft),
            "intro" if self.intro.is_empty() => self.intro = text(draft, component),
            "byline" | "author" if self.byline.is_empty() => {
                self.byline = words(component, draft);
            }
            "header" | "container" | "section" | "chapter" if depth < MAX_NESTING => {
                self.components(inner, draft, depth + 1);
            }
            "photo" | "image" | "figure" | "portrait" | "logo" => {
                let photo = photo(component, draft);
                if self.has_text || !self.lead.is_null() || !photo.has("sources") {
                    return html::photo_block(draft, photo);
                }
                self.lead = photo;
                self.is_after_lead = true;
            }
            "gallery" | "mosaic" => {
                let mut photos = Vec::new();
                for item in component.list("items") {
                    photos.push(photo(*item, draft));
                }
                return writer.gallery(&photos, Json::NULL);
            }
            "caption" => return self.caption("caption", component, draft),
            "photographer" | "illustrator" => return self.caption("credit", component, draft),
            "map" | "place" => return map(component, draft),
            "datatable" => return table(component, draft),
            "aside" if depth < MAX_NESTING && !inner.is_empty() => {
                let before = std::mem::take(&mut self.blocks);
                self.has_text = true;
                self.components(inner, draft, depth + 1);
                let body = std::mem::replace(&mut self.blocks, before);
                return writer.note(Json::NULL, &body);
            }
            "body" => {
                let blocks = body(component, draft);
                self.has_text |= !blocks.is_empty();
                return blocks;
            }
            _ => {
                if let Some(level) = role.strip_prefix("heading") {
                    let level = whole_number(level).unwrap_or(2);
                    return writer.heading(level, text(draft, component));
                }
                if inner.is_empty() || depth >= MAX_NESTING {
                    let shown = writer.paragraph(text(draft, component));
                    return unknown(draft, component, shown);
                }
                self.components(inner, draft, depth + 1);
            }
        }
        Json::NULL
    }

    /// The picture that fills a component above the text, such as a header, is
    /// the lead photo.
    fn fill(&mut self, component: Json<'a>, draft: &mut Draft<'a>) {
        let style = component.get("style");
        let style = if style.is_text() {
            self.styles.get(style.as_text())
        } else {
            style
        };
        let fill = style.get("fill");
        if !fill.has("URL") {
            return;
        }
        let photo = photo(fill, draft);
        if self.lead.is_null() && !self.has_text && photo.has("sources") {
            self.lead = photo;
            self.is_after_lead = true;
        } else {
            let block = html::photo_block(draft, photo);
            add(&mut self.blocks, block);
        }
    }

    /// Gives a caption or credit to the photo before it; without one it is a
    /// paragraph.
    fn caption(
        &mut self,
        key: &'static str,
        component: Json<'a>,
        draft: &mut Draft<'a>,
    ) -> Json<'a> {
        let text = text(draft, component);
        let mut value = text;
        if key == "credit" {
            value = draft.writer.kept(&plain(text));
        }
        if self.is_after_lead {
            self.lead = draft.writer.with(self.lead, key, value);
            return Json::NULL;
        }
        if let Some(last) = self.blocks.last_mut()
            && is_type(*last, "photo")
            && !last.has(key)
        {
            *last = draft.writer.with(*last, key, value);
            return Json::NULL;
        }
        draft.writer.paragraph(text)
    }

    fn finish(self, document: Json<'a>, draft: &mut Draft<'a>) {
        draft.place("$");
        for (key, value, others) in [
            ("headline", self.headline, "title"),
            ("standfirst", self.intro, "subtitle|metadata.excerpt"),
        ] {
            if !value.is_empty() {
                if NAMES_LOSSES {
                    let taken = draft.writer.kept(&plain(value));
                    draft.lose_others(document, others, taken);
                }
                draft.set(key, value);
            }
        }
        draft.byline(self.byline);
        let mut lead = self.lead;
        if lead.is_null() {
            let url = without_bundled(document.text("metadata.thumbnailURL"));
            lead = draft.photo(url, Json::NULL, &[]);
        }
        draft.lead(lead);
        draft.set("body", draft.writer.list(&self.blocks));
    }
}

/// An address; nothing for a file of the package that the document came in,
/// which has none.
fn without_bundled(url: Json<'_>) -> Json<'_> {
    if url.as_text().starts_with("bundle:") {
        Json::NULL
    } else {
        url
    }
}

/// The inline text of a component: plain, or HTML where it says so.
fn text<'a>(draft: &mut Draft<'a>, component: Json<'a>) -> Json<'a> {
    let words = component.text("text");
    match component.word("format") {
        "html" => html::text(draft, words),
        "markdown" => {
            let markup = from_markdown(draft.writer, words.as_text(), "- ");
            html::text(draft, markup)
        }
        _ => broken_lines(draft, words),
    }
}

/// A plain text of one or more lines.
fn broken_lines<'a>(draft: &mut Draft<'a>, text: Json<'a>) -> Json<'a> {
    let writer = draft.writer;
    let mut runs = Vec::new();
    for line in text.as_text().trim().replaced("\u{2028}", "\n").parts("\n") {
        if !runs.is_empty() {
            runs.push(writer.line_break());
        }
        let line = writer.decoded_again(writer.bare_line(line));
        runs.push(writer.text(draft.own_line(line).trim()));
    }
    writer.runs(&runs)
}

fn words<'a>(component: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let words = plain(text(draft, component));
    draft.writer.kept(&words)
}

fn body<'a>(component: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let words = component.text("text");
    match component.word("format") {
        "html" => html::blocks(draft, words),
        "markdown" => {
            let markup = from_markdown(draft.writer, words.as_text(), "- ");
            html::blocks(draft, markup)
        }
        _ => draft.lines(words),
    }
}

fn photo<'a>(component: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let caption = component.text("caption|caption.text");
    let is_html = component.word("caption.format") == "html";
    let parts = [
        draft.text_line(component.text("accessibilityCaption")),
        if is_html {
            html::text(draft, caption)
        } else {
            broken_lines(draft, caption)
        },
    ];
    // A video that fills a component has a still picture.
    let url = without_bundled(component.text("stillURL|URL"));
    draft.photo(url, Json::NULL, &parts)
}
