//! The native document that an adapter is writing.

mod addresses;
mod fields;
mod times;
mod warnings;

pub(crate) use warnings::NAMES_LOSSES;

use story::{Language, Problem, Warning, WebUrl};

use crate::{
    html,
    json::{Json, Writer, is_one_of, take_out},
    native::{is_type, plain},
    text::Search,
};

/// No story has more authors, and no trail more steps.
const MAX_NAMES: usize = 100;

/// A native document in the making, and what was left out of it.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    /// What makes the values of the document.
    pub(crate) writer: Writer<'a>,
    /// The `format` of a document that is native already.
    format: Json<'a>,
    fields: Vec<(&'a str, Json<'a>)>,
    /// What relative addresses are resolved against: the document's own address,
    /// else the story's page.
    base: Option<WebUrl>,
    /// Photos that the body refers to by a name.
    photos: Vec<(&'a str, Json<'a>)>,
    /// The JSON path of what is being read; warnings name it.
    place: &'a str,
    warnings: Vec<Warning>,
    /// Whether only the head of the story is needed, for a list.
    pub(crate) is_head: bool,
    /// How many stories the document has to choose from; zero if it is no list.
    pub(crate) choices: u32,
}

/// What a list does not say of a story.
const REST: &str = "body corrections rights dateline addresses promotions related";

/// Why a story may not be shown; of several the last of these counts.
const HOLDS: [&str; 3] = ["restricted", "withheld", "canceled"];

/// Words before a name that say who wrote a story, in the languages that have
/// labels; those with a colon need not be listed.
const BY: &str = "by von par por per di de da af av door oleh na text kirjoittanut napsal piše Автор \
    Του Από Του/Της بقلم نوشتهٔ লিখেছেন 글 โดย 文 記者 מאת od Від Της كتب द्वारा 记者 bởi írta \
    Írta przez autor autorka yazan napisao napísal از kirj.";

/// A name without the word before it that says who wrote a story, if there is
/// one. Names begin with some of these words too (`Di Maio`), so what follows
/// must be a name of two words.
fn without_by(text: &str) -> Option<&str> {
    let text = text.trim();
    // `Written by`, `Words by`
    if let Some((word, name)) = text.cut(" by ")
        && !word.holds(" ")
    {
        return Some(name.trim());
    }
    let word = text.before(" \u{a0}：");
    let mut name = text[word.len()..].chars();
    name.next()?;
    let name = name.as_str().trim();
    let lower = word.to_ascii_lowercase();
    let is_sure = lower == "by" || name.starts_with(':') || word.ends_in(":/") || text.holds("：");
    (is_sure || is_one_of(&lower, BY) && name.holds(" ")).then_some(name)
}

/// Whether a block is of text, and no mere link to a picture or player.
fn is_text(block: &Json<'_>) -> bool {
    let runs = block.get("text");
    let is_link = is_type(runs.get("0"), "link") && runs.items().len() == 1;
    !is_link && is_one_of(block.word("type"), "paragraph heading quote note list")
}

/// The words of a block of text.
#[inline(never)]
fn words_of(block: Json<'_>) -> String {
    plain(block.at("text|body|items"))
}

/// The longest dateline or byline before the first words, in bytes.
const LONGEST_DATELINE: usize = 48;

/// The letters of a text, to be compared: without spaces, and without the marks
/// that systems set in ways of their own.
fn letters(text: &str) -> String {
    let is_mark = |letter: char| {
        letter.is_ascii_punctuation()
            || letter.is_whitespace()
            || ('\u{2010}'..='\u{203a}').contains(&letter)
    };
    let mut letters = String::new();
    for letter in text.chars() {
        if !is_mark(letter) {
            letters.push(letter);
        }
    }
    letters
}

impl<'a> Draft<'a> {
    /// An empty document; `base` is the address of the one that is read.
    pub(crate) fn new(writer: Writer<'a>, base: Option<&WebUrl>) -> Self {
        Self {
            writer,
            format: Json::NULL,
            fields: Vec::new(),
            base: base.cloned(),
            photos: Vec::new(),
            place: "$",
            warnings: Vec::new(),
            is_head: false,
            choices: 0,
        }
    }

