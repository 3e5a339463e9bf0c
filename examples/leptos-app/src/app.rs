use std::sync::Arc;

use leptos::prelude::*;
use wire_story::{
    StoryView, WireStory,
    story::{self, Story, WebUrl},
};

/// Two stories that are part of the app, its own counter between them, and a
/// story that the browser fetches.
#[component]
pub fn App(
    /// Where the app is served: `http://127.0.0.1:3000`.
    origin: String,
) -> impl IntoView {
    let (count, set_count) = signal(0);
    let talks = read(include_str!("../../stories/straits-talks.json"), &origin);
    let frost = read(include_str!("../../stories/frost-orchards.json"), &origin);
    let brief = [&origin, "/stories/ferry-brief.json"].concat();
    view! {
        <main>
            {talks.map(|story| view! { <StoryView story/> })}
            <p>
                <button id="count" on:click=move |_| *set_count.write() += 1>
                    "Read " {count} " times"
                </button>
            </p>
            {frost.map(|story| view! { <StoryView story/> })}
            <WireStory src=brief loading="eager">
                <a href="/stories/ferry-brief.json">"Ferry service resumes"</a>
            </WireStory>
            <p id="end">"The end of the page"</p>
        </main>
    }
}

/// A document that is part of the program; its photos are beside the others.
fn read(document: &str, origin: &str) -> Option<Arc<Story>> {
    let base = WebUrl::parse(&[origin, "/stories/"].concat(), None).ok();
    let document: serde_json::Value = serde_json::from_str(document).ok()?;
    let (story, _warnings) = story::read::story(&&document, base.as_ref()).ok()?;
    Some(Arc::new(story))
}
