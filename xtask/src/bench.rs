//! How fast documents are converted, natively and in WebAssembly, how fast
//! stories are rendered, and how fast a rendered story can be read and used.

use anyhow::{Context, Result};

use crate::{
    dist,
    run::{command, output, run},
    setup,
};

/// Prints a row for each format: documents, their mean size, and MB a second
/// natively and in WebAssembly (under Node.js); then what a run of
/// `wire-story render` takes, and what a browser needs for its outputs.
pub(crate) fn bench() -> Result<()> {
    setup::setup()?;
    dist::dist_if_stale()?;
    run(command("cargo").args(["build", "-q", "--release", "-p", "formats", "--benches"]))?;
    let native = output(
        "cargo",
        &["bench", "-q", "-p", "formats", "--bench", "throughput"],
    );
    let native = native.context("the native benchmark failed")?;
    let module = output(
        "node",
        &[
            "crates/formats/benches/throughput.mjs",
            "target/dist/modules/formats/optimised.wasm",
            "crates/formats/tests/fixtures",
            "../shared/corpus",
        ],
    );
    let module = module.context("the benchmark in WebAssembly failed")?;
    println!(
        "{:18} {:>9} {:>7} {:>12} {:>10}",
        "format", "documents", "bytes", "native MB/s", "wasm MB/s"
    );
    for row in native.lines() {
        let parts: Vec<&str> = row.split('\t').collect();
        let [format, documents, size, speed] = parts[..] else {
            continue;
        };
        let in_wasm = module.lines().filter_map(|row| row.split_once('\t'));
        let in_wasm = in_wasm
            .filter(|(name, _)| *name == format)
            .map(|(_, speed)| speed)
            .next();
        println!(
            "{format:18} {documents:>9} {size:>7} {speed:>12} {:>10}",
            in_wasm.unwrap_or("-")
        );
    }
    run(command("cargo").args(["bench", "-q", "-p", "wire-story-cli", "--bench", "render"]))?;
    setup::browsers()?;
    run(command("cargo")
        .args(["run", "-q", "-p", "browser-tests", "--bin", "prerendered"])
        .env("WIRE_ENGINE", "chromium"))
}

/// Compares the component with what a host could use in its place
/// (`bench/page`).
pub(crate) fn page(options: &[String]) -> Result<()> {
    setup::setup()?;
    setup::browsers()?;
    dist::dist_if_stale()?;
    run(command("cargo").args(["build", "-q", "-p", "wire-story-cli"]))?;
    run(command("node").arg("bench/page/run.mjs").args(options))
}
