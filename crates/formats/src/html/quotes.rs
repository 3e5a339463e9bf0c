//! Quotations.

use super::{
    flow::{Flow, is_blank},
    tree::{Element, Id},
};
use crate::{json::Json, native};

impl Flow<'_> {
    pub(super) fn quote(&mut self, id: Id, element: &Element) {
        self.end_line();
        let tree = self.tree;
        let inner = tree.find(id, &|element| element.name == "blockquote");
        let is_outer = element.name != "blockquote" && inner.is_some();
        let is_pull = is_pull_quote(element);
        let speaker = tree.find(id, &|element| {
            matches!(element.name.as_str(), "cite" | "footer" | "figcaption")
                || element.has_class(|class| {
                    class.ends_with("attribution") || class.ends_with("quote-author")
                })
        });
        // `cite` within a sentence is a title, not a speaker.
        let speaker = speaker.filter(|speaker| !self.is_within_line(id, *speaker));
        let attribution = speaker.map_or(Json::Null, |speaker| {
            let words = self.inline_children(speaker);
            self.set_aside(speaker);
            words
        });
        if !self.may_nest() {
            return self.children(id);
        }
        let body = self.blocks_within(if is_outer { inner.unwrap_or(id) } else { id });
        if !body.is_empty() {
            let kind = if is_pull { "pull" } else { "block" };
            let attribution = if is_blank(&attribution) {
                Json::Null
            } else {
                attribution
            };
            self.push(native::quote(kind, body, attribution));
        } else if !is_blank(&attribution) {
            self.push(native::paragraph(attribution));
        }
    }

    /// Whether an element has words beside it in its own line.
    fn is_within_line(&self, id: Id, wanted: Id) -> bool {
        let tree = self.tree;
        let Some(element) = tree.element(wanted) else {
            return false;
        };
        if element.name != "cite" {
            return false;
        }
        let parent = tree.find(id, &|element| {
            element.name == "p" && element.children.contains(&wanted)
        });
        parent.is_some_and(|parent| {
            let after = tree
                .children(parent)
                .iter()
                .skip_while(|child| **child != wanted)
                .skip(1);
            after
                .into_iter()
                .any(|child| !tree.text(*child).trim().is_empty())
        })
    }
}

/// Whether an element is a line lifted out of the text, told by its class.
pub(super) fn is_pull_quote(element: &Element) -> bool {
    element.has_class(|class| {
        class.contains("pullquote") || class.contains("pull-quote") || class == "kg-blockquote-alt"
    })
}
