//! The translations of the plugin: `languages/*.po` as WordPress reads them.
//!
//! `languages/wire-story.pot` has all sentences of the plugin, each `.po` their
//! translations; a test compares both with the sources.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow};
use polib::{catalog::Catalog, mo_file, po_file};
use serde_json::{Map, Value, json};

/// The script of the block; its sentences have a file of their own.
const HANDLE: &str = "wire-story-editor";

/// The files that are made of a `.po`: their names and their content.
pub(super) fn compiled(po: &Path, scratch: &Path) -> Result<[(String, Vec<u8>); 2]> {
    let catalog = read(po)?;
    let stem = po.file_stem().context("a file without a name")?;
    let stem = stem.to_string_lossy();
    let mo = scratch.join("wire-story.mo");
    mo_file::write(&catalog, &mo).map_err(|error| anyhow!("{}: {error}", mo.display()))?;
    Ok([
        (format!("{stem}.mo"), with_place_of_hashes(fs::read(&mo)?)?),
        (
            format!("{stem}-{HANDLE}.json"),
            for_script(&catalog).to_string().into_bytes(),
        ),
    ])
}

/// WordPress finds the sentences by the place of the table of hashes, which
/// follows the table of translations; `polib` writes none, and no place.
fn with_place_of_hashes(mut mo: Vec<u8>) -> Result<Vec<u8>> {
    let number = |at: usize| {
        let bytes = mo.get(at..at + 4).and_then(|it| it.try_into().ok());
        bytes.map(u32::from_le_bytes).context("no head of a .mo")
    };
    let (sentences, translations) = (number(8)?, number(16)?);
    let place = translations + sentences * 8;
    mo[24..28].copy_from_slice(&place.to_le_bytes());
    Ok(mo)
}

pub(super) fn read(po: &Path) -> Result<Catalog> {
    po_file::parse(po).map_err(|error| anyhow!("{}: {error}", po.display()))
}

/// As `wp.i18n.setLocaleData` takes it.
fn for_script(catalog: &Catalog) -> Value {
    let mut sentences = Map::new();
    let head = json!({ "domain": "messages", "lang": catalog.metadata.language });
    sentences.insert(String::new(), head);
    for message in catalog.messages() {
        // The other sentences are those of block.json, which PHP translates.
        if let ("", Ok(translation)) = (message.msgctxt(), message.msgstr()) {
            sentences.insert(message.msgid().to_owned(), json!([translation]));
        }
    }
    json!({ "domain": "messages", "locale_data": { "messages": sentences } })
}

/// The files `.po` of the plugin, in the order of their names.
pub(super) fn sources(plugin: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(plugin.join("languages"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "po") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::run::root;

    /// A sentence, with its context where it has one.
    type Sentence = (String, String);

    /// The sentences of the sources.
    fn used(plugin: &Path) -> Result<BTreeSet<Sentence>> {
        let mut found = BTreeSet::new();
        for file in crate::dist::files(plugin)? {
            let text = fs::read_to_string(&file)?;
            match file.extension().and_then(|it| it.to_str()) {
                Some("php" | "js") => found.extend(sentences(&text).map(|it| (String::new(), it))),
                Some("json") => {
                    let block: Value = serde_json::from_str(&text)?;
                    let mut add = |context: &str, words: &Value| {
                        let words = words.as_str().unwrap_or_default().to_owned();
                        found.insert((context.to_owned(), words));
                    };
                    add("block title", &block["title"]);
                    add("block description", &block["description"]);
                    for word in block["keywords"].as_array().into_iter().flatten() {
                        add("block keyword", word);
                    }
                }
                Some(_) | None => {}
            }
        }
        Ok(found)
    }

    /// The sentences in calls of `__` and `esc_html__`, which end in the domain.
    fn sentences(code: &str) -> impl Iterator<Item = String> {
        code.split("__( '")
            .skip(1)
            .filter_map(|rest| rest.split_once("', 'wire-story' )"))
            .map(|(sentence, _)| sentence.to_owned())
    }

    #[test]
    fn translations_have_all_sentences_and_no_other() -> Result<()> {
        let plugin = root().join("integrations/wordpress");
        let used = used(&plugin)?;
        assert!(used.len() > 20);
        let template = plugin.join("languages/wire-story.pot");
        for file in [vec![template.clone()], sources(&plugin)?].concat() {
            let mut found = BTreeSet::new();
            for message in read(&file)?.messages() {
                found.insert((message.msgctxt().to_owned(), message.msgid().to_owned()));
                let is_translated = message.msgstr().is_ok_and(|it| !it.is_empty());
                assert!(
                    is_translated || file == template,
                    "{}: {}",
                    file.display(),
                    message.msgid()
                );
            }
            assert_eq!(found, used, "{}", file.display());
        }
        Ok(())
    }
}
