//! Prose as plain text: a paragraph a line, and the addresses of links below.

use story::{Block, Embed, Inline, List, Note, Photo, Quote, SafeUrl, Table, Text};

use super::{
    Part, Prose,
    lines::{grid, joined, prefixed},
};

impl Prose<'_> {
    /// The prose as plain text.
    ///
    /// A link is a number in brackets, and its address stands below the text.
    ///
    /// ```
    /// use story::{Crumb, Story, WebUrl};
    /// use view::{Prose, RenderOptions};
    ///
    /// let news = WebUrl::parse("https://northline.example/news", None)?;
    /// let story = Story {
    ///     headline: "Ferries & fog".to_owned(),
    ///     breadcrumbs: vec![Crumb { name: "News".to_owned(), url: Some(news) }],
    ///     ..Story::default()
    /// };
    /// let prose = Prose::of_story(&story, false, &RenderOptions::default());
    /// assert_eq!(
    ///     prose.to_text(),
    ///     "News [1]\n\nFerries & fog\n\n[1] https://northline.example/news\n"
    /// );
    /// # Ok::<(), story::UrlError>(())
    /// ```
    pub fn to_text(&self) -> String {
        let mut writer = Writer {
            prose: self,
            links: Vec::new(),
        };
        let parts = self.parts.iter().map(|part| writer.part(part)).collect();
        let numbers = 1..=writer.links.len();
        let links = numbers.zip(&writer.links);
        let links = links.map(|(number, url)| format!("[{number}] {url}"));
        let links = joined(links, "\n");
        let mut text = joined(Vec::into_iter(parts).chain([links]), "\n\n");
        text.push('\n');
        text
    }
}

struct Writer<'a> {
    prose: &'a Prose<'a>,
    /// The addresses that were led to so far.
    links: Vec<String>,
}

impl Writer<'_> {
    fn part(&mut self, part: &Part<'_>) -> String {
        match part {
            Part::Trail(steps) => self.texts(steps, " › "),
            Part::Byline(parts) => self.texts(parts, " · "),
            Part::Kicker(words) | Part::Headline(words) => (*words).to_owned(),
            Part::Standfirst(text) => self.text(text),
            Part::Photo(photo) => self.photo(photo),
            Part::Body(blocks) => self.blocks(blocks),
            Part::Line(text) => self.text(text),
            Part::Links(links) => {
                let lines = links.iter().map(|text| ["- ", &self.text(text)].concat());
                joined(lines, "\n")
            }
            Part::Counter(_) => String::new(),
        }
    }

    fn texts(&mut self, texts: &[Text], between: &str) -> String {
        joined(texts.iter().map(|text| self.text(text)), between)
    }

    fn blocks(&mut self, blocks: &[Block]) -> String {
        joined(blocks.iter().map(|block| self.block(block)), "\n\n")
    }

    fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Paragraph { text } => self.text(text),
            Block::Heading(subhead) => self.text(&subhead.text),
            Block::Photo(photo) => self.photo(photo),
            Block::Gallery(gallery) => {
                let photos = gallery.photos.iter().map(|photo| self.photo(photo));
                let photos = joined(photos, "\n\n");
                joined([photos, self.text(&gallery.caption)], "\n\n")
            }
            Block::Quote(quote) => self.quote(quote),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Embed(embed) => self.embed(embed),
            Block::Note(note) => self.note(note),
            Block::Divider {} => "* * *".to_owned(),
        }
    }

    /// What is said about a photo, or else what it shows.
    fn photo(&mut self, photo: &Photo) -> String {
        let missing = photo.sources.is_empty();
        let missing = missing.then(|| self.prose.options.labels.photo_missing());
        let mut words = self.text(&self.prose.caption(photo));
        if words.is_empty() && missing.is_none() {
            words.clone_from(&photo.alt);
        }
        let words = joined([missing.unwrap_or_default().to_owned(), words], " ");
        match words.is_empty() {
            true => words,
            false => ["[", &words, "]"].concat(),
        }
    }

    fn quote(&mut self, quote: &Quote) -> String {
        let body = self.blocks(&quote.body);
        let attribution = match quote.attribution.is_empty() {
            true => String::new(),
            false => ["— ", &self.text(&quote.attribution)].concat(),
        };
        prefixed(&joined([body, attribution], "\n\n"), "    ", "    ")
    }

    fn list(&mut self, list: &List) -> String {
        let mut lines = Vec::new();
        for (item, number) in list.items.iter().zip(1..) {
            let mark = match list.ordered {
                true => format!("{number}. "),
                false => "- ".to_owned(),
            };
            let nested = item.list.as_ref();
            let text = self.text(&item.text);
            let nested = nested.map(|list| self.list(list)).unwrap_or_default();
            let indent = " ".repeat(mark.len());
            lines.push(prefixed(&joined([text, nested], "\n"), &mark, &indent));
        }
        joined(lines, "\n")
    }

    fn table(&mut self, table: &Table) -> String {
        let caption = self.text(&table.caption);
        let mut lines = vec![caption];
        for row in grid(table.head.iter().chain(&table.rows)) {
            let words = row.into_iter().map(|cell| match cell {
                Some(cell) => self.text(&cell.text),
                None => String::new(),
            });
            let words: Vec<String> = words.collect();
            lines.push(words.join(" | "));
        }
        joined(lines, "\n")
    }

    fn embed(&mut self, embed: &Embed) -> String {
        let poster = self.prose.poster(embed).map(|photo| self.photo(photo));
        let title = embed.title.clone().unwrap_or_default();
        let way = self.text(&self.prose.way_to(embed));
        joined([poster.unwrap_or_default(), title, way], "\n\n")
    }

    fn note(&mut self, note: &Note) -> String {
        let title = note.title.clone().unwrap_or_default();
        let words = joined([title, self.blocks(&note.body)], "\n\n");
        prefixed(&words, "  ", "  ")
    }

    fn text(&mut self, text: &Text) -> String {
        let mut words = String::new();
        self.append(text, &mut words);
        words
    }

    fn append(&mut self, text: &Text, words: &mut String) {
        for run in text.runs() {
            match run {
                Inline::Plain(plain) => words.push_str(plain),
                Inline::Break {} => words.push('\n'),
                Inline::Link { url, text } => {
                    let before = words.len();
                    self.append(text, words);
                    if !is_spelled_out(url, &words[before..]) {
                        self.links.push(url.to_string());
                        words.push_str(&format!(" [{}]", self.links.len()));
                    }
                }
                Inline::Strong { text }
                | Inline::Emphasis { text }
                | Inline::Code { text }
                | Inline::Sub { text }
                | Inline::Sup { text }
                | Inline::Span { text, .. } => self.append(text, words),
            }
        }
    }
}

/// Whether the words of a link are its address.
fn is_spelled_out(url: &SafeUrl, words: &str) -> bool {
    let typed = |text: &'_ str| {
        let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
        let rest = rest.strip_prefix("mailto:").unwrap_or(rest);
        rest.trim_end_matches('/').to_owned()
    };
    typed(url.as_str()) == typed(words)
}
