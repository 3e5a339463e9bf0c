//! Captions and credits of photos.

use story::Loss;

use super::{
    figures::{is_credit, is_media},
    flow::Flow,
    links::opens_viewer,
    tree::{Id, Node, Tree},
};
use crate::{html, json::Json, native::is_type, text::Search};

impl<'a> Flow<'_, 'a> {
    /// The caption that a gallery's script would show: an attribute of the
    /// picture, or of the link around it.
    pub(super) fn stated_caption(&mut self, id: Id, image: &Node<'a>) -> Json<'a> {
        let link = self.tree.node(self.link_around(id));
        // Of several the longest is the caption, and others are names of files.
        let mut words = "";
        for node in [image, link] {
            for (key, value) in node.attributes {
                let is_one = key.starts_with("data-")
                    && (key.ends_with("caption")
                        || key.ends_with("-title")
                        || key.holds_one_of("-description sub-html"));
                if is_one && value.len() > words.len() {
                    words = value;
                }
            }
        }
        if words.is_empty() && opens_viewer(link) {
            words = link.attribute("title");
        }
        html::text(self.draft, self.writer.text(words))
    }

    /// Adds the credits in a figure, outside of its caption.
    pub(super) fn credits_in(&mut self, id: Id, credit: &mut &'a str) {
        let tree = self.tree;
        for child in tree.children(id) {
            let node = tree.node(*child);
            let is_own =
                (is_credit(node) || node.name == "cite") && tree.find(*child, is_media).is_none();
            if is_own && !self.is_set_aside(*child) {
                let line = self.credit_line(*child);
                *credit = self.writer.enumerated(credit, ", ", line);
                self.set_aside(*child);
            } else if node.is_element() && !self.is_set_aside(*child) {
                self.credits_in(*child, credit);
            }
        }
    }

    /// The words of a caption, and the credit if it has an element of its own.
    pub(super) fn caption_text(&mut self, id: Id) -> (Json<'a>, &'a str) {
        let (is_caption, outer) = (self.is_caption, std::mem::take(&mut self.credits));
        self.is_caption = true;
        let words = self.inline_children(id);
        self.is_caption = is_caption;
        let mut credit = "";
        for next in std::mem::replace(&mut self.credits, outer) {
            credit = self.writer.enumerated(credit, ", ", next);
        }
        (words, credit)
    }

    /// The credit that an element in a caption is, or nothing.
    pub(super) fn credit_in(&mut self, element: &Node<'a>, id: Id) -> &'a str {
        let is_credit = self.is_caption && (is_credit(element) || element.name == "cite");
        if is_credit && self.tree.find(id, is_media).is_none() {
            self.credit_line(id)
        } else {
            ""
        }
    }

    /// A credit, which has no place for links.
    fn credit_line(&mut self, id: Id) -> &'a str {
        self.lose(Loss::Link, |flow| {
            let mut words = String::new();
            if flow.tree.find(id, |node| node.name == "a").is_some() {
                flow.told(id, &mut words);
            }
            let around = flow.link_around(id);
            if around != Tree::ROOT {
                words.push_str(flow.tree.node(around).attribute("href"));
            }
            words
        });
        let line = self.writer.bare_line(&self.tree.text(id));
        let line = self.writer.decoded_again(line);
        self.draft.without_codes(line).trim()
    }

    /// Gives a credit to the photo before it; false when it is none.
    pub(super) fn credit_of_last_photo(&mut self, id: Id, element: &Node<'a>) -> bool {
        let is_bare = is_type(self.last(), "photo") && !self.last().has("credit");
        let is_credit = element.attribute("class").holds_one_of("credit copyright")
            && (is_bare || self.is_after_repetition)
            && !self.has_line()
            && self.tree.find(id, is_media).is_none();
        if is_credit {
            let credit = self.credit_line(id);
            if self.is_after_repetition {
                self.caption_repetition(Json::NULL, credit);
            } else {
                let credit = self.writer.text(credit);
                self.replace_last(self.writer.with(self.last(), "credit", credit));
            }
        }
        is_credit
    }

    /// Gives a caption to the photo before it; false when there is none.
    pub(super) fn caption_of_last_photo(&mut self, id: Id) -> bool {
        if self.is_after_repetition {
            let (words, credit) = self.caption_text(id);
            self.caption_repetition(words, credit);
            return true;
        }
        if !is_type(self.last(), "photo") || self.last().has("caption") {
            return false;
        }
        let (words, credit) = self.caption_text(id);
        let is_captioned = self.caption_last_photo(words);
        if is_captioned && !credit.is_empty() {
            let credit = self.writer.text(credit);
            self.replace_last(self.writer.with(self.last(), "credit", credit));
        }
        is_captioned
    }

    pub(super) fn caption_last_photo(&mut self, words: Json<'a>) -> bool {
        if self.is_after_repetition {
            self.caption_repetition(words, "");
            return true;
        }
        let last = self.last();
        let is_captioned = is_type(last, "photo") && !last.has("caption");
        if is_captioned {
            self.replace_last(self.writer.with(last, "caption", words));
        }
        is_captioned
    }
}
