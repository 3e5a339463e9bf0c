//! What systems and plugins leave in a text, and is no part of the story.

use story::Problem;

use super::{
    flow::Flow,
    tree::{Element, Id},
};

/// Elements whose content is not text for readers.
pub(super) fn is_silent(name: &str) -> bool {
    [
        "script", "style", "template", "head", "title", "meta", "link", "base", "svg", "math",
        "canvas", "map", "form", "input", "button", "select", "textarea", "datalist", "progress",
        "meter", "param", "source", "track", "noembed", "noframes", "dialog", "del",
    ]
    .contains(&name)
}

/// Whole classes of plugins and page furniture.
const CLASSES: &[&str] = &[
    "sharedaddy",
    "sd-sharing",
    "addtoany_share_save_container",
    "a2a_kit",
    "share-buttons",
    "share-bar",
    "social-share",
    "social-links",
    "social-sharing",
    "essb_links",
    "ssba",
    "shareaholic-canvas",
    "jp-relatedposts",
    "jetpack-likes-widget-wrapper",
    "yarpp",
    "related-posts",
    "wp-block-social-links",
    "advertisement",
    "advert",
    "ad-slot",
    "ad-container",
    "adsbygoogle",
    "google-auto-placed",
    "teads",
    "outbrain",
    "taboola",
    "newsletter-signup",
    "newsletter-form",
    "mc4wp-form",
    "wpcf7",
    "kg-signup-card",
    "comments",
    "comment-respond",
    "screen-reader-text",
    "sr-only",
    "visually-hidden",
    "wp-block-spacer",
    "wp-block-latest-posts",
    "post-navigation",
    "print-only",
];

impl Flow<'_> {
    /// Whether an element is left out; the reason is named once.
    pub(super) fn is_junk(&mut self, id: Id, element: &Element) -> bool {
        let is_junk = is_hidden(element)
            || element.is_classed(CLASSES)
            || element.name == "nav"
            || element.name == "img" && is_pixel(element);
        if is_junk && !self.tree.children(id).is_empty() | (element.name == "img") {
            self.draft.warn(Problem::Junk);
        }
        is_junk
    }
}

fn is_hidden(element: &Element) -> bool {
    let style: String = element
        .attribute("style")
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    element.has("hidden") || style.contains("display:none") || style.contains("visibility:hidden")
}

/// A picture that nobody is meant to see.
fn is_pixel(image: &Element) -> bool {
    let is_tiny = |key| {
        let size = image.attribute(key).trim_end_matches("px");
        size.parse::<u32>().is_ok_and(|size| size <= 2)
    };
    let source = image.attribute("src");
    let is_counted = [
        "/pixel.",
        "/pixel?",
        "://pixel.",
        "/beacon",
        "count.gif",
        "/b.gif",
        "vgwort.de/na/",
    ]
    .iter()
    .any(|mark| source.contains(mark));
    is_tiny("width") || is_tiny("height") || is_counted
}
