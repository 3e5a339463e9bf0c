//! The flow of a text: its blocks, in order.

use story::Problem;

use super::{
    headings::{BOLD_PARAGRAPH, bold_line, marked_heading, without_level},
    inline::Runs,
    junk::is_silent,
    quotes::is_pull_quote,
    tree::{Element, Id, Node, Tree, is_block},
};
use crate::{
    draft::Draft,
    json::Json,
    native::{divider, note, paragraph, plain, run},
};

/// A story has at most this many blocks, the blocks in blocks included.
pub(super) const MAX_BLOCKS: usize = 10_000;

/// Blocks stand at most this deep in each other; the reader allows 16 levels,
/// of which some are lists and text.
pub(super) const MAX_NESTING: u8 = 5;

/// Writes the blocks of a tree.
pub(super) struct Flow<'a> {
    pub(super) draft: &'a mut Draft,
    pub(super) tree: &'a Tree,
    pub(super) blocks: Vec<Json>,
    /// The paragraph that is being written.
    line: Runs,
    /// Kinds of marks around the words that are being written.
    pub(super) marks: Vec<&'static str>,
    /// Parts that were shown in another place.
    aside: Vec<Id>,
    /// Credits found in a caption; none are looked for outside of one.
    pub(super) credits: Vec<String>,
    pub(super) is_caption: bool,
    /// Whether a caption's shortcode ended in the line that is being written.
    pub(super) ends_caption: bool,
    pub(super) count: usize,
    nesting: u8,
}

impl<'a> Flow<'a> {
    pub(super) fn new(draft: &'a mut Draft, tree: &'a Tree) -> Self {
        Self {
            draft,
            tree,
            blocks: Vec::new(),
            line: Runs::default(),
            marks: Vec::new(),
            aside: Vec::new(),
            credits: Vec::new(),
            is_caption: false,
            ends_caption: false,
            count: 0,
            nesting: 0,
        }
    }

    pub(super) fn finish(mut self) -> Vec<Json> {
        self.end_line();
        self.level_headings();
        self.blocks
    }

    /// Adds a block, up to the limit.
    pub(super) fn push(&mut self, block: Json) {
        self.count += 1;
        if self.count > MAX_BLOCKS {
            self.draft.warn(Problem::TooMuch);
        } else {
            self.blocks.push(block);
        }
    }

    /// Shows a part in another place than where it stands.
    pub(super) fn set_aside(&mut self, id: Id) {
        self.aside.push(id);
    }

    pub(super) fn is_set_aside(&self, id: Id) -> bool {
        self.aside.contains(&id)
    }

    /// The blocks of all that a node holds, apart from those before it.
    pub(super) fn blocks_within(&mut self, id: Id) -> Vec<Json> {
        self.end_line();
        let before = std::mem::take(&mut self.blocks);
        self.nesting += 1;
        self.children(id);
        self.end_line();
        self.nesting -= 1;
        let within = std::mem::replace(&mut self.blocks, before);
        within.into_iter().map(without_level).collect()
    }

    /// Whether blocks may be put into another block here.
    pub(super) fn may_nest(&self) -> bool {
        self.nesting < MAX_NESTING
    }

    pub(super) fn children(&mut self, id: Id) {
        let tree = self.tree;
        let children = tree.children(id);
        let mut index = 0;
        while let Some(child) = children.get(index) {
            index += 1;
            if let Node::Comment(text) = tree.node(*child) {
                index += self.superdesk_picture(text, &children[index..]);
            } else {
                self.child(*child);
            }
        }
    }

