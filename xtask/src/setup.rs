//! Installing what is missing, or saying what to install.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::run::{command, output, root, run, run_with, tools};

/// The newest Trunk that the pinned toolchain can build.
const TRUNK: &str = "0.21.14";

/// The driver of Firefox.
const GECKODRIVER: &str = "0.37.1";

/// Everything that building needs.
pub(crate) fn setup() -> Result<()> {
    toolchain()?;
    packages()?;
    let wasm_bindgen = locked_version("wasm-bindgen")?;
    // Without TLS: the tool talks to nobody here.
    cargo_tool(
        "wasm-bindgen",
        &wasm_bindgen,
        "wasm-bindgen-cli --bin wasm-bindgen",
    )?;
    cargo_tool("trunk", TRUNK, "trunk --locked")
}

/// The browsers of the three engines, and their drivers.
pub(crate) fn browsers() -> Result<()> {
    debian_browsers()?;
    // Debian has no package of it, and Mozilla's own builds are of no version
    // that a lock could name.
    cargo_tool("geckodriver", GECKODRIVER, "geckodriver --locked")
}

fn debian_browsers() -> Result<()> {
    let programs = ["chromedriver", "firefox-esr", "WebKitWebDriver", "Xvfb"];
    if programs.into_iter().all(is_on_path) {
        return Ok(());
    }
    const INSTALL: &str = "install -y --no-install-recommends chromium chromium-driver \
                           firefox-esr webkit2gtk-driver xvfb fonts-noto-core";
    let is_root = output("id", &["-u"]).as_deref() == Some("0");
    if !is_root || output("apt-get", &["--version"]).is_none() {
        bail!(
            "the browser tests need Chromium, Firefox ESR and WebKitGTK with their drivers, \
             and Xvfb; on Debian: sudo apt-get {INSTALL}"
        );
    }
    run_with("apt-get", "update")?;
    run(command("apt-get")
        .args(INSTALL.split_whitespace())
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// `rust-toolchain.toml` names target and components, but rustup installs them
/// by itself only when it installs the toolchain.
fn toolchain() -> Result<()> {
    let listed = |arguments: &[&str]| {
        output("rustup", arguments).context("rustup is missing; see https://rustup.rs")
    };
    if !listed(&["target", "list", "--installed"])?.contains("wasm32-unknown-unknown") {
        run_with("rustup", "target add wasm32-unknown-unknown")?;
    }
    let components = listed(&["component", "list", "--installed"])?;
    for component in ["rust-src", "rustfmt", "clippy"] {
        if !components.contains(component) {
            run_with("rustup", &format!("component add {component}"))?;
        }
    }
    Ok(())
}

fn packages() -> Result<()> {
    if output("npm", &["--version"]).is_none() {
        bail!("npm is missing; install Node.js 20 or later");
    }
    let modified = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let installed = modified(&root().join("node_modules/.package-lock.json"));
    if installed < modified(&root().join("package-lock.json")) {
        run_with("npm", "ci --no-audit --no-fund")?;
    }
    Ok(())
}

/// Builds a tool into `target/tools` unless that version is there. It runs for
/// seconds, so little time is spent on making it fast.
pub(crate) fn cargo_tool(name: &str, version: &str, package: &str) -> Result<()> {
    let program = tools().join("bin").join(name);
    let found = output(&program.to_string_lossy(), &["--version"]);
    if found.is_some_and(|found| found.split_whitespace().any(|word| word == version)) {
        return Ok(());
    }
    println!("building {name} {version}, once, for some minutes");
    run(command("cargo")
        .args([
            "install",
            "--force",
            "--no-default-features",
            "--version",
            version,
        ])
        .args(package.split_whitespace())
        .arg("--root")
        .arg(tools())
        .arg("--target-dir")
        .arg(tools().join("build"))
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"))
}

/// The version of a package in `Cargo.lock`.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock is missing")?;
    let name = format!("name = \"{package}\"\nversion = \"");
    let (_, rest) = lock
        .split_once(&name)
        .with_context(|| format!("{package} is not locked"))?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}
