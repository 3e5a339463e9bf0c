//! The browser tests.

use anyhow::Result;

use crate::{
    dist,
    run::{command, run},
    setup,
};

/// Runs the browser tests whose name holds one of `filter`, or all.
pub(crate) fn e2e(filter: &[String]) -> Result<()> {
    setup::setup()?;
    setup::browser()?;
    dist::dist_if_stale()?;
    run(command("cargo")
        .args(["test", "-p", "browser-tests"])
        .args(filter))
}
