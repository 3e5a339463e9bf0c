//! From a crate to the smallest WebAssembly it can be.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result};
use serde_json::json;
use wasmparser::{Parser, Payload};

use super::names;
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

/// Builds a module that talks with JavaScript through wasm-bindgen.
pub(super) fn with_glue(package: &str, library: &str, features: &[&str]) -> Result<Module> {
    let built = build(package, library, features)?;
    let out = work(package);
    run(command("wasm-bindgen")
        .arg(&built)
        .arg("--out-dir")
        .arg(&out)
        .args(["--target", "web", "--out-name", "glue", "--no-typescript"])
        .args(["--omit-default-module-path"])
        .args(["--remove-name-section", "--remove-producers-section"]))?;
    let trimmed = out.join("trimmed.wasm");
    trim(&out.join("glue_bg.wasm"), &trimmed)?;
    let wasm = out.join("module.wasm");
    fs::copy(optimised(&trimmed, &out)?, &wasm)?;
    let glue = out.join("glue.js");
    names::shorten(&wasm, &glue).context("after wasm-opt")?;
    Ok(Module { glue, wasm })
}

/// Builds a module that needs no glue.
pub(super) fn without_glue(package: &str, library: &str) -> Result<PathBuf> {
    let out = work(package);
    fs::create_dir_all(&out)?;
    optimised(&build(package, library, &[])?, &out)
}

/// Where what is made of a package lies.
fn work(package: &str) -> PathBuf {
    target().join("modules").join(package)
}

/// Builds the library of a package.
fn build(package: &str, library: &str, features: &[&str]) -> Result<PathBuf> {
    let mut cargo = command("cargo");
    cargo
        .args(["build", "--lib", "--profile", "dist"])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["-p", package])
        .args(features);
    run(with_settings(&mut cargo)?)?;
    Ok(target().join(format!("wasm32-unknown-unknown/dist/{library}.wasm")))
}

/// Gives a command that calls cargo the compiler flags, the standard library
/// from source (`docs/decisions/0002-build-std.md`) and the target folder of all
/// that a browser loads, so that nothing is compiled twice.
pub(super) fn with_settings(command: &mut Command) -> Result<&mut Command> {
    Ok(command
        .env("CARGO_TARGET_DIR", target())
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        // The pinned stable toolchain, with the switches it keeps to itself.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags()?.join("\u{1f}")))
}

/// The target folder of all that a browser loads.
pub(super) fn target() -> PathBuf {
    root().join("target/dist")
}

/// How a module gets as small as it can when it is compressed.
const SMALLEST: [&str; 11] = [
    // Flat code shows more that is alike, and what is inlined is only shorter
    // before it is compressed.
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
    // Functions that differ in a constant become one with a parameter.
    "--merge-similar-functions",
    "-Oz",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=0",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The module as small as it gets. This is most of the time of a build, so it is
/// left out where module, options and tool are those of the last one.
fn optimised(module: &Path, out: &Path) -> Result<PathBuf> {
    let wasm = out.join("optimised.wasm");
    let options = [&FEATURES[..], &SMALLEST].concat();
    let tool = output("wasm-opt", &["--version"]).context("wasm-opt is missing")?;
    let mut made_from = [options.join(" "), tool].join("\n").into_bytes();
    made_from.extend(fs::read(module)?);
    let record = out.join("optimised.from");
    if wasm.exists() && fs::read(&record).is_ok_and(|it| it == made_from) {
        return Ok(wasm);
    }
    // Written again last: what was interrupted is done again.
    fs::write(&record, "")?;
    run(command("wasm-opt")
        .arg(module)
        .args(options)
        .arg("-o")
        .arg(&wasm))?;
    fs::write(record, made_from)?;
    Ok(wasm)
}

/// Takes out what only the stream classes need that Leptos exports for its
/// server functions: no page of ours calls them.
fn trim(wasm: &Path, trimmed: &Path) -> Result<()> {
    let bytes = fs::read(wasm)?;
    let mut kept = Vec::new();
    for payload in Parser::new(0).parse_all(&bytes) {
        if let Payload::ExportSection(exports) = payload? {
            for export in exports {
                let name = export?.name;
                if !name.contains("intounderlying") {
                    kept.push(name.to_owned());
                }
            }
        }
    }
    let mut graph = vec![json!({ "name": "page", "root": true, "reaches": kept })];
    graph.extend(
        kept.iter()
            .map(|name| json!({ "name": name, "export": name })),
    );
    let file = trimmed.with_extension("json");
    fs::write(&file, serde_json::to_vec(&graph)?)?;
    run(command("wasm-metadce")
        .arg(wasm)
        .args(FEATURES)
        .arg("--graph-file")
        .arg(file)
        .arg("-o")
        .arg(trimmed)
        // It prints all that it took out.
        .stdout(Stdio::null()))
}

/// Compiler flags: no panic machinery and no debug text.
fn flags() -> Result<Vec<String>> {
    let lean = [
        "-Zunstable-options",
        "-Cpanic=immediate-abort",
        "-Zlocation-detail=none",
        "-Zfmt-debug=none",
        // Tiny functions are put in their places before the rest is optimised;
        // larger ones are only shorter there before they are compressed.
        "-Zinline-mir=yes",
        "-Zinline-mir-threshold=20",
        "-Zinline-mir-hint-threshold=40",
        // Static data stands behind the stack: behind one of the default size,
        // each of its addresses takes a byte more. The deepest recursion is
        // that of a document's nesting, which is limited.
        "-Clink-arg=-zstack-size=262144",
    ];
    let remaps = remaps()?;
    Ok(lean.map(str::to_owned).into_iter().chain(remaps).collect())
}

/// Compiler flags that keep paths of this machine out of the bytes, so that two
/// builds of one commit are equal.
fn remaps() -> Result<[String; 3]> {
    let sysroot = output("rustc", &["--print", "sysroot"]).context("rustc is missing")?;
    let cargo = match std::env::var("CARGO_HOME") {
        Ok(home) => home,
        Err(_) => format!(
            "{}/.cargo",
            std::env::var("HOME").context("HOME is not set")?
        ),
    };
    let root = root().to_string_lossy().into_owned();
    let places = [(root, "wire-story"), (cargo, "cargo"), (sysroot, "rust")];
    Ok(places.map(|(from, to)| format!("--remap-path-prefix={from}={to}")))
}
