//! Installing what is missing, or saying what to install.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::{
    run::{command, output, root, run, run_with},
    tools,
};

/// Everything that building needs.
pub(crate) fn setup() -> Result<()> {
    toolchain()?;
    packages()?;
    tools::WASM_BINDGEN.install()?;
    tools::TRUNK.install()
}

/// The browsers of the three engines, and their drivers.
pub(crate) fn browsers() -> Result<()> {
    debian_browsers()?;
    tools::GECKODRIVER.install()
}

fn debian_browsers() -> Result<()> {
    let programs = ["chromedriver", "firefox-esr", "WebKitWebDriver", "Xvfb"];
    if programs.into_iter().all(is_on_path) {
        return Ok(());
    }
    const INSTALL: &str = "install -y --no-install-recommends chromium chromium-driver \
                           firefox-esr webkit2gtk-driver xvfb fonts-noto-core";
    if !is_root() || output("apt-get", &["--version"]).is_none() {
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

pub(crate) fn is_root() -> bool {
    output("id", &["-u"]).as_deref() == Some("0")
}

pub(crate) fn is_on_path(program: &str) -> bool {
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
