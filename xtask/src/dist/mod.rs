//! Building `dist/`: everything that a server has to serve.

mod bundle;
mod frees;
mod names;
mod publish;
mod site;
mod stamp;
mod wasm;

use std::fs;

use anyhow::{Context, Result};

pub(crate) use bundle::{check_component_script, component_script, site_assets};
pub(crate) use publish::{files, to_brotli};

use crate::run::root;

/// Builds `dist/` anew; without the standalone site it takes half the time.
pub(crate) fn dist(with_site: bool) -> Result<()> {
    let dist = root().join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;

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
    let formats = (wasm::formats()?, wasm::formats_of_lists()?);
    let copies = wasm::with_glue("copies", "copies", "copies", &[])?;
    let needed = bundle::bundle(&widget, &list, [&formats.0, &formats.1], &copies, &dist)?;
    if with_site {
        site::build(&dist)?;
    }
    publish::copy(&root().join("examples"), &dist.join("examples"))?;
    publish::copy(&root().join("style/themes"), &dist.join("themes"))?;
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