    /// The head of the story, with where the whole of it is: in this document, at
    /// a position.
    pub(crate) fn head(mut self, position: &'a str) -> Json<'a> {
        let id = self.get("id");
        self.fields.retain(|(key, _)| !is_one_of(key, REST));
        if self.choices > 0 {
            let position = self.writer.text(position);
            self.set("select", if id.is_empty() { position } else { id });
        }
        let base = self.base.as_ref().map(WebUrl::as_str);
        let base = self.writer.kept(base.unwrap_or_default());
        self.set("document", base);
        self.writer.members(&self.fields)
    }

    /// The finished document and the warnings.
    pub(crate) fn finish(mut self) -> (Json<'a>, Vec<Warning>) {
        self.drop_repeated_headline();
        self.drop_repeated_standfirst();
        let format = if self.format.is_null() {
            self.writer.text(story::FORMAT)
        } else {
            self.format
        };
        self.fields.insert(0, ("format", format));
        (self.writer.members(&self.fields), self.warnings)
    }

    /// Some systems put the headline into the text once more.
    fn drop_repeated_headline(&mut self) {
        let headline = self.get("headline").as_text();
        let mut blocks = self.get("body").items().to_vec();
        if let Some(place) = blocks.iter().position(is_text)
            && plain(blocks[place].get("text")) == headline
        {
            blocks.remove(place);
            self.set("body", self.writer.list(&blocks));
        }
    }

    /// A standfirst that is the opening of the text is shown once: as headings
    /// of the text it is left out there, else here.
    fn drop_repeated_standfirst(&mut self) {
        let standfirst = letters(&plain(self.get("standfirst")));
        let blocks = self.get("body").items();
        // Pictures, players and the links to them may stand before the text.
        let Some(place) = blocks
            .iter()
            .position(is_text)
            .filter(|_| !standfirst.is_empty())
        else {
            return;
        };
        let (mut words, mut end) = (letters(&words_of(blocks[place])), place + 1);
        while words.len() < standfirst.len() && blocks.get(end).is_some_and(is_text) {
            words.push_str(&letters(&words_of(blocks[end])));
            end += 1;
        }
        // A dateline may stand before the first words.
        let opening = words.place_of(&standfirst);
        if opening.is_none_or(|place| place > LONGEST_DATELINE) {
            return;
        }
        let mut headings = blocks[place..end].iter();
        if !headings.all(|block| is_type(*block, "heading")) {
            self.set("standfirst", Json::NULL);
        } else if words == standfirst {
            let mut others = blocks[..place].to_vec();
            others.extend_from_slice(&blocks[end..]);
            self.set("body", self.writer.list(&others));
        }
    }

    /// Sets a field, in place of what was there; an empty value is left out.
    #[inline(never)]
    pub(crate) fn set(&mut self, key: &'a str, value: Json<'a>) {
        take_out(&mut self.fields, key);
        if !value.is_empty() {
            self.fields.push((key, value));
        }
    }

    /// Sets a field to a text as it is.
    pub(crate) fn set_text(&mut self, key: &'a str, text: &'a str) {
        self.set(key, self.writer.text(text));
    }

    /// Takes over fields as they are.
    pub(crate) fn keep(&mut self, document: Json<'a>) {
        for (key, value) in document.members() {
            // A publisher's own `format` may be of another version.
            if *key == "format" {
                self.format = *value;
            } else {
                self.fields.push((key, *value));
            }
        }
    }

    /// A field that was set.
    pub(crate) fn get(&self, key: &str) -> Json<'a> {
        for (name, value) in &self.fields {
            if *name == key {
                return *value;
            }
        }
        Json::NULL
    }

    /// Whether a field was set.
    pub(crate) fn has(&self, key: &str) -> bool {
        !self.get(key).is_null()
    }

    /// Sets a field of one line from a text in which entities and tags may
    /// stand: they are decoded once and taken out.
    pub(crate) fn line(&mut self, key: &'a str, text: Json<'a>) {
        let line = self.text_line(text);
        self.set(key, line);
    }

    /// Sets a field of inline text from an HTML fragment.
    pub(crate) fn rich(&mut self, key: &'a str, html: Json<'a>) {
        let text = html::text(self, html);
        self.set(key, text);
    }

    /// Sets the lead photo, if there is anything of it.
    pub(crate) fn lead(&mut self, photo: Json<'a>) {
        if photo.has("sources|caption") {
            self.set("leadPhoto", photo);
        }
    }

