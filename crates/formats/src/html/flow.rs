//! The flow of a text: its blocks, in order.

use story::Problem;

use super::{
    inline::Runs,
    junk::is_silent,
    quotes::is_pull_quote,
    tree::{Element, Id, Node, Tree, is_block},
};
use crate::{
    draft::Draft,
    json::Json,
    native::{divider, heading, item, list, note, paragraph, plain, run},
};

/// A story has at most this many blocks, the blocks in blocks included.
const MAX_BLOCKS: usize = 10_000;

/// Blocks stand at most this deep in each other; the reader allows 16 levels,
/// of which some are lists and text.
const MAX_NESTING: u8 = 5;

/// What a heading is marked with until the levels of all are known: paragraphs
/// that are wholly bold are subheads below all others.
const BOLD_PARAGRAPH: u8 = 7;

/// A longer line is no subhead.
const LONGEST_SUBHEAD: usize = 80;

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
    count: usize,
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

    fn heading(&mut self, id: Id, name: &str) {
        self.end_line();
        let tree = self.tree;
        let text = self.inline_children(id);
        if !is_blank(&text) {
            let level = name
                .bytes()
                .last()
                .map_or(2, |digit| digit.saturating_sub(b'0'));
            self.push(marked_heading(level, text));
        }
        // A picture in a heading is a picture all the same.
        if tree.element(id).is_some_and(|element| element.holds_blocks) {
            self.photos_in(id);
        }
    }

    fn list_block(&mut self, id: Id, name: &str) {
        self.end_line();
        let mut pictures = Vec::new();
        let list = self.list(id, name == "ol", 0, &mut pictures);
        if let Some(list) = list {
            self.push(list);
        }
        for picture in pictures {
            self.bare_photo(picture);
        }
    }

    fn list(
        &mut self,
        id: Id,
        is_ordered: bool,
        depth: u8,
        pictures: &mut Vec<Id>,
    ) -> Option<Json> {
        let tree = self.tree;
        let mut items: Vec<Json> = Vec::new();
        for child in tree.children(id) {
            let mut line = Runs::default();
            let mut nested = None;
            let Some(element) = tree.element(*child) else {
                // Words outside of an item are an item all the same.
                self.inline(*child, &mut line);
                let text = line.finish();
                if !is_blank(&text) {
                    items.push(item(text, None));
                }
                continue;
            };
            let is_list = |name: &str| name == "ul" || name == "ol";
            if is_list(&element.name) {
                // A list between items belongs to the item before it.
                nested = (depth < MAX_NESTING)
                    .then(|| self.list(*child, element.name == "ol", depth + 1, pictures))
                    .flatten();
            } else {
                for part in tree.children(*child) {
                    match tree.element(*part) {
                        Some(inner) if is_list(&inner.name) && depth < MAX_NESTING => {
                            nested = self.list(*part, inner.name == "ol", depth + 1, pictures);
                        }
                        Some(inner) if inner.name == "img" || inner.name == "figure" => {
                            pictures.push(*part);
                        }
                        _ => self.inline(*part, &mut line),
                    }
                }
            }
            self.count += 1;
            let text = line.finish();
            if self.count > MAX_BLOCKS {
                self.draft.warn(Problem::TooMuch);
            } else if !is_blank(&text) || nested.is_some() {
                items.push(item(text, nested));
            }
        }
        (!items.is_empty()).then(|| list(is_ordered, items))
    }

    /// Terms in bold, each followed by what is said of it.
    fn definitions(&mut self, id: Id) {
        let tree = self.tree;
        self.end_line();
        for child in tree.children(id) {
            let Some(element) = tree.element(*child) else {
                continue;
            };
            if element.name == "dt" {
                let text = self.inline_children(*child);
                if !is_blank(&text) {
                    self.push(bold(text));
                }
            } else {
                self.children(*child);
                self.end_line();
            }
        }
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

    /// Subheads begin right below the headline, and none is more than one
    /// level below the one before it.
    fn level_headings(&mut self) {
        let mut levels: Vec<u8> = self.blocks.iter().filter_map(marked_level).collect();
        levels.sort_unstable();
        levels.dedup();
        let mut previous = 1;
        let last = self.blocks.len().saturating_sub(1);
        for (index, block) in self.blocks.iter_mut().enumerate() {
            let Some(marked) = marked_level(block) else {
                continue;
            };
            let text = block.get("text").cloned().unwrap_or_default();
            // A bold line that nothing follows is no subhead.
            if marked == BOLD_PARAGRAPH && index == last {
                *block = bold(text);
                continue;
            }
            let rank = levels
                .iter()
                .position(|level| *level == marked)
                .unwrap_or(0);
            let level = (2 + rank).min(previous + 1).clamp(2, 4);
            previous = level;
            *block = heading(level as u8, text);
        }
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

/// A heading whose level is the one in the document.
fn marked_heading(level: u8, text: Json) -> Json {
    crate::json::object([
        ("type", "heading".into()),
        ("marked", f64::from(level).into()),
        ("text", text),
    ])
}

/// What looks like a subhead in a block is a bold line of it.
fn without_level(block: Json) -> Json {
    match marked_level(&block) {
        Some(_) => bold(block.get("text").cloned().unwrap_or_default()),
        None => block,
    }
}

fn bold(text: Json) -> Json {
    paragraph(vec![run("strong", text)])
}

fn marked_level(block: &Json) -> Option<u8> {
    block.get("marked")?.number().map(|level| level as u8)
}

/// The words of a line that is bold from end to end, and short, and no
/// sentence.
fn bold_line(text: &Json) -> Option<Json> {
    let [only] = text.items() else {
        return None;
    };
    let is_strong = only.get("type").and_then(Json::as_text) == Some("strong");
    let words = only.get("text").filter(|_| is_strong)?;
    let line = plain(words);
    let is_subhead = line.chars().count() <= LONGEST_SUBHEAD
        && !line.ends_with(['.', ':', ';', ',', '…', '”', '"', '»', '。'])
        && line
            .chars()
            .any(|letter| letter.is_ascii_alphabetic() || letter > '\u{bf}');
    is_subhead.then(|| words.clone())
}

/// Whether there is nothing to read in a text.
pub(super) fn is_blank(text: &Json) -> bool {
    plain(text).chars().all(|letter| {
        letter.is_whitespace() || matches!(letter, '\u{ad}' | '\u{200b}' | '\u{feff}')
    })
}
