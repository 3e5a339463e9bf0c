//! Photos with their captions and credits, in the many ways systems write them.

use story::{Loss, Problem};

use super::{
    embeds::embed,
    flow::{CAPTIONS, Flow, is_blank},
    junk::Icon,
    kinds::MEDIA,
    links::{PictureLink, has_link},
    quotes::is_pull_quote,
    tree::{Id, Node, Tree},
};
use crate::{
    json::{Json, pixels},
    native::plain,
    text::Search,
};

/// Containers that are figures by another name.
const FIGURES: &str = "wp-caption wp-block-image image-container photo-container article-image \
    inline-image media-image photo image media-credit-container credits-container gallery-item \
    gallery-icon tiled-gallery-item tr-caption-container isc-source";

const GALLERIES: &str = "gallery wp-block-gallery blocks-gallery-grid kg-gallery-card \
    tiled-gallery slideshow wp-block-jetpack-slideshow wp-block-jetpack-tiled-gallery";

/// A gallery has at most this many pictures.
const MAX_PICTURES: usize = 500;

impl<'a> Flow<'_, 'a> {
    /// Whether a container is a figure: by its class, with a picture in it.
    #[inline(never)]
    pub(super) fn is_figure(&self, id: Id, element: &Node<'a>) -> bool {
        let is_classed = element.is_classed(FIGURES)
            || element.is_classed(GALLERIES)
            || element.attribute("itemtype").ends_with("/ImageObject");
        is_classed && self.tree.find(id, is_picture).is_some()
    }

    /// A figure: a photo, a gallery, or a caption around something else; then
    /// what else it holds.
    pub(super) fn figure(&mut self, id: Id) {
        self.end_line();
        let element = self.tree.node(id);
        if is_pull_quote(element) {
            return self.quote(id, element);
        }
        if element.has_class(|class| class.starts_with("kg-")) && self.player_card(id) {
            return self.captioned(id, self.blocks.len().saturating_sub(1));
        }
        let card = self.tree.find(id, |node| {
            node.name == "a" && node.has_class(|class| class.holds("bookmark"))
        });
        if card.is_some() {
            return self.captioned(id, self.blocks.len());
        }
        let pictures = self.pictures(id);
        match *pictures {
            [] => return self.captioned(id, self.blocks.len()),
            [picture] if !element.is_classed(GALLERIES) => self.single(picture, id),
            _ => self.gallery(id, &pictures),
        }
        self.children(id);
        self.end_line();
    }

    /// The one picture of a figure.
    fn single(&mut self, picture: Id, figure: Id) {
        let (photo, video) = self.photo(picture, Some(figure));
        self.set_aside(picture);
        if !video.is_null() {
            let title = plain(photo.get("caption"));
            let block = embed(self.draft, video, self.writer.kept(&title), photo);
            self.push_all(block);
        } else if !photo.is_null() {
            self.push_photo(photo);
        }
    }

    /// A figure without a picture: what it holds, and its caption after it;
    /// `before` is how many blocks there were.
    fn captioned(&mut self, id: Id, before: usize) {
        let caption = self.tree.find(id, is_caption);
        let caption = caption.filter(|caption| !self.is_set_aside(*caption));
        if let Some(caption) = caption {
            self.set_aside(caption);
        }
        self.children(id);
        self.end_line();
        let Some(caption) = caption else {
            return;
        };
        let (mut words, credit) = self.caption_text(caption);
        if !credit.is_empty() {
            let parts = [words, self.writer.text(" "), self.writer.text(credit)];
            let start = usize::from(is_blank(words)) * 2;
            words = self.writer.runs(&parts[start..]);
        }
        if is_blank(words) {
            return;
        }
        let block = if self.blocks.len() == before + 1 {
            self.last()
        } else {
            Json::NULL
        };
        // A link whose words are its host has the caption for words.
        let link = self.last().get("text").get("0");
        let host = link.word("text");
        if self.blocks.len() > before && !host.is_empty() && link.word("url").holds(host) {
            let block = self.writer.link_line(link.get("url"), words);
            return self.replace_last(block);
        }
        let (field, value) = match block.word("type") {
            "embed" if !has_link(words) => ("title", self.writer.kept(&plain(words))),
            "table" => ("caption", words),
            "quote" => ("attribution", words),
            _ => ("", words),
        };
        if field.is_empty() || field != "title" && block.has(field) {
            self.push(self.writer.paragraph(words));
        } else {
            self.replace_last(self.writer.with(block, field, value));
        }
    }

    fn gallery(&mut self, id: Id, pictures: &[Id]) {
        let tree = self.tree;
        let mut photos = Vec::new();
        if pictures.len() > MAX_PICTURES {
            self.draft.warn(Problem::TooMuch);
        }
        for picture in pictures {
            if photos.len() >= MAX_PICTURES {
                self.leave_out(*picture, Problem::TooMuch);
            } else {
                // The smallest element that holds this picture alone has its caption.
                let holder = self.holder(id, *picture);
                let (photo, video) = self.photo(*picture, holder);
                if video.is_null() {
                    photos.push(photo);
                } else {
                    let block = embed(self.draft, video, Json::NULL, photo);
                    self.push_all(block);
                }
            }
            self.set_aside(*picture);
        }
        // A caption outside of the pictures' own is that of all.
        let is_own = |child: &&Id| is_caption(tree.node(**child)) && !self.is_set_aside(**child);
        let mut words = Json::NULL;
        let mut credit = "";
        if let Some(caption) = tree.children(id).iter().find(is_own) {
            self.set_aside(*caption);
            (words, credit) = self.caption_text(*caption);
        }
        if !credit.is_empty() {
            let parts = [words, self.writer.text(" "), self.writer.text(credit)];
            words = self.writer.runs(&parts);
        }
        let photos = self.writer.some(&photos).items();
        self.push(if photos.is_empty() {
            self.writer.paragraph(words)
        } else {
            self.writer.gallery(photos, words)
        });
    }

    /// The outermost element in another that holds a picture and no other.
    fn holder(&self, id: Id, picture: Id) -> Option<Id> {
        let mut path = Vec::new();
        let mut at = picture;
        while at != id && at != Tree::ROOT {
            path.push(at);
            at = self.tree.node(at).parent;
        }
        path.into_iter().rev().find(|part| {
            let mut found = 0;
            self.count_pictures(*part, &mut found);
            found <= 1 || *part == picture
        })
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
        if self.is_set_aside(id) || node.is_classed("_brlbs-content-blocker") {
            // It is shown already, or stands in for a player.
        } else if is_picture(node) {
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
        let icon = self.icon(image);
        if icon != Icon::None {
            let is_in_line = icon == Icon::Letter || self.has_line();
            if is_in_line {
                self.line_words(id, image.attribute("alt"));
            }
            if icon == Icon::Small {
                self.leave_out(id, Loss::Junk);
            }
            return;
        }
        self.end_line();
        self.single(id, id);
    }

    /// The `img` of a `picture`, and any other element itself.
    fn image_of(&self, id: Id) -> Id {
        if self.tree.node(id).name == "img" {
            return id;
        }
        let image = self.tree.find(id, |element| element.name == "img");
        image.unwrap_or(id)
    }

    /// The photo of a picture, with the caption in `figure`, and the video that it
    /// is a still of; nulls for what is no photo.
    fn photo(&mut self, id: Id, figure: Option<Id>) -> (Json<'a>, Json<'a>) {
        let tree = self.tree;
        let image_id = self.image_of(id);
        let image = tree.node(image_id);
        if self.is_junk(id, image) {
            return (Json::NULL, Json::NULL);
        }
        if self.icon(image) == Icon::Small {
            self.leave_out(id, Loss::Junk);
            return (Json::NULL, Json::NULL);
        }
        // A `picture` holds nothing else; what a broken one does is named.
        self.set_aside(image_id);
        self.leave_out_children(id, Loss::Fallback);
        let link = self.picture_link(id, image);
        let (mut words, mut credit) = (Json::NULL, "");
        if let Some(figure) = figure {
            if let Some(caption) = tree.find(figure, is_caption)
                && !self.is_set_aside(caption)
            {
                (words, credit) = self.caption_text(caption);
                self.set_aside(caption);
            }
            self.credits_in(figure, &mut credit);
        }
        if is_blank(words) {
            words = self.stated_caption(id, image);
        }
        if credit.is_empty() {
            credit = image.first_of("data-credit data-copyright data-image-credit");
        }
        let (mut width, mut height) = (
            pixels(image.attribute("width")),
            pixels(image.attribute("height")),
        );
        if let Some((full, other)) = image.attribute("data-orig-size").cut(",") {
            (width, height) = (pixels(full), pixels(other));
        }
        let (mut sources, mut video) = (Json::NULL, Json::NULL);
        match link {
            PictureLink::FullSize(url) => {
                // A square is a crop, and not the shape of the whole picture.
                if width == height {
                    (width, height) = (0, 0);
                }
                sources = self
                    .writer
                    .list_of(self.writer.source(url, 0, 0, Json::NULL));
            }
            PictureLink::Video(url) => video = url,
            PictureLink::None => {}
        }
        if sources.is_null() {
            sources = self.sources(id, image);
        }
        let photo = self.writer.photo(&[
            sources,
            self.writer
                .text(self.writer.decoded_again(image.first_of("alt title"))),
            words,
            self.writer.text(credit),
            Json::NULL,
            self.writer.ratio(width, height),
        ]);
        let named = self.draft.named_photo(image.attribute("data-assoc-ref"));
        let photo = self.writer.completed(photo, named);
        if photo.has("sources|caption") {
            return (photo, video);
        }
        self.leave_out(id, Problem::Missing);
        self.lose(Problem::Missing, |_| credit.to_owned());
        (Json::NULL, video)
    }
}

pub(super) fn is_picture(element: &Node<'_>) -> bool {
    element.is("img picture")
}

/// Whether an element is a picture or player.
pub(super) fn is_media(element: &Node<'_>) -> bool {
    is_picture(element) || element.is_a(MEDIA)
}

fn is_caption(element: &Node<'_>) -> bool {
    element.is("figcaption figcatpion")
        || element.is_classed(CAPTIONS)
        || element.attribute("itemprop") == "caption"
}

/// What the classes and properties of credits have in them.
const CREDITS: &str = "credit Credit copyright Copyright photographer urheber fotograf attribution author \
    source-text image-source photo-source";

/// Only a class or property says so; words that look like a credit stay in the
/// caption.
pub(super) fn is_credit(element: &Node<'_>) -> bool {
    let class = element.attribute("class");
    class == "source"
        || class.holds_one_of(CREDITS)
        || element.attribute("itemprop").holds_one_of(CREDITS)
}
