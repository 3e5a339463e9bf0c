//! The files of a picture.

use super::{
    flow::Flow,
    tree::{Id, Node},
};
use crate::json::{Json, pixels, whole_number};

/// Where systems that load pictures late keep the address.
const SOURCES: &str =
    "data-src data-lazy-src data-original data-orig-file data-large-file data-full-url src";

const SOURCE_SETS: &str = "data-srcset data-lazy-srcset srcset";

/// No picture has more sizes.
const MAX_SOURCES: usize = 32;

impl<'a> Flow<'_, 'a> {
    /// The files of a picture; late loading leaves a placeholder in `src`.
    pub(super) fn sources(&mut self, id: Id, image: &Node<'a>) -> Json<'a> {
        let tree = self.tree;
        let mut sources = Vec::new();
        self.source_set(&mut sources, image.first_of(SOURCE_SETS), "");
        for child in tree.children(id) {
            let source = tree.node(*child);
            // A picture for other screens may have another shape.
            if source.name == "source" && !source.has("media") {
                let kind = source.attribute("type");
                let kind = if kind.starts_with("image/") { kind } else { "" };
                self.source_set(&mut sources, source.first_of(SOURCE_SETS), kind);
            }
        }
        let (width, height) = (image.attribute("width"), image.attribute("height"));
        let (width, height) = (pixels(width), pixels(height));
        self.add_source(&mut sources, image.first_of(SOURCES), width, height, "");
        self.writer.list(&sources)
    }

    /// Adds the addresses of a `srcset` and their widths. Addresses may have
    /// commas in them, but no spaces.
    fn source_set(&mut self, sources: &mut Vec<Json<'a>>, set: &'a str, kind: &'a str) {
        let mut address = "";
        for word in set.split_ascii_whitespace() {
            if !address.is_empty() {
                let width = word.strip_suffix(',').unwrap_or(word).strip_suffix('w');
                let width = width.and_then(whole_number);
                self.add_source(sources, address, width, None, kind);
                address = "";
            } else if let Some(alone) = word.strip_suffix(',') {
                self.add_source(sources, alone, None, None, kind);
            } else {
                address = word;
            }
        }
        self.add_source(sources, address, None, None, kind);
    }

    #[inline(never)]
    fn add_source(
        &mut self,
        sources: &mut Vec<Json<'a>>,
        address: &'a str,
        width: Option<u32>,
        height: Option<u32>,
        kind: &'a str,
    ) {
        if address.starts_with("data:") || address.starts_with("about:") {
            return;
        }
        let url = self.draft.web_url(address);
        let is_new = sources.iter().all(|source| source.text("url") != url);
        if !url.is_empty() && is_new && sources.len() < MAX_SOURCES {
            sources.push(self.writer.source(url, width, height, kind));
        }
    }

    /// Width and height as the element states them, for the box of the picture.
    pub(super) fn ratio(&self, image: &Node<'a>) -> Json<'a> {
        let size = |key| self.writer.size(pixels(image.attribute(key)));
        let (width, height) = (size("width"), size("height"));
        if width.is_null() || height.is_null() {
            return Json::NULL;
        }
        self.writer.object("width height", &[width, height])
    }
}
