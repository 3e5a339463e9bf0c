//! The flow of a text: its blocks, in order.

use story::Problem;

use super::{
    headings::{BOLD_PARAGRAPH, bold_line, marked_heading, without_level},
    inline::Runs,
    kinds::{BLOCK, SILENT},
    quotes::is_pull_quote,
    tree::{Id, Node, Tree},
};
use crate::{
    draft::Draft,
    json::{Json, Writer},
    native::plain,
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
    /// Parts that were shown in another place.
    aside: Vec<Id>,
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
            aside: Vec::new(),
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
        self.writer.list(&self.blocks)
    }

    /// Adds a block, up to the limit; nothing for an empty one.
    #[inline(never)]
    pub(super) fn push(&mut self, block: Json<'a>) {
        if block.is_empty() {
            return;
        }
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
        self.aside.push(id);
    }

    pub(super) fn is_set_aside(&self, id: Id) -> bool {
        self.aside.contains(&id)
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
                self.words(node.text);
            } else {
                self.child(*child, node);
            }
        }
    }

    fn child(&mut self, id: Id, element: &'d Node<'a>) {
        if self.is_set_aside(id) || self.is_junk(element) {
            return;
        }
        if self.provider_block(id, element) {
            return;
        }
        let name = element.name;
        if element.is_a(SILENT) {
            return;
        }
        match name {
            "br" => self.line_break(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(id, element),
            "p" => self.paragraph(id, element),
            "ul" | "ol" => self.list(id, name),
            "dl" => self.definitions(id),
            "hr" => {
                self.end_line();
                self.push(self.writer.divider());
            }
            "pre" => self.preformatted(id),
            "blockquote" => self.quote(id, element),
            "table" => self.table(id),
            "figure" => self.figure(id),
            "img" | "picture" => self.bare_photo(id),
            "aside" | "details" => self.aside(id, element),
            "noscript" if self.has_picture_beside(id) => {}
            _ if element.is_a(BLOCK) => self.container(id, element),
            // A mark or link around blocks: each of them is shown as if it had
            // its own.
            _ if element.holds_blocks => self.children(id),
            _ => {
                let mut line = std::mem::replace(&mut self.line, Runs::new(self.writer));
                self.inline(id, &mut line);
                self.line = line;
            }
        }
    }

    /// Text between blocks. In a text without any block, an empty line ends a
    /// paragraph.
    fn words(&mut self, words: &'a str) {
        if self.tree.node(Tree::ROOT).holds_blocks {
            return self.line_words(words);
        }
        let mut is_first = true;
        for part in words.split("\n\n") {
            if !is_first {
                self.end_line();
            }
            is_first = false;
            self.line_words(part);
        }
    }

    pub(super) fn line_words(&mut self, words: &'a str) {
        let mut line = std::mem::replace(&mut self.line, Runs::new(self.writer));
        self.inline_words(words, &mut line);
        self.line = line;
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
            let mut line = Runs::new(self.writer);
            self.inline_as_span(id, element, &mut line);
            self.line = line;
        }
        self.end_line();
    }

    /// Lines as they are: code, or a poem.
    fn preformatted(&mut self, id: Id) {
        self.end_line();
        let text = self.tree.text(id);
        let mut lines = Runs::new(self.writer);
        let mut is_first = true;
        for line in text.trim_matches('\n').split('\n') {
            if !is_first {
                lines.line_break();
            }
            is_first = false;
            lines.words(line);
        }
        let text = lines.finish();
        if is_blank(text) {
            return;
        }
        let code = self.tree.find(id, |element| element.name == "code");
        self.push(if code.is_some() {
            self.writer.code(text)
        } else {
            self.writer.paragraph(text)
        });
    }

    /// A box beside the text.
    fn aside(&mut self, id: Id, element: &'d Node<'a>) {
        if is_pull_quote(element) {
            return self.quote(id, element);
        }
        self.end_line();
        let title = self
            .tree
            .find(id, |element| element.is("summary h1 h2 h3 h4 h5 h6"));
        let mut words = String::new();
        if let Some(title) = title {
            self.set_aside(title);
            words = plain(self.inline_children(title));
        }
        if !self.may_nest() {
            return self.children(id);
        }
        let body = self.blocks_within(id);
        self.push(self.writer.note(self.writer.kept(&words), &body));
    }

    /// An element that only groups others.
    fn container(&mut self, id: Id, element: &'d Node<'a>) {
        self.end_line();
        if self.is_figure(id, element) {
            return self.figure(id);
        }
        if is_pull_quote(element) {
            return self.quote(id, element);
        }
        if element.is_classed("infobox info-box factbox fact-box kg-callout-card kg-toggle-card") {
            return self.aside(id, element);
        }
        self.children(id);
        self.end_line();
    }
}

/// Classes of elements that caption the picture before them.
pub(super) const CAPTIONS: &str = "wp-caption-text wp-element-caption caption image-caption \
    photo-caption media-caption figure-caption img-caption caption-text captiontext";

/// Whether there is nothing to read in a text.
pub(super) fn is_blank(text: Json<'_>) -> bool {
    text.is_empty()
        || plain(text).chars().all(|letter| {
            letter.is_whitespace() || matches!(letter, '\u{ad}' | '\u{200b}' | '\u{feff}')
        })
}
