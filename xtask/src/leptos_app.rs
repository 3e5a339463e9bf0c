//! Building and serving `examples/leptos-app`.

use std::path::PathBuf;

use anyhow::Result;

use crate::{
    run::{command, root, run},
    setup,
};

const PORT: &str = "3000";

/// Builds the app for both ways and serves it.
pub(crate) fn serve(arguments: &[String]) -> Result<()> {
    setup::setup()?;
    build_with(&["--package", "leptos-app", "--features", "ssr"])?;
    let port = arguments.first().map_or(PORT, String::as_str);
    run(command(root().join("target/debug/leptos-app"))
        .arg(port)
        .arg(packages())
        .arg(root().join("examples")))
}

/// Builds all for the tests, the server with the features of `check`, whose
/// dependencies are built already.
pub(crate) fn build() -> Result<()> {
    build_with(&["--workspace", "--all-features"])
}

/// Builds the server, and for the browser the app that hydrates and the one that
/// renders alone.
fn build_with(features: &[&str]) -> Result<()> {
    run(command("cargo")
        .args(["build", "--bin", "leptos-app"])
        .args(features))?;
    for way in ["hydrate", "csr"] {
        run(command("cargo")
            .args(["build", "-p", "leptos-app", "--lib", "--features", way])
            .args(["--target", "wasm32-unknown-unknown"]))?;
        run(command("wasm-bindgen")
            .arg(root().join("target/wasm32-unknown-unknown/debug/leptos_app.wasm"))
            .arg("--out-dir")
            .arg(packages().join(way))
            .args(["--target", "web", "--no-typescript"]))?;
    }
    Ok(())
}

/// Where wasm-bindgen writes what the browser loads.
fn packages() -> PathBuf {
    root().join("target/leptos-app")
}
