//! Photos with their captions and credits, in the many ways systems write them.

use story::Problem;

use super::{
    flow::{CAPTIONS, Flow, is_blank},
    pictures::ratio,
    quotes::is_pull_quote,
    tree::{Element, Id},
};
use crate::{
    json::Json,
    native::{self, Photo, plain},
};

/// Containers that are figures by another name.
const FIGURES: &[&str] = &[
    "wp-caption",
    "wp-block-image",
    "image-container",
    "photo-container",
    "article-image",
    "inline-image",
    "media-image",
    "photo",
    "image",
];

const GALLERIES: &[&str] = &[
    "gallery",
    "wp-block-gallery",
    "blocks-gallery-grid",
    "kg-gallery-card",
    "tiled-gallery",
    "slideshow",
    "wp-block-jetpack-slideshow",
    "wp-block-jetpack-tiled-gallery",
];

/// A gallery has at most this many pictures.
const MAX_PICTURES: usize = 500;

/// A picture that stands in a line like a letter.
const LETTER_SIZE: u32 = 32;

impl<'a> Flow<'a> {
    /// Whether a container is a figure: by its class, with a picture in it.
    pub(super) fn is_figure(&self, id: Id, element: &Element) -> bool {
        let is_classed = element.is_classed(FIGURES) || element.is_classed(GALLERIES);
        is_classed && self.tree.find(id, &is_picture).is_some()
    }

    /// A figure: a photo, a gallery, or a caption around something else.
    pub(super) fn figure(&mut self, id: Id) {
        self.end_line();
        let tree = self.tree;
        let Some(element) = tree.element(id) else {
            return;
        };
        if is_pull_quote(element) {
            return self.quote(id, element);
        }
        let pictures = self.pictures(id);
        let is_gallery = element.is_classed(GALLERIES);
        let caption = self.caption_element(id);
        match pictures.as_slice() {
            [] => self.captioned(id, caption),
            [picture] if !is_gallery => {
                if let Some(photo) = self.photo(*picture, Some(id)) {
                    self.push_photo(photo);
                }
            }
            _ => self.gallery(id, &pictures),
        }
    }

    /// A figure without a picture: what it holds, and its caption after it.
    fn captioned(&mut self, id: Id, caption: Option<Id>) {
        let before = self.blocks.len();
        if let Some(caption) = caption {
            self.set_aside(caption);
        }
        self.children(id);
        self.end_line();
        let Some(caption) = caption else {
            return;
        };
        let (words, credit) = self.caption_text(caption);
        if is_blank(&words) && credit.is_none() {
            return;
        }
        let is_one = self.blocks.len() == before + 1;
        let block = self.blocks.last_mut().filter(|_| is_one);
        let kind = block
            .as_ref()
            .and_then(|block| block.get("type")?.as_text().map(str::to_owned));
        let field = match kind.as_deref() {
            Some("embed") => ("title", Json::from(plain(&words))),
            Some("table") => ("caption", words),
            Some("quote") => ("attribution", words),
            _ => {
                let block = native::paragraph(words);
                return self.push(block);
            }
        };
        if let Some(Json::Object(members)) = block {
            members.retain(|(key, _)| key != field.0);
            members.push((field.0.to_owned(), field.1));
        }
    }

    fn gallery(&mut self, id: Id, pictures: &[Id]) {
        let tree = self.tree;
        let mut photos = Vec::new();
        if pictures.len() > MAX_PICTURES {
            self.draft.warn(Problem::TooMuch);
        }
        for picture in pictures.iter().take(MAX_PICTURES) {
            // The smallest element that holds this picture alone has its caption.
            let own = self.holder(id, *picture);
            let photo = self.photo(*picture, own);
            photos.extend(photo.map(Photo::into_json));
        }
        // A caption outside of the pictures' own is that of all.
        let caption = tree
            .children(id)
            .iter()
            .copied()
            .find(|child| tree.element(*child).is_some_and(is_caption));
        let words = caption.map_or(Json::Null, |caption| self.caption_text(caption).0);
        if !photos.is_empty() {
            self.push(native::gallery(photos, words));
        }
    }

    /// The child, or child's child, that holds a picture and no other.
    fn holder(&self, id: Id, picture: Id) -> Option<Id> {
        let mut at = id;
        loop {
            // Ids grow in the order of the text.
            let children = self.tree.children(at);
            let place = children.partition_point(|child| *child <= picture);
            let child = *children.get(place.checked_sub(1)?)?;
            let mut found = 0;
            self.count_pictures(child, &mut found);
            if found <= 1 || child == picture {
                return Some(child);
            }
            at = child;
        }
    }

    /// Counts the pictures in an element, up to two.
    fn count_pictures(&self, id: Id, found: &mut u8) {
        let is_one = self.tree.element(id).is_some_and(is_picture);
        *found += u8::from(is_one);
        for child in self.tree.children(id) {
            if is_one || *found > 1 {
                return;
            }
            self.count_pictures(*child, found);
        }
    }

    /// The pictures in an element, each once.
    pub(super) fn pictures(&self, id: Id) -> Vec<Id> {
        let mut found = Vec::new();
        self.gather_pictures(id, &mut found);
        found
    }

    fn gather_pictures(&self, id: Id, found: &mut Vec<Id>) {
        let tree = self.tree;
        match tree.element(id) {
            Some(element) if element.name == "img" || element.name == "picture" => found.push(id),
            Some(element) if element.name == "noscript" && !found.is_empty() => {}
            Some(element) => element
                .children
                .iter()
                .for_each(|child| self.gather_pictures(*child, found)),
            None => {}
        }
    }

