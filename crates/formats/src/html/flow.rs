//! The flow of a text: its blocks, in order.

use story::{Loss, Problem};

use super::{
    headings::{BOLD_PARAGRAPH, bold_line, marked_heading, without_level},
    inline::Runs,
    kinds::{BLOCK, SILENT},
    tree::{Id, Node, Tree},
};
use crate::{
    draft::Draft,
    json::{Json, Writer},
    native::{is_type, plain},
    plain_text::LONGEST_PARAGRAPH,
    remains::is_own_markup,
    text::Search,
};

/// A story has at most this many blocks, the blocks in blocks included.
pub(super) const MAX_BLOCKS: usize = 10_000;

/// Blocks stand at most this deep in each other; the reader allows 16 levels,
/// of which some are lists and text.
pub(super) const MAX_NESTING: u8 = 5;

/// Writes the blocks of a tree.
pub(super) struct Flow<'d, 'a> {
    pub(super) draft: &'d mut Draft<'a>,
    pub(super) writer: Writer<'a>,
    pub(super) tree: &'d Tree<'a>,
    pub(super) blocks: Vec<Json<'a>>,
    /// The paragraph that is being written.
    line: Runs<'a>,
    /// Kinds of marks around the words that are being written.
    pub(super) marks: Vec<&'static str>,
    /// Which parts were shown in another place.
    aside: Vec<bool>,
    /// Pictures and players in words that are being read.
    pub(super) pending: Vec<Id>,
    /// A quotation within the one that is being read, to which its box belongs.
    pub(super) flat: Id,
    /// Whether the last thing was the repetition of a photo that is shown.
    pub(super) is_after_repetition: bool,
    /// Whether the last thing was a picture or player.
    is_after_media: bool,
    /// Credits found in a caption; none are looked for outside of one.
    pub(super) credits: Vec<&'a str>,
    pub(super) is_caption: bool,
    /// Whether a caption's shortcode ended in the line that is being written.
    pub(super) ends_caption: bool,
    pub(super) count: usize,
    nesting: u8,
}

impl<'d, 'a> Flow<'d, 'a> {
    pub(super) fn new(draft: &'d mut Draft<'a>, tree: &'d Tree<'a>) -> Self {
        let writer = draft.writer;
        Self {
            draft,
            writer,
            tree,
            blocks: Vec::new(),
            line: Runs::new(writer),
            marks: Vec::new(),
            aside: vec![false; tree.len()],
            pending: Vec::new(),
            flat: Tree::ROOT,
            is_after_repetition: false,
            is_after_media: false,
            credits: Vec::new(),
            is_caption: false,
            ends_caption: false,
            count: 0,
            nesting: 0,
        }
    }

