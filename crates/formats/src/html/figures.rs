//! Photos with their captions and credits, in the many ways systems write them.

use story::Problem;

use super::{
    flow::{CAPTIONS, Flow, is_blank},
    quotes::is_pull_quote,
    tree::{Id, Node},
};
use crate::{
    json::{Json, pixels},
    native::{is_type, plain},
};

/// Containers that are figures by another name.
const FIGURES: &str = "wp-caption wp-block-image image-container photo-container article-image \
    inline-image media-image photo image";

const GALLERIES: &str = "gallery wp-block-gallery blocks-gallery-grid kg-gallery-card \
    tiled-gallery slideshow wp-block-jetpack-slideshow wp-block-jetpack-tiled-gallery";

/// A gallery has at most this many pictures.
const MAX_PICTURES: usize = 500;

/// A picture that stands in a line like a letter, in pixels.
const LETTER_SIZE: u32 = 32;

impl<'a> Flow<'_, 'a> {
    /// Whether a container is a figure: by its class, with a picture in it.
    pub(super) fn is_figure(&self, id: Id, element: &Node<'a>) -> bool {
        let is_classed = element.is_classed(FIGURES) || element.is_classed(GALLERIES);
        is_classed && self.tree.find(id, is_picture).is_some()
    }

    /// A figure: a photo, a gallery, or a caption around something else.
    pub(super) fn figure(&mut self, id: Id) {
        self.end_line();
        let element = self.tree.node(id);
        if is_pull_quote(element) {
            return self.quote(id, element);
        }
        let pictures = self.pictures(id);
        match *pictures {
            [] => self.captioned(id),
            [picture] if !element.is_classed(GALLERIES) => {
                let photo = self.photo(picture, Some(id));
                if !photo.is_null() {
                    self.push_photo(photo);
                }
            }
            _ => self.gallery(id, &pictures),
        }
    }

    /// A figure without a picture: what it holds, and its caption after it.
    fn captioned(&mut self, id: Id) {
        let before = self.blocks.len();
        let caption = self.tree.find(id, is_caption);
        self.aside_if(caption);
        self.children(id);
        self.end_line();
        let Some(caption) = caption else {
            return;
        };
        let (words, credit) = self.caption_text(caption);
        if is_blank(words) && credit.is_empty() {
            return;
        }
        let block = if self.blocks.len() == before + 1 {
            self.last()
        } else {
            Json::NULL
        };
        let (field, value) = match block.word("type") {
            "embed" => ("title", self.writer.kept(&plain(words))),
            "table" => ("caption", words),
            "quote" => ("attribution", words),
            _ => return self.push(self.writer.paragraph(words)),
        };
        self.replace_last(self.writer.with(block, field, value));
    }

    fn aside_if(&mut self, id: Option<Id>) {
        if let Some(id) = id {
            self.set_aside(id);
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
            photos.push(self.photo(*picture, self.holder(id, *picture)));
        }
        // A caption outside of the pictures' own is that of all.
        let is_own = |child: &&Id| is_caption(tree.node(**child));
        let mut words = Json::NULL;
        if let Some(caption) = tree.children(id).iter().find(is_own) {
            words = self.caption_text(*caption).0;
        }
        self.push(self.writer.gallery(&photos, words));
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
        let is_one = is_picture(self.tree.node(id));
        *found += u8::from(is_one);
        for child in self.tree.children(id) {
            if is_one || *found > 1 {
                return;
            }
            self.count_pictures(*child, found);
        }
    }

    /// The pictures in an element, each once.
    fn pictures(&self, id: Id) -> Vec<Id> {
        let mut found = Vec::new();
        self.gather_pictures(id, &mut found);
        found
    }

    fn gather_pictures(&self, id: Id, found: &mut Vec<Id>) {
        let node = self.tree.node(id);
        if is_picture(node) {
            found.push(id);
        } else if node.name != "noscript" || found.is_empty() {
            for child in &node.children {
                self.gather_pictures(*child, found);
            }
        }
    }

    /// A picture that stands alone.
    pub(super) fn bare_photo(&mut self, id: Id) {
        if self.tree.node(id).name == "figure" {
            return self.figure(id);
        }
        let image = self.tree.node(self.image_of(id));
        let is_letter = (1..=LETTER_SIZE).contains(&pixels(image.attribute("width")))
            || image.has_class(|class| class.contains("emoji") || class.contains("smiley"));
        if is_letter {
            return self.line_words(image.attribute("alt"));
        }
        self.end_line();
        let photo = self.photo(id, None);
        if !photo.is_null() {
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
        id > 0 && is_picture(self.tree.node(id - 1))
    }

    /// The `img` of a `picture`, and any other element itself.
    fn image_of(&self, id: Id) -> Id {
        if self.tree.node(id).name == "img" {
            return id;
        }
        let image = self.tree.find(id, |element| element.name == "img");
        image.unwrap_or(id)
    }

    /// The photo of a picture, with the caption in `figure`; nothing for what
    /// is no photo.
    fn photo(&mut self, id: Id, figure: Option<Id>) -> Json<'a> {
        let tree = self.tree;
        let image = tree.node(self.image_of(id));
        if self.is_junk(image) {
            return Json::NULL;
        }
        let (mut words, mut credit) = (Json::NULL, "");
        if let Some(figure) = figure {
            let caption = tree.find(figure, is_caption);
            if let Some(caption) = caption {
                (words, credit) = self.caption_text(caption);
            }
            // A credit in the figure, outside of its caption.
            if let Some(found) = tree.find(figure, is_credit)
                && credit.is_empty()
                && Some(found) != caption
            {
                credit = self.line_of(found);
            }
        }
        if credit.is_empty() {
            credit = image.first_of("data-credit data-copyright");
        }
        if is_blank(words) {
            words = Json::NULL;
        }
        let photo = self.writer.photo(&[
            self.sources(id, image),
            self.writer.text(image.attribute("alt")),
            words,
            self.writer.text(credit),
            Json::NULL,
            self.writer.ratio(
                pixels(image.attribute("width")),
                pixels(image.attribute("height")),
            ),
        ]);
        let named = self.draft.named_photo(image.attribute("data-assoc-ref"));
        let photo = self.writer.completed(photo, named);
        if photo.has("sources|caption") {
            photo
        } else {
            Json::NULL
        }
    }

    /// The words of a caption, and the credit if it has an element of its own.
    fn caption_text(&mut self, id: Id) -> (Json<'a>, &'a str) {
        let (is_caption, outer) = (self.is_caption, std::mem::take(&mut self.credits));
        self.is_caption = true;
        let words = self.inline_children(id);
        self.is_caption = is_caption;
        let mut credit = "";
        for next in std::mem::replace(&mut self.credits, outer) {
            let separator = if credit.is_empty() { "" } else { ", " };
            credit = self.writer.joined(&[credit, separator, next]);
        }
        (words, credit)
    }

    /// The credit that an element in a caption is, or nothing.
    pub(super) fn credit_in(&self, element: &Node<'a>, id: Id) -> &'a str {
        if self.is_caption && (is_credit(element) || element.name == "cite") {
            self.line_of(id)
        } else {
            ""
        }
    }

    fn line_of(&self, id: Id) -> &'a str {
        self.writer.bare_line(&self.tree.text(id))
    }

    /// Gives a caption to the photo before it; false when there is none.
    pub(super) fn caption_of_last_photo(&mut self, id: Id) -> bool {
        let (words, credit) = self.caption_text(id);
        let is_captioned = self.caption_last_photo(words);
        if is_captioned && !credit.is_empty() {
            let credit = self.writer.text(credit);
            self.replace_last(self.writer.with(self.last(), "credit", credit));
        }
        is_captioned
    }

    pub(super) fn caption_last_photo(&mut self, words: Json<'a>) -> bool {
        let last = self.last();
        let is_captioned = is_type(last, "photo") && !last.has("caption");
        if is_captioned {
            self.replace_last(self.writer.with(last, "caption", words));
        }
        is_captioned
    }
}

fn is_picture(element: &Node<'_>) -> bool {
    element.is("img picture")
}

fn is_caption(element: &Node<'_>) -> bool {
    element.is("figcaption figcatpion") || element.is_classed(CAPTIONS)
}

/// Only a class says so; words that look like a credit stay in the caption.
fn is_credit(element: &Node<'_>) -> bool {
    element.has_class(|class| {
        class.ends_with("credit")
            || class.ends_with("credits")
            || class == "photographer"
            || class == "copyright"
    })
}
