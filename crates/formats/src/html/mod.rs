//! From HTML fragments to blocks and inline text.
//!
//! A fragment becomes a tree, and the tree is read for what a story may hold:
//! an allow-list. What is not on it gives its words, or nothing. No markup ever
//! comes out, so there is none to sanitise.
//!
//! ```text
//! characters → tokens → tree → blocks (flow, figures, tables, embeds) → native blocks
//! ```

mod boxes;
mod builder;
mod captions;
mod embeds;
mod figures;
mod flow;
mod headings;
mod inline;
mod junk;
mod kinds;
mod lead;
mod links;
mod lists;
mod losses;
mod pictures;
mod providers;
mod quotes;
mod shortcodes;
mod tables;
#[cfg(test)]
mod tests;
mod tokens;
mod tree;

use story::Loss;

use crate::{draft::Draft, json::Json, native::plain, remains::is_own_markup};
use flow::Flow;
use tree::Tree;

pub(crate) use embeds::embed;
pub(crate) use kinds::ends_paragraph as is_block;
pub(crate) use lead::{is_same_file, stem};
pub(crate) use shortcodes::next_shortcode;
pub(crate) use tokens::{Token, Tokens};

/// The blocks of a fragment, in order, as a list.
#[inline(never)]
pub(crate) fn blocks<'a>(draft: &mut Draft<'a>, html: Json<'a>) -> Json<'a> {
    let tree = Tree::parse(draft.writer, draft.writer.unescaped(html.as_text()));
    let mut flow = Flow::new(draft, &tree);
    flow.children(Tree::ROOT);
    flow.finish()
}

/// The block of a photo that a document names beside its text; nothing for the
/// lead photo, which is not shown twice, and for a photo that says nothing.
pub(crate) fn photo_block<'a>(draft: &mut Draft<'a>, photo: Json<'a>) -> Json<'a> {
    if !photo.has("sources|caption") {
        return Json::NULL;
    }
    let tree = Tree::parse(draft.writer, "");
    let mut flow = Flow::new(draft, &tree);
    flow.push_photo(photo);
    flow.finish().get("0")
}

/// The inline text of a fragment: a string, or a list of runs. Blocks in it
/// become lines.
#[inline(never)]
pub(crate) fn text<'a>(draft: &mut Draft<'a>, html: Json<'a>) -> Json<'a> {
    if html.is_empty() {
        return Json::NULL;
    }
    let tree = Tree::parse(draft.writer, draft.writer.unescaped(html.as_text()));
    let mut flow = Flow::new(draft, &tree);
    let text = flow.inline_children(Tree::ROOT);
    flow.leave_out_pending();
    flow.name_unclosed();
    let words = plain(text);
    if is_own_markup(&words) {
        flow.lose(Loss::Junk, |_| words);
        return Json::NULL;
    }
    text
}
