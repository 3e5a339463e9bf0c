//! All that CI runs without a browser.

use anyhow::Result;

use crate::{
    run::{command, run, run_with},
    tidy,
};

/// The widget's two features exclude each other, so it is never part of a
/// `--workspace` command.
pub(crate) fn check() -> Result<()> {
    tidy::tidy()?;
    run_with("cargo", "fmt --all --check")?;
    run_with("tsc", "-p tsconfig.json")?;
    for target in [
        "--workspace --exclude wire-story --all-targets",
        "-p wire-story --features ssr --all-targets",
        "-p wire-story --features csr --target wasm32-unknown-unknown",
        "-p formats --target wasm32-unknown-unknown",
    ] {
        run_with("cargo", &format!("clippy {target} -- -D warnings"))?;
    }
    run_with(
        "cargo",
        "test --workspace --exclude wire-story --exclude browser-tests",
    )?;
    run_with("cargo", "test -p wire-story --features ssr")?;
    for documented in ["-p story -p formats", "-p wire-story --features ssr"] {
        run(command("cargo")
            .args(["doc", "--no-deps"])
            .args(documented.split_whitespace())
            .env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(())
}
