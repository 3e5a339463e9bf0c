//! Addresses, made absolute.

use story::{Problem, SafeUrl, WebUrl};

use super::Draft;
use crate::json::Json;

impl<'a> Draft<'a> {
    /// Sets the story's own page. Without the document's address, it also becomes
    /// what relative addresses are resolved against: call it first.
    pub(crate) fn page(&mut self, url: Json<'a>) {
        let url = self.web_url(url);
        if !url.is_empty() {
            if self.base.is_none() {
                self.base = WebUrl::parse(url.as_text(), None).ok();
            }
            self.set("canonicalUrl", url);
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
    pub(crate) fn web_url(&mut self, url: Json<'a>) -> Json<'a> {
        self.address(url.as_text())
    }

    /// The same of a string.
    #[inline(never)]
    pub(crate) fn address(&mut self, text: &str) -> Json<'a> {
        match self.resolved(text) {
            Some(url) => self.writer.kept(url.as_str()),
            None => self.no_address(text),
        }
    }

    /// The address of a link (also `mailto:` and `tel:`) made absolute; when it
    /// is not safe, a warning and nothing.
    #[inline(never)]
    pub(crate) fn link_url(&mut self, url: Json<'a>) -> Json<'a> {
        let text = url.as_text().trim();
        match SafeUrl::parse(text, self.base.as_ref()) {
            Ok(url) if !text.is_empty() => self.writer.kept(url.as_str()),
            _ => self.no_address(text),
        }
    }

    fn no_address(&mut self, text: &str) -> Json<'a> {
        if !text.trim().is_empty() {
            self.warn_of(Problem::Address, || text.to_owned());
        }
        Json::NULL
    }
}
