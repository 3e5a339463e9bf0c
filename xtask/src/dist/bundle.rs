//! Bundling JavaScript and style, and giving files their final names.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::{
    publish::{self, Needed},
    wasm::{self, Module},
};
use crate::run::{command, root, run};

/// Catches what is thrown out of the widget's WebAssembly.
const GUARD: &str = "src/embed/shell/guard.js";

/// The page that shows a story in a frame; pages name it in their own frames.
const FRAME_PAGE: &str = "embed.html";

/// The script of pages that have frames of their own.
const FRAME_PARENT: &str = "wire-story-frame.js";

/// One custom element: its WebAssembly and its scripts.
struct Element<'a> {
    module: &'a Module,
    /// The class that the glue exports for the element.
    class: &'static str,
    /// The beginning of the names of its files.
    name: &'static str,
    style: &'a Path,
    /// The folder of its scripts below `src/embed/`.
    folder: &'static str,
    /// The module that reads other formats for it, and the beginning of its name.
    formats: (&'static str, &'a Path),
    /// The script that pages name in their tag, the only one whose name never
    /// changes.
    shell: &'static str,
    /// The page that shows it in a frame, if there is one.
    frame_page: &'static str,
}

/// Writes the elements, and the modules for other formats (for a story and for
/// a list) and for copies.
pub(super) fn bundle(
    widget: &Module,
    list: &Module,
    formats: [&Path; 2],
    copies: &Module,
    dist: &Path,
) -> Result<Needed> {
    let work = root().join("target/dist/bundle");
    fs::create_dir_all(&work)?;

    let styles = ["first-view", "stories"].map(|name| work.join(format!("{name}.css")));
    for (style, name) in styles.iter().zip(["first-view", "stories"]) {
        esbuild(&format!("style/{name}.css"), style, &[])?;
    }
    for name in ["story", "stories"] {
        let style = dist.join(format!("wire-{name}.css"));
        esbuild(&format!("style/{name}.css"), &style, &[])?;
    }
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
    let [time_limit, size_limit] = limits()?;
    let copies_options = [
        format!("--alias:#copies={}", copies.glue.display()),
        define(
            "COPIES_WASM",
            &hashed(&copies.wasm, "copies", "wasm", dist)?,
        ),
        define("COPIES_INTEGRITY", &integrity(&copies.wasm)?),
        languages_options[0].clone(),
        languages_options[1].clone(),
    ];
    let verification_options = [
        time_limit,
        size_limit,
        languages_options[0].clone(),
        languages_options[1].clone(),
    ];
    let mut shared = languages_options.to_vec();
    shared.extend([
        define("FORMATS_JS", &formats_js),
        define("PAGE_JS", &page_js),
    ]);
    for (name, path, options) in [
        ("RETRY_POLICY_JS", "behaviour/retry-policy", &[][..]),
        ("SOURCES_JS", "embed/shell/sources", &limits()?),
        ("PHOTOS_JS", "behaviour/photos/photos", &[]),
        ("PLAYER_JS", "behaviour/player/player", &[]),
        (
            "VERIFICATION_JS",
            "embed/shell/verification",
            &verification_options,
        ),
        ("PASS_ON_JS", "behaviour/pass-on/pass-on", &copies_options),
        ("VIEWER_JS", "behaviour/viewer/viewer", &[]),
        ("OPEN_JS", "embed/list/open", &[]),
        ("DIALOG_JS", "embed/list/dialog", &[]),
    ] {
        shared.push(define(name, &on_demand(path, options, dist)?));
    }
    frame_page(dist)?;
    let story = Element {
        module: widget,
        class: "Widget",
        name: "widget",
        style: &styles[0],
        folder: "shell",
        formats: ("formats", formats[0]),
        shell: "wire-story",
        frame_page: FRAME_PAGE,
    };
    let list = Element {
        module: list,
        class: "ListWidget",
        name: "list",
        style: &styles[1],
        folder: "list",
        formats: ("list-formats", formats[1]),
        shell: "wire-stories",
        frame_page: "",
    };
    let first_view = element(&story, &shared, dist)?;
    Ok(Needed {
        list_first_view: element(&list, &shared, dist)?,
        // The shell is in the page already.
        story: [&first_view[1..], &[page_js]].concat(),
        first_view,
        formats: vec![formats_js, hashed(formats[0], "formats", "wasm", dist)?],
    })
}

