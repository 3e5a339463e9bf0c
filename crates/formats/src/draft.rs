//! The native document that an adapter is writing.

use story::{Language, Problem, SafeUrl, Timestamp, Warning, WebUrl};

use crate::{
    date,
    json::{Json, object},
    plain_text,
};

/// Systems touch a story within seconds after it is published; that is not
/// an update.
const SAME_MOMENT: i64 = 60;

const DAY: i64 = 86_400;

/// A native document in the making, and what was left out of it.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// The `format` of a document that is native already.
    format: Option<Json>,
    fields: Vec<(String, Json)>,
    /// What relative addresses are resolved against: the document's own address,
    /// else the story's page.
    base: Option<WebUrl>,
    /// Photos that the body refers to by a name.
    photos: Vec<(String, Json)>,
    /// The JSON path of what is being read; warnings name it.
    place: String,
    warnings: Vec<Warning>,
}

/// Why a story may not be shown; the stricter wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Hold {
    /// The story may not be shown by other sites than its publisher's.
    Restricted,
    /// Not until further notice.
    Withheld,
    /// Taken back for good.
    Canceled,
}

impl Hold {
    const ALL: [Self; 3] = [Self::Restricted, Self::Withheld, Self::Canceled];

    fn word(self) -> &'static str {
        match self {
            Self::Restricted => "restricted",
            Self::Withheld => "withheld",
            Self::Canceled => "canceled",
        }
    }
}

impl Draft {
    /// An empty document; `base` is the address of the one that is read.
    pub(crate) fn new(base: Option<&WebUrl>) -> Self {
        Self {
            base: base.cloned(),
            place: "$".to_owned(),
            ..Self::default()
        }
    }

    /// The finished document and the warnings.
    pub(crate) fn finish(mut self) -> (Json, Vec<Warning>) {
        self.drop_repeated_headline();
        let format = self.format.unwrap_or(story::FORMAT.into());
        let mut fields = vec![("format".to_owned(), format)];
        fields.extend(self.fields);
        (Json::Object(fields), self.warnings)
    }

    /// Some systems put the headline into the text once more.
    fn drop_repeated_headline(&mut self) {
        let headline = self
            .get("headline")
            .and_then(Json::as_text)
            .unwrap_or_default();
        let first = self.get("body").and_then(|body| body.items().first());
        let is_repeated = first.is_some_and(|block| {
            let is_heading = block.text(&["type"]) == Some("heading");
            is_heading
                && block
                    .get("text")
                    .is_some_and(|text| crate::native::plain(text) == headline)
        });
        if let Some(Json::List(blocks)) = self.get_mut("body").filter(|_| is_repeated) {
            blocks.remove(0);
        }
    }

    /// Sets a field, in place of what was there; an empty value is left out.
    pub(crate) fn set(&mut self, key: &str, value: impl Into<Json>) {
        let value = value.into();
        self.fields.retain(|(name, _)| name != key);
        if !value.is_empty() {
            self.fields.push((key.to_owned(), value));
        }
    }

    /// Takes over fields as they are.
    pub(crate) fn keep(&mut self, fields: &[(String, Json)]) {
        self.fields
            .extend(fields.iter().filter(|(key, _)| key != "format").cloned());
        // A publisher's own `format` may be of another version.
        self.format = fields
            .iter()
            .find(|(key, _)| key == "format")
            .map(|(_, value)| value.clone());
    }

    /// A field that was set.
    pub(crate) fn get(&self, key: &str) -> Option<&Json> {
        self.fields
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    }

