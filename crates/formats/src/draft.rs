//! The native document that an adapter is writing.

use story::{Language, Problem, SafeUrl, Timestamp, Warning, WebUrl};

use crate::{
    date, html,
    json::{Json, Writer},
    native::{is_type, plain},
};

/// Systems touch a story within seconds after it is published; that is not
/// an update.
const SAME_MOMENT: i64 = 60;

const DAY: i64 = 86_400;

/// No story has more authors.
const MAX_AUTHORS: usize = 100;

/// More warnings than this help nobody.
const MAX_WARNINGS: usize = 200;

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
}

/// Why a story may not be shown; of several the last of these counts.
const HOLDS: [&str; 3] = ["restricted", "withheld", "canceled"];

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
        }
    }

    /// The finished document and the warnings.
    pub(crate) fn finish(mut self) -> (Json<'a>, Vec<Warning>) {
        self.drop_repeated_headline();
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
        if let [first, rest @ ..] = self.get("body").items()
            && is_type(*first, "heading")
            && plain(first.get("text")) == headline
        {
            self.set("body", self.writer.list(rest));
        }
    }

    /// Sets a field, in place of what was there; an empty value is left out.
    #[inline(never)]
    pub(crate) fn set(&mut self, key: &'a str, value: Json<'a>) {
        self.fields.retain(|(name, _)| *name != key);
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

    /// Sets fields as a table says: in each row how a text is read, the field,
    /// and the paths of which the first that has a text is taken.
    ///
    /// | how | |
    /// | --- | --- |
    /// | `text` | as it is |
    /// | `line` | one line, in which entities and tags may stand |
    /// | `rich` | inline text from an HTML fragment |
    /// | `body` | blocks from an HTML fragment |
    /// | `page` | the story's own page; without the document's address, relative ones are resolved against it from here on |
    /// | `language` | a language tag |
    /// | `publisher` | the publisher's name |
    /// | `byline` | a byline that is ready |
    /// | `limit` | the end of an embargo, or expiry |
    /// | `dates` | of two paths, when it was published and updated |
    ///
    /// `place` is the JSON path of `source`.
    pub(crate) fn fields(&mut self, source: Json<'a>, place: &str, table: &'static str) {
        let mut words = table.split_ascii_whitespace();
        while let (Some(how), Some(key), Some(paths)) = (words.next(), words.next(), words.next()) {
            let named = if how == "dates" { key } else { paths };
            let path = named.split('|').next().unwrap_or_default();
            self.place(self.writer.joined(&[place, ".", path]));
            let text = source.text(paths);
            match how {
                "line" => self.line(key, text),
                "rich" => self.rich(key, text),
                "page" => self.page(text),
                "language" => self.language(text),
                "publisher" => self.publisher(text, ""),
                "byline" => self.byline(text),
                "dates" => self.dates(source.at(key), source.at(paths)),
                "body" if !text.is_empty() => {
                    let blocks = html::blocks(self, text);
                    self.set(key, self.writer.list(&blocks));
                }
                "limit" => {
                    for path in paths.split('|') {
                        self.limit(key, source.at(path));
                    }
                }
                _ => self.set_text(key, source.word(paths)),
            }
        }
    }

    /// Sets a field of one line from a text in which entities and tags may
    /// stand: they are decoded once and taken out.
    pub(crate) fn line(&mut self, key: &'a str, text: &'a str) {
        self.set(key, self.writer.text_line(text));
    }

    /// Sets a field of inline text from an HTML fragment.
    pub(crate) fn rich(&mut self, key: &'a str, html: &'a str) {
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
    pub(crate) fn source(&mut self, url: &'a str, size: Json<'a>) -> Json<'a> {
        let url = self.web_url(url);
        if url.is_empty() {
            return Json::NULL;
        }
        let (width, height) = (size.get("width").number(), size.get("height").number());
        self.writer.source(url, width, height, "")
    }

    /// A photo of one file; `parts` as those of [`Writer::photo`], without the
    /// sources.
    pub(crate) fn photo(&mut self, url: &'a str, size: Json<'a>, parts: &[Json<'a>]) -> Json<'a> {
        let source = self.source(url, size);
        let mut all = vec![self.writer.list_of(source)];
        all.extend_from_slice(parts);
        self.writer.photo(&all)
    }

    /// Sets the publisher.
    pub(crate) fn publisher(&mut self, name: &'a str, url: &'a str) {
        if !name.is_empty() {
            let url = self.web_url(url);
            let publisher = self.writer.named(self.writer.line(name), url);
            self.set("publisher", publisher);
        }
    }

    /// Sets the authors, each once: names and the addresses of their pages.
    #[inline(never)]
    pub(crate) fn authors(&mut self, authors: &[(&'a str, &'a str)]) {
        let mut list: Vec<Json<'a>> = Vec::new();
        for (name, url) in authors.iter().take(MAX_AUTHORS) {
            let name = self.writer.line(name);
            let is_new = list.iter().all(|known| known.text("name") != name);
            if !name.is_empty() && is_new {
                let url = self.web_url(url);
                list.push(self.writer.named(name, url));
            }
        }
        let list = self.writer.list(&list);
        if !list.is_empty() {
            self.set("byline", self.writer.object("authors", &[list]));
        }
    }

    /// The same of a list of people: the paths of name and address in each.
    pub(crate) fn authors_of(&mut self, people: &[Json<'a>], name: &str, url: &str) {
        let mut authors = Vec::new();
        for person in people {
            authors.push((person.text(name), person.text(url)));
        }
        self.authors(&authors);
    }

    /// Sets the whole byline as the publisher has written it.
    pub(crate) fn byline(&mut self, text: &'a str) {
        let line = self.writer.text_line(text);
        if !line.is_empty() {
            self.set("byline", self.writer.object("text", &[line]));
        }
    }

    /// Sets the breadcrumb trail: names and addresses.
    #[inline(never)]
    pub(crate) fn breadcrumbs(&mut self, steps: &[(&'a str, &'a str)]) {
        let mut trail = Vec::new();
        for (name, url) in steps {
            let name = self.writer.line(name);
            if !name.is_empty() {
                let url = self.web_url(url);
                trail.push(self.writer.named(name, url));
            }
        }
        self.set("breadcrumbs", self.writer.list(&trail));
    }

    /// Sets when the story was published and when it really changed since.
    /// Systems touch a story again within seconds; that is no update.
    pub(crate) fn dates(&mut self, published: Json<'a>, updated: Json<'a>) {
        let published = self.time(published);
        let updated = self.time(updated);
        self.moments(published, updated);
    }

    /// As [`Draft::dates`], of dates that were read.
    pub(crate) fn moments(&mut self, published: Option<Timestamp>, updated: Option<Timestamp>) {
        let mut is_update = true;
        if let (Some(published), Some(updated)) = (published, updated) {
            let is_day = published.is_date_only() || updated.is_date_only();
            let least = if is_day { DAY - 1 } else { SAME_MOMENT };
            is_update = updated.epoch_seconds() - published.epoch_seconds() > least;
        }
        self.set_time("published", published);
        self.set_time("updated", updated.filter(|_| is_update));
    }

    fn set_time(&mut self, key: &'a str, time: Option<Timestamp>) {
        let text = time.map(Timestamp::to_rfc3339).unwrap_or_default();
        self.set_text(key, self.writer.string(&text));
    }

    /// Sets `embargo` or `expires`. A limit that is stated but cannot be read
    /// holds the story back.
    pub(crate) fn limit(&mut self, key: &'a str, value: Json<'a>) {
        if value.is_empty() {
            return;
        }
        match self.time(value) {
            // A day begins at another moment in each zone; it ends no embargo.
            Some(time) if !(key == "embargo" && time.is_date_only()) => {
                self.set_time(key, Some(time));
            }
            _ => self.hold("withheld"),
        }
    }

    /// A date in any layout; a warning when it cannot be read.
    #[inline(never)]
    pub(crate) fn time(&mut self, value: Json<'a>) -> Option<Timestamp> {
        let is_blank = value.is_text() && value.as_text().trim().is_empty();
        if value.is_null() || is_blank {
            return None;
        }
        let whole = value.as_number().split('.').next().unwrap_or_default();
        let time = date::parse(if value.is_text() {
            value.as_text()
        } else {
            whole
        });
        if time.is_none() {
            self.warn(Problem::Date);
        }
        time
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

    /// Sets the story's own page. Without the document's address, it also becomes
    /// what relative addresses are resolved against: call it first.
    pub(crate) fn page(&mut self, url: &'a str) {
        let url = self.web_url(url);
        if !url.is_empty() {
            if self.base.is_none() {
                self.base = WebUrl::parse(url, None).ok();
            }
            self.set_text("canonicalUrl", url);
        }
    }

    /// Sets the language; an unreadable tag is left out.
    pub(crate) fn language(&mut self, tag: &str) {
        let tag = tag.trim().replace('_', "-");
        if tag.is_empty() {
            return;
        }
        match Language::parse(&tag) {
            Some(language) => self.set_text("language", self.writer.string(language.as_str())),
            None => self.warn(Problem::Language),
        }
    }

    /// A web address made absolute, without a warning.
    pub(crate) fn resolved(&self, text: &str) -> Option<WebUrl> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        // Raw exports of Ghost have this in the place of the site's address.
        let text = text.strip_prefix("__GHOST_URL__").unwrap_or(text);
        WebUrl::parse(text, self.base.as_ref()).ok()
    }

    /// What relative addresses are resolved against.
    pub(crate) fn base(&self) -> Option<&WebUrl> {
        self.base.as_ref()
    }

    /// A web address made absolute; when it is not one, a warning and nothing.
    #[inline(never)]
    pub(crate) fn web_url(&mut self, text: &str) -> &'a str {
        match self.resolved(text) {
            Some(url) => self.writer.string(url.as_str()),
            None => self.no_address(text),
        }
    }

    /// The address of a link (also `mailto:` and `tel:`) made absolute; when it
    /// is not safe, a warning and nothing.
    #[inline(never)]
    pub(crate) fn link_url(&mut self, text: &str) -> &'a str {
        let text = text.trim();
        match SafeUrl::parse(text, self.base.as_ref()) {
            Ok(url) if !text.is_empty() => self.writer.string(url.as_str()),
            _ => self.no_address(text),
        }
    }

    fn no_address(&mut self, text: &str) -> &'a str {
        if !text.trim().is_empty() {
            self.warn(Problem::Address);
        }
        ""
    }

    /// Says what is being read, as a JSON path: `$.content.rendered`.
    pub(crate) fn place(&mut self, path: &'a str) {
        self.place = path;
    }

    /// Names something at that place that is left out; the same is named once.
    #[inline(never)]
    pub(crate) fn warn(&mut self, problem: Problem) {
        let is_known = |warning: &Warning| warning.path == self.place && warning.problem == problem;
        if !self.warnings.iter().any(is_known) && self.warnings.len() < MAX_WARNINGS {
            self.warnings.push(Warning {
                path: self.place.to_owned(),
                problem,
            });
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
