//! What systems and plugins leave in a text, and is no part of the story.

use story::Problem;

use super::{flow::Flow, tree::Node};
use crate::json::whole_number;

/// Whole classes of plugins and page furniture.
const CLASSES: &str = "sharedaddy sd-sharing addtoany_share_save_container a2a_kit share-buttons \
    share-bar social-share social-links social-sharing essb_links ssba shareaholic-canvas \
    jp-relatedposts jetpack-likes-widget-wrapper yarpp related-posts wp-block-social-links \
    advertisement advert ad-slot ad-container adsbygoogle google-auto-placed teads outbrain taboola \
    newsletter-signup newsletter-form mc4wp-form wpcf7 kg-signup-card comments comment-respond \
    screen-reader-text sr-only visually-hidden wp-block-spacer wp-block-latest-posts \
    post-navigation print-only";

impl<'a> Flow<'_, 'a> {
    /// Whether an element is left out; the reason is named once.
    #[inline(never)]
    pub(super) fn is_junk(&mut self, element: &Node<'a>) -> bool {
        let is_image = element.name == "img";
        let is_junk = element.name == "nav"
            || is_hidden(element)
            || element.is_classed(CLASSES)
            || is_image && is_pixel(element);
        if is_junk && (is_image || !element.children.is_empty()) {
            self.draft.warn(Problem::Junk);
        }
        is_junk
    }
}

fn is_hidden(element: &Node<'_>) -> bool {
    let style = element.attribute("style");
    if style.is_empty() {
        return element.has("hidden");
    }
    let mut bare = style.to_ascii_lowercase();
    bare.retain(|letter| !letter.is_whitespace());
    element.has("hidden") || bare.contains("display:none") || bare.contains("visibility:hidden")
}

/// A picture that nobody is meant to see.
fn is_pixel(image: &Node<'_>) -> bool {
    let is_tiny = |key| {
        let size = image.attribute(key);
        let size = whole_number(size.strip_suffix("px").unwrap_or(size));
        size.is_some_and(|size| size <= 2)
    };
    let source = image.attribute("src");
    const COUNTED: &str = "/pixel. /pixel? ://pixel. /beacon count.gif /b.gif vgwort.de/na/";
    is_tiny("width") || is_tiny("height") || COUNTED.split(' ').any(|mark| source.contains(mark))
}
