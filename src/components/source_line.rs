use leptos::prelude::*;
use story::{Publisher, Rights, Story, WebUrl};

use super::body::linked_sentence;
use crate::config::Edition;

/// Whose story it is, and what others may do with it.
pub(super) struct SourceLine {
    publisher: Option<Publisher>,
    canonical: Option<WebUrl>,
    rights: Rights,
}

impl SourceLine {
    pub(super) fn of(story: &Story) -> Self {
        Self {
            publisher: story.publisher.clone(),
            canonical: story.canonical_url.clone(),
            rights: story.rights.clone(),
        }
    }

    pub(super) fn view(self, edition: &Edition) -> Option<AnyView> {
        let Self {
            publisher,
            canonical,
            rights,
        } = self;
        if publisher.is_none() && rights == Rights::default() {
            return None;
        }
        let source = publisher.map(|publisher| {
            let url = canonical.or(publisher.url);
            let sentence = linked_sentence(edition.labels.published_by, publisher.name, url);
            view! { <span class="source__part">{sentence} "."</span> }
        });
        let part = |words: String| view! { <span class="source__part">{words}</span> };
        let license = rights.license.map(|url| {
            let words = edition.labels.license;
            view! { <a class="link source__part" rel="license" href=url.to_string()>{words}</a> }
        });
        Some(
            view! {
                <p class="source" part="source">
                    {source} {rights.copyright.map(part)} {rights.terms.map(part)} {license}
                </p>
            }
            .into_any(),
        )
    }
}
