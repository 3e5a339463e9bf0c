//! The words of the native format: what adapters write.
//!
//! Nothing here is trusted. Whatever an adapter writes, the one reader of the
//! native format (`story::read`) validates it as it does a publisher's own
//! document.

use crate::{
    json::{Json, Writer},
    text::Search,
};

/// What holds other values is nothing when these are nothing, so that whoever
/// writes need not ask first.
impl<'a> Writer<'a> {
    /// A run of inline text of a kind: `strong`, `emphasis`, `code`, `sub`,
    /// `sup`.
    pub(crate) fn run(self, kind: &'static str, text: Json<'a>) -> Json<'a> {
        self.around("type text", &[self.text(kind), text])
    }

    /// An object that is nothing without its last member.
    fn around(self, keys: &'static str, values: &[Json<'a>]) -> Json<'a> {
        match values.last() {
            Some(last) if last.is_empty() => Json::NULL,
            _ => self.object(keys, values),
        }
    }

    /// Linked words; the words alone without an address.
    pub(crate) fn link(self, url: Json<'a>, text: Json<'a>) -> Json<'a> {
        if url.is_empty() {
            return text;
        }
        self.around("type url text", &[self.text("link"), url, text])
    }

    /// Words in another language or direction.
    pub(crate) fn span(self, language: Json<'a>, direction: Json<'a>, text: Json<'a>) -> Json<'a> {
        if language.is_empty() && direction.is_empty() {
            return text;
        }
        let parts = [self.text("span"), language, direction, text];
        self.around("type language direction text", &parts)
    }

    /// A line break within a paragraph.
    pub(crate) fn line_break(self) -> Json<'a> {
        self.bare("break")
    }

    /// A break between two parts of the text.
    pub(crate) fn divider(self) -> Json<'a> {
        self.bare("divider")
    }

    fn bare(self, kind: &'static str) -> Json<'a> {
        self.object("type", &[self.text(kind)])
    }

    /// A paragraph.
    pub(crate) fn paragraph(self, text: Json<'a>) -> Json<'a> {
        self.around("type text", &[self.text("paragraph"), text])
    }

    /// A paragraph of code.
    pub(crate) fn code(self, text: Json<'a>) -> Json<'a> {
        self.paragraph(self.list_of(self.run("code", text)))
    }

    /// A paragraph of linked words; nothing without an address.
    pub(crate) fn link_line(self, url: Json<'a>, text: Json<'a>) -> Json<'a> {
        if url.is_empty() {
            return url;
        }
        self.paragraph(self.list_of(self.link(url, text)))
    }

    /// A subhead; levels outside 2 to 4 are moved to the nearest.
    pub(crate) fn heading(self, level: u32, text: Json<'a>) -> Json<'a> {
        let level = self.number(level.clamp(2, 4));
        self.around("type level text", &[self.text("heading"), level, text])
    }

    /// A quotation of one paragraph.
    pub(crate) fn quote_of(
        self,
        kind: &'static str,
        text: Json<'a>,
        attribution: Json<'a>,
    ) -> Json<'a> {
        self.quote(kind, &[self.paragraph(text)], attribution)
    }

    /// A quotation; `kind` is `block` or `pull`.
    pub(crate) fn quote(
        self,
        kind: &'static str,
        body: &[Json<'a>],
        attribution: Json<'a>,
    ) -> Json<'a> {
        let parts = [
            self.text("quote"),
            self.text(kind),
            attribution,
            self.some(body),
        ];
        self.around("type kind attribution body", &parts)
    }

    /// A list of items from [`Writer::item`].
    pub(crate) fn list_block(self, is_ordered: bool, items: &[Json<'a>]) -> Json<'a> {
        let parts = [self.text("list"), self.flag(is_ordered), self.list(items)];
        self.around("type ordered items", &parts)
    }

    /// An item of a list, with a list below it or none.
    pub(crate) fn item(self, text: Json<'a>, list: Json<'a>) -> Json<'a> {
        self.object("text list", &[text, self.with(list, "type", Json::NULL)])
    }

    /// A table of rows; each is a list of cells from [`Writer::cell`].
    pub(crate) fn table(self, caption: Json<'a>, head: &[Json<'a>], rows: &[Json<'a>]) -> Json<'a> {
        let parts = [
            self.text("table"),
            caption,
            self.list(head),
            self.list(rows),
        ];
        self.around("type caption head rows", &parts)
    }

    /// A cell of a table. It stays also when it is empty, so that the row keeps
    /// its shape.
    pub(crate) fn cell(self, text: Json<'a>, is_header: bool, columns: u32, rows: u32) -> Json<'a> {
        let span = |count| {
            if count > 1 {
                self.number(count)
            } else {
                Json::NULL
            }
        };
        let parts = [text, self.flag(is_header), span(columns), span(rows)];
        self.object("text header columns rows", &parts)
    }

    /// A video, post or map at a provider; the reader makes a link of it when
    /// it does not know the provider.
    pub(crate) fn embed(self, url: Json<'a>, title: Json<'a>, poster: Json<'a>) -> Json<'a> {
        let parts = [self.text("embed"), url, title, poster];
        self.object("type url title poster", &parts)
    }

    /// An aside.
    pub(crate) fn note(self, title: Json<'a>, body: &[Json<'a>]) -> Json<'a> {
        let parts = [self.text("note"), title, self.some(body)];
        self.around("type title body", &parts)
    }

    /// Photos that belong together.
    pub(crate) fn gallery(self, photos: &[Json<'a>], caption: Json<'a>) -> Json<'a> {
        let parts = [self.text("gallery"), caption, self.some(photos)];
        self.around("type caption photos", &parts)
    }

    /// A list of those values that are something.
    pub(crate) fn some(self, values: &[Json<'a>]) -> Json<'a> {
        let mut some = Vec::new();
        for value in values {
            if !value.is_empty() {
                some.push(*value);
            }
        }
        self.list(&some)
    }

    /// A photo, as it stands in a field or gallery. Its parts, of which the
    /// last may be left out: sources, alternative text, caption, credit, rights,
    /// and width and height where the sources do not state theirs.
    pub(crate) fn photo(self, parts: &[Json<'a>]) -> Json<'a> {
        self.object("sources alt caption credit rights ratio", parts)
    }

    /// A photo as a block of the body.
    pub(crate) fn photo_block(self, photo: Json<'a>) -> Json<'a> {
        self.with(photo, "type", self.text("photo"))
    }

    /// A photo with what another one says and it does not.
    pub(crate) fn completed(self, mut photo: Json<'a>, other: Json<'a>) -> Json<'a> {
        for key in "sources alt caption credit rights ratio".words() {
            if !photo.has(key) && other.has(key) {
                photo = self.with(photo, key, other.get(key));
            }
        }
        photo
    }

    /// A file of a photo; nothing without an address. Sizes are in pixels; zero
    /// and nonsense count as unknown.
    pub(crate) fn source(
        self,
        url: Json<'a>,
        width: u32,
        height: u32,
        media_type: Json<'a>,
    ) -> Json<'a> {
        let parts = [url, self.size(width), self.size(height), media_type];
        if url.is_empty() {
            return url;
        }
        self.object("url width height mediaType", &parts)
    }

    /// Width and height together, where both are known.
    pub(crate) fn ratio(self, width: u32, height: u32) -> Json<'a> {
        let sizes = [self.size(width), self.size(height)];
        if sizes.iter().any(|size| size.is_null()) {
            return Json::NULL;
        }
        self.object("width height", &sizes)
    }

    /// A size in pixels, if it is one that a photo can have.
    pub(crate) fn size(self, size: u32) -> Json<'a> {
        match size {
            1..=100_000 => self.number(size),
            _ => Json::NULL,
        }
    }

    /// What others may do with a story or photo.
    pub(crate) fn rights(
        self,
        copyright: Json<'a>,
        terms: Json<'a>,
        license: Json<'a>,
    ) -> Json<'a> {
        self.object("copyright terms license", &[copyright, terms, license])
    }

    /// A name, with the address of its page.
    pub(crate) fn named(self, name: Json<'a>, url: Json<'a>) -> Json<'a> {
        self.object("name url", &[name, url])
    }

    /// Runs as one text: a string, or a list. Runs that are lists are taken
    /// apart.
    pub(crate) fn runs(self, runs: &[Json<'a>]) -> Json<'a> {
        let mut flat = Vec::new();
        for run in runs {
            if run.is_list() {
                flat.extend_from_slice(run.items());
            } else if !run.is_empty() {
                flat.push(*run);
            }
        }
        match *flat {
            [] => Json::NULL,
            [only] if only.is_text() => only,
            _ => self.list(&flat),
        }
    }
}

/// Whether a value is a block or run of a type.
pub(crate) fn is_type(block: Json<'_>, kind: &str) -> bool {
    block.get("type").as_text() == kind
}

/// The words of inline text, without their marks.
pub(crate) fn plain(text: Json<'_>) -> String {
    let mut words = String::new();
    append_plain(text, &mut words);
    words
}

fn append_plain(text: Json<'_>, words: &mut String) {
    if text.is_text() {
        words.push_str(text.as_text());
    } else if text.is_list() {
        for run in text.items() {
            append_plain(*run, words);
        }
    } else if text.has("text") {
        append_plain(text.get("text"), words);
    } else {
        words.push(' ');
    }
}

/// The words of the first paragraph.
pub(crate) fn beginning(body: Json<'_>) -> String {
    for block in body.items() {
        if is_type(*block, "paragraph") {
            return plain(block.get("text"));
        }
    }
    String::new()
}