    /// The same, to add to it.
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        let field = self.fields.iter_mut().find(|(name, _)| name == key);
        field.map(|(_, value)| value)
    }

    /// Sets a field of one line from a text in which entities and tags may
    /// stand: they are decoded once and taken out.
    pub(crate) fn line(&mut self, key: &str, text: Option<&str>) {
        self.set(key, text.map(plain_text::line));
    }

    /// Sets a field of inline text from an HTML fragment.
    pub(crate) fn rich(&mut self, key: &str, html: Option<&str>) {
        if let Some(html) = html {
            let text = crate::html::text(self, html);
            self.set(key, text);
        }
    }

    /// Sets the body from an HTML fragment.
    pub(crate) fn body(&mut self, html: Option<&str>) {
        if let Some(html) = html {
            let blocks = crate::html::blocks(self, html);
            self.set("body", blocks);
        }
    }

    /// Sets the lead photo, if there is anything of it.
    pub(crate) fn lead(&mut self, photo: crate::native::Photo) {
        if !photo.sources.is_empty() || !photo.caption.is_empty() {
            self.set("leadPhoto", photo.into_json());
        }
    }

    /// A file of a photo, if its address is one.
    pub(crate) fn source(&mut self, url: Option<&str>, size: Option<&Json>) -> Option<Json> {
        let url = self.web_url(url?)?;
        let pixels = |key| size.and_then(|size| size.get(key)?.number());
        Some(crate::native::source(
            url,
            pixels("width"),
            pixels("height"),
            None,
        ))
    }

    /// Sets the publisher.
    pub(crate) fn publisher(&mut self, name: Option<&str>, url: Option<&str>) {
        if let Some(name) = name {
            let url = url.and_then(|url| self.web_url(url));
            self.set(
                "publisher",
                object([("name", plain_text::line(name).into()), ("url", url.into())]),
            );
        }
    }

    /// Sets the authors: names and the addresses of their pages.
    pub(crate) fn authors<'a>(
        &mut self,
        authors: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    ) {
        let mut list: Vec<Json> = Vec::new();
        for (name, url) in authors.into_iter().take(MAX_AUTHORS) {
            let name = Json::from(plain_text::line(name));
            if !name.is_empty() && list.iter().all(|known| known.get("name") != Some(&name)) {
                let url = url.and_then(|url| self.web_url(url));
                list.push(object([("name", name), ("url", url.into())]));
            }
        }
        if !list.is_empty() {
            self.set("byline", object([("authors", list.into())]));
        }
    }

    /// Sets the whole byline as the publisher has written it.
    pub(crate) fn byline(&mut self, text: Option<&str>) {
        let line = Json::from(text.map(plain_text::line));
        if !line.is_empty() {
            self.set("byline", object([("text", line)]));
        }
    }

    /// Sets the breadcrumb trail: names and addresses.
    pub(crate) fn breadcrumbs<'a>(
        &mut self,
        steps: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    ) {
        let mut trail = Vec::new();
        for (name, url) in steps {
            let name = plain_text::line(name);
            if !name.is_empty() {
                let url = url.and_then(|url| self.web_url(url));
                trail.push(object([("name", name.into()), ("url", url.into())]));
            }
        }
        self.set("breadcrumbs", trail);
    }

    /// Sets when the story was published and when it really changed since.
    /// Systems touch a story again within seconds; that is no update.
    pub(crate) fn dates(&mut self, published: Option<&Json>, updated: Option<&Json>) {
        let published = self.time(published);
        let updated = self.time(updated);
        self.moments(published, updated);
    }

    /// As [`Draft::dates`], of dates that were read.
    pub(crate) fn moments(&mut self, published: Option<Timestamp>, updated: Option<Timestamp>) {
        let updated = updated.filter(|updated| {
            published.is_none_or(|published| {
                let is_day = published.is_date_only() || updated.is_date_only();
                let least = if is_day { DAY - 1 } else { SAME_MOMENT };
                updated.epoch_seconds() - published.epoch_seconds() > least
            })
        });
        self.set("published", published.map(|time| time.to_string()));
        self.set("updated", updated.map(|time| time.to_string()));
    }

    /// Sets `embargo` or `expires`. A limit that is stated but cannot be read
    /// holds the story back.
    pub(crate) fn limit(&mut self, key: &str, value: Option<&Json>) {
        let Some(value) = value.filter(|value| !value.is_empty()) else {
            return;
        };
        match self.time(Some(value)) {
            // A day begins at another moment in each zone; it ends no embargo.
            Some(time) if !(key == "embargo" && time.is_date_only()) => {
                self.set(key, time.to_string());
            }
            _ => self.hold(Hold::Withheld),
        }
    }

    /// A date in any layout; a warning when it cannot be read.
    pub(crate) fn time(&mut self, value: Option<&Json>) -> Option<Timestamp> {
        let value = value?;
        let time = match value {
            Json::Text(text) if text.trim().is_empty() => return None,
            Json::Text(text) => date::parse(text),
            Json::Number(number) => date::parse(&(*number as i64).to_string()),
            _ => None,
        };
        if time.is_none() {
            self.warn(Problem::Date);
        }
        time
    }

    /// Keeps the story from being shown; the stricter of several reasons wins.
    pub(crate) fn hold(&mut self, hold: Hold) {
        let word = self.get("status").and_then(Json::as_text);
        let known = Hold::ALL.into_iter().find(|hold| Some(hold.word()) == word);
        if known < Some(hold) {
            self.set("status", hold.word());
        }
    }

    /// Sets the story's own page. Without the document's address, it also becomes
    /// what relative addresses are resolved against: call it first.
    pub(crate) fn page(&mut self, url: Option<&str>) {
        if let Some(url) = url.and_then(|url| self.web_url(url)) {
            if self.base.is_none() {
                self.base = WebUrl::parse(&url, None).ok();
            }
            self.set("canonicalUrl", url);
        }
    }

    /// Sets the language; an unreadable tag is left out.
    pub(crate) fn language(&mut self, tag: Option<&str>) {
        if let Some(tag) = tag.map(str::trim).filter(|tag| !tag.is_empty()) {
            match Language::parse(&tag.replace('_', "-")) {
                Some(language) => self.set("language", language.as_str()),
                None => self.warn(Problem::Language),
            }
        }
    }

    /// A web address made absolute, without a warning.
    pub(crate) fn resolved(&self, text: &str) -> Option<WebUrl> {
        let text = text.trim();
        // Raw exports of Ghost have this in the place of the site's address.
        let text = text.strip_prefix("__GHOST_URL__").unwrap_or(text);
        WebUrl::parse(text, self.base.as_ref()).ok()
    }

    /// What relative addresses are resolved against.
    pub(crate) fn base(&self) -> Option<&WebUrl> {
        self.base.as_ref()
    }

    /// A web address made absolute; a warning when it is not one.
    pub(crate) fn web_url(&mut self, text: &str) -> Option<String> {
        let url = self.resolved(text).map(|url| url.as_str().to_owned());
        self.checked(text, url)
    }

    /// The address of a link (also `mailto:` and `tel:`) made absolute; a
    /// warning when it is not safe.
    pub(crate) fn link_url(&mut self, text: &str) -> Option<String> {
        let url = SafeUrl::parse(text.trim(), self.base.as_ref())
            .ok()
            .map(|url| url.as_str().to_owned());
        self.checked(text, url)
    }

    fn checked(&mut self, text: &str, url: Option<String>) -> Option<String> {
        if url.is_none() && !text.trim().is_empty() {
            self.warn(Problem::Address);
        }
        url
    }

    /// Says what is being read, as a JSON path: `$.content.rendered`.
    pub(crate) fn place(&mut self, path: impl Into<String>) {
        self.place = path.into();
    }

    /// Names something at that place that is left out; the same is named once.
    pub(crate) fn warn(&mut self, problem: Problem) {
        let warning = Warning {
            path: self.place.clone(),
            problem,
        };
        if !self.warnings.contains(&warning) && self.warnings.len() < MAX_WARNINGS {
            self.warnings.push(warning);
        }
    }

    /// Names a photo that the body refers to.
    pub(crate) fn name_photo(&mut self, name: &str, photo: Json) {
        self.photos.push((name.to_owned(), photo));
    }

    /// A photo that was named.
    pub(crate) fn named_photo(&self, name: &str) -> Option<&Json> {
        self.photos
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, photo)| photo)
    }
}

/// No story has more authors.
pub(crate) const MAX_AUTHORS: usize = 100;

/// More warnings than this help nobody.
const MAX_WARNINGS: usize = 200;