    /// A file of a photo, if its address is one; `size` has its width and
    /// height.
    #[inline(never)]
    pub(crate) fn source(&mut self, url: Json<'a>, size: Json<'a>) -> Json<'a> {
        let url = self.web_url(url);
        let (width, height) = (size.get("width").number(0), size.get("height").number(0));
        self.writer.source(url, width, height, Json::NULL)
    }

    /// A photo of one file; `parts` as those of [`Writer::photo`], without the
    /// sources.
    #[inline(never)]
    pub(crate) fn photo(&mut self, url: Json<'a>, size: Json<'a>, parts: &[Json<'a>]) -> Json<'a> {
        let source = self.source(url, size);
        let mut all = vec![self.writer.list_of(source)];
        all.extend_from_slice(parts);
        self.writer.photo(&all)
    }

    /// Sets the publisher.
    pub(crate) fn publisher(&mut self, name: Json<'a>, url: Json<'a>) {
        if !name.is_empty() {
            let url = self.web_url(url);
            let name = self.text_line(name);
            let publisher = self.writer.named(name, url);
            self.set("publisher", publisher);
        }
    }

    /// Names, each once, with the addresses of their pages: of a list of names
    /// or of objects, or of one of them. `name` is the path in an object.
    #[inline(never)]
    fn names(&mut self, list: Json<'a>, name: &str) -> Json<'a> {
        let one = [list];
        let list = if list.is_list() { list.items() } else { &one };
        let mut names: Vec<Json<'a>> = Vec::new();
        for entry in list.iter().take(MAX_NAMES) {
            let mut text = if entry.is_text() {
                *entry
            } else {
                entry.text(name)
            };
            if text.is_empty() {
                let given = entry.word("first_name|firstName|givenName");
                let family = entry.word("last_name|lastName|familyName");
                text = self.writer.text(self.writer.enumerated(given, " ", family));
            }
            let text = self.text_line(text);
            let text = self
                .writer
                .text(without_by(text.as_text()).unwrap_or(text.as_text()));
            let is_new = names.iter().all(|known| known.get("name") != text);
            // Names that begin with a number sign are for the newsroom.
            if !text.is_empty() && is_new && !text.as_text().starts_with('#') {
                let url = self.web_url(entry.text("link|url|item|webUrl|path"));
                names.push(self.writer.named(text, url));
            }
        }
        self.writer.list(&names)
    }

    /// Sets the authors, unless there is a byline; see [`Draft::names`].
    pub(crate) fn authors(&mut self, list: Json<'a>, name: &str) {
        // One text with such a word before it is a whole byline.
        let only = if list.items().len() == 1 {
            list.get("0")
        } else {
            list
        };
        let only = if only.is_object() {
            only.text(name)
        } else {
            only
        };
        if without_by(only.as_text()).is_some() {
            return self.byline(only);
        }
        let names = self.names(list, name);
        if !names.is_empty() && !self.has("byline") {
            self.set("byline", self.writer.object("authors", &[names]));
        }
    }

    /// Sets the whole byline as the publisher has written it, unless there is
    /// one.
    pub(crate) fn byline(&mut self, text: Json<'a>) {
        let line = self.text_line(text);
        if !line.is_empty() && !self.has("byline") {
            self.set("byline", self.writer.object("text", &[line]));
        }
    }

    /// Sets the breadcrumb trail; see [`Draft::names`].
    pub(crate) fn breadcrumbs(&mut self, list: Json<'a>, name: &str) {
        let names = self.names(list, name);
        self.set("breadcrumbs", names);
    }

    /// Keeps the story from being shown, as one of [`HOLDS`] says; the stricter
    /// of several reasons wins.
    pub(crate) fn hold(&mut self, status: &'static str) {
        let rank = |status: &str| HOLDS.iter().position(|hold| *hold == status);
        if rank(self.get("status").as_text()) < rank(status) {
            self.set_text("status", status);
        }
    }

    /// The same, if the document says so.
    pub(crate) fn hold_if(&mut self, is_held: bool, status: &'static str) {
        if is_held {
            self.hold(status);
        }
    }

    /// Sets the language; an unreadable tag is left out.
    pub(crate) fn language(&mut self, tag: Json<'a>) {
        let tag = tag.as_text().trim();
        if tag.is_empty() {
            return;
        }
        match Language::parse(tag) {
            Some(language) => self.set_text("language", self.writer.string(language.as_str())),
            None => self.warn(Problem::Language),
        }
    }

    /// Names a photo that the body refers to.
    pub(crate) fn name_photo(&mut self, name: &'a str, photo: Json<'a>) {
        self.photos.push((name, photo));
    }

    /// A photo that was named.
    pub(crate) fn named_photo(&self, name: &str) -> Json<'a> {
        for (known, photo) in &self.photos {
            if *known == name {
                return *photo;
            }
        }
        Json::NULL
    }
}
