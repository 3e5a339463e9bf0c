//! The files of a picture.

use super::{
    flow::Flow,
    tree::{Element, Id},
};
use crate::{
    json::{Json, object},
    native,
};

/// Where systems that load pictures late keep the address.
const SOURCES: &[&str] = &[
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
    "data-large-file",
    "data-full-url",
    "src",
];

const SOURCE_SETS: &[&str] = &["data-srcset", "data-lazy-srcset", "srcset"];

/// No picture has more sizes.
const MAX_SOURCES: usize = 32;

impl Flow<'_> {
    /// The files of a picture; late loading leaves a placeholder in `src`.
    pub(super) fn sources(&mut self, id: Id, image: &Element) -> Vec<Json> {
        let tree = self.tree;
        let mut sources = Vec::new();
        let size = |key| {
            let size = image.attribute(key).trim_end_matches("px");
            size.parse::<u32>().ok().map(f64::from)
        };
        let address = image
            .first_of(SOURCES)
            .filter(|address| !is_placeholder(address));
        // A picture for other screens may have another shape.
        let sets = tree
            .children(id)
            .iter()
            .filter_map(|child| tree.element(*child));
        let sets = sets.filter(|source| source.name == "source" && !source.has("media"));
        let mut found: Vec<(&str, Option<&str>)> = Vec::new();
        found.extend(image.first_of(SOURCE_SETS).map(|set| (set, None)));
        found.extend(sets.filter_map(|source| {
            let kind = Some(source.attribute("type")).filter(|kind| kind.starts_with("image/"));
            Some((source.first_of(SOURCE_SETS)?, kind))
        }));
        for (set, kind) in found {
            for (address, width) in source_set(set) {
                self.add_source(&mut sources, address, width, None, kind);
            }
        }
        if let Some(address) = address {
            self.add_source(&mut sources, address, size("width"), size("height"), None);
        }
        sources
    }

    fn add_source(
        &mut self,
        sources: &mut Vec<Json>,
        address: &str,
        width: Option<f64>,
        height: Option<f64>,
        kind: Option<&str>,
    ) {
        let Some(url) = self.draft.web_url(address) else {
            return;
        };
        let is_known = sources
            .iter()
            .any(|source| source.get("url").and_then(Json::as_text) == Some(&url));
        if !is_known && sources.len() < MAX_SOURCES {
            sources.push(native::source(url, width, height, kind));
        }
    }
}

fn is_placeholder(address: &str) -> bool {
    address.starts_with("data:") || address.starts_with("about:")
}

/// Width and height as the element states them, for the box of the picture.
pub(super) fn ratio(image: &Element) -> Json {
    let pixels = |key| {
        let size = image.attribute(key).trim_end_matches("px");
        size.parse::<u32>()
            .ok()
            .filter(|size| (1..=100_000).contains(size))
            .map(f64::from)
    };
    match (pixels("width"), pixels("height")) {
        (Some(width), Some(height)) => object([("width", width.into()), ("height", height.into())]),
        _ => Json::Null,
    }
}

/// The addresses of a `srcset` and their widths. Addresses may have commas in
/// them, but no spaces.
fn source_set(set: &str) -> Vec<(&str, Option<f64>)> {
    let mut sources = Vec::new();
    let mut address = None;
    for word in set.split_ascii_whitespace() {
        match address.take() {
            None if word != "," => match word.strip_suffix(',') {
                Some(alone) => sources.push((alone, None)),
                None => address = Some(word),
            },
            None => {}
            Some(known) => {
                let width = word.trim_end_matches(',').strip_suffix('w');
                sources.push((
                    known,
                    width
                        .and_then(|width| width.parse::<u32>().ok())
                        .map(f64::from),
                ));
            }
        }
    }
    sources.extend(address.map(|address| (address, None)));
    sources.retain(|(address, _)| !is_placeholder(address));
    sources
}
