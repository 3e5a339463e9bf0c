//! Bundling JavaScript and style, and giving files their final names.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::{
    output::{Output, bundler},
    publish::{self, Needed},
    wasm::{self, Module},
};
use crate::run::{root, run};

/// The only file whose name never changes: pages name it in their tag.
const SHELL: &str = "wire-story.js";

/// Catches what is thrown out of the widget's WebAssembly.
const GUARD: &str = "src/embed/shell/guard.js";

/// The page that shows a story in a frame; pages name it in their own frames.
const FRAME_PAGE: &str = "embed.html";

/// The script of pages that have frames of their own.
const FRAME_PARENT: &str = "wire-story-frame.js";

/// The entry of the npm package for bundlers, and what it needs on a server.
const PACKAGE_ENTRY: &str = "src/embed/shell/package.js";
const SERVER: &str = "src/embed/shell/server.js";

/// Writes shell, widget and formats module.
pub(super) fn bundle(widget: &Module, formats: &Path, dist: &Output) -> Result<Needed> {
    let work = dist.work()?;
    let style = work.join("style.css");
    esbuild("style/first-view.css", &style, &[])?;
    let formats_wasm = dist.place(formats, "formats", "wasm")?;
    let formats_bin = match dist.is_package() {
        true => dist.packed(formats, "formats")?,
        false => String::new(),
    };
    let languages_options = [
        define("LANGUAGE_FOLDER", &languages(dist)?),
        define("LANGUAGES", &tags()?),
    ];
    let page_options = [
        languages_options[0].clone(),
        languages_options[1].clone(),
        define(
            "SHARE_BAR_JS",
            &on_demand("behaviour/share/share-bar", &[], dist)?,
        ),
        define("BEACON_JS", &on_demand("behaviour/beacon", &[], dist)?),
    ];
    let formats_js = on_demand("embed/shell/formats", &[], dist)?;
    let page_js = on_demand("behaviour/page", &page_options, dist)?;
    let limit = |name: &str| -> Result<String> {
        let number = number("src/load/limits.rs", name)?;
        Ok(format!("--define:{name}={number}"))
    };
    let time_limit = limit("TIME_LIMIT")?;
    let verification_options = [
        time_limit.clone(),
        limit("SIZE_LIMIT")?,
        languages_options[0].clone(),
        languages_options[1].clone(),
    ];
    let options = [
        format!("--alias:#glue={}", guarded(&widget.glue, &work)?.display()),
        format!("--alias:#guard={}", root().join(GUARD).display()),
        format!("--alias:#style={}", style.display()),
        "--loader:.css=text".to_owned(),
        languages_options[0].clone(),
        languages_options[1].clone(),
        define(
            "RETRY_POLICY_JS",
            &on_demand("behaviour/retry-policy", &[], dist)?,
        ),
        define("FORMATS_JS", &formats_js),
        define("FORMATS_WASM", &formats_wasm),
        define("FORMATS_BIN", &formats_bin),
        define("FORMATS_INTEGRITY", &integrity(formats)?),
        define("PAGE_JS", &page_js),
        define(
            "PHOTOS_JS",
            &on_demand("behaviour/photos/photos", &[], dist)?,
        ),
        define(
            "PLAYER_JS",
            &on_demand("behaviour/player/player", &[], dist)?,
        ),
        define(
            "VERIFICATION_JS",
            &on_demand("embed/shell/verification", &verification_options, dist)?,
        ),
        define(
            "VIEWER_JS",
            &on_demand("behaviour/viewer/viewer", &[], dist)?,
        ),
    ];
    let widget_js = widget_script(&options, dist)?;
    let widget_js = dist.place(&widget_js, "widget", "js")?;
    let widget_wasm = dist.place(&widget.wasm, "widget", "wasm")?;

    let start = [
        time_limit.clone(),
        define("WIDGET_JS", &widget_js),
        define("WIDGET_WASM", &widget_wasm),
        define("WIDGET_INTEGRITY", &integrity(&widget.wasm)?),
        define("WIDGET_BIN", &dist.packed(&widget.wasm, "widget")?),
    ];
    let rarely = [
        define("FRAME_PAGE", FRAME_PAGE),
        define(
            "PRERENDERED_JS",
            &on_demand("embed/shell/prerendered", &options, dist)?,
        ),
        define("TOKENS", &tokens()?),
    ];
    let fallback_start = on_demand(
        "embed/shell/fallback-start",
        &[&start[..], &rarely].concat(),
        dist,
    )?;
    let shell = [&start[..], &[define("FALLBACK_START_JS", &fallback_start)]].concat();
    if dist.is_package() {
        let server = format!("--inject:{}", root().join(SERVER).display());
        let entry = dist.script(PACKAGE_ENTRY, &[&shell[..], &[server]].concat())?;
        dist.place(&entry, "index", "js")?;
    } else {
        esbuild("style/story.css", &dist.join("wire-story.css"), &[])?;
        frame_page(dist)?;
        fs::copy(
            dist.script("src/embed/shell/wire-story.js", &shell)?,
            dist.join(SHELL),
        )?;
    }
    Ok(Needed {
        first_view: vec![SHELL.to_owned(), widget_js.clone(), widget_wasm.clone()],
        story: vec![widget_js, widget_wasm, page_js],
        formats: vec![formats_js, formats_wasm],
    })
}

