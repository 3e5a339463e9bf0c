//! What a person sees of a story, and what a host page feels of it.
//! Each file is one area.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests say what is wrong by failing"
)]

mod accessibility;
mod announcements;
mod attacks;
mod behaviour;
mod corpus;
mod embeds;
mod examples;
mod failures;
mod formats;
mod gestures;
mod languages;
mod layout;
mod life_cycle;
mod look;
mod paper;
mod policies;
mod preferences;
mod reserve;
mod shows;
mod site;
mod viewer;

use browser_tests::Browser;

/// Runs a test in a browser of its own and ends that browser, whatever happens.
fn in_browser(test: impl AsyncFnOnce(&Browser) -> anyhow::Result<()>) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let outcome = runtime.block_on(async {
        let browser = Browser::start().await?;
        let outcome = test(&browser).await;
        browser.close().await?;
        outcome
    });
    if let Err(error) = outcome {
        panic!("{error:?}");
    }
}
