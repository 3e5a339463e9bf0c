//! Which documents are rendered, and what their outputs are called.

use std::{
    collections::HashMap,
    fmt,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use story::WebUrl;
use walkdir::WalkDir;

use super::settings::{Settings, below};
use crate::{WrongCommand, input::Place};

/// The endings of documents in a folder.
const ENDINGS: [&str; 2] = ["json", "jsonld"];

/// One document.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) place: Place,
    /// The path of its outputs in the folder they are written to, with slashes
    /// and without ending: `world/forum`.
    pub(super) name: String,
    /// Where the document is published, if that is known.
    pub(super) address: Option<WebUrl>,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.place.fmt(f)
    }
}

/// All documents of the arguments, those of a folder in the order of their
/// names.
///
/// # Errors
///
/// When a folder cannot be read, or two documents would have the same outputs.
pub(super) fn find(arguments: &[String], settings: &Settings) -> anyhow::Result<Vec<Source>> {
    let mut found = Vec::new();
    for argument in arguments {
        let place = Place::of(argument);
        match &place {
            Place::File(path) if path.is_dir() => folder(path, settings, &mut found)?,
            Place::File(path) => {
                let file = path.file_name().map(PathBuf::from).unwrap_or_default();
                found.push(file_source(path, &file, settings));
            }
            Place::Stdin => found.push(Source {
                place,
                name: "story".to_owned(),
                address: None,
            }),
            Place::Address(url) => found.push(Source {
                name: name_of_address(url),
                address: Some(url.clone()),
                place,
            }),
        }
    }
    let mut names = HashMap::new();
    for source in &found {
        if let Some(other) = names.insert(&source.name, source) {
            let reason = format!("{other} and {source} would have the same outputs");
            return Err(WrongCommand(reason).into());
        }
    }
    if found.is_empty() {
        bail!("there are no documents (.json, .jsonld) in the folder");
    }
    Ok(found)
}

fn folder(folder: &Path, settings: &Settings, found: &mut Vec<Source>) -> anyhow::Result<()> {
    let cannot = || format!("{} cannot be read", folder.display());
    let out = settings
        .out
        .as_ref()
        .and_then(|out| out.canonicalize().ok());
    if out.is_some() && out == folder.canonicalize().ok() {
        let reason = format!(
            "{} has the documents; --out needs another folder",
            folder.display()
        );
        return Err(WrongCommand(reason).into());
    }
    let is_output = |path: &Path| out.is_some() && path.canonicalize().ok() == out;
    let is_hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let entries = WalkDir::new(folder)
        .min_depth(1)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| !is_hidden(entry.file_name()) && !is_output(entry.path()));
    for entry in entries {
        let entry = entry.with_context(cannot)?;
        let path = entry.path();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        if entry.file_type().is_file() && ENDINGS.contains(&&*ending) {
            let below = path.strip_prefix(folder).with_context(cannot)?;
            found.push(file_source(path, below, settings));
        }
    }
    Ok(())
}

/// A document whose path in its folder is `below`.
fn file_source(path: &Path, below_folder: &Path, settings: &Settings) -> Source {
    let slashed = |path: &Path| {
        let parts = path.iter().map(|part| part.to_string_lossy());
        parts.collect::<Vec<_>>().join("/")
    };
    let documents = settings.documents.as_ref();
    Source {
        place: Place::File(path.to_owned()),
        name: slashed(&below_folder.with_extension("")),
        address: documents.and_then(|base| below(base, &slashed(below_folder))),
    }
}

/// The last part of an address' path, without ending.
fn name_of_address(url: &WebUrl) -> String {
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next();
    let last = last.filter(|last| *last != url.host()).unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let name: String = stem
        .chars()
        .map(|it| if is_plain(it) { it } else { '-' })
        .collect();
    match name.trim_matches('.').is_empty() {
        true => "story".to_owned(),
        false => name,
    }
}
