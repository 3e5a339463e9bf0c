//! Where a story can be shared.
//!
//! All targets are rows of `targets.json`. Servers and the command line write
//! their links ([`Target`]); a browser is sent the table by a script that loads
//! when the share bar is near (`src/behaviour/share/share-bar.js`), so that the table
//! is no part of the first view. Every target is a plain link: nothing is
//! requested from anyone before the reader acts.

#[cfg(not(target_arch = "wasm32"))]
mod shorten;
#[cfg(not(target_arch = "wasm32"))]
mod targets;
#[cfg(test)]
mod tests;

use story::{Story, WebUrl};

use crate::options::RenderOptions;

#[cfg(not(target_arch = "wasm32"))]
pub use targets::{Shared, Target, targets};

/// What a host writes to hide the share bar.
const NONE: &str = "none";

/// The address to share: the story's own page, else the page around it. None if
/// there is none, or if publisher or host hide the share bar.
pub(crate) fn address<'a>(story: &'a Story, options: &'a RenderOptions) -> Option<&'a WebUrl> {
    let is_hidden = story.share.as_ref().is_some_and(Vec::is_empty)
        || options.share.first().is_some_and(|key| key == NONE);
    let address = story.canonical_url.as_ref().or(options.page.as_ref());
    address.filter(|_| !is_hidden)
}

/// The targets that were chosen: those of the host that the publisher allows, in
/// the host's order, else the publisher's. None if nobody has chosen.
pub(crate) fn chosen(story: &Story, options: &RenderOptions) -> Option<Vec<String>> {
    if options.share.is_empty() {
        return story.share.clone();
    }
    let is_allowed = |key: &&String| {
        let allowed = story.share.as_ref();
        allowed.is_none_or(|allowed| allowed.contains(key))
    };
    Some(options.share.iter().filter(is_allowed).cloned().collect())
}