/// Bundles the glue and the behaviour of a story. After a trap another instance
/// is started: a script tag imports the script with another query; in the package
/// it has a function for that, since bundlers give a module no second instance.
fn widget_script(options: &[String], dist: &Output) -> Result<PathBuf> {
    const ENTRY: &str = "src/embed/shell/widget.js";
    if !dist.is_package() {
        return dist.script(ENTRY, options);
    }
    let own = ["--format=iife", "--global-name=widget"].map(str::to_owned);
    let script = dist.script(ENTRY, &[options, &own].concat())?;
    let text = fs::read_to_string(&script)?;
    fs::write(
        &script,
        format!(
            "const instances = {{}};\n\
             export const instance = (query) => (instances[query] ??= create(query));\n\
             const create = (PACKAGE_QUERY) => {{\n{text}return widget;\n}};\n"
        ),
    )?;
    Ok(script)
}

/// The glue, with the guard (`guard.js`) around the exports of WebAssembly.
fn guarded(glue: &Path, work: &Path) -> Result<PathBuf> {
    const ENTRANCE: &str = "wasm = instance.exports;";
    let text = fs::read_to_string(glue)?;
    let parts: Vec<&str> = text.split(ENTRANCE).collect();
    let [before, after] = parts[..] else {
        bail!("the glue of this wasm-bindgen has another entrance than {ENTRANCE:?}");
    };
    let guarded = work.join("glue.js");
    fs::write(
        &guarded,
        format!(
            "import {{ guarded }} from \"#guard\";\n\
             {before}wasm = guarded(instance.exports);{after}"
        ),
    )?;
    Ok(guarded)
}

/// The page that shows a story in a frame, with its script and style.
fn frame_page(dist: &Output) -> Result<()> {
    let folder = root().join("src/embed/frame");
    let style = root().join("target/dist/bundle/frame.css");
    esbuild("src/embed/frame/frame.css", &style, &[])?;
    let page = fs::read_to_string(folder.join(FRAME_PAGE))?
        .replace("frame.js", &on_demand("embed/frame/frame", &[], dist)?)
        .replace("frame.css", &dist.place(&style, "frame", "css")?);
    fs::write(dist.join(FRAME_PAGE), page)?;
    let classic = ["--format=iife".to_owned()];
    esbuild(
        "src/embed/frame/parent.js",
        &dist.join(FRAME_PARENT),
        &classic,
    )?;
    Ok(())
}

