use std::sync::Arc;

use leptos::prelude::*;
use story::WebUrl;

use super::{
    icon::{icon, target},
    share_actions::ShareActions,
};
use crate::{config::Edition, share::Target, text::fill};

/// The ways to hand the story on. Links are plain links; nothing is requested
/// from anyone before the reader acts.
#[component]
pub(super) fn ShareBar(
    /// The page to share.
    url: WebUrl,
    /// Its title.
    title: String,
    /// For labels.
    edition: Arc<Edition>,
) -> impl IntoView {
    let (language, direction) = edition.label_language();
    let labels = edition.labels;
    let links: Vec<AnyView> = Target::ALL
        .iter()
        .map(|network| {
            let name = match network.name() {
                Some(name) => fill(labels.share_on, name),
                None => labels.email.to_owned(),
            };
            let href = network.link(&url, &title);
            view! {
                <a
                    class="share__button share__button--round"
                    part="share-link"
                    href=href
                    target="_blank"
                    rel="noopener noreferrer"
                    title=name.clone()
                    aria-label=name
                >
                    {icon(target(*network))}
                </a>
            }
            .into_any()
        })
        .collect();
    view! {
        <div
            class="share"
            part="share"
            role="group"
            aria-label=labels.share
            lang=language
            dir=direction
        >
            <ShareActions url title edition/>
            {links}
        </div>
    }
}
