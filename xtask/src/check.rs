//! All that CI runs without a browser.

use anyhow::Result;

use crate::{
    dist,
    run::{command, run, run_with},
    tidy,
};

/// The seed of all property tests, so that a commit that passes once always does.
/// `cargo test` alone takes another seed each time.
const RNG_SEED: &str = "20261129";

/// Features add to each other, so the workspace is built with all of them: in
/// every step, since cargo builds a dependency anew for each set of its features.
pub(crate) fn check() -> Result<()> {
    tidy::tidy()?;
    run_with("cargo", "fmt --all --check")?;
    run_with("tsc", "-p tsconfig.json")?;
    dist::check_component_script()?;
    for target in [
        "--workspace --all-features --all-targets",
        "-p wire-story --features site --target wasm32-unknown-unknown",
        "-p wire-story --features element --target wasm32-unknown-unknown",
        "-p formats --target wasm32-unknown-unknown",
        "-p copies --target wasm32-unknown-unknown",
    ] {
        run_with("cargo", &format!("clippy {target} -- -D warnings"))?;
    }
    run(command("cargo")
        .args(["test", "--workspace", "--all-features"])
        .args(["--exclude", "browser-tests", "--lib", "--bins", "--tests"])
        .env("PROPTEST_RNG_SEED", RNG_SEED))?;
    run_with("cargo", "test --workspace --all-features --doc")?;
    run(command("cargo")
        .args(["doc", "--workspace", "--all-features", "--no-deps", "--lib"])
        .env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(())
}

/// Whether the module of a page reads all fixtures as the library does natively.
pub(crate) fn module() -> Result<()> {
    run_with("cargo", "build -q -p wire-story-cli")?;
    run(command("node").args([
        "crates/formats/tests/module.mjs",
        "target/dist/modules/formats/optimised.wasm",
        "target/debug/wire-story",
    ]))
}
