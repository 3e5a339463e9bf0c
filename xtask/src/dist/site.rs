//! The standalone site, by Trunk.

use std::path::Path;

use anyhow::Result;

use super::wasm::Module;
use crate::run::{command, run};

/// Builds the site into `dist/site`.
pub(super) fn build(dist: &Path, _formats: &Module) -> Result<()> {
    run(command("trunk")
        .args(["build", "--release", "--public-url", "./", "--dist"])
        .arg(dist.join("site"))
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true"))
}
