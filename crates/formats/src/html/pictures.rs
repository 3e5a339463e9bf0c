//! The files of a picture.

use super::{
    flow::Flow,
    tree::{Id, Node},
};
use crate::{
    json::{Json, pixels, whole_number},
    text::Search,
};

/// Where systems that load pictures late keep the address.
const SOURCES: &str =
    "data-orig-file data-large-file data-full-url data-src data-lazy-src data-original src";

const SOURCE_SETS: &str = "data-srcset data-lazy-srcset srcset";

/// No picture has more sizes.
const MAX_SOURCES: usize = 32;

impl<'a> Flow<'_, 'a> {
    /// The files of a picture; late loading leaves a placeholder in `src`.
    pub(super) fn sources(&mut self, id: Id, image: &Node<'a>) -> Json<'a> {
        let tree = self.tree;
        let mut sources = Vec::new();
        self.source_set(&mut sources, image.first_of(SOURCE_SETS), Json::NULL);
        for child in tree.children(id) {
            let source = tree.node(*child);
            // A picture for other screens may have another shape.
            if source.name == "source" && !source.has("media") {
                let kind = source.attribute("type");
                let kind = if kind.starts_with("image/") { kind } else { "" };
                let kind = self.writer.text(kind);
                self.source_set(&mut sources, source.first_of(SOURCE_SETS), kind);
            }
        }
        let (width, height) = (image.attribute("width"), image.attribute("height"));
        let (mut width, mut height) = (pixels(width), pixels(height));
        if let Some((full, other)) = image.attribute("data-orig-size").cut(",") {
            (width, height) = (pixels(full), pixels(other));
        }
        let address = image.first_of(SOURCES);
        self.add_source(&mut sources, address, width, height, Json::NULL);
        self.writer.list(&sources)
    }

    /// Adds the addresses of a `srcset` and their widths. Addresses may have
    /// commas in them, but no spaces.
    fn source_set(&mut self, sources: &mut Vec<Json<'a>>, set: &'a str, kind: Json<'a>) {
        let mut address = "";
        for word in set.words() {
            if !address.is_empty() {
                let width = word.strip_suffix(',').unwrap_or(word).strip_suffix('w');
                let width = width.and_then(whole_number).unwrap_or(0);
                self.add_source(sources, address, width, 0, kind);
                address = "";
            } else if let Some(alone) = word.strip_suffix(',') {
                self.add_source(sources, alone, 0, 0, kind);
            } else {
                address = word;
            }
        }
        self.add_source(sources, address, 0, 0, kind);
    }

    #[inline(never)]
    fn add_source(
        &mut self,
        sources: &mut Vec<Json<'a>>,
        address: &'a str,
        width: u32,
        height: u32,
        kind: Json<'a>,
    ) {
        if address.starts_with("data:") || address.starts_with("about:") {
            return;
        }
        let url = self.draft.address(address);
        let is_new = sources.iter().all(|source| source.get("url") != url);
        if !url.is_null() && is_new && sources.len() < MAX_SOURCES {
            sources.push(self.writer.source(url, width, height, kind));
        }
    }
}
