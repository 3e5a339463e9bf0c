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
mod back;
mod behaviour;
mod channel;
mod corpus;
mod embeds;
mod examples;
mod failures;
mod formats;
mod gestures;
mod isolation;
mod languages;
mod layout;
mod life_cycle;
mod look;
mod mixed_text;
mod modules;
mod network;
mod overlay_events;
mod page_setting;
mod panics;
mod paper;
mod photos;
mod policies;
mod preferences;
mod requests;
mod reserve;
mod shows;
mod site;
mod viewer;
mod viewer_sizes;

use std::panic::{AssertUnwindSafe, resume_unwind};

use browser_tests::{Browser, results};
use futures_util::FutureExt;

/// Runs a test in a browser of its own and ends that browser, whatever happens.
fn in_browser(test: impl AsyncFnOnce(&Browser) -> anyhow::Result<()>) {
    in_browser_with(&[], test);
}

/// The same with preferences of Firefox.
fn in_browser_with(
    preferences: &[(&str, i32)],
    test: impl AsyncFnOnce(&Browser) -> anyhow::Result<()>,
) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let outcome = runtime.block_on(async {
        let browser = Browser::start_with(preferences).await?;
        // An assertion that fails must not leave its browser behind.
        let outcome = AssertUnwindSafe(test(&browser)).catch_unwind().await;
        browser.close().await?;
        outcome.unwrap_or_else(|panic| resume_unwind(panic))
    });
    if let Err(error) = outcome {
        panic!("{error:?}");
    }
}

/// Checks every row of a table, and fails with those that did not hold.
async fn each_row<'a, T>(
    rows: &'a [T],
    name: impl Fn(&'a T) -> &'a str,
    check: impl AsyncFn(&'a T) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut failed = Vec::new();
    for row in rows {
        let outcome = AssertUnwindSafe(check(row)).catch_unwind().await;
        results::row(name(row), matches!(outcome, Ok(Ok(()))));
        match outcome {
            Ok(Ok(())) => {}
            Ok(Err(error)) => failed.push(format!("{}: {error}", name(row))),
            // The panic has been told already.
            Err(_) => failed.push(name(row).to_owned()),
        }
    }
    anyhow::ensure!(failed.is_empty(), "rows that failed: {failed:#?}");
    Ok(())
}
