use std::sync::Arc;

use leptos::prelude::*;
use story::{Address, Publisher};

use super::timestamp::timestamp;
use crate::{
    config::Edition,
    text::{around_gap, fill},
};

/// Where else the publisher can be reached.
#[component]
pub(super) fn Addresses(
    /// Whose addresses they are.
    publisher: Option<Publisher>,
    /// The addresses.
    addresses: Vec<Address>,
    /// For labels and dates.
    edition: Arc<Edition>,
) -> impl IntoView {
    if addresses.is_empty() {
        return None;
    }
    let (language, direction) = edition.label_language();
    let title = match publisher {
        Some(publisher) => fill(edition.labels.addresses, &publisher.name),
        None => edition.labels.addresses_unnamed.to_owned(),
    };
    let lines: Vec<AnyView> = addresses.into_iter().map(|it| line(it, &edition)).collect();
    Some(view! {
        <aside class="addresses" part="addresses" lang=language dir=direction>
            <p class="addresses__title">{title}</p>
            <ul class="addresses__list">{lines}</ul>
        </aside>
    })
}

fn line(address: Address, edition: &Edition) -> AnyView {
    let checked = address.checked.map(|time| {
        let (before, after) = around_gap(edition.labels.checked);
        let time = timestamp(time, edition);
        view! { <span class="addresses__checked">"(" {before}{time}{after} ")"</span> }
    });
    let host = address.url.host().to_owned();
    view! {
        <li class="addresses__line">
            <a class="addresses__link" href=address.url.to_string() dir="ltr">{host}</a>
            " "
            {checked}
        </li>
    }
    .into_any()
}
