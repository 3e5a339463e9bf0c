//! The npm package: `cargo xtask package`.
//!
//! `integrations/npm` has what is written by hand. The rest is made here: the
//! files of `dist/` for a script tag, the same scripts once more for bundlers,
//! and what the tables of the element say, as types and for editors.

mod check;
mod manifest;
mod tables;
mod types;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

pub(crate) use check::{check, example};

use crate::{
    dist::{Way, copy, scripts},
    run::{command, root, run},
    setup,
};
use tables::Tables;

/// The folder of what is written by hand.
const SOURCE: &str = "integrations/npm";

/// The line of `package.json` that the version follows.
const NAME: &str = "\"name\": \"wire-story\",";

/// Writes the tarball to `target/package/` and returns its path. The same sources
/// give the same bytes.
pub(crate) fn package() -> Result<PathBuf> {
    setup::setup()?;
    let target = root().join("target/package");
    let folder = target.join("wire-story");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    assemble(&folder)?;
    run(command("npm")
        .args(["pack", "--silent", "--pack-destination"])
        .arg(&target)
        .current_dir(&folder))?;
    let tarball = target.join(format!("wire-story-{}.tgz", env!("CARGO_PKG_VERSION")));
    let size = fs::metadata(&tarball)?.len();
    println!("{}: {size} bytes", tarball.display());
    Ok(tarball)
}

/// Writes the files of the package into a folder.
fn assemble(folder: &Path) -> Result<()> {
    for (name, way) in [("dist", Way::Addresses), ("modules", Way::Literals)] {
        fs::create_dir_all(folder.join(name))?;
        scripts(&folder.join(name), way)?;
    }
    let source = root().join(SOURCE);
    copy(&source.join("types"), &folder.join("types"), |_| true)?;
    copy(&root().join("style/themes"), &folder.join("themes"), |_| {
        true
    })?;

    let tables = Tables::read()?;
    fs::write(folder.join("types/element.d.ts"), types::element(&tables))?;
    write_json(
        &folder.join("custom-elements.json"),
        &manifest::manifest(&tables),
    )?;
    write_json(
        &folder.join("html.custom-data.json"),
        &manifest::custom_data(&tables),
    )?;

    // As text: the order of conditions has a meaning.
    let template = fs::read_to_string(source.join("package.json"))?;
    let version = format!("{NAME}\n  \"version\": \"{}\",", env!("CARGO_PKG_VERSION"));
    ensure!(
        template.contains(NAME),
        "{SOURCE}/package.json has no {NAME}"
    );
    fs::write(
        folder.join("package.json"),
        template.replacen(NAME, &version, 1),
    )?;
    for (from, to) in [
        ("docs/npm.md", "README.md"),
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
    ] {
        fs::copy(root().join(from), folder.join(to)).context(from)?;
    }
    Ok(())
}

fn write_json(path: &Path, value: &Value) -> Result<()> {
    Ok(fs::write(path, format!("{value:#}\n"))?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn source(path: &str) -> Result<String> {
        Ok(fs::read_to_string(root().join(SOURCE).join(path))?)
    }

    #[test]
    fn typed_events_and_details_equal_those_of_readme() -> Result<()> {
        let types = source("types/events.d.ts")?;
        let (_, map) = types
            .split_once("interface WireStoryEventMap {")
            .context("no map")?;
        let (map, _) = map.split_once('}').context("no end")?;
        let typed: BTreeSet<&str> = map.split('"').skip(1).step_by(2).collect();
        let tables = Tables::read()?;
        let listed: BTreeSet<&str> = tables.events.iter().map(|it| &*it.name).collect();
        assert_eq!(typed, listed);
        for event in &tables.events {
            // Without what is in brackets, up to the first semicolon.
            let mut depth = 0;
            let mut listed = String::new();
            for letter in event.description.chars() {
                depth += i32::from(letter == '(') - i32::from(letter == ')');
                if depth == 0 && letter != ')' {
                    listed.push(letter);
                }
            }
            // Before a colon is when the event fires; of some no more is said.
            let fields = listed.split(';').next().unwrap_or_default();
            let fields = fields.rsplit(": ").next().unwrap_or_default();
            let fields = fields.split(',').map(str::trim);
            for field in fields.filter(|field| !field.contains(' ')) {
                assert!(
                    types.contains(&format!("\n  {field}: "))
                        || types.contains(&format!("\n  {field}?: ")),
                    "events.d.ts has no {field} of {}",
                    event.name
                );
            }
        }
        Ok(())
    }

    #[test]
    fn manifest_has_all_that_readme_lists() -> Result<()> {
        let tables = Tables::read()?;
        let manifest = manifest::manifest(&tables);
        let class = &manifest["modules"][0]["declarations"][0];
        let names = |list: &str| -> Vec<&str> {
            let entries = class[list].as_array().into_iter().flatten();
            entries.filter_map(|entry| entry["name"].as_str()).collect()
        };
        let attributes: Vec<&str> = tables.attributes.iter().map(|it| &*it.name).collect();
        assert_eq!(names("attributes"), attributes);
        assert!(names("members").contains(&"headingLevel") && names("members").contains(&"load"));
        assert_eq!(names("events").len(), tables.events.len());
        assert_eq!(names("cssParts").len(), tables.parts.len());
        assert!(names("cssProperties").contains(&"--wire-accent"));
        let readme = fs::read_to_string(root().join("README.md"))?;
        for state in names("cssStates") {
            assert!(
                readme.contains(&format!("`{state}`")),
                "README has no state {state}"
            );
        }
        Ok(())
    }

    #[test]
    fn version_is_not_written_by_hand() -> Result<()> {
        assert!(!source("package.json")?.contains("\"version\""));
        Ok(())
    }
}
