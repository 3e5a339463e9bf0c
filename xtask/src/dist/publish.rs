//! Compressing what is in `dist/`, and listing it.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::{Compression, GzBuilder};
use serde_json::{Value, json};
use sha2::{Digest, Sha384};

/// Files that a server sends compressed.
const COMPRESSED: [&str; 6] = ["html", "js", "css", "wasm", "json", "svg"];

/// Copies the wanted files of a folder, which are chosen by their path in it.
pub(crate) fn copy(from: &Path, to: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<()> {
    for file in files(from)? {
        let path = file.strip_prefix(from)?;
        if !is_wanted(&path.to_string_lossy().replace('\\', "/")) {
            continue;
        }
        let target = to.join(path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&file, target)?;
    }
    Ok(())
}

/// The paths of files that are needed soon, for sizes and for hints.
pub(crate) struct Needed {
    /// For the first view of a native story.
    pub(super) first_view: Vec<String>,
    /// For the first view of a native list.
    pub(super) list_first_view: Vec<String>,
    /// By every story, after the shell.
    pub(super) story: Vec<String>,
    /// By a document in another format.
    pub(super) formats: Vec<String>,
}

/// Writes `.br` and `.gz` beside the files, and `manifest.json`.
pub(super) fn publish(dist: &Path, needed: &Needed) -> Result<()> {
    let first_views = [&needed.first_view, &needed.list_first_view];
    let mut listed: Vec<Value> = Vec::new();
    let mut sizes = [0, 0];
    for file in files(dist)? {
        let path = file
            .strip_prefix(dist)?
            .to_string_lossy()
            .replace('\\', "/");
        let bytes = fs::read(&file)?;
        let ending = file
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        let mut brotli = None;
        if COMPRESSED.contains(&ending) {
            let compressed = to_brotli(&bytes)?;
            brotli = Some(compressed.len());
            fs::write(dist.join(format!("{path}.br")), compressed)?;
            fs::write(dist.join(format!("{path}.gz")), to_gzip(&bytes)?)?;
        }
        for (first_view, size) in first_views.into_iter().zip(&mut sizes) {
            if first_view.contains(&path) {
                *size += brotli.unwrap_or(bytes.len());
            }
        }
        let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&bytes)));
        listed.push(json!({
            "path": path,
            "bytes": bytes.len(),
            "brotli": brotli.unwrap_or(bytes.len()),
            "integrity": integrity,
        }));
    }
    let manifest = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "files": listed,
        "first_view": { "paths": needed.first_view, "brotli": sizes[0] },
        "list_first_view": { "paths": needed.list_first_view, "brotli": sizes[1] },
        "hints": { "story": needed.story, "formats": needed.formats },
    });
    fs::write(dist.join("manifest.json"), format!("{manifest:#}\n"))?;
    Ok(())
}

/// All files below a folder, in the order of their paths.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// As a server sends it, at the best quality.
pub(crate) fn to_brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}

pub(super) fn to_gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    // Without a time stamp, so that equal input gives equal output.
    let mut writer = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
