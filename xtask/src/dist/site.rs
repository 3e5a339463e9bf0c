//! The standalone site, by Trunk.

use std::{fs, path::Path};

use anyhow::Result;

use super::wasm::remaps;
use crate::run::{command, root, run};

/// Builds the site into `dist/site`.
pub(super) fn build(dist: &Path) -> Result<()> {
    // Trunk also copies what an earlier build left there.
    let work = root().join("target/wasm-bindgen");
    if work.exists() {
        fs::remove_dir_all(work)?;
    }
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
