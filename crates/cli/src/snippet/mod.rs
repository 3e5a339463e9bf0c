//! `wire-story snippet`: the tag that a host page pastes.

mod height;
mod hints;

use std::{
    io::{Write, stderr, stdout},
    path::Path,
};

use formats::Hint;
use html_escape::{encode_double_quoted_attribute, encode_text};
use story::{Story, WebUrl};

use self::{
    height::{Column, NARROW, WIDE, estimate},
    hints::Hints,
};
use crate::{Outcome, input, signing::PublicKey};

pub(crate) fn run(
    file: &Path,
    hint: Hint<'_>,
    src: &WebUrl,
    script: &str,
    bundle: Option<&Path>,
    keys: &[PublicKey],
) -> anyhow::Result<Outcome> {
    let converted = match formats::convert(&input::read(file)?, hint, Some(src)) {
        Ok(converted) => converted,
        Err(error) => {
            writeln!(stderr(), "{}: {}: {error}", file.display(), error.code())?;
            return Ok(Outcome::Refused);
        }
    };
    if let Some(bundle) = bundle {
        let hints = Hints::read(bundle)?;
        writeln!(stdout(), "{}", hints.links(&converted, src, script))?;
    }
    writeln!(stdout(), "{}", snippet(&converted.story, src, script, keys))?;
    Ok(Outcome::Well)
}

/// Script, element and fallback.
///
/// The height is there twice: the style holds before the script is there, the
/// attribute after it, and alone where a policy allows no style attributes.
fn snippet(story: &Story, src: &WebUrl, script: &str, keys: &[PublicKey]) -> String {
    format!(
        "<script type=\"module\" src=\"{script}\"></script>\n\
         <wire-story src=\"{src}\"{key} min-height=\"{reserve}\" style=\"display: block; min-height: {reserve}\">\n  \
         {link}\n\
         </wire-story>",
        script = encode_double_quoted_attribute(script),
        src = encode_double_quoted_attribute(src.as_str()),
        key = match keys {
            [] => String::new(),
            keys => format!(" key=\"{}\"", attribute(keys)),
        },
        reserve = reserve_of(story),
        link = link(story, story.canonical_url.as_ref().unwrap_or(src)),
    )
}

/// The value of the attribute `key`.
pub(crate) fn attribute(keys: &[PublicKey]) -> String {
    let keys: Vec<String> = keys.iter().map(PublicKey::to_string).collect();
    keys.join(" ")
}

/// The link to a story that stands in its absence.
pub(crate) fn link(story: &Story, page: &WebUrl) -> String {
    let words = match &story.publisher {
        Some(publisher) => format!("{} — {}", story.headline, publisher.name),
        None => story.headline.clone(),
    };
    format!(
        "<a href=\"{page}\">{words}</a>",
        page = encode_double_quoted_attribute(page.as_str()),
        words = encode_text(&words),
    )
}

/// The height that a page reserves for a story, as CSS has it.
pub(crate) fn reserve_of(story: &Story) -> String {
    reserve(estimate(story, WIDE), estimate(story, NARROW))
}

/// How high a story is in a frame of a width, both in pixels.
pub(crate) fn height_in_frame(story: &Story, width: usize) -> usize {
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
