//! Reading documents from files and stdin.

use std::{fs, io, path::Path};

use anyhow::Context;

/// The bytes of a file, or of stdin for `-`.
pub(crate) fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut io::stdin(), &mut bytes).context("stdin cannot be read")?;
        return Ok(bytes);
    }
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}
