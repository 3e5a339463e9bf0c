use std::sync::Arc;

use leptos::prelude::*;
use story::WebUrl;

use super::icon::{COPY, SHARE, icon};
use crate::{config::Edition, share::device, text::fill};

/// The two buttons that need the browser's help: its own share sheet, where it
/// has one, and the clipboard. What came of it is said in a live region.
#[component]
pub(super) fn ShareActions(
    /// The page to share.
    url: WebUrl,
    /// Its title.
    title: String,
    /// For labels.
    edition: Arc<Edition>,
) -> impl IntoView {
    let labels = edition.labels;
    let said = RwSignal::new(String::new());
    let address = url.to_string();
    let share = {
        let address = address.clone();
        move |_| device::share(&address, &title)
    };
    let copy = move |_| {
        let refused = fill(labels.not_copied, &address);
        device::copy(&address, move |is_copied| {
            // The story may be gone by now.
            said.try_set(if is_copied {
                labels.copied.to_owned()
            } else {
                refused
            });
        });
    };
    let share_button = device::can_share().then(|| view! {
        <button class="share__button share__button--main" part="share-main" type="button" on:click=share>
            {icon(SHARE)} {labels.share}
        </button>
    });
    view! {
        {share_button}
        <button class="share__button" part="share-copy" type="button" on:click=copy>
            {icon(COPY)} {labels.copy}
        </button>
        <span class="share__said" role="status">{move || said.get()}</span>
    }
}
