use std::sync::Arc;

use leptos::prelude::*;
use story::{Author, Byline, Timestamp, WebUrl};

use super::timestamp::timestamp;
use crate::{config::Edition, text::around_gap};

/// Who wrote the story, where, and when.
#[component]
pub(super) fn BylineLine(
    /// Who wrote it.
    byline: Byline,
    /// Where it was written.
    dateline: Option<String>,
    /// When it was first published.
    published: Option<Timestamp>,
    /// When it last changed.
    updated: Option<Timestamp>,
    /// For labels and dates.
    edition: Arc<Edition>,
) -> impl IntoView {
    let authors = match byline.text {
        // The publisher has written the whole line; it has its own "By".
        Some(text) => Some(view! { <span class="byline__authors">{text}</span> }.into_any()),
        None => (!byline.authors.is_empty()).then(|| names(byline.authors, &edition)),
    };
    if authors.is_none() && dateline.is_none() && published.is_none() && updated.is_none() {
        return None;
    }
    let updated_label = edition.labels.updated;
    Some(view! {
        <div class="byline" part="byline">
            {authors}
            {dateline.map(|place| view! { <span class="byline__dateline">{place}</span> })}
            {published.map(|time| timestamp(time, &edition))}
            {updated.map(|time| view! {
                <span class="byline__updated">
                    {updated_label} " " {timestamp(time, &edition)}
                </span>
            })}
        </div>
    })
}

/// `By A, B and C`.
fn names(authors: Vec<Author>, edition: &Edition) -> AnyView {
    let (before, after) = around_gap(edition.labels.by);
    let last = authors.len() - 1;
    let names: Vec<AnyView> = authors
        .into_iter()
        .enumerate()
        .map(|(index, author)| {
            let joint = match index {
                0 => "",
                _ if index == last => edition.labels.and,
                _ => edition.labels.comma,
            };
            (joint, name(author)).into_any()
        })
        .collect();
    view! { <span class="byline__authors">{before}{names}{after}</span> }.into_any()
}

fn name(author: Author) -> AnyView {
    let name = author.name;
    match author.url.as_ref().map(WebUrl::to_string) {
        Some(href) => {
            view! { <a class="byline__author" rel="author" href=href>{name}</a> }.into_any()
        }
        None => view! { <span class="byline__author">{name}</span> }.into_any(),
    }
}
