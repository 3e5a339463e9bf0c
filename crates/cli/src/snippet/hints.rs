//! What a page asks for before the script does: without hints a browser finds
//! each file only in the one before it, a round trip later.

use std::{fs, path::Path};

use anyhow::Context;
use formats::{Converted, Format};
use html_escape::encode_double_quoted_attribute;
use serde::Deserialize;
use story::WebUrl;

/// The files beside the script that stories need, as the bundle's
/// `manifest.json` lists them.
#[derive(Deserialize)]
pub(super) struct Hints {
    /// For every story.
    story: Vec<String>,
    /// For a document that is not native.
    formats: Vec<String>,
}

impl Hints {
    /// Reads the manifest of a bundle's folder.
    pub(super) fn read(bundle: &Path) -> anyhow::Result<Self> {
        #[derive(Deserialize)]
        struct Manifest {
            hints: Hints,
        }
        let file = bundle.join("manifest.json");
        let text = fs::read(&file).with_context(|| file.display().to_string())?;
        let manifest: Manifest = serde_json::from_slice(&text)
            .with_context(|| format!("{}: not a manifest of a bundle", file.display()))?;
        Ok(manifest.hints)
    }

    /// A line for each file, the document, and the lead photo where it has one
    /// size only; among several the browser chooses by the width of the column.
    pub(super) fn links(&self, converted: &Converted, src: &WebUrl, script: &str) -> String {
        let folder = script.rsplit_once('/').map_or("", |(folder, _)| folder);
        let formats = match converted.format {
            Format::Native => &[][..],
            _ => &self.formats,
        };
        let mut links: Vec<String> = self
            .story
            .iter()
            .chain(formats)
            .map(|name| link(&format!("{folder}/{name}"), name.ends_with(".js")))
            .collect();
        links.push(link(src.as_str(), false));
        if let Some(photo) = &converted.story.lead_photo
            && let [source] = &photo.sources[..]
        {
            let url = encode_double_quoted_attribute(source.url.as_str());
            links.push(format!(
                "<link rel=\"preload\" as=\"image\" href=\"{url}\" fetchpriority=\"high\" \
                 referrerpolicy=\"strict-origin-when-cross-origin\">"
            ));
        }
        links.join("\n")
    }
}

/// A script, or what a script fetches.
fn link(address: &str, is_script: bool) -> String {
    let address = encode_double_quoted_attribute(address);
    if is_script {
        format!("<link rel=\"modulepreload\" href=\"{address}\">")
    } else {
        format!("<link rel=\"preload\" as=\"fetch\" href=\"{address}\" crossorigin>")
    }
}
