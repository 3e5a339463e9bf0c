//! The standalone site, by Trunk.

use std::path::Path;

use anyhow::Result;

use super::wasm::remaps;
use crate::run::{command, run};

/// Builds the site into `dist/site`.
pub(super) fn build(dist: &Path) -> Result<()> {
    run(command("trunk")
        .args([
            "build",
            "--release",
            "--cargo-profile",
            "dist",
            "--public-url",
            "./",
            "--dist",
        ])
        .arg(dist.join("site"))
        // Trunk takes only `true` and `false` for it.
        .env_remove("NO_COLOR")
        .env("CARGO_ENCODED_RUSTFLAGS", remaps()?.join("\u{1f}"))
        .env("TRUNK_SKIP_VERSION_CHECK", "true"))
}
