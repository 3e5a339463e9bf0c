//! The WordPress plugin with the script of `dist/`, as WordPress installs it.

mod translations;

use std::{fs, fs::File, io::Write, path::Path};

use anyhow::{Context, Result};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{
    dist::{dist_if_stale, files},
    run::root,
};

/// In `target/`, since `dist/` is for web servers.
const ZIP: &str = "target/wordpress/wire-story.zip";

/// Writes the zip. The same sources give the same bytes: files are in the order
/// of their paths, and the zip has no times.
pub(crate) fn wordpress() -> Result<()> {
    dist_if_stale()?;
    let path = root().join(ZIP);
    fs::create_dir_all(path.parent().context("the zip has no folder")?)?;
    let mut zip = ZipWriter::new(File::create(&path)?);
    let plugin = root().join("integrations/wordpress");
    add(&mut zip, &plugin, "", |path| !path.ends_with(".dist"))?;
    let scratch = path.parent().unwrap_or(&path);
    for po in translations::sources(&plugin)? {
        for (name, content) in translations::compiled(&po, scratch)? {
            let options = SimpleFileOptions::default();
            zip.start_file(format!("wire-story/languages/{name}"), options)?;
            zip.write_all(&content)?;
        }
    }
    add(&mut zip, &root().join("dist"), "assets/", is_asset)?;
    zip.start_file("wire-story/LICENSE", SimpleFileOptions::default())?;
    zip.write_all(&fs::read(root().join("LICENSE-MIT"))?)?;
    zip.finish()?;
    println!("{ZIP}: {} bytes", fs::metadata(&path)?.len());
    Ok(())
}

/// The script and what it loads: neither the site and the examples, nor the
/// compressed copies, which WordPress' servers make themselves.
fn is_asset(path: &str) -> bool {
    let is_of_script = !path.contains('/') || path.starts_with("languages-");
    is_of_script && !path.ends_with(".br") && !path.ends_with(".gz") && path != "manifest.json"
}

fn add(
    zip: &mut ZipWriter<File>,
    from: &Path,
    to: &str,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<()> {
    for file in files(from)? {
        let relative = file.strip_prefix(from)?.to_string_lossy();
        let relative = relative.replace('\\', "/");
        if is_wanted(&relative) {
            zip.start_file(
                format!("wire-story/{to}{relative}"),
                SimpleFileOptions::default(),
            )?;
            zip.write_all(&fs::read(&file)?)?;
        }
    }
    Ok(())
}
