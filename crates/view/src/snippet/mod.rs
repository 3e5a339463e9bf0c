//! What a host page pastes to show a story from its publisher's address: the
//! tag, or a frame.

mod height;
mod hints;

use html_escape::{encode_double_quoted_attribute, encode_text};
use story::{Story, WebUrl};

pub use self::hints::hints;

use self::height::{Column, NARROW, WIDE, estimate};

/// Script, element and fallback. `more` are further attributes of the element.
///
/// The height is there twice: the style holds before the script is there, the
/// attribute after it, and alone where a policy allows no style attributes.
///
/// ```
/// use story::{Story, WebUrl};
///
/// let story = Story { headline: "Ferries & fog".to_owned(), ..Story::default() };
/// let src = WebUrl::parse("https://northline.example/fog.json", None)?;
/// let tag = view::snippet::tag(&story, &src, &[], "https://cdn.example/wire-story.js");
/// assert!(tag.contains("<wire-story src=\"https://northline.example/fog.json\""));
/// # Ok::<(), story::UrlError>(())
/// ```
pub fn tag(story: &Story, src: &WebUrl, more: &[(&str, &str)], script: &str) -> String {
    let reserve = reserve_of(story);
    let style = ["display: block; min-height: ", &reserve].concat();
    let first = [("src", src.as_str())];
    let last = [("min-height", reserve.as_str()), ("style", style.as_str())];
    let attributes = first.iter().chain(more).chain(&last);
    [
        &start("script", [("type", "module"), ("src", script)].iter()),
        "</script>\n",
        &start("wire-story", attributes),
        "\n  ",
        &link(story, story.canonical_url.as_ref().unwrap_or(src)),
        "\n</wire-story>",
    ]
    .concat()
}

/// A frame of `page`, the address of `embed.html`, as high as the story is in a
/// column of 600 pixels. It needs no script, and nothing of the page around it.
pub fn frame(story: &Story, src: &WebUrl, more: &[(&str, &str)], page: &str) -> String {
    let mut query = [page, "?story=", &crate::percent::encode(src.as_str())].concat();
    for (name, value) in more {
        query.extend(["&", *name, "=", &crate::percent::encode(value)]);
    }
    let height = height_in_frame(story, COLUMN).to_string();
    let style = ["border: 0; width: 100%; height: ", &height, "px"].concat();
    let attributes = [
        ("src", query.as_str()),
        ("title", story.headline.as_str()),
        ("sandbox", SANDBOX),
        ("allow", "clipboard-write; fullscreen; web-share"),
        ("loading", "lazy"),
        ("style", style.as_str()),
    ];
    [&start("iframe", attributes.iter()), "</iframe>"].concat()
}

/// The width that the height of a frame is estimated for, in pixels.
const COLUMN: usize = 600;

/// What the page in the frame may do: run its script, and open links.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// A start tag.
fn start<'a>(name: &str, attributes: impl Iterator<Item = &'a (&'a str, &'a str)>) -> String {
    let mut tag = ["<", name].concat();
    for (name, value) in attributes {
        let value = encode_double_quoted_attribute(value);
        tag.extend([" ", *name, "=\"", &value, "\""]);
    }
    tag.push('>');
    tag
}

/// The link to a story that stands in its absence.
pub fn link(story: &Story, page: &WebUrl) -> String {
    let words = match &story.publisher {
        Some(publisher) => [&story.headline, " — ", &publisher.name].concat(),
        None => story.headline.clone(),
    };
    let start = start("a", [("href", page.as_str())].iter());
    [&start, encode_text(&words).as_ref(), "</a>"].concat()
}

/// The height that a page reserves for a story, as CSS has it.
pub fn reserve_of(story: &Story) -> String {
    reserve(estimate(story, WIDE), estimate(story, NARROW))
}

/// How high a story is in a frame of a width, both in pixels.
pub fn height_in_frame(story: &Story, width: usize) -> usize {
    estimate(story, Column::in_frame(width))
}

/// As much as the story takes, but no more than the window: what is further
/// down moves unseen. In windows between a phone's and a page's the height is
/// between those of both.
fn reserve(wide: usize, narrow: usize) -> String {
    /// Widths of the windows that the two estimates are for, in pixels.
    const PHONE: usize = 390;
    const PAGE: usize = 680;
    if narrow <= wide {
        return format!("min(100vh, {wide}px)");
    }
    let change = (narrow - wide) * 100 / (PAGE - PHONE);
    let start = wide + change * PAGE / 100;
    format!("min(100vh, max({wide}px, {start}px - {change}vw))")
}
