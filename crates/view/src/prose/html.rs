//! Prose as HTML that needs neither style nor script.

use story::{
    Block, Cell, Direction, Embed, Gallery, Language, List, ListItem, Note, Photo, Quote, Row,
    Span, Table, Text, WebUrl,
};

use super::{
    Part, Prose,
    picture::{image, source},
};
use crate::{
    tree::{Element, bare},
    views::{InlineTags, levels},
};

/// Which elements and attributes there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Whatever HTML has for it.
    Semantic,
    /// What the filters of content systems let through: WordPress'
    /// `wp_kses_post` takes all of it; Drupal's basic HTML takes the frames of
    /// photos, asides and tables away, and every text is still a paragraph, in
    /// its direction.
    Filtered,
}

impl Prose<'_> {
    /// The prose as HTML, a block a line. The same prose always gives the same
    /// bytes.
    ///
    /// ```
    /// use story::Story;
    /// use view::{Markup, Prose, RenderOptions};
    ///
    /// let story = Story { headline: "Ferries & fog".to_owned(), ..Story::default() };
    /// let prose = Prose::of_story(&story, false, &RenderOptions::default());
    /// assert_eq!(
    ///     prose.to_html(Markup::Filtered),
    ///     "<div dir=\"ltr\">\n<h2>Ferries &amp; fog</h2>\n</div>\n"
    /// );
    /// ```
    pub fn to_html(&self, markup: Markup) -> String {
        // An article has a heading.
        let has_headline = || self.parts.iter().any(|it| matches!(it, Part::Headline(_)));
        let name = match markup {
            Markup::Semantic if has_headline() => "article",
            Markup::Semantic | Markup::Filtered => "div",
        };
        let writer = Writer {
            prose: self,
            markup,
        };
        let mut root = bare(name)
            .maybe("lang", self.language.as_ref().map(Language::to_string))
            .attribute("dir", self.direction.as_str())
            .words("\n");
        for element in self.parts.iter().flat_map(|part| writer.part(part)) {
            root = root.child(element).words("\n");
        }
        let mut html = root.to_html();
        html.push('\n');
        html
    }
}

struct Writer<'a> {
    prose: &'a Prose<'a>,
    markup: Markup,
}

