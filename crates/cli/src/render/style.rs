//! The style sheet of pages and shadow trees.

use std::sync::LazyLock;

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::{
    head::start_tag,
    rendering::Rendering,
    settings::{Output, Settings, StyleSource},
};

/// The name of the file.
const FILE: &str = "wire-story.css";

/// What the style of a story leaves to the page or the element around it; and
/// nothing to press in a page that has no script for it.
const AROUND: &str = ":host { display: block }\n\
    html { color-scheme: light dark }\n\
    body { margin: 0; background: var(--wire-ground) }\n\
    main :is(.photo__enlarge, .share__copy, .embed__load) { display: none }\n\
    main .photo__frame .photo__image { cursor: auto }\n";

/// One sheet for both, so that a policy needs one hash.
static SHEET: LazyLock<String> = LazyLock::new(|| [AROUND, view::STYLE].concat());

/// The element that brings the style into a page or shadow tree.
pub(super) fn element(rendering: &Rendering<'_>) -> String {
    let settings = rendering.settings;
    match settings.style {
        StyleSource::Inline => ["<style>", &SHEET, "</style>"].concat(),
        StyleSource::Link => {
            let published = settings.published(FILE).map(|url| url.to_string());
            let up = "../".repeat(rendering.source.name.matches('/').count());
            let href = published.unwrap_or_else(|| [&up, FILE].concat());
            start_tag("link", &[("rel", "stylesheet"), ("href", &href)])
        }
    }
}

fn is_needed(settings: &Settings) -> bool {
    let has_style = |output: &Output| match output {
        Output::Page | Output::Shadow => true,
        Output::Light | Output::Plain | Output::Text | Output::Markdown => false,
    };
    settings.outputs.iter().any(has_style)
}

/// The file, where outputs link to it.
pub(super) fn file(settings: &Settings) -> Option<(&'static str, String)> {
    let is_linked = settings.style == StyleSource::Link && is_needed(settings);
    is_linked.then(|| (FILE, SHEET.clone()))
}

/// What a strict policy must say.
pub(super) fn advice(settings: &Settings) -> Option<String> {
    let is_inline = settings.style == StyleSource::Inline && is_needed(settings);
    is_inline.then(|| {
        let hash = BASE64_STANDARD.encode(Sha256::digest(SHEET.as_bytes()));
        format!("Content-Security-Policy: style-src 'sha256-{hash}'")
    })
}
