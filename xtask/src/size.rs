//! The bytes that reach a browser, held to exact numbers.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{dist, run::root, setup};

/// Where the numbers are kept: bytes after brotli at quality 11.
const RECORD: &str = "xtask/size.json";

/// What each may take, in bytes after brotli. Over budget is said loudly, but
/// only a change of size fails.
const BUDGETS: [(&str, u64); 3] = [
    ("shell", 2 << 10),
    ("first_view", 50 << 10),
    ("formats", 45 << 10),
];

/// Compares the sizes with those on record. Any change fails, growth and
/// shrinkage alike, so that each is seen and meant.
pub(crate) fn size(update: bool) -> Result<()> {
    setup::setup()?;
    dist::dist_if_stale()?;
    let manifest: Value = serde_json::from_slice(&fs::read(root().join("dist/manifest.json"))?)?;
    let sum = |wanted: &dyn Fn(&str) -> bool| -> u64 {
        let files = manifest["files"].as_array().into_iter().flatten();
        files
            .filter(|file| file["path"].as_str().is_some_and(wanted))
            .filter_map(|file| file["brotli"].as_u64())
            .sum()
    };
    let measured = [
        ("shell", sum(&|path| path == "wire-story.js")),
        (
            "first_view",
            manifest["first_view"]["brotli"]
                .as_u64()
                .context("no first_view")?,
        ),
        ("formats", sum(&|path| path.starts_with("formats-"))),
    ];
    for ((name, bytes), (_, budget)) in measured.iter().zip(BUDGETS) {
        let verdict = if *bytes > budget { "  OVER BUDGET" } else { "" };
        println!("{name:12} {bytes:>7} bytes of {budget}{verdict}");
    }
    let record = root().join(RECORD);
    let measured: Value = measured
        .iter()
        .map(|(name, bytes)| (name.to_string(), Value::from(*bytes)))
        .collect();
    if update {
        fs::write(record, format!("{measured:#}\n"))?;
        return Ok(());
    }
    let recorded: Value = fs::read(&record)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    if recorded != measured {
        bail!(
            "the sizes are not those on record: {recorded} became {measured}; \
             if that is meant, run `cargo xtask size --update` and commit {RECORD}"
        );
    }
    Ok(())
}