    pub(super) fn finish(mut self) -> Json<'a> {
        self.end_line();
        self.level_headings();
        self.name_unclosed();
        self.writer.list(&self.blocks)
    }

    /// Names the rest of a fragment that is inside of something unclosed.
    pub(super) fn name_unclosed(&mut self) {
        self.lose(Loss::Unclosed, |flow| flow.tree.unclosed.to_owned());
    }

    /// Adds a block, up to the limit; nothing for an empty one, and for an embed
    /// that has just been shown.
    #[inline(never)]
    pub(super) fn push(&mut self, block: Json<'a>) {
        let is_twin = is_type(block, "embed") && self.is_twin(block.word("url"));
        if block.is_empty() || is_twin {
            return;
        }
        self.is_after_repetition = false;
        self.count += 1;
        if self.count > MAX_BLOCKS {
            self.draft.warn(Problem::TooMuch);
        } else {
            self.blocks.push(block);
        }
    }

    /// Puts a block in the place of the last one.
    pub(super) fn replace_last(&mut self, block: Json<'a>) {
        if let Some(last) = self.blocks.last_mut() {
            *last = block;
        }
    }

    pub(super) fn last(&self) -> Json<'a> {
        self.blocks.last().copied().unwrap_or_default()
    }

    /// Shows a part in another place than where it stands.
    pub(super) fn set_aside(&mut self, id: Id) {
        if let Some(is_aside) = self.aside.get_mut(id) {
            *is_aside = true;
        }
    }

    pub(super) fn is_set_aside(&self, id: Id) -> bool {
        self.aside.get(id).is_some_and(|is_aside| *is_aside)
    }

    /// The blocks of all that a node holds, apart from those before it.
    pub(super) fn blocks_within(&mut self, id: Id) -> Vec<Json<'a>> {
        self.end_line();
        let before = std::mem::take(&mut self.blocks);
        self.nesting += 1;
        self.children(id);
        self.end_line();
        self.nesting -= 1;
        let mut within = std::mem::replace(&mut self.blocks, before);
        for block in &mut within {
            *block = without_level(self.writer, *block);
        }
        within
    }

    /// Whether blocks may be put into another block here.
    pub(super) fn may_nest(&self) -> bool {
        self.nesting < MAX_NESTING
    }

    #[inline(never)]
    pub(super) fn children(&mut self, id: Id) {
        let tree = self.tree;
        let children = tree.children(id);
        let mut index = 0;
        while let Some(child) = children.get(index) {
            index += 1;
            let node = tree.node(*child);
            if node.name == Node::COMMENT {
                index += self.superdesk_picture(node.text, &children[index..]);
            } else if node.is_text() {
                self.words(*child, node.text);
            } else {
                self.child(*child, node);
                self.show_pending();
            }
        }
    }

    pub(super) fn child(&mut self, id: Id, element: &'d Node<'a>) {
        if self.is_set_aside(id) || self.is_junk(id, element) {
            return;
        }
        let is_after_media = std::mem::take(&mut self.is_after_media) && self.line.is_empty();
        if self.provider_block(id, element) {
            self.is_after_media = true;
            return;
        }
        let name = element.name;
        if element.is_a(SILENT) {
            self.is_after_media = is_after_media && name == "script";
            return self.leave_out_silent(id, element);
        }
        if self.card(id, element) || self.credit_of_last_photo(id, element) {
            return;
        }
        match name {
            "br" => self.line_break(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(id, element),
            "p" => self.paragraph(id, element),
            "ul" | "ol" if !self.is_figure(id, element) => self.list(id, name),
            "dl" => self.definitions(id),
            "hr" => {
                self.end_line();
                self.push(self.writer.divider());
            }
            "pre" => self.preformatted(id),
            "blockquote" if id == self.flat || element.is_classed(EMBEDDED_POST) => {
                self.children(id);
            }
            "blockquote" => self.quote(id, element),
            "table" if !self.is_figure(id, element) => self.table(id),
            "figure" => self.figure(id),
            "img" | "picture" => {
                self.bare_photo(id);
                self.is_after_media = true;
            }
            "aside" | "details" => self.aside(id, element),
            "noscript" => self.noscript(id, is_after_media),
            _ if element.holds_blocks && self.is_figure(id, element) => self.figure(id),
            _ if element.is_a(BLOCK) => self.container(id, element),
            // A mark or link around blocks: each of them is shown as if it had
            // its own.
            _ if element.holds_blocks => {
                self.is_after_media = is_after_media;
                self.lose(Loss::Link, |flow| {
                    let tree = flow.tree;
                    let has_media = tree.find(id, |node| node.is("img picture")).is_some();
                    // A link that crossed the one around it carries the words.
                    let is_carried = (has_media || !tree.text(id).trim().is_empty())
                        && tree.find(id, |node| node.name == "a").is_none();
                    let address = if is_carried {
                        ""
                    } else {
                        element.attribute("href")
                    };
                    address.to_owned()
                });
                self.children(id);
            }
            _ => self.add_to_line(id, |flow, line| flow.inline(id, line)),
        }
    }

    /// Adds to the line that is being written; in the link around it, if there
    /// is one.
    fn add_to_line(&mut self, id: Id, add: impl FnOnce(&mut Self, &mut Runs<'a>)) {
        let mut line = std::mem::replace(&mut self.line, Runs::new(self.writer));
        let url = self.address_around(id);
        if url.is_null() {
            add(self, &mut line);
        } else {
            let before = line.begin();
            add(self, &mut line);
            let text = line.end(before);
            line.push_link(url, text);
        }
        self.line = line;
    }

    /// Text between blocks. In a text without any block, an empty line ends a
    /// paragraph.
    fn words(&mut self, id: Id, words: &'a str) {
        self.is_after_media &= words.trim().is_empty();
        if self.tree.node(Tree::ROOT).holds_blocks {
            return self.line_words(id, words);
        }
        let mut is_first = true;
        for part in words.parts("\n\n") {
            if !is_first {
                self.end_line();
            }
            is_first = false;
            self.line_words(id, part);
        }
    }

    pub(super) fn line_words(&mut self, id: Id, words: &'a str) {
        self.add_to_line(id, |flow, line| flow.inline_words(words, line));
    }

    pub(super) fn has_line(&self) -> bool {
        !self.line.is_empty()
    }

    /// Two line breaks, one after the other, end a paragraph.
    fn line_break(&mut self) {
        if self.line.ends_in_break() {
            self.end_line();
        } else if !self.line.is_empty() {
            self.line.line_break();
        }
    }

    /// Ends the paragraph that is being written.
    #[inline(never)]
    pub(super) fn end_line(&mut self) {
        let line = std::mem::replace(&mut self.line, Runs::new(self.writer));
        let text = line.finish();
        let is_caption = std::mem::take(&mut self.ends_caption);
        if is_blank(text) {
            return;
        }
        if is_caption && self.caption_last_photo(text) {
            return;
        }
        let words = plain(text);
        if is_own_markup(&words) {
            return self.lose(Loss::Junk, |_| words);
        }
        let pieces = pieces(self.writer, text);
        if pieces.len() > 1 {
            for piece in pieces {
                self.push(self.writer.paragraph(piece));
            }
            return;
        }
        if words.len() > LONGEST_PARAGRAPH {
            self.draft.name_flaw(Loss::NoParagraphs);
        }
        // A line of its own is an address that is to be shown, a subhead in
        // bold, or a paragraph.
        let mut block = self.bare_address(text);
        if block.is_empty() {
            let words = bold_line(text);
            block = if words.is_empty() {
                self.writer.paragraph(text)
            } else {
                marked_heading(self.writer, BOLD_PARAGRAPH, words)
            };
        }
        self.push(block);
    }

    fn paragraph(&mut self, id: Id, element: &'d Node<'a>) {
        self.end_line();
        if element.is_classed(CAPTIONS) && self.caption_of_last_photo(id) {
            return;
        }
        if element.holds_blocks || element.first_of("lang dir").is_empty() {
            self.children(id);
        } else {
            self.add_to_line(id, |flow, line| flow.inline_as_span(id, element, line));
        }
        self.end_line();
    }
}

/// The paragraphs of a text that is too long for one: it is split at its line
/// breaks.
fn pieces<'a>(writer: Writer<'a>, text: Json<'a>) -> Vec<Json<'a>> {
    let mut pieces = Vec::new();
    if plain(text).len() <= LONGEST_PARAGRAPH {
        return pieces;
    }
    for piece in text.items().split(|run| is_type(*run, "break")) {
        let piece = writer.runs(piece);
        if !is_blank(piece) {
            pieces.push(piece);
        }
    }
    pieces
}

/// The class of the link to another post, and of the frame that shows it.
pub(super) const EMBEDDED_POST: &str = "wp-embedded-content";

/// Classes of elements that caption the picture before them.
pub(super) const CAPTIONS: &str = "wp-caption-text wp-element-caption caption image-caption \
    photo-caption media-caption figure-caption img-caption caption-text captiontext tr-caption \
    slide-caption carousel-caption";

/// Whether there is nothing to read in a text.
pub(super) fn is_blank(text: Json<'_>) -> bool {
    text.is_empty()
        || plain(text).chars().all(|letter| {
            letter.is_whitespace() || matches!(letter, '\u{ad}' | '\u{200b}' | '\u{feff}')
        })
}
