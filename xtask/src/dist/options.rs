//! What scripts are told when they are bundled.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::publish;
use crate::run::root;

/// Where the sentences of each language are.
pub(super) fn languages_source() -> PathBuf {
    root().join("crates/view/src/labels/languages")
}

/// The tags of the languages that have a file, in lower case, and other tags of
/// them; each with the name of the file where that is not the tag.
pub(super) fn tags() -> Result<String> {
    let files = publish::files(&languages_source())?;
    let names = files.iter().filter_map(|file| file.file_stem()?.to_str());
    let own = names.map(|name| (name.to_lowercase(), name));
    let aliases = fs::read_to_string(languages_source().with_file_name("aliases.txt"))?;
    let other = aliases.lines().filter_map(|line| line.split_once(' '));
    let other = other.map(|(tag, name)| (tag.to_owned(), name));
    let entry = |(tag, name): (String, &str)| {
        if tag == name {
            tag
        } else {
            format!("{tag}={name}")
        }
    };
    Ok(own.chain(other).map(entry).collect::<Vec<_>>().join(" "))
}

/// The options that define the limits of answers.
pub(super) fn limits() -> Result<[String; 2]> {
    let option = |name: &str| -> Result<String> {
        let limit = number("src/load/limits.rs", name)?;
        Ok(format!("--define:{name}={limit}"))
    };
    Ok([option("TIME_LIMIT")?, option("SIZE_LIMIT")?])
}

/// The value of a number in a Rust source, for the scripts that need the same.
fn number(path: &str, name: &str) -> Result<u32> {
    let text = fs::read_to_string(root().join(path)).with_context(|| path.to_owned())?;
    let value = text.lines().find_map(|line| {
        let (_, rest) = line.split_once(&format!("const {name}: u32 = "))?;
        rest.strip_suffix(';')?.replace('_', "").parse().ok()
    });
    value.with_context(|| format!("{path} has no number {name}"))
}

/// The names of all custom properties of a story.
pub(super) fn tokens() -> Result<String> {
    let text = fs::read_to_string(root().join("style/tokens.css"))?;
    let lines = text.lines().map(str::trim);
    let names = lines.filter_map(|line| line.split_once(':').map(|(name, _)| name));
    let names: BTreeSet<&str> = names.filter(|name| name.starts_with("--wire-")).collect();
    Ok(names.into_iter().collect::<Vec<_>>().join(" "))
}

/// The option that replaces a name by a text.
pub(super) fn define(name: &str, text: &str) -> String {
    format!("--define:{name}={text:?}")
}

/// The hash of a file, as `fetch` takes it.
pub(super) fn integrity(file: &Path) -> Result<String> {
    let hash = Sha256::digest(fs::read(file)?);
    Ok(format!("sha256-{}", BASE64_STANDARD.encode(hash)))
}
