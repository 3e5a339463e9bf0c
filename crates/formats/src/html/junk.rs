//! What systems and plugins leave in a text, and is no part of the story.

use story::Loss;

use super::{
    flow::Flow,
    tree::{Id, Node},
};
use crate::{
    json::{pixels, whole_number},
    text::Search,
};

/// Whole classes of plugins and page furniture.
const CLASSES: &str = "sharedaddy sd-sharing addtoany_share_save_container a2a_kit essb_links \
    ssba shareaholic-canvas jp-relatedposts jetpack-likes-widget-wrapper yarpp related-posts \
    wp-block-social-links advertisement advert ad-slot ad-container adsbygoogle \
    google-auto-placed teads outbrain taboola mc4wp-form wpcf7 kg-signup-card comments \
    comment-respond wp-block-spacer wp-block-latest-posts post-navigation print-only \
    wp-block-jetpack-subscriptions kg-audio-thumbnail kg-video-player \
    kg-video-overlay kg-bookmark-icon kg-bookmark-thumbnail kg-file-card-icon \
    wp-block-file__button avatar _brlbs-content-blocker powerpress_links \
    embedded-post-publication-logo embedded-post-cta play-icon play-button more-link read-more \
    rt-reading-time span-reading-time post-views kk-star-ratings \
    ez-toc-title toc_title social-share social-sharing";

/// Classes of what is hidden, or is read to those who do not see the page.
const HIDDEN: &str = "screen-reader-text sr-only visually-hidden visuallyhidden element-invisible \
    assistive-text offscreen hidden d-none is-hidden invisible";

/// Parts of classes that show it again in wider windows.
const SHOWN: &str = ":block :flex :inline :grid d-md-";

/// Declarations that hide an element, without spaces.
const HIDING: &str = "display:none visibility:hidden ;left:-99 ;left:-1000 \
    clip:rect(";

/// What the classes of the notices of consent managers have in them.
const NOTICES: &str = "embed-privacy-overlay cookieconsent-optout cmplz-blocked brlbs-cmpnt-cb";

/// Beginnings and ends of the classes of other such boxes.
const BOXES: &str = "subscri newsletter signup sign-up share sharing social audio listen \
    beyondwords";
const BOX_ENDS: &str =
    "widget form box signup cta buttons button bar links icons tools player container wrap";

/// A box of the page says little; more words are text.
const LONGEST_BOX: usize = 400;

/// A picture that stands in a line like a letter, in pixels.
const LETTER_SIZE: u32 = 32;

/// Portraits and icons are at most this wide and high.
const ICON_SIZE: u32 = 48;

/// What a small picture is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Icon {
    /// No small picture.
    None,
    /// A letter: its alternative text is what it shows.
    Letter,
    /// An icon or portrait.
    Small,
}

impl<'a> Flow<'_, 'a> {
    /// Whether an element is left out; what it says is named.
    #[inline(never)]
    pub(super) fn is_junk(&mut self, id: Id, element: &Node<'a>) -> bool {
        let is_image = element.name == "img";
        if is_hidden(element) {
            self.leave_out(id, Loss::Hidden);
            return true;
        }
        let is_junk = element.name == "nav"
            || element.is_classed(CLASSES)
            || element.attribute("class").holds_one_of(NOTICES)
            || is_image && is_pixel(element)
            || self.is_page_button(id, element)
            || self.is_page_box(id, element)
            || self.is_clock(id, element);
        if is_junk {
            self.leave_out(id, Loss::Junk);
        }
        is_junk
    }

    /// Whether an element is a form to subscribe or search, or a box with
    /// buttons to share; a form around a whole page is none.
    fn is_page_box(&self, id: Id, element: &Node<'a>) -> bool {
        let begins = |class: &str| class.holds_one_of(BOXES);
        let ends = |class: &str| BOX_ENDS.words().any(|word| class.ends_with(word));
        let is_input = |node: &Node<'_>| {
            node.name == "input" && node.is_valued("type", "email search password tel")
        };
        let own = element.attribute("class");
        let is_box = own.words().any(|class| begins(class) && ends(class));
        let is_form = element.name == "form" && self.tree.find(id, is_input).is_some();
        (is_box || is_form)
            && self.tree.text(id).trim().len() < LONGEST_BOX
            && self.tree.find(id, |node| node.is("audio video")).is_none()
    }

    /// Whether an element is the clock of a player.
    fn is_clock(&self, id: Id, element: &Node<'a>) -> bool {
        const CLOCKS: &str = "duration current elapsed remaining";
        let is_clock = |byte: u8| matches!(byte, b'0'..=b':' | b' ' | b'\n');
        element.attribute("class").holds_one_of(CLOCKS) && self.tree.text(id).bytes().all(is_clock)
    }

    /// What a small picture is.
    pub(super) fn icon(&self, image: &Node<'a>) -> Icon {
        let (width, height) = (size(image, "width:"), size(image, "height:"));
        if image.has_class(|class| class.holds("emoji") || class.holds("smiley")) {
            Icon::Letter
        } else if (1..=LETTER_SIZE).contains(&width)
            || (1..=ICON_SIZE).contains(&width) && (1..=ICON_SIZE).contains(&height)
        {
            Icon::Small
        } else {
            Icon::None
        }
    }
}

/// Whether nobody sees an element. What is hidden until a reader searches for it
/// (`until-found`) is the answer of a list of questions, say.
fn is_hidden(element: &Node<'_>) -> bool {
    let mut style = String::from(";");
    for word in element.attribute("style").to_ascii_lowercase().words() {
        style.push_str(word);
    }
    // Late loaders show pictures.
    let is_classed = element.name != "img"
        && element.is_classed(HIDDEN)
        && !element.attribute("class").holds_one_of(SHOWN);
    let is_marked = element.has("hidden") && element.attribute("hidden") != "until-found";
    is_marked || is_classed || style.holds_one_of(HIDING)
}

/// A picture that nobody is meant to see, or a portrait by the address that
/// portraits have.
fn is_pixel(image: &Node<'_>) -> bool {
    let is_tiny = |key| {
        let size = image.attribute(key);
        let size = whole_number(size.strip_suffix("px").unwrap_or(size));
        size.is_some_and(|size| size <= 2)
    };
    let source = image.attribute("src");
    const COUNTED: &str = "/pixel. /pixel? ://pixel. /beacon count.gif /b.gif vgwort.de/na/ \
        spacergif gravatar.com/avatar/ medium.com/fit/c/ resize:fill:";
    is_tiny("width") || is_tiny("height") || source.holds_one_of(COUNTED)
}

/// The width or height of a picture in pixels, as an attribute or style says:
/// `width:` or `height:`.
fn size(image: &Node<'_>, mark: &str) -> u32 {
    let own = pixels(image.attribute(mark.without_end(":")));
    match image.attribute("style").cut(mark) {
        Some((_, rule)) if own == 0 => pixels(rule.before(";").trim()),
        _ => own,
    }
}
