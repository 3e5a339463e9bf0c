//! The files in `dist/`, whose names have a hash in them.

use std::fs;

use anyhow::{Context, Result};

use crate::root;

/// The name of the file in `dist/` that begins and ends like this.
///
/// # Errors
///
/// When there is none.
pub fn built(beginning: &str, ending: &str) -> Result<String> {
    let files = fs::read_dir(root().join("dist"))?.flatten();
    let mut names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names
        .find(|name| name.starts_with(beginning) && name.ends_with(ending))
        .with_context(|| format!("dist/ has no {beginning}*{ending}"))
}

/// What is in that file.
///
/// # Errors
///
/// When it cannot be read.
pub fn read(name: &str) -> Result<Vec<u8>> {
    Ok(fs::read(root().join("dist").join(name))?)
}