    fn child(&mut self, id: Id) {
        let tree = self.tree;
        let Some(element) = tree.element(id) else {
            return self.words(id);
        };
        let name = element.name.as_str();
        if self.is_set_aside(id) || self.is_junk(id, element) {
            return;
        }
        if self.provider_block(id, element) {
            return;
        }
        if is_silent(name) {
            return;
        }
        match name {
            "br" => self.line_break(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(id, name),
            "p" => self.paragraph(id, element),
            "ul" | "ol" => self.list_block(id, name),
            "dl" => self.definitions(id),
            "hr" => {
                self.end_line();
                self.push(divider());
            }
            "pre" => self.preformatted(id),
            "blockquote" => self.quote(id, element),
            "table" => self.table(id),
            "figure" => self.figure(id),
            "img" | "picture" => self.bare_photo(id),
            "aside" | "details" => self.aside(id, element),
            "noscript" if self.has_picture_beside(id) => {}
            _ if is_block(name) => self.container(id, element),
            _ if element.holds_blocks => self.split_mark(id),
            _ => {
                let mut line = std::mem::take(&mut self.line);
                self.inline(id, &mut line);
                self.line = line;
            }
        }
    }

    /// Text between blocks. In a text without any block, an empty line ends a
    /// paragraph.
    fn words(&mut self, id: Id) {
        let tree = self.tree;
        let Node::Text(words) = tree.node(id) else {
            return;
        };
        let holds_blocks = tree
            .element(Tree::ROOT)
            .is_some_and(|root| root.holds_blocks);
        if holds_blocks {
            return self.line_words(words);
        }
        for (index, part) in words.split("\n\n").enumerate() {
            if index > 0 {
                self.end_line();
            }
            self.line_words(part);
        }
    }

    pub(super) fn line_words(&mut self, words: &str) {
        let mut line = std::mem::take(&mut self.line);
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
    pub(super) fn end_line(&mut self) {
        let text = std::mem::take(&mut self.line).finish();
        let is_caption = std::mem::take(&mut self.ends_caption);
        if text.is_empty() || is_blank(&text) {
            return;
        }
        if is_caption && self.caption_last_photo(&text) {
            return;
        }
        let block = self.line_block(text);
        self.push(block);
    }

    /// What a line of its own is: an address that is to be shown, a subhead in
    /// bold, else a paragraph.
    fn line_block(&mut self, text: Json) -> Json {
        if let Some(embed) = self.bare_address(&text) {
            return embed;
        }
        match bold_line(&text) {
            Some(words) => marked_heading(BOLD_PARAGRAPH, words),
            None => paragraph(text),
        }
    }

    fn paragraph(&mut self, id: Id, element: &Element) {
        self.end_line();
        if element.is_classed(CAPTIONS) && self.caption_of_last_photo(id) {
            return;
        }
        let language = element.first_of(&["lang", "dir"]).is_some();
        if language && !element.holds_blocks {
            let mut line = Runs::default();
            self.inline_as_span(id, element, &mut line);
            self.line = line;
        } else {
            self.children(id);
        }
        self.end_line();
    }

    /// Lines as they are: code, or a poem.
    fn preformatted(&mut self, id: Id) {
        self.end_line();
        let text = self.tree.text(id);
        let mut lines = Runs::default();
        for (index, line) in text.trim_matches('\n').lines().enumerate() {
            if index > 0 {
                lines.line_break();
            }
            lines.words(line);
        }
        let text = lines.finish();
        if !is_blank(&text) {
            let is_code = self
                .tree
                .find(id, &|element| element.name == "code")
                .is_some();
            self.push(paragraph(if is_code {
                vec![run("code", text)].into()
            } else {
                text
            }));
        }
    }

    /// A box beside the text.
    fn aside(&mut self, id: Id, element: &Element) {
        if is_pull_quote(element) {
            return self.quote(id, element);
        }
        self.end_line();
        let is_title = |element: &Element| {
            element.name == "summary"
                || element.name.len() == 2 && element.name.starts_with('h') && element.name != "hr"
        };
        let title = self.tree.find(id, &is_title);
        let words = title.map(|title| {
            self.set_aside(title);
            plain(&self.inline_children(title))
        });
        if !self.may_nest() {
            return self.children(id);
        }
        let body = self.blocks_within(id);
        if !body.is_empty() {
            self.push(note(words.as_deref(), body));
        }
    }

    /// An element that only groups others.
    fn container(&mut self, id: Id, element: &Element) {
        self.end_line();
        if self.is_figure(id, element) {
            return self.figure(id);
        }
        if is_pull_quote(element) {
            return self.quote(id, element);
        }
        if element.is_classed(&[
            "infobox",
            "info-box",
            "factbox",
            "fact-box",
            "kg-callout-card",
            "kg-toggle-card",
        ]) {
            return self.aside(id, element);
        }
        self.children(id);
        self.end_line();
    }

    /// A mark or link around blocks: each of them is shown as if it had its
    /// own.
    fn split_mark(&mut self, id: Id) {
        self.children(id);
    }
}

/// Classes of elements that caption the picture before them.
pub(super) const CAPTIONS: &[&str] = &[
    "wp-caption-text",
    "wp-element-caption",
    "caption",
    "image-caption",
    "photo-caption",
    "media-caption",
    "figure-caption",
    "img-caption",
    "caption-text",
    "captiontext",
];

/// Whether there is nothing to read in a text.
pub(super) fn is_blank(text: &Json) -> bool {
    plain(text).chars().all(|letter| {
        letter.is_whitespace() || matches!(letter, '\u{ad}' | '\u{200b}' | '\u{feff}')
    })
}
