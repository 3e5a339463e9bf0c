//! The browser tests.

use anyhow::Result;

use crate::{
    dist,
    run::{command, run},
    setup,
};

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Runs the browser tests whose name holds one of `filter`, or all, in the
/// engine that `WIRE_ENGINE` names, or in all three.
pub(crate) fn e2e(filter: &[String]) -> Result<()> {
    setup::setup()?;
    setup::browsers()?;
    dist::dist_if_stale()?;
    let chosen = std::env::var("WIRE_ENGINE").ok();
    for engine in ENGINES {
        if chosen.as_deref().is_some_and(|chosen| chosen != engine) {
            continue;
        }
        println!("browser tests in {engine}");
        run(command("cargo")
            .args(["test", "-p", "browser-tests"])
            .args(filter)
            .env("WIRE_ENGINE", engine))?;
    }
    Ok(())
}

/// Photographs the examples; see `tests/browser/src/bin/gallery.rs`.
pub(crate) fn gallery() -> Result<()> {
    setup::setup()?;
    setup::browsers()?;
    dist::dist_if_stale()?;
    run(command("cargo").args(["run", "-q", "-p", "browser-tests", "--bin", "gallery"]))
}
