//! What each part costs: each file, and of the style each component.

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{
    dist,
    run::{output, root},
};

/// Prints bytes after brotli, the largest part first.
pub(crate) fn parts() -> Result<()> {
    let manifest: Value = serde_json::from_slice(&fs::read(root().join("dist/manifest.json"))?)?;
    let mut files = Vec::new();
    let mut languages = Vec::new();
    for file in manifest["files"].as_array().into_iter().flatten() {
        let path = file["path"].as_str().context("a file without a path")?;
        let bytes = file["brotli"].as_u64().context("a file without a size")?;
        if path.starts_with("languages-") {
            languages.push(bytes);
        } else if !path.contains('/') {
            files.push((bytes, path.to_owned()));
        }
    }
    let mean = languages.iter().sum::<u64>() / languages.len().max(1) as u64;
    files.push((mean, "a language, in the mean".to_owned()));
    print("Files", files);
    print("The style, by what it is smaller without", styles()?);
    Ok(())
}

/// How much smaller the style is without each of its files.
fn styles() -> Result<Vec<(u64, String)>> {
    let folder = root().join("style");
    let sheet = fs::read_to_string(folder.join("first-view.css"))?;
    let whole = compressed(&sheet)?;
    let mut costs = Vec::new();
    for line in sheet.lines().filter(|line| line.starts_with("@import")) {
        let name = line.split('"').nth(1).context("an import without a name")?;
        let without = compressed(&sheet.replace(line, ""))?;
        costs.push((whole.saturating_sub(without), name.to_owned()));
    }
    Ok(costs)
}

/// The size of a style sheet as it is shipped.
fn compressed(sheet: &str) -> Result<u64> {
    let place = format!("@import \"{}/style/", root().display());
    let file = root().join("target/dist/part.css");
    fs::write(&file, sheet.replace("@import \"", &place))?;
    let file = file.to_string_lossy();
    let style = output("esbuild", &[&file, "--bundle", "--minify"]).context("esbuild failed")?;
    Ok(dist::to_brotli(style.as_bytes())?.len() as u64)
}

fn print(title: &str, mut costs: Vec<(u64, String)>) {
    println!("\n{title}:");
    costs.sort_by(|a, b| b.cmp(a));
    for (bytes, name) in costs {
        println!("{bytes:>7}  {name}");
    }
}
