//! Tests in a browser: what a reader sees of a story, and what a host page can
//! observe. Each file is one area.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test reports a fault by failing"
)]

mod accessibility;
mod announcements;
mod attacks;
mod back;
mod behaviour;
mod channel;
mod corpus;
mod embed_page;
mod embeds;
mod examples;
mod failures;
mod formats;
mod gestures;
mod isolation;
mod languages;
mod layout;
mod leptos_app;
mod life_cycle;
mod look;
mod mixed_text;
mod modules;
mod network;
mod outputs;
mod overlay_events;
mod page_colours;
mod page_frame;
mod page_overlays;
mod page_setting;
mod page_sharing;
mod panics;
mod paper;
mod pass_on;
mod photos;
mod policies;
mod preferences;
mod prerendered;
mod requests;
mod reserve;
mod sharing;
mod shows;
mod signatures;
mod site;
mod sources;
mod story_lists;
mod viewer;
mod viewer_sizes;
mod views;

use std::{
    panic::{AssertUnwindSafe, resume_unwind},
    sync::LazyLock,
};

use browser_tests::{Browser, results};
use futures_util::FutureExt;
use tokio::runtime::Runtime;

/// Drives all browsers, which outlive a test.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// Runs a test in a new window of a browser, on origins of its own.
fn in_browser(test: impl AsyncFnOnce(&Browser) -> anyhow::Result<()>) {
    RUNTIME.block_on(async {
        let browser = Browser::reuse().await.unwrap();
        match AssertUnwindSafe(test(&browser)).catch_unwind().await {
            Ok(Ok(())) => browser.keep(),
            // A test that failed may have left its browser in any state.
            failed => close_and_fail(browser, failed).await,
        }
    });
}

/// Runs a test in a browser of its own with preferences of Firefox.
fn in_browser_with(
    preferences: &[(&str, i32)],
    test: impl AsyncFnOnce(&Browser) -> anyhow::Result<()>,
) {
    RUNTIME.block_on(async {
        let browser = Browser::start(preferences).await.unwrap();
        let outcome = AssertUnwindSafe(test(&browser)).catch_unwind().await;
        close_and_fail(browser, outcome).await;
    });
}

/// Closes the browser, and fails if the test has.
async fn close_and_fail(browser: Browser, outcome: std::thread::Result<anyhow::Result<()>>) {
    let closed = browser.close().await;
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(error)) => panic!("{error:?}"),
        Err(panic) => resume_unwind(panic),
    }
    closed.unwrap();
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
            // The panic has been printed already.
            Err(_) => failed.push(name(row).to_owned()),
        }
    }
    anyhow::ensure!(failed.is_empty(), "rows that failed: {failed:#?}");
    Ok(())
}
