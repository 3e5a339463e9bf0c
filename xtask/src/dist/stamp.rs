//! Whether `dist/` was built from the current sources.

use std::fs;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::run::{output, root};

/// Where the hash of the sources of the last build is kept.
const STAMP: &str = "target/dist/stamp";

/// What `dist/` is made from.
const SOURCES: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates",
    "examples",
    "index.html",
    "package-lock.json",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask",
];

pub(super) fn is_fresh() -> Result<bool> {
    let recorded = fs::read_to_string(root().join(STAMP)).unwrap_or_default();
    Ok(root().join("dist/manifest.json").exists() && recorded == sources()?)
}

pub(super) fn write() -> Result<()> {
    fs::write(root().join(STAMP), sources()?)?;
    Ok(())
}

/// Marks `dist/` as incomplete.
pub(super) fn forget() -> Result<()> {
    fs::write(root().join(STAMP), "")?;
    Ok(())
}

fn sources() -> Result<String> {
    let listing = [
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
    ];
    let listed = output("git", &[&listing, SOURCES].concat()).context("git is missing")?;
    let mut hash = Sha256::new();
    for path in listed.lines() {
        // A file that is listed but gone counts as empty.
        hash.update(path);
        hash.update(fs::read(root().join(path)).unwrap_or_default());
    }
    Ok(hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}