/// Bundles a script that is loaded on demand; `path` is its path in `src/`,
/// without extension. Returns the name by which other scripts find it.
fn on_demand(path: &str, options: &[String], dist: &Output) -> Result<String> {
    let (_, name) = path.rsplit_once('/').unwrap_or(("", path));
    let options = [&["--loader:.css=text".to_owned()], options].concat();
    dist.place(
        &dist.script(&format!("src/{path}.js"), &options)?,
        name,
        "js",
    )
}

/// Where the sentences of each language are.
fn languages_source() -> PathBuf {
    root().join("crates/view/src/labels/languages")
}

/// Writes the languages' files, and returns how a script finds them: the name of
/// a folder with a hash of them all in it, or a script that imports each.
fn languages(dist: &Output) -> Result<String> {
    if dist.is_package() {
        return dist.languages(&publish::files(&languages_source())?);
    }
    let mut hash = Sha256::new();
    for file in publish::files(&languages_source())? {
        hash.update(fs::read(&file)?);
    }
    let folder = format!("languages-{}", short(hash));
    publish::copy(&languages_source(), &dist.join(&folder), |_| true)?;
    Ok(folder)
}

/// The tags of the languages that have a file, in lower case, and other tags of
/// them; each with the name of the file where that is not the tag.
fn tags() -> Result<String> {
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
fn tokens() -> Result<String> {
    let text = fs::read_to_string(root().join("style/tokens.css"))?;
    let lines = text.lines().map(str::trim);
    let names = lines.filter_map(|line| line.split_once(':').map(|(name, _)| name));
    let names: BTreeSet<&str> = names.filter(|name| name.starts_with("--wire-")).collect();
    Ok(names.into_iter().collect::<Vec<_>>().join(" "))
}

/// The option that replaces a name by a text.
fn define(name: &str, text: &str) -> String {
    format!("--define:{name}={text:?}")
}

/// What Trunk copies beside the standalone site: the formats module and the
/// style sheet.
pub(crate) fn site_assets() -> Result<()> {
    let formats = wasm::without_glue("formats", "formats")?;
    let folder = root().join("target/dist/site-assets");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::copy(formats, folder.join("formats.wasm"))?;
    esbuild("style/site.css", &folder.join("site.css"), &[])
}

/// The script of the Leptos components in the repository.
const COMPONENT_SCRIPT: &str = "assets/component.js";

/// Writes the script of the Leptos components. It is kept in the repository:
/// whoever uses the crate has no bundler.
pub(crate) fn component_script() -> Result<()> {
    fs::write(root().join(COMPONENT_SCRIPT), bundled_component()?)?;
    Ok(())
}

/// Fails when the script in the repository was not built from the sources.
pub(crate) fn check_component_script() -> Result<()> {
    if fs::read(root().join(COMPONENT_SCRIPT)).ok() != Some(bundled_component()?) {
        bail!("{COMPONENT_SCRIPT} is stale; run `cargo xtask component-script` and commit it");
    }
    Ok(())
}

fn bundled_component() -> Result<Vec<u8>> {
    let script = root().join("target/dist/component.js");
    esbuild(
        "src/behaviour/component.js",
        &script,
        &["--loader:.css=text".to_owned()],
    )?;
    Ok(fs::read(script)?)
}

fn esbuild(entry: &str, output: &Path, options: &[String]) -> Result<()> {
    run(bundler(entry)
        .arg("--minify")
        .arg(format!("--outfile={}", output.display()))
        .args(options))
}

/// The hash of a file, as `fetch` takes it.
fn integrity(file: &Path) -> Result<String> {
    let hash = Sha256::digest(fs::read(file)?);
    Ok(format!("sha256-{}", BASE64_STANDARD.encode(hash)))
}

/// The beginning of a hash, for a file name.
pub(super) fn short(hash: Sha256) -> String {
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
