//! Links around blocks and pictures.

use story::{Loss, Provider, WebUrl};

use super::{
    flow::{Flow, is_blank},
    inline::Runs,
    lead::stem,
    tree::{Id, Node, Tree},
};
use crate::{
    json::{Json, is_one_of},
    native::is_type,
    text::Search,
};

/// Endings of pictures.
pub(super) const PICTURES: &str = "jpg jpeg png webp gif avif";

/// Addresses at which a page is shared; they say nothing of the story.
const SHARES: &str = "facebook.com/sharer facebook.com/dialog/share twitter.com/intent x.com/intent \
    twitter.com/share t.me/share wa.me/? whatsapp.com/send whatsapp://send linkedin.com/share \
    linkedin.com/cws/share reddit.com/submit pinterest.com/pin/create action=share \
    mailto:?subject mailto:?body bsky.app/intent threads.net/intent";

/// Parts of a provider's address that tell a video from a channel.
const VIDEOS: &str =
    "/watch youtu.be/ /embed/ /shorts/ /live/ /video/ /videos/ /reel/ dai.ly/ fb.watch/";

/// What a link that is left out as junk is.
const ARROWS: &str = "↩ ↩︎ ↩️ ↑ ⇧ ⤴ ⤴︎ ^ ↵";

impl<'a> Flow<'_, 'a> {
    /// The link that an element stands in; the root if there is none.
    pub(super) fn link_around(&self, mut id: Id) -> Id {
        while id != Tree::ROOT {
            id = self.tree.node(id).parent;
            let element = self.tree.node(id);
            if element.name == "a" && !element.attribute("href").is_empty() {
                return id;
            }
        }
        id
    }

    /// The address of the link that an element stands in, or null.
    pub(super) fn address_around(&mut self, id: Id) -> Json<'a> {
        let link = self.link_around(id);
        self.link(self.tree.node(link))
    }

    /// Words with the link that an element around them has.
    pub(super) fn linked(&mut self, id: Id, text: Json<'a>) -> Json<'a> {
        if is_blank(text) || has_link(text) {
            return text;
        }
        let url = self.address_around(id);
        if url.is_null() {
            return text;
        }
        self.writer.list_of(self.writer.link(url, text))
    }

    /// Whether a link is a button of the page, no part of the story: it shares
    /// the page, has no address, or leads back from a footnote.
    pub(super) fn is_page_button(&self, id: Id, element: &Node<'a>) -> bool {
        if element.name != "a" {
            return false;
        }
        let address = element.attribute("href");
        let text = self.tree.text(id);
        let text = text.trim();
        if address.starts_with("javascript:") && address.holds("print(") {
            return true;
        }
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_button = element.has_class(|class| class.holds("button") || class.holds("btn"))
            || element.attribute("role") == "button";
        if address.is_empty() || address == "#" || address.starts_with("javascript:") {
            // A number is that of a note.
            return is_button && !is_number || is_one_of(text, ARROWS);
        }
        if address.holds("#") && is_one_of(text, ARROWS) {
            return true;
        }
        address.holds_one_of(SHARES)
            || is_button && address.holds_one_of("/subscribe? /subscribe# /comments")
    }

    /// A card that leads to another page or a file: its title, linked, and what
    /// else it says.
    pub(super) fn card(&mut self, id: Id, element: &Node<'a>) -> bool {
        let is_card = |class: &str| {
            class.holds("bookmark") || class.holds("file-card") || class == "embedded-post"
        };
        if element.name != "a" || !element.has_class(is_card) {
            return false;
        }
        let tree = self.tree;
        let is_title = |node: &Node<'_>| node.has_class(|class| class.ends_with("-title"));
        let url = self.link(element);
        let Some(title) = tree.find(id, is_title) else {
            return false;
        };
        self.end_line();
        let mut line = Runs::new(self.writer);
        self.inline_all(title, &mut line);
        self.set_aside(title);
        let words = line.finish();
        let mut rest = Runs::new(self.writer);
        self.inline_all(id, &mut rest);
        let rest = rest.finish();
        self.leave_out_pending();
        let mut runs = vec![self.writer.link(url, words)];
        if !is_blank(rest) {
            runs.push(self.writer.line_break());
            runs.push(rest);
        }
        self.push(self.writer.paragraph(self.writer.runs(&runs)));
        true
    }

    /// Reads what the link around a picture is: the picture in full size, which
    /// is given back; or a video, whose embed is given back; else the link is
    /// named, unless its words carry it.
    pub(super) fn picture_link(&mut self, id: Id, image: &Node<'a>) -> PictureLink<'a> {
        let link = self.link_around(id);
        if link == Tree::ROOT {
            return PictureLink::None;
        }
        let element = self.tree.node(link);
        let url = self.link(element);
        let address = url.as_text();
        let path = address.before("?#");
        let ending = path.after_last(".").to_ascii_lowercase();
        let is_picture = is_one_of(&ending, PICTURES);
        if is_picture || path.holds("googleusercontent.com/") {
            let full = stem(address);
            let mut own = image.attributes.iter();
            let is_same = own.any(|(key, value)| key.holds("src") && is_smaller(stem(value), full));
            if is_same || is_picture && opens_viewer(element) {
                return PictureLink::FullSize(url);
            }
        }
        // Vimeo's videos have numbers, and its channels names.
        let is_video =
            address.holds_one_of(VIDEOS) || path.holds("vimeo.com/") && path.ends_in("0123456789");
        let is_known = WebUrl::parse(address, None).is_ok_and(|url| Provider::of(&url).is_some());
        if is_video && is_known || is_one_of(&ending, "mp4 webm m4v mov") {
            return PictureLink::Video(url);
        }
        self.lose(Loss::Link, |flow| {
            let is_carried = !flow.tree.text(link).trim().is_empty();
            if is_carried {
                String::new()
            } else {
                address.to_owned()
            }
        });
        PictureLink::None
    }
}

/// Whether a file is a smaller size of another, by their names: `quay_thumb` of
/// `quay`, and `12_ab_q` of `12_ab_b`.
fn is_smaller(name: &str, full: &str) -> bool {
    let without_last = |name: &str| name.len().saturating_sub(1);
    let stem = name.get(..without_last(name)).unwrap_or_default();
    let is_shape = stem.ends_with('_')
        && !name.ends_in("0123456789")
        && full.get(..without_last(full)) == Some(stem);
    name.eq_ignore_ascii_case(full) || is_shape || full.len() > 3 && name.holds(full)
}

/// Whether a link opens a picture in a viewer of the page.
pub(super) fn opens_viewer(link: &Node<'_>) -> bool {
    let is_viewer = |text: &str| text.holds_one_of("box pswp");
    let mut attributes = link.attributes.iter();
    attributes.any(|(key, value)| is_viewer(key) || is_viewer(value))
}

/// What the link around a picture leads to.
pub(super) enum PictureLink<'a> {
    /// Nothing, or something else.
    None,
    /// The same picture.
    FullSize(Json<'a>),
    /// The video of which the picture is a still.
    Video(Json<'a>),
}

/// Whether a text has a link in it.
pub(super) fn has_link(text: Json<'_>) -> bool {
    is_type(text, "link")
        || text.items().iter().any(|run| has_link(*run))
        || text.is_object() && has_link(text.get("text"))
}
