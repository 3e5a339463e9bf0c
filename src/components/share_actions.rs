use story::WebUrl;

use super::{
    element::{Element, element},
    icon::{COPY, SHARE, icon},
};
use crate::{config::Edition, share::device, text::fill};

/// The two buttons that need the browser's help: its own share sheet, where it
/// has one, and the clipboard. What came of it is said in a live region.
///
/// Its words are the only thing in a story that changes, so they are put there
/// by hand: a signal would bring 7 KB of WebAssembly along.
pub(super) fn share_actions(url: &WebUrl, title: &str, edition: &Edition) -> Vec<Element> {
    let labels = edition.labels;
    let (address, title) = (url.to_string(), title.to_owned());
    let button = |class| element("button", class).attribute("type", "button");

    let share = device::can_share().then(|| {
        let address = address.clone();
        button("share__button share__button--main")
            .part("share-main")
            .child(icon(SHARE))
            .words(labels.share)
            .on_click(Box::new(move |_| device::share(&address, &title)))
    });
    let copy = button("share__button")
        .part("share-copy")
        .child(icon(COPY))
        .words(labels.copy)
        .on_click(Box::new(move |event| {
            let refused = fill(labels.not_copied, &address);
            device::copy(&address, &event, labels.copied, refused);
        }));
    let live = element("span", "share__said").attribute("role", "status");
    [share, Some(copy), Some(live)]
        .into_iter()
        .flatten()
        .collect()
}
