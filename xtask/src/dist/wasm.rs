//! From a crate to the smallest WebAssembly it can be.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::run::{command, output, root, run};

/// A module: the glue that wasm-bindgen wrote, and the WebAssembly.
pub(super) struct Module {
    pub(super) glue: PathBuf,
    pub(super) wasm: PathBuf,
}

/// The proposals that rustc uses by default for this target.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Builds the library of a package, with the standard library from source
/// (`docs/decisions/0002-build-std.md`).
pub(super) fn build(package: &str, library: &str, features: &[&str]) -> Result<Module> {
    let target = root().join("target/dist");
    run(command("cargo")
        .args([
            "build",
            "--lib",
            "--profile",
            "dist",
            "--target",
            "wasm32-unknown-unknown",
        ])
        .args([
            "-Z",
            "build-std=std,panic_abort",
            "-Z",
            "build-std-features=optimize_for_size",
        ])
        .args(["-p", package])
        .args(features)
        .arg("--target-dir")
        .arg(&target)
        // The pinned stable toolchain, with the switches it keeps to itself.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags()?.join("\u{1f}")))?;

    let built = target.join(format!("wasm32-unknown-unknown/dist/{library}.wasm"));
    let out = target.join("bindgen").join(package);
    run(command("wasm-bindgen")
        .arg(&built)
        .arg("--out-dir")
        .arg(&out)
        .args(["--target", "web", "--out-name", "glue", "--no-typescript"])
        .args(["--omit-default-module-path"])
        .args(["--remove-name-section", "--remove-producers-section"]))?;
    let wasm = out.join("optimised.wasm");
    run(command("wasm-opt")
        .arg(out.join("glue_bg.wasm"))
        .args(FEATURES)
        .args([
            "-Oz",
            "--converge",
            "--strip-debug",
            "--strip-producers",
            "--strip-target-features",
        ])
        .arg("-o")
        .arg(&wasm))?;
    fs::metadata(&wasm).context("wasm-opt wrote nothing")?;
    Ok(Module {
        glue: out.join("glue.js"),
        wasm,
    })
}

/// Compiler flags: no panic machinery and no debug text, and no path of this
/// machine in the bytes, so that two builds of one commit are equal.
fn flags() -> Result<Vec<String>> {
    let sysroot = output("rustc", &["--print", "sysroot"]).context("rustc is missing")?;
    let cargo = match std::env::var("CARGO_HOME") {
        Ok(home) => home,
        Err(_) => format!(
            "{}/.cargo",
            std::env::var("HOME").context("HOME is not set")?
        ),
    };
    let remap = |from: &str, to: &str| format!("--remap-path-prefix={from}={to}");
    Ok(vec![
        "-Zunstable-options".into(),
        "-Cpanic=immediate-abort".into(),
        "-Zlocation-detail=none".into(),
        "-Zfmt-debug=none".into(),
        remap(&root().to_string_lossy(), "wire-story"),
        remap(&cargo, "cargo"),
        remap(&sysroot, "rust"),
    ])
}
