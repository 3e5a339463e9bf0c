//! The photo: an address, an `ImageObject`, a reference, or a list of those.

use std::num::NonZeroU32;

use serde_json::Value;
use story::{Photo, PhotoSource, Text};

use super::Reader;
use crate::{
    json::{each, text},
    plain_text::line,
};

impl<'a> Reader<'a> {
    /// The first image that has an address. Further ones are other crops of the
    /// same picture, not other sizes of it.
    pub(super) fn lead_photo(&mut self, article: &'a Value) -> Option<Photo> {
        let images = each(article.get("image"));
        let media = each(article.get("associatedMedia"));
        images.into_iter().chain(media).find_map(|image| self.photo(image))
    }

    fn photo(&mut self, image: &'a Value) -> Option<Photo> {
        let image = self.graph.resolve(image);
        let written = image
            .as_str()
            .or_else(|| text(image, "url"))
            .or_else(|| text(image, "contentUrl"))
            // Yoast names the node by the address of its file.
            .or_else(|| text(image, "@id").filter(|id| !id.contains('#')))?;
        let source = PhotoSource {
            url: self.url(written, "image.url")?,
            width: pixels(image.get("width")),
            height: pixels(image.get("height")),
            media_type: None,
        };
        let credit = ["creditText", "author", "creator", "copyrightHolder"]
            .into_iter()
            .find_map(|key| self.name(image.get(key)?));
        let caption = self.line(image, "caption").or_else(|| self.line(image, "description"));
        Some(Photo {
            sources: vec![source],
            alt: self.line(image, "name").unwrap_or_default(),
            caption: caption.map(Text::from).unwrap_or_default(),
            credit,
            ..Photo::default()
        })
    }

    fn name(&self, value: &'a Value) -> Option<String> {
        let node = self.graph.resolve(each(Some(value)).into_iter().next()?);
        let name = node.as_str().map(line).or_else(|| self.line(node, "name"));
        name.filter(|name| !name.is_empty())
    }
}

/// `1200`, `"1200"`, `"1200px"`, or a `QuantitativeValue`.
fn pixels(value: Option<&Value>) -> Option<NonZeroU32> {
    let number = match value? {
        Value::Number(number) => number.as_f64()? as u32,
        Value::String(text) => text.trim().trim_end_matches("px").trim_end().parse().ok()?,
        object @ Value::Object(_) => return pixels(object.get("value")),
        _ => return None,
    };
    NonZeroU32::new(number).filter(|number| number.get() <= 100_000)
}
