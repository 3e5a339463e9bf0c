//! Which documents are rendered, and what their outputs are called.

use std::{
    collections::HashMap,
    fmt,
    path::{Path, PathBuf},
};

use story::WebUrl;

use super::{
    feeds,
    settings::{Settings, below},
};
use crate::{WrongCommand, folder::slashed, input::Place};

/// One document.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) place: Place,
    /// The path of its outputs in the folder they are written to, with slashes
    /// and without ending: `world/forum`.
    pub(super) name: String,
    /// Where the document is published, if that is known.
    pub(super) address: Option<WebUrl>,
    /// The folder that `name` is a path in, if the document is a file.
    pub(super) folder: Option<PathBuf>,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.place.fmt(f)
    }
}

/// The documents of a run.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) sources: Vec<Source>,
    /// What of the folders cannot be read, a line each.
    pub(super) problems: Vec<String>,
}

/// All documents of the arguments, those of a folder in the order of their
/// names.
///
/// # Errors
///
/// When there is none, or two files would have the same name.
pub(super) fn find(arguments: &[String], settings: &Settings) -> Result<Found, WrongCommand> {
    let mut found = Found::default();
    for argument in arguments {
        let place = Place::of(argument);
        let source = match &place {
            Place::File(path) if path.is_dir() => {
                folder(path, settings, &mut found)?;
                continue;
            }
            Place::File(path) => {
                let folder = path.parent().unwrap_or(Path::new(""));
                file_source(path, folder, settings)
            }
            Place::Stdin => Source {
                place,
                name: "story".to_owned(),
                address: None,
                folder: None,
            },
            Place::Address(url) => Source {
                name: name_of_address(url),
                address: Some(url.clone()),
                folder: None,
                place,
            },
        };
        found.sources.push(source);
    }
    if found.sources.is_empty() && found.problems.is_empty() {
        let reason = "there are no documents (.json, .jsonld) in the folder";
        return Err(WrongCommand(reason.to_owned()));
    }
    check_names(&found.sources, settings)?;
    Ok(found)
}

/// No file may be written for two of them.
fn check_names(sources: &[Source], settings: &Settings) -> Result<(), WrongCommand> {
    let feeds = feeds::NAMES.iter().filter(|_| settings.feeds);
    let mut names: HashMap<String, String> = feeds
        .map(|name| ((*name).to_owned(), "a feed".to_owned()))
        .collect();
    for source in sources {
        for ending in settings.endings() {
            let name = [&source.name, ending].concat();
            if let Some(other) = names.get(&name) {
                let reason = format!("{other} and {source} would both be written as {name}");
                return Err(WrongCommand(reason));
            }
            names.insert(name, source.to_string());
        }
    }
    Ok(())
}

fn folder(folder: &Path, settings: &Settings, found: &mut Found) -> Result<(), WrongCommand> {
    let out = settings.out.as_ref();
    let out = out.and_then(|out| out.canonicalize().ok());
    if out.is_some() && out == folder.canonicalize().ok() {
        let folder = folder.display();
        let reason = format!("{folder} has the documents; --out needs another folder");
        return Err(WrongCommand(reason));
    }
    let is_output = |path: &Path| out.is_some() && path.canonicalize().ok() == out;
    for document in crate::folder::documents(folder, is_output) {
        match document {
            Ok(path) => found.sources.push(file_source(&path, folder, settings)),
            Err(problem) => found.problems.push(problem),
        }
    }
    Ok(())
}

/// A document below a folder.
fn file_source(path: &Path, folder: &Path, settings: &Settings) -> Source {
    let below_folder = path.strip_prefix(folder).unwrap_or(path);
    let documents = settings.documents.as_ref();
    Source {
        place: Place::File(path.to_owned()),
        name: slashed(&below_folder.with_extension("")),
        address: documents.and_then(|base| below(base, &slashed(below_folder))),
        folder: Some(folder.to_owned()),
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
