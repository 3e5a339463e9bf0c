//! The standalone site, by Trunk.

use std::{fs, path::Path};

use anyhow::Result;

use super::{bundle::site_assets, wasm};
use crate::run::{command, run};

/// Builds the site into `dist/site`.
pub(super) fn build(dist: &Path) -> Result<()> {
    // Trunk also copies what an earlier build left there.
    let work = wasm::target().join("wasm-bindgen");
    if work.exists() {
        fs::remove_dir_all(work)?;
    }
    site_assets()?;
    let mut trunk = command("trunk");
    trunk
        .args(["build", "--config", "xtask/site.toml"])
        .args(["--release", "--cargo-profile", "dist"])
        .args(["--public-url", "./", "--dist"])
        .arg(dist.join("site"))
        // Trunk takes only `true` and `false` for it.
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    run(wasm::with_settings(&mut trunk)?)
}
