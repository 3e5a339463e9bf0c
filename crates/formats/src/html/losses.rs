//! Naming what is left out: no word and no address goes without a warning.

use story::Problem;

use super::{
    flow::Flow,
    tree::{Id, Node},
};
use crate::json::is_one_of;

/// Attributes whose address a reader would come to, or whose words would be
/// read.
const TOLD: &str = "href src data alt poster data-src data-href";

impl<'a> Flow<'_, 'a> {
    /// Leaves a part out, and names its words and addresses, if it has any.
    pub(super) fn leave_out(&mut self, id: Id, problem: Problem) {
        let mut words = String::new();
        self.told(id, &mut words);
        // A link of nothing else goes with it.
        let link = self.tree.node(self.link_around(id));
        if !link.name.is_empty() {
            words.push(' ');
            words.push_str(link.attribute("href"));
        }
        self.name_loss(problem, &words);
    }

    /// The same for all that an element holds.
    pub(super) fn leave_out_children(&mut self, id: Id, problem: Problem) {
        let tree = self.tree;
        let mut words = String::new();
        for child in tree.children(id) {
            self.told(*child, &mut words);
        }
        self.name_loss(problem, &words);
    }

    pub(super) fn name_loss(&mut self, problem: Problem, words: &str) {
        let line = self.writer.bare_line(words);
        if !line.is_empty() {
            self.draft.name(problem, line);
        }
    }

    fn told(&self, id: Id, words: &mut String) {
        let node = self.tree.node(id);
        words.push_str(node.text);
        for (key, value) in node.attributes {
            // A placeholder is no picture, and a place in the page no address.
            if is_one_of(key, TOLD) && !value.starts_with("data:") && !value.starts_with('#') {
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
            self.leave_out(id, Problem::Media);
        }
    }

    /// Whether an element is one of those whose words are no text.
    pub(super) fn is_twin(&self, address: &str) -> bool {
        let last = self.last();
        let is_source = |source: &crate::json::Json<'a>| source.word("url") == address;
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
            return self.leave_out(id, Problem::Fallback);
        };
        let element = tree.node(twin);
        let address = element.first_of("src data-src");
        let url = self.draft.web_url(self.writer.text(address));
        if element.name == "img" && last.word("type") == "embed" && !last.has("poster") {
            let alt = self.writer.text(element.attribute("alt"));
            let photo = self.draft.photo(url, crate::json::Json::NULL, &[alt]);
            return self.replace_last(self.writer.with(last, "poster", photo));
        }
        let url = super::embeds::page_address(self.draft, url);
        let is_same = self.is_twin(url.as_text());
        if !is_same || !tree.text(id).trim().is_empty() {
            self.leave_out(id, Problem::Fallback);
        }
    }
}
