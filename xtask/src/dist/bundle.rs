//! Bundling JavaScript and style, and giving files their final names.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::wasm::Module;
use crate::run::{command, root, run};

/// The only file whose name never changes: pages name it in their tag.
const SHELL: &str = "wire-story.js";

/// Writes shell, widget and formats module; the paths that a native story
/// needs come back.
pub(super) fn bundle(widget: &Module, formats: &Module, dist: &Path) -> Result<Vec<String>> {
    let work = root().join("target/dist/bundle");
    fs::create_dir_all(&work)?;

    let style = work.join("style.css");
    esbuild("style/story.css", &style, &[])?;
    let widget_js = work.join("widget.js");
    let aliases = [
        format!("--alias:#glue={}", widget.glue.display()),
        format!("--alias:#style={}", style.display()),
        "--loader:.css=text".to_owned(),
    ];
    esbuild("src/embed/shell/widget.js", &widget_js, &aliases)?;
    let formats_js = work.join("formats.js");
    esbuild(&formats.glue.to_string_lossy(), &formats_js, &[])?;

    let names = [
        ("WIDGET_JS", hashed(&widget_js, "widget", "js", dist)?),
        ("WIDGET_WASM", hashed(&widget.wasm, "widget", "wasm", dist)?),
        ("FORMATS_JS", hashed(&formats_js, "formats", "js", dist)?),
        (
            "FORMATS_WASM",
            hashed(&formats.wasm, "formats", "wasm", dist)?,
        ),
    ];
    let defines: Vec<String> = names
        .iter()
        .map(|(name, file)| format!("--define:{name}={file:?}"))
        .collect();
    esbuild("src/embed/shell/wire-story.js", &dist.join(SHELL), &defines)?;

    let [(_, widget_js), (_, widget_wasm), ..] = names;
    Ok(vec![SHELL.to_owned(), widget_js, widget_wasm])
}

fn esbuild(entry: &str, output: &Path, options: &[String]) -> Result<()> {
    run(command("esbuild")
        .arg(entry)
        .args([
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--charset=utf8",
        ])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg(format!("--outfile={}", output.display()))
        .args(options))
}

/// Copies a file to its name with a hash of its bytes, so that it can be cached
/// for ever.
fn hashed(file: &Path, name: &str, ending: &str, dist: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| format!("{} was not built", file.display()))?;
    let hash = Sha256::digest(&bytes);
    let hash: String = hash
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let name = format!("{name}-{hash}.{ending}");
    fs::write(dist.join(&name), bytes)?;
    Ok(name)
}
