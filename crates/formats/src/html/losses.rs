//! Naming what is left out: no word and no address goes without a warning.

use story::{Loss, Problem};

use super::{
    embeds::page_address,
    flow::Flow,
    tree::{Id, Node},
};
use crate::{
    draft::NAMES_LOSSES,
    json::{Json, is_one_of},
    text::Search,
};

/// Attributes whose address a reader would come to, or whose words would be
/// read.
const TOLD: &str = "href src data alt poster data-src data-href srcdoc";

impl<'a> Flow<'_, 'a> {
    /// Names words that are left out, natively, if there are any.
    #[inline]
    pub(super) fn lose(
        &mut self,
        problem: impl Into<Problem>,
        words: impl FnOnce(&Self) -> String,
    ) {
        if NAMES_LOSSES {
            let words = words(self);
            self.draft.lose(problem, || words);
        }
    }

    /// Names the words and addresses of a part that is left out.
    #[inline]
    pub(super) fn leave_out(&mut self, id: Id, problem: impl Into<Problem>) {
        self.lose(problem, |flow| flow.told_with_link(id, &[id]));
    }

    /// The same for all that an element holds.
    #[inline]
    pub(super) fn leave_out_children(&mut self, id: Id, problem: impl Into<Problem>) {
        self.lose(problem, |flow| {
            flow.told_with_link(id, flow.tree.children(id))
        });
    }

    /// What some parts say, and the address of a link around them, which may
    /// hold nothing else.
    fn told_with_link(&self, id: Id, parts: &[Id]) -> String {
        let mut words = String::new();
        for part in parts {
            self.told(*part, &mut words);
        }
        if !words.trim().is_empty() {
            words.push(' ');
            words.push_str(self.tree.node(self.link_around(id)).attribute("href"));
        }
        words
    }

    /// Names what an element shows by other means than what it holds: a picture
    /// behind it, or whatever the page's script makes of an empty element of the
    /// page's own.
    #[inline]
    pub(super) fn leave_out_unread(&mut self, element: &Node<'a>) {
        self.lose(Loss::Media, |_| {
            let style = element.attribute("style").cut("url(");
            let url = style.map_or("", |(_, url)| url.before(")"));
            url.trim_matches(['\'', '"']).to_owned()
        });
        self.lose(Loss::Script, |_| {
            let mut words = String::new();
            if element.name.holds("-") && element.children.is_empty() {
                words.push_str(element.name);
                for (key, value) in element.attributes {
                    words.push_str(&[" ", key, "=", value].concat());
                }
            }
            words
        });
    }

    pub(super) fn told(&self, id: Id, words: &mut String) {
        if self.is_set_aside(id) {
            return;
        }
        let node = self.tree.node(id);
        words.push_str(node.text);
        for (key, value) in node.attributes {
            // A placeholder is no picture, and a place in the page no address.
            let is_told = is_one_of(key, TOLD) && node.name != "script";
            let is_place = ["data:", "about:", "#"]
                .iter()
                .any(|start| value.starts_with(start));
            if is_told && !is_place {
                words.push(' ');
                words.push_str(value);
            }
        }
        if node.is_element() {
            words.push(' ');
        }
        for child in &node.children {
            if !node.is("script style") {
                self.told(*child, words);
            }
        }
    }

    /// Names what holds no text for readers; of a script its address, unless it
    /// is known to load what is shown already.
    #[inline]
    pub(super) fn leave_out_silent(&mut self, id: Id, element: &Node<'a>) {
        const LOADERS: &str = "platform.twitter.com platform.x.com instagram.com/embed.js \
            tiktok.com/embed.js embed.bsky.app connect.facebook.net flourish.studio infogram \
            reddit embedr.flickr.com threads.net imgur.com telegram.org documentcloud.org";
        if element.name != "script" {
            return self.leave_out(id, Loss::Junk);
        }
        self.lose(Loss::Script, |flow| {
            let mut addresses = String::new();
            for (key, value) in element.attributes {
                if key.holds("src") && !value.holds_one_of(LOADERS) {
                    addresses.push_str(value);
                }
            }
            // What a script of the page's own would embed.
            for part in flow
                .tree
                .text(id)
                .replace("&quot;", "\"")
                .replace("\\/", "/")
                .split(['"', '\''])
            {
                if part.starts_with("http") && !part.holds_one_of(LOADERS) {
                    addresses.push(' ');
                    addresses.push_str(part);
                }
            }
            addresses
        });
    }

    /// Pictures and players within words, which come after the block of the
    /// words.
    pub(super) fn show_pending(&mut self) {
        for id in std::mem::take(&mut self.pending) {
            let element = self.tree.node(id);
            self.end_line();
            if !self.provider_block(id, element) {
                self.bare_photo(id);
            }
        }
    }

    /// Where there are words only, such pictures and players are named.
    pub(super) fn leave_out_pending(&mut self) {
        for id in std::mem::take(&mut self.pending) {
            self.leave_out(id, Loss::Media);
        }
    }

    /// Whether an element is one of those whose words are no text.
    pub(super) fn is_twin(&self, address: &str) -> bool {
        let last = self.last();
        let is_source = |source: &Json<'a>| source.word("url") == address;
        !address.is_empty()
            && (last.word("url") == address || last.list("sources").iter().any(is_source))
    }

    /// What stands in for a picture or player where no script runs. Beside the
    /// real one it is left out, or gives it its still picture.
    pub(super) fn noscript(&mut self, id: Id, is_after_media: bool) {
        let tree = self.tree;
        if !is_after_media {
            return self.children(id);
        }
        let last = self.last();
        let is_media = |node: &Node<'_>| node.is("img iframe");
        let Some(twin) = tree.find(id, is_media) else {
            return self.leave_out(id, Loss::Fallback);
        };
        let element = tree.node(twin);
        let address = element.first_of("data-src data-lazy-src src");
        let url = self.draft.web_url(self.writer.text(address));
        if element.name == "img" && last.word("type") == "embed" && !last.has("poster") {
            let alt = self.writer.text(element.attribute("alt"));
            let photo = self.draft.photo(url, Json::NULL, &[alt]);
            self.replace_last(self.writer.with(last, "poster", photo));
            self.set_aside(twin);
            return self.leave_out_children(id, Loss::Fallback);
        }
        self.leave_out_unless_shown(id, url);
    }

    /// Names what stands in for a picture or player, unless it says no more
    /// than the one before it.
    #[inline]
    fn leave_out_unless_shown(&mut self, id: Id, url: Json<'a>) {
        if NAMES_LOSSES {
            let url = page_address(self.draft, url);
            let is_same = self.is_twin(url.as_text());
            if !is_same || !self.tree.text(id).trim().is_empty() {
                self.leave_out(id, Loss::Fallback);
            }
        }
    }
}
