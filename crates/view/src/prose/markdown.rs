//! Prose as Markdown: CommonMark, with the tables of GitHub's dialect.

use story::{Block, Cell, Embed, List, Note, Photo, Quote, Table, Text};

use super::{
    Part, Prose,
    inline::{Place, address, escaped, inline},
    lines::{grid, joined, prefixed},
};

impl Prose<'_> {
    /// The prose as Markdown. No word of the story is taken for markup.
    ///
    /// ```
    /// use story::{Block, Story};
    /// use view::{Prose, RenderOptions};
    ///
    /// let story = Story {
    ///     headline: "Fish *and* ships".to_owned(),
    ///     body: vec![Block::Paragraph { text: "1. <b>No</b> list".into() }],
    ///     ..Story::default()
    /// };
    /// let prose = Prose::of_story(&story, false, &RenderOptions::default());
    /// assert_eq!(
    ///     prose.to_markdown(),
    ///     "# Fish \\*and\\* ships\n\n1\\. \\<b\\>No\\</b\\> list\n"
    /// );
    /// ```
    pub fn to_markdown(&self) -> String {
        let mut text = blocks(self.parts.iter().map(|part| self.part_as_markdown(part)));
        text.push('\n');
        text
    }

    fn part_as_markdown(&self, part: &Part<'_>) -> String {
        match part {
            Part::Trail(steps) => texts(steps, " › "),
            Part::Byline(parts) => texts(parts, " · "),
            Part::Kicker(words) => inline(&Text::from(*words), Place::Block),
            Part::Headline(words) => heading(1, &Text::from(*words)),
            Part::Standfirst(text) => inline(text, Place::Block),
            Part::Photo(photo) => self.photo(photo),
            Part::Body(blocks) => self.blocks(blocks),
            Part::Line(text) => inline(text, Place::Block),
            Part::Links(links) => {
                let line = |text| ["- ", &inline(text, Place::Block)].concat();
                joined(links.iter().map(line), "\n")
            }
            Part::Counter(_) => String::new(),
        }
    }

    fn blocks(&self, content: &[Block]) -> String {
        blocks(crate::views::levels(content).map(|(block, level)| self.block(block, level)))
    }

    fn block(&self, block: &Block, level: u8) -> String {
        match block {
            Block::Paragraph { text } => inline(text, Place::Block),
            Block::Heading(subhead) => heading(level, &subhead.text),
            Block::Photo(photo) => self.photo(photo),
            Block::Gallery(gallery) => {
                let photos = gallery.photos.iter().map(|photo| self.photo(photo));
                let caption = inline(&gallery.caption, Place::Block);
                blocks(photos.chain([caption]))
            }
            Block::Quote(quote) => self.quote(quote),
            Block::List(items) => list(items),
            Block::Table(rows) => table(rows),
            Block::Embed(embed) => self.embed(embed),
            Block::Note(note) => self.note(note),
            Block::Divider {} => "---".to_owned(),
        }
    }

    fn photo(&self, photo: &Photo) -> String {
        let picture = match photo.largest() {
            Some(source) => format!(
                "![{}]({})",
                escaped(&photo.alt),
                address(source.url.as_str())
            ),
            None => escaped(self.options.labels.photo_missing()),
        };
        let caption = inline(&self.caption(photo), Place::Block);
        blocks([picture, caption])
    }

    fn quote(&self, quote: &Quote) -> String {
        let attribution = match quote.attribution.is_empty() {
            true => String::new(),
            false => ["— ", &inline(&quote.attribution, Place::Block)].concat(),
        };
        let words = blocks([self.blocks(&quote.body), attribution]);
        prefixed(&words, "> ", "> ")
    }

    fn embed(&self, embed: &Embed) -> String {
        let poster = self.poster(embed).map(|photo| self.photo(photo));
        let title = escaped(embed.title.as_deref().unwrap_or_default());
        let way = inline(&self.way_to(embed), Place::Block);
        blocks([poster.unwrap_or_default(), title, way])
    }

    fn note(&self, note: &Note) -> String {
        let title = match &note.title {
            Some(title) => ["**", &escaped(title), "**"].concat(),
            None => String::new(),
        };
        prefixed(&blocks([title, self.blocks(&note.body)]), "> ", "> ")
    }
}

/// Blocks with an empty line between them; two lists do not become one.
fn blocks(blocks: impl IntoIterator<Item = String>) -> String {
    let is_list = |block: &str| block.starts_with("- ") || block.starts_with("1. ");
    let mut after_list = false;
    let mut apart = Vec::new();
    for block in blocks.into_iter().filter(|block| !block.is_empty()) {
        if after_list && is_list(&block) {
            apart.push("<!-- -->".to_owned());
        }
        after_list = is_list(&block);
        apart.push(block);
    }
    joined(apart, "\n\n")
}

fn texts(texts: &[Text], between: &str) -> String {
    let texts = texts.iter().map(|text| inline(text, Place::Block));
    joined(texts, between)
}

fn heading(level: u8, text: &Text) -> String {
    let marks = "#".repeat(usize::from(level));
    [&marks, " ", &inline(text, Place::Block)].concat()
}

fn list(list: &List) -> String {
    let mut lines = Vec::new();
    for (item, number) in list.items.iter().zip(1..) {
        let mark = match list.ordered {
            true => format!("{number}. "),
            false => "- ".to_owned(),
        };
        let nested = item.list.as_ref().map(self::list).unwrap_or_default();
        let text = inline(&item.text, Place::Block);
        let indent = " ".repeat(mark.len());
        lines.push(prefixed(&joined([text, nested], "\n"), &mark, &indent));
    }
    joined(lines, "\n")
}

fn table(table: &Table) -> String {
    let caption = inline(&table.caption, Place::Block);
    let rows = grid(table.head.iter().chain(&table.rows));
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let line = |cells: &[Option<&Cell>]| {
        let mut line = "|".to_owned();
        for column in 0..columns {
            let cell = cells.get(column).copied().flatten();
            let words = cell.map(|cell| inline(&cell.text, Place::Cell));
            line.push(' ');
            line.push_str(&words.unwrap_or_default());
            line.push_str(" |");
        }
        line
    };
    // Every table has one head row in Markdown.
    let (head, rows) = match rows.split_first() {
        Some((head, rows)) if !table.head.is_empty() => (head.as_slice(), rows),
        _ => ([].as_slice(), rows.as_slice()),
    };
    let rule = ["|", &" --- |".repeat(columns)].concat();
    let lines = [line(head), rule].into_iter();
    let grid = joined(lines.chain(rows.iter().map(|row| line(row))), "\n");
    blocks([caption, grid])
}
