//! Authors and publishers: a name, a node, a reference, or a list of those.

use serde_json::Value;
use story::{Author, Publisher, WebUrl};

use super::Reader;
use crate::{
    json::{each, text},
    plain_text::line,
};

impl<'a> Reader<'a> {
    /// Names and pages only: e-mail addresses and portraits are left alone.
    pub(super) fn authors(&mut self, article: &'a Value) -> Vec<Author> {
        let mut authors: Vec<Author> = Vec::new();
        for author in each(article.get("author").or_else(|| article.get("creator"))) {
            let author = self.graph.resolve(author);
            // Some write a list of names into one author.
            for name in each(author.get("name").or(Some(author))) {
                let Some(name) = name.as_str().map(line).filter(|name| !name.is_empty()) else {
                    continue;
                };
                let url = text(author, "url").and_then(|url| WebUrl::parse(url, self.base).ok());
                if !authors.iter().any(|known| known.name == name) {
                    authors.push(Author { name, url });
                }
            }
        }
        authors
    }

    pub(super) fn publisher(&mut self, article: &'a Value) -> Option<Publisher> {
        let publisher = each(article.get("publisher")).into_iter().next()?;
        let publisher = self.graph.resolve(publisher);
        let name = publisher.as_str().map(line).or_else(|| self.line(publisher, "name"))?;
        let url = text(publisher, "url").and_then(|url| self.url(url, "publisher.url"));
        Some(Publisher { name, url })
    }
}
