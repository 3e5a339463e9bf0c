//! Builds WebAssembly modules and makes them as small as possible.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result};
use serde_json::json;
use wasmparser::{Parser, Payload};

use super::{frees, names};
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

/// Builds the module of an element, which talks with JavaScript through
/// wasm-bindgen; `name` is that of its folder.
pub(super) fn with_glue(
    name: &str,
    package: &str,
    library: &str,
    features: &[&str],
) -> Result<Module> {
    let built = build(package, library, features)?;
    let out = work(name);
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

/// Builds a module that needs no glue, and whose allocator frees nothing.
pub(super) fn without_glue(package: &str, library: &str) -> Result<PathBuf> {
    let out = work(package);
    fs::create_dir_all(&out)?;
    let without = out.join("without-frees.wasm");
    frees::take_out(&build(package, library, &[])?, &without)?;
    optimised(&without, &out)
}

/// The folder for the files that a module is made of.
fn work(name: &str) -> PathBuf {
    target().join("modules").join(name)
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
        // Unstable options on the pinned stable toolchain.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags()?.join("\u{1f}")))
}

/// The target folder of all that a browser loads.
pub(super) fn target() -> PathBuf {
    root().join("target/dist")
}

/// The options that make a module smallest after compression.
const SMALLEST: [&str; 14] = [
    // A constant that is added to an address becomes part of the access. The
    // lowest addresses are the end of the stack, which no sum that is too large
    // wraps to.
    "--low-memory-unused",
    // Flat code has more repetitions; inlined code is only shorter before it is
    // compressed.
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
    // Functions that differ in a constant become one with a parameter.
    "--merge-similar-functions",
    "-Oz",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=0",
    // What is used most often has the shortest numbers.
    "--reorder-functions",
    "--reorder-locals",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Optimises a module. This takes most of the time of a build, so it is skipped
/// when module, options and tool are those of the last build.
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
    // Written last, so that an interrupted run is repeated.
    fs::write(&record, "")?;
    run(command("wasm-opt")
        .arg(module)
        .args(options)
        .arg("-o")
        .arg(&wasm))?;
    fs::write(record, made_from)?;
    Ok(wasm)
}

/// Removes the stream classes that Leptos exports for its server functions, and
/// what only they need; our pages do not use them.
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
        // It prints everything it has removed.
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
        // Static data comes after the stack: after one of the default size, each
        // of its addresses takes a byte more. The deepest recursion is that of a
        // document's nesting, which is limited.
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
