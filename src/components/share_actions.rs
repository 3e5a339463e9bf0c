use leptos::prelude::*;
use story::WebUrl;

use super::{
    element::element,
    icon::{COPY, SHARE, icon},
};
use crate::{config::Edition, share::device, text::fill};

/// The two buttons that need the browser's help: its own share sheet, where it
/// has one, and the clipboard. What came of it is said in a live region.
pub(super) fn share_actions(url: &WebUrl, title: &str, edition: &Edition) -> Vec<AnyView> {
    let labels = edition.labels;
    let said = RwSignal::new(String::new());
    let (address, title) = (url.to_string(), title.to_owned());
    let button = |class| element("button", class).attribute("type", "button");

    let share = device::can_share().then(|| {
        let address = address.clone();
        button("share__button share__button--main")
            .part("share-main")
            .child(icon(SHARE))
            .words(labels.share)
            .on_click(Box::new(move || device::share(&address, &title)))
    });
    let copy = button("share__button")
        .part("share-copy")
        .child(icon(COPY))
        .words(labels.copy)
        .on_click(Box::new(move || {
            let refused = fill(labels.not_copied, &address);
            device::copy(&address, move |is_copied| {
                // The story may be gone by now.
                said.try_set(if is_copied {
                    labels.copied.to_owned()
                } else {
                    refused
                });
            });
        }));
    let live = element("span", "share__said")
        .attribute("role", "status")
        .child((move || said.get()).into_any())
        .view();
    [share, Some(copy), Some(live)]
        .into_iter()
        .flatten()
        .collect()
}
