//! Programs that cargo builds for this project.
//!
//! Each version has a folder of its own in the user's cache, as Trunk keeps the
//! tools that it downloads, so that a second checkout finds them built.

use std::{env, fs, path::PathBuf, sync::LazyLock};

use anyhow::{Context, Result};

use crate::run::{command, output, root, run};

/// One program, with the arguments of `cargo install`.
pub(crate) struct Tool {
    name: &'static str,
    version: String,
    /// The package, with the options that it needs.
    package: &'static str,
}

/// The newest Trunk that the pinned toolchain can build.
pub(crate) static TRUNK: LazyLock<Tool> =
    LazyLock::new(|| tool("trunk", "0.21.14", "trunk --locked"));

/// The driver of Firefox. Debian has no package of it.
pub(crate) static GECKODRIVER: LazyLock<Tool> =
    LazyLock::new(|| tool("geckodriver", "0.37.1", "geckodriver --locked"));

/// Must be of the version that the crate has in `Cargo.lock`. Without TLS: the
/// tool makes no requests here.
pub(crate) static WASM_BINDGEN: LazyLock<Tool> = LazyLock::new(|| {
    let version = locked_version("wasm-bindgen").unwrap_or_default();
    tool(
        "wasm-bindgen",
        &version,
        "wasm-bindgen-cli --bin wasm-bindgen",
    )
});

/// Only `cargo xtask fuzz` needs it.
pub(crate) static CARGO_FUZZ: LazyLock<Tool> =
    LazyLock::new(|| tool("cargo-fuzz", "0.13.1", "cargo-fuzz --locked"));

/// The folders of all tools, for `PATH`; they need not be there.
pub(crate) fn folders() -> impl Iterator<Item = PathBuf> {
    [&TRUNK, &GECKODRIVER, &WASM_BINDGEN, &CARGO_FUZZ]
        .into_iter()
        .map(|tool| tool.folder().join("bin"))
}

impl Tool {
    fn folder(&self) -> PathBuf {
        cache().join(format!("{}-{}", self.name, self.version))
    }

    /// Builds the tool unless this version is there. It runs for seconds, so
    /// no time is spent on making it fast.
    pub(crate) fn install(&self) -> Result<()> {
        let program = self.folder().join("bin").join(self.name);
        if output(&program.to_string_lossy(), &["--version"]).is_some() {
            return Ok(());
        }
        println!(
            "building {} {}, once, for some minutes",
            self.name, self.version
        );
        run(command("cargo")
            .args(["install", "--force", "--no-default-features"])
            .args(["--version", &self.version])
            .args(self.package.split_whitespace())
            .arg("--root")
            .arg(self.folder())
            .arg("--target-dir")
            .arg(cache().join("build"))
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"))
    }
}

fn tool(name: &'static str, version: &str, package: &'static str) -> Tool {
    Tool {
        name,
        version: version.to_owned(),
        package,
    }
}

fn cache() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")));
    cache
        .unwrap_or_else(|| root().join("target"))
        .join("wire-story")
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
