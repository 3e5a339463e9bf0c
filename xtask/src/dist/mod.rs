//! Building `dist/`: everything that a server has to serve.

mod bundle;
mod frees;
mod literals;
mod names;
mod options;
mod output;
mod publish;
mod site;
mod stamp;
mod wasm;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

pub(crate) use bundle::{check_component_script, component_script, site_assets};
pub(crate) use output::Way;
pub(crate) use publish::{copy, files, to_brotli};

use crate::run::root;
use output::Output;
use publish::Needed;
use wasm::Module;

/// Builds `dist/` anew; without the standalone site it takes half the time.
pub(crate) fn dist(with_site: bool) -> Result<()> {
    let dist = root().join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;

    let needed = scripts(&dist, Way::Addresses)?;
    if with_site {
        site::build(&dist)?;
    }
    // Projects have servers of their own.
    let is_page = |path: &str| !path.starts_with("packages/");
    publish::copy(&root().join("examples"), &dist.join("examples"), is_page)?;
    publish::copy(&root().join("style/themes"), &dist.join("themes"), |_| true)?;
    publish::publish(&dist, &needed).context("the manifest could not be written")?;
    if with_site {
        stamp::write()
    } else {
        stamp::forget()
    }
}

/// Builds `dist/` unless it was built from the current sources.
pub(crate) fn dist_if_stale() -> Result<()> {
    if stamp::is_fresh()? {
        Ok(())
    } else {
        dist(true)
    }
}

/// The WebAssembly that scripts load.
struct Modules {
    widget: Module,
    list: Module,
    formats: PathBuf,
    /// The same for lists.
    list_formats: PathBuf,
    copies: Module,
}

/// Writes all scripts and the WebAssembly that they load; see [`bundle::bundle`].
pub(crate) fn scripts(folder: &Path, way: Way) -> Result<Needed> {
    let widget = wasm::with_glue(
        "wire-story",
        "wire-story",
        "wire_story",
        &["--features", "element"],
    )?;
    let list = wasm::with_glue(
        "wire-stories",
        "wire-story",
        "wire_story",
        &["--features", "stories"],
    )?;
    let formats = wasm::formats()?;
    let list_formats = wasm::formats_of_lists()?;
    let copies = wasm::with_glue("copies", "copies", "copies", &[])?;
    let modules = Modules {
        widget,
        list,
        formats,
        list_formats,
        copies,
    };
    bundle::bundle(&modules, &Output::new(folder, way))
}