    /// A picture that stands alone.
    pub(super) fn bare_photo(&mut self, id: Id) {
        let tree = self.tree;
        if tree
            .element(id)
            .is_some_and(|element| element.name == "figure")
        {
            return self.figure(id);
        }
        if let Some(image) = self.image_of(id) {
            let size = |key| {
                image
                    .attribute(key)
                    .trim_end_matches("px")
                    .parse::<u32>()
                    .ok()
            };
            let is_letter = size("width").is_some_and(|size| size <= LETTER_SIZE)
                || image.has_class(|class| class.contains("emoji") || class.contains("smiley"));
            if is_letter {
                return self.line_words(image.attribute("alt"));
            }
        }
        self.end_line();
        if let Some(photo) = self.photo(id, None) {
            self.push_photo(photo);
        }
    }

    /// The pictures in an element, one after the other.
    pub(super) fn photos_in(&mut self, id: Id) {
        for picture in self.pictures(id) {
            self.bare_photo(picture);
        }
    }

    /// Whether a picture stands beside an element, as beside the `noscript`
    /// that repeats it.
    pub(super) fn has_picture_beside(&self, id: Id) -> bool {
        // The element before it in the text is the one beside it.
        id.checked_sub(1)
            .and_then(|before| self.tree.element(before))
            .is_some_and(is_picture)
    }

    fn image_of(&self, id: Id) -> Option<&'a Element> {
        let tree = self.tree;
        let element = tree.element(id)?;
        if element.name == "img" {
            return Some(element);
        }
        tree.element(tree.find(id, &|element| element.name == "img")?)
    }

    /// The photo of a picture, with the caption in `figure`.
    fn photo(&mut self, id: Id, figure: Option<Id>) -> Option<Photo> {
        let tree = self.tree;
        let image_id = match tree.element(id)?.name.as_str() {
            "img" => id,
            _ => tree
                .find(id, &|element| element.name == "img")
                .unwrap_or(id),
        };
        let image = tree.element(image_id)?;
        if self.is_junk(image_id, image) {
            return None;
        }
        let caption = figure.and_then(|figure| self.caption_element(figure));
        let (words, credit) = match caption {
            Some(caption) => self.caption_text(caption),
            None => (Json::Null, None),
        };
        let credit = credit
            .or_else(|| figure.and_then(|figure| self.credit_element(figure, caption)))
            .or_else(|| {
                image
                    .first_of(&["data-credit", "data-copyright"])
                    .map(str::to_owned)
            });
        let mut photo = Photo {
            sources: self.sources(id, image),
            alt: Some(image.attribute("alt").to_owned()).filter(|alt| !alt.is_empty()),
            caption: if is_blank(&words) { Json::Null } else { words },
            credit,
            ratio: ratio(image),
            ..Photo::default()
        };
        if let Some(named) = self.draft.named_photo(image.attribute("data-assoc-ref")) {
            photo.complete(named);
        }
        (!photo.sources.is_empty() || !photo.caption.is_empty()).then_some(photo)
    }

    fn caption_element(&self, figure: Id) -> Option<Id> {
        self.tree.find(figure, &is_caption)
    }

    /// The words of a caption, and the credit if it has an element of its own.
    pub(super) fn caption_text(&mut self, id: Id) -> (Json, Option<String>) {
        let (is_caption, credits) = (self.is_caption, std::mem::take(&mut self.credits));
        self.is_caption = true;
        let words = self.inline_children(id);
        self.is_caption = is_caption;
        let credits = std::mem::replace(&mut self.credits, credits);
        (words, (!credits.is_empty()).then(|| credits.join(", ")))
    }

    /// The credit that an element in a caption is.
    pub(super) fn credit_in(&self, element: &Element, id: Id) -> Option<String> {
        let is_credit = self.is_caption && (is_credit(element) || element.name == "cite");
        let credit = is_credit.then(|| one_line(&self.tree.text(id)))?;
        (!credit.is_empty()).then_some(credit)
    }

    /// A credit in the figure, outside of its caption.
    fn credit_element(&self, figure: Id, caption: Option<Id>) -> Option<String> {
        let found = self
            .tree
            .find(figure, &is_credit)
            .filter(|found| Some(*found) != caption)?;
        Some(one_line(&self.tree.text(found))).filter(|credit| !credit.is_empty())
    }

    /// Gives a caption to the photo before it; false when there is none.
    pub(super) fn caption_of_last_photo(&mut self, id: Id) -> bool {
        let (words, credit) = self.caption_text(id);
        let is_captioned = self.caption_last_photo(&words);
        if let (true, Some(credit), Some(Json::Object(photo))) =
            (is_captioned, credit, self.blocks.last_mut())
        {
            photo.push(("credit".to_owned(), credit.into()));
        }
        is_captioned
    }

    pub(super) fn caption_last_photo(&mut self, words: &Json) -> bool {
        match self.blocks.last_mut() {
            Some(Json::Object(photo))
                if photo
                    .iter()
                    .any(|(key, value)| key == "type" && value.as_text() == Some("photo"))
                    && photo.iter().all(|(key, _)| key != "caption") =>
            {
                photo.push(("caption".to_owned(), words.clone()));
                true
            }
            _ => false,
        }
    }
}

fn is_picture(element: &Element) -> bool {
    element.name == "img" || element.name == "picture"
}

fn is_caption(element: &Element) -> bool {
    matches!(element.name.as_str(), "figcaption" | "figcatpion") || element.is_classed(CAPTIONS)
}

/// Only a class says so; words that look like a credit stay in the caption.
fn is_credit(element: &Element) -> bool {
    element.has_class(|class| {
        class.ends_with("credit")
            || class.ends_with("credits")
            || class == "photographer"
            || class == "copyright"
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
