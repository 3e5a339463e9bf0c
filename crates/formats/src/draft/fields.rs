//! Fields that an adapter states as a table.

use super::Draft;
use crate::{html, json::Json, text::Search};

impl<'a> Draft<'a> {
    /// Sets fields as a table says. Each row has three words: how a text is
    /// read; the field; and the paths, of which the first that has a text is
    /// taken.
    ///
    /// | how | |
    /// | --- | --- |
    /// | `text` | as it is |
    /// | `line` | one line, in which entities and tags may stand |
    /// | `rich` | inline text from an HTML fragment |
    /// | `body` | blocks from an HTML fragment |
    /// | `page` | the story's own page; without the document's address, relative ones are resolved against it from here on |
    /// | `language` | a language tag |
    /// | `publisher` | the publisher's name; in the place of the field, the name that there is without one, or `-` |
    /// | `byline` | a byline that is ready, unless there is one |
    /// | `authors` | a list of authors, unless there is a byline; in the place of the field, the path of the name in each |
    /// | `trail` | the same for the breadcrumbs |
    /// | `limit` | the end of an embargo, or expiry; all paths count |
    /// | `dates` | of two paths, when it was published and updated |
    /// | `if` | a flag that keeps the story from being shown; in the place of the field, what it becomes; all paths count |
    /// | `unless` | the same, when the flag is false |
    ///
    /// `place` is the JSON path of `source`.
    pub(crate) fn fields(&mut self, source: Json<'a>, place: &str, table: &'static str) {
        let mut words = table.words();
        while let (Some(how), Some(key), Some(paths)) = (words.next(), words.next(), words.next()) {
            let named = if how == "dates" { key } else { paths };
            let path = named.before("|");
            self.place(self.writer.joined(&[place, ".", path]));
            let text = source.text(paths);
            if matches!(how, "line" | "rich") {
                self.lose_others(source, paths, text);
            }
            match how {
                "line" => self.line(key, text),
                "rich" => self.rich(key, text),
                "page" => self.page(text),
                "language" => self.language(text),
                "byline" => self.byline(text),
                "authors" => self.authors(source.at(paths), key),
                "trail" => self.breadcrumbs(source.at(paths), key),
                "dates" => self.dates(source.at(key), source.at(paths)),
                "publisher" => {
                    let is_named = !text.is_empty() || key == "-";
                    let name = if is_named {
                        text
                    } else {
                        self.writer.text(key)
                    };
                    self.publisher(name, Json::NULL);
                }
                "body" if !text.is_empty() => {
                    let blocks = html::blocks(self, text);
                    self.set(key, blocks);
                }
                "limit" | "if" | "unless" => {
                    for path in paths.parts("|") {
                        let value = source.at(path);
                        match how {
                            "limit" => self.limit(key, value),
                            "if" => self.hold_if(value.is_true(), key),
                            _ => self.hold_if(value.is_false(), key),
                        }
                    }
                }
                _ => self.set_text(key, source.scalar(paths)),
            }
        }
    }
}