impl Writer<'_> {
    /// An element of words: it keeps the direction when a filter takes the
    /// element around the story away.
    fn block_of(&self, name: &'static str) -> Element {
        let is_own = self.markup == Markup::Filtered && self.prose.direction == Direction::Rtl;
        let direction = is_own.then(|| self.prose.direction.as_str().to_owned());
        bare(name).maybe("dir", direction)
    }

    fn part(&self, part: &Part<'_>) -> Vec<Element> {
        let options = &self.prose.options;
        let element = match part {
            Part::Trail(steps) => {
                let name = match self.markup {
                    Markup::Semantic => "nav",
                    Markup::Filtered => "p",
                };
                self.row(self.block_of(name), steps, " › ")
            }
            Part::Kicker(words) => self.block_of("p").words(words),
            Part::Headline(words) => self.block_of(options.headline.heading()).words(words),
            Part::Standfirst(text) => self.block_of("p").child(self.text(bare("strong"), text)),
            Part::Byline(steps) => self.row(self.block_of("p"), steps, " · "),
            Part::Photo(photo) => self.photo(photo),
            Part::Body(blocks) => return self.blocks(blocks),
            Part::Line(text) => self.paragraph(text),
            Part::Links(links) => {
                let item = |text| self.text(bare("li"), text);
                self.block_of("ul").children(links.iter().map(item))
            }
            Part::Counter(url) => counter(url),
        };
        vec![element]
    }

    /// Texts on one line.
    fn row(&self, mut element: Element, texts: &[Text], between: &str) -> Element {
        for (index, text) in texts.iter().enumerate() {
            element = element.words(if index > 0 { between } else { "" });
            element = self.text(element, text);
        }
        element
    }

    fn paragraph(&self, text: &Text) -> Element {
        self.text(self.block_of("p"), text)
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<Element> {
        levels(blocks)
            .flat_map(|(block, level)| self.block(block, level))
            .collect()
    }

    fn block(&self, block: &Block, level: u8) -> Vec<Element> {
        let element = match block {
            Block::Paragraph { text } => self.paragraph(text),
            Block::Heading(subhead) => {
                let name = self.prose.options.headline.below(level - 1);
                self.text(self.block_of(name), &subhead.text)
            }
            Block::Photo(photo) => self.photo(photo),
            Block::Gallery(gallery) => return self.gallery(gallery),
            Block::Quote(quote) => self.quote(quote),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Embed(embed) => return self.embed(embed),
            Block::Note(note) => self.note(note),
            Block::Divider {} => bare("hr"),
        };
        vec![element]
    }

    /// Where a filter is, photos one after another: editors take a figure for one
    /// photo.
    fn gallery(&self, gallery: &Gallery) -> Vec<Element> {
        let photos = gallery.photos.iter().map(|photo| self.photo(photo));
        match self.markup {
            Markup::Semantic => {
                let caption = self.caption(&gallery.caption);
                vec![bare("figure").children(photos).children(caption)]
            }
            Markup::Filtered => {
                let caption = Some(&gallery.caption).filter(|text| !text.is_empty());
                let caption = caption.map(|text| self.paragraph(text));
                photos.chain(caption).collect()
            }
        }
    }

    fn photo(&self, photo: &Photo) -> Element {
        let picture = match source(photo) {
            Some(source) => image(photo, source, self.markup),
            None if self.markup == Markup::Filtered => {
                let caption = self.prose.caption(photo);
                let caption = (!caption.is_empty()).then(|| self.paragraph(&caption));
                let words = self.prose.options.labels.photo_missing();
                let notice = self.block_of("p").words(words);
                return bare("div").child(notice).children(caption);
            }
            None => self
                .block_of("p")
                .words(self.prose.options.labels.photo_missing()),
        };
        let caption = self.caption(&self.prose.caption(photo));
        bare("figure").child(picture).children(caption)
    }

    /// A paragraph in the caption stays one when a filter takes the caption's
    /// own element away.
    fn caption(&self, text: &Text) -> Option<Element> {
        let caption = bare("figcaption");
        (!text.is_empty()).then(|| match self.markup {
            Markup::Semantic => self.text(caption, text),
            Markup::Filtered => caption.child(self.paragraph(text)),
        })
    }

    fn quote(&self, quote: &Quote) -> Element {
        let words = bare("blockquote").children(self.blocks(&quote.body));
        bare("figure")
            .child(words)
            .children(self.caption(&quote.attribution))
    }

    fn list(&self, list: &List) -> Element {
        let item = |item: &ListItem| {
            let nested = item.list.as_ref().map(|list| self.list(list));
            self.text(bare("li"), &item.text).children(nested)
        };
        let name = if list.ordered { "ol" } else { "ul" };
        self.block_of(name).children(list.items.iter().map(item))
    }

    fn table(&self, table: &Table) -> Element {
        let caption =
            (!table.caption.is_empty()).then(|| self.text(bare("caption"), &table.caption));
        let rows = |name, rows: &[Row], is_head| {
            let row = |row| self.row_of_table(row, is_head);
            (!rows.is_empty()).then(|| bare(name).children(rows.iter().map(row)))
        };
        // Its words and those of the first cell never touch, as those of cells.
        let gap = if caption.is_some() { " " } else { "" };
        bare("table")
            .children(caption)
            .words(gap)
            .children(rows("thead", &table.head, true))
            .children(rows("tbody", &table.rows, false))
    }

    fn row_of_table(&self, row: &Row, is_head: bool) -> Element {
        let mut element = bare("tr");
        for cell in &row.cells {
            // With or without a table, the words of two cells never touch.
            element = element.child(self.cell(cell, is_head)).words(" ");
        }
        element
    }

    fn cell(&self, cell: &Cell, is_head: bool) -> Element {
        let span = |span: Span| (span.get() > 1).then(|| span.get().to_string());
        let element = match (is_head, cell.header) {
            (true, _) => bare("th").attribute("scope", "col"),
            (false, true) => bare("th").attribute("scope", "row"),
            (false, false) => bare("td"),
        };
        let element = element
            .maybe("colspan", span(cell.columns))
            .maybe("rowspan", span(cell.rows));
        self.text(element, &cell.text)
    }

    fn embed(&self, embed: &Embed) -> Vec<Element> {
        let poster = self.prose.poster(embed).map(|photo| self.photo(photo));
        let title = embed
            .title
            .as_ref()
            .map(|title| self.block_of("p").words(title));
        let way = self.paragraph(&self.prose.way_to(embed));
        [poster, title, Some(way)].into_iter().flatten().collect()
    }

    fn note(&self, note: &Note) -> Element {
        let title = note.title.as_ref();
        let title = title.map(|title| self.block_of("p").child(bare("strong").words(title)));
        bare("aside")
            .children(title)
            .children(self.blocks(&note.body))
    }

    /// Adds inline text.
    fn text(&self, element: Element, text: &Text) -> Element {
        element.text_in(self.markup, text)
    }
}

/// It is told which site the copy is on, and no page.
fn counter(url: &WebUrl) -> Element {
    bare("img")
        .attribute("alt", "")
        .attribute("width", "1")
        .attribute("height", "1")
        .attribute("referrerpolicy", "origin")
        .attribute("src", url.as_str())
}

impl InlineTags for Markup {
    fn link(self, url: &str) -> Element {
        bare("a").attribute("href", url)
    }

    fn span(self) -> &'static str {
        match self {
            Self::Semantic => "bdi",
            Self::Filtered => "span",
        }
    }
}