/// Writes the files of an element. Returns the paths that its first view needs.
fn element(element: &Element<'_>, shared: &[String], dist: &Path) -> Result<Vec<String>> {
    let work = root().join("target/dist/bundle");
    let (name, wasm) = (element.name, &element.module.wasm);
    let glue = guarded(element, &work)?;
    let (formats_name, formats) = element.formats;
    let mut options = vec![
        format!("--alias:#glue={}", glue.display()),
        format!("--alias:#guard={}", root().join(GUARD).display()),
        format!("--alias:#style={}", element.style.display()),
        "--loader:.css=text".to_owned(),
        define(
            "FORMATS_WASM",
            &hashed(formats, formats_name, "wasm", dist)?,
        ),
        define("FORMATS_INTEGRITY", &integrity(formats)?),
    ];
    options.extend_from_slice(shared);
    let script = work.join(format!("{name}.js"));
    let entry = format!("src/embed/{}/widget.js", element.folder);
    esbuild(&entry, &script, &options)?;
    let script = hashed(&script, name, "js", dist)?;
    let module = hashed(wasm, name, "wasm", dist)?;

    let compressed = work.join(format!("{name}.bin"));
    fs::write(&compressed, publish::to_gzip(&fs::read(wasm)?)?)?;
    let [time_limit, _] = limits()?;
    let files = [
        time_limit,
        define("WIDGET_JS", &script),
        define("WIDGET_WASM", &module),
        define("WIDGET_INTEGRITY", &integrity(wasm)?),
    ];
    let mut fallback_start = files.to_vec();
    fallback_start.extend([
        define("WIDGET_BIN", &hashed(&compressed, name, "bin", dist)?),
        define("FRAME_PAGE", element.frame_page),
        define(
            "PRERENDERED_JS",
            &on_demand("embed/shell/prerendered", &options, dist)?,
        ),
        define("TOKENS", &tokens()?),
    ]);
    let fallback_start = on_demand("embed/shell/fallback-start", &fallback_start, dist)?;
    let mut shell = files.to_vec();
    shell.push(define("FALLBACK_START_JS", &fallback_start));
    let entry = format!("src/embed/{}/{}.js", element.folder, element.shell);
    let shell_js = format!("{}.js", element.shell);
    esbuild(&entry, &dist.join(&shell_js), &shell)?;
    Ok(vec![shell_js, script, module])
}

/// The glue, with the guard (`guard.js`) around the exports of WebAssembly.
/// Its class is exported as that of a widget.
fn guarded(element: &Element<'_>, work: &Path) -> Result<PathBuf> {
    const ENTRANCE: &str = "wasm = instance.exports;";
    let text = fs::read_to_string(&element.module.glue)?;
    let parts: Vec<&str> = text.split(ENTRANCE).collect();
    let [before, after] = parts[..] else {
        bail!("the glue of this wasm-bindgen has another entrance than {ENTRANCE:?}");
    };
    let guarded = work.join(format!("{}-glue.js", element.name));
    let export = match element.class {
        "Widget" => String::new(),
        class => format!("\nexport {{ {class} as Widget }};\n"),
    };
    fs::write(
        &guarded,
        format!(
            "import {{ guarded }} from \"#guard\";\n\
             {before}wasm = guarded(instance.exports);{after}{export}"
        ),
    )?;
    Ok(guarded)
}

/// The page that shows a story in a frame, with its script and style.
fn frame_page(dist: &Path) -> Result<()> {
    let folder = root().join("src/embed/frame");
    let style = root().join("target/dist/bundle/frame.css");
    esbuild("src/embed/frame/frame.css", &style, &[])?;
    let page = fs::read_to_string(folder.join(FRAME_PAGE))?
        .replace("frame.js", &on_demand("embed/frame/frame", &[], dist)?)
        .replace("frame.css", &hashed(&style, "frame", "css", dist)?);
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
/// without extension. Returns its name in `dist/`.
fn on_demand(path: &str, options: &[String], dist: &Path) -> Result<String> {
    let (_, name) = path.rsplit_once('/').unwrap_or(("", path));
    let script = root().join("target/dist/bundle").join(format!("{name}.js"));
    let options = [&["--loader:.css=text".to_owned()], options].concat();
    esbuild(&format!("src/{path}.js"), &script, &options)?;
    hashed(&script, name, "js", dist)
}

/// Where the sentences of each language are.
fn languages_source() -> PathBuf {
    root().join("crates/view/src/labels/languages")
}

/// Copies the languages' files into a folder with a hash of them all in its
/// name.
fn languages(dist: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    for file in publish::files(&languages_source())? {
        hash.update(fs::read(&file)?);
    }
    let folder = format!("languages-{}", short(hash));
    publish::copy(&languages_source(), &dist.join(&folder))?;
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

/// The options that define the limits of answers.
fn limits() -> Result<[String; 2]> {
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
    let formats = wasm::formats_of_lists()?;
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
    let options = [&["--loader:.css=text".to_owned()], &limits()?[..]].concat();
    esbuild("src/behaviour/component.js", &script, &options)?;
    Ok(fs::read(script)?)
}

fn esbuild(entry: &str, output: &Path, options: &[String]) -> Result<()> {
    run(bundler(entry)
        .arg(format!("--outfile={}", output.display()))
        .args(options))
}

fn bundler(entry: &str) -> Command {
    let mut bundler = command("esbuild");
    bundler
        .arg(entry)
        .args([
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--charset=utf8",
        ])
        .args(["--legal-comments=none", "--log-level=warning"]);
    bundler
}

/// Copies a file to its name with a hash of its bytes, so that it can be cached
/// indefinitely.
fn hashed(file: &Path, name: &str, ending: &str, dist: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| format!("{} was not built", file.display()))?;
    let name = format!("{name}-{}.{ending}", short(Sha256::new_with_prefix(&bytes)));
    fs::write(dist.join(&name), bytes)?;
    Ok(name)
}

/// The hash of a file, as `fetch` takes it.
fn integrity(file: &Path) -> Result<String> {
    let hash = Sha256::digest(fs::read(file)?);
    Ok(format!("sha256-{}", BASE64_STANDARD.encode(hash)))
}

/// The beginning of a hash, for a file name.
fn short(hash: Sha256) -> String {
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
