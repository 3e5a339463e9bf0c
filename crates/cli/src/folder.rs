//! Documents in folders.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

/// The endings of documents in a folder.
const ENDINGS: [&str; 2] = ["json", "jsonld"];

/// The documents below a folder, in the order of their names, without hidden
/// files and folders; or what of it cannot be read, as a line.
pub(crate) fn documents(
    folder: &Path,
    is_left_out: impl Fn(&Path) -> bool,
) -> impl Iterator<Item = Result<PathBuf, String>> {
    let is_hidden = |name: &OsStr| name.to_string_lossy().starts_with('.');
    let entries = WalkDir::new(folder)
        .min_depth(1)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(move |entry| !is_hidden(entry.file_name()) && !is_left_out(entry.path()));
    entries.filter_map(|entry| match entry {
        Ok(entry) => {
            let ending = entry.path().extension().unwrap_or_default();
            let is_document = ENDINGS.contains(&&*ending.to_string_lossy());
            (entry.file_type().is_file() && is_document).then(|| Ok(entry.into_path()))
        }
        Err(error) => Some(Err(format!("cannot be read: {error}"))),
    })
}

/// A path below a folder, with slashes.
pub(crate) fn slashed(path: &Path) -> String {
    let parts = path.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
