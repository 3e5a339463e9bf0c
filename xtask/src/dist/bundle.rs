//! Bundling JavaScript and style, and giving files their final names.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

use super::{
    Modules,
    options::{define, integrity, languages_source, limits, tags, tokens},
    output::{Output, bundler},
    publish::{self, Needed},
    wasm::{self, Module},
};
use crate::run::{root, run};

/// Catches what is thrown out of the widget's WebAssembly.
const GUARD: &str = "src/embed/shell/guard.js";

/// The page that shows a story in a frame; pages name it in their own frames.
const FRAME_PAGE: &str = "embed.html";

/// The script of pages that have frames of their own.
const FRAME_PARENT: &str = "wire-story-frame.js";

/// The entry of the npm package for bundlers, and what it needs on a server.
const PACKAGE_ENTRY: &str = "src/embed/shell/package.js";
const SERVER: &str = "src/embed/shell/server.js";

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
/// a list) and for copies. The package has no list for bundlers.
pub(super) fn bundle(modules: &Modules, dist: &Output) -> Result<Needed> {
    let copies = &modules.copies;
    let work = dist.work()?;
    let styles = ["first-view", "stories"].map(|name| work.join(format!("{name}.css")));
    for (style, name) in styles.iter().zip(["first-view", "stories"]) {
        esbuild(&format!("style/{name}.css"), style, &[])?;
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
        define("COPIES_WASM", &dist.place(&copies.wasm, "copies", "wasm")?),
        define("COPIES_BIN", &packed(&copies.wasm, "copies", dist)?),
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
    ] {
        shared.push(define(name, &on_demand(path, options, dist)?));
    }
    let story = Element {
        module: &modules.widget,
        class: "Widget",
        name: "widget",
        style: &styles[0],
        folder: "shell",
        formats: ("formats", &modules.formats),
        shell: "wire-story",
        frame_page: FRAME_PAGE,
    };
    let first_view = element(&story, &shared, dist)?;
    let list_first_view = match dist.is_package() {
        true => Vec::new(),
        false => {
            beside_elements(dist)?;
            list(modules, &styles[1], shared, dist)?
        }
    };
    Ok(Needed {
        list_first_view,
        // The shell is in the page already.
        story: [&first_view[1..], &[page_js]].concat(),
        first_view,
        formats: vec![formats_js, dist.place(&modules.formats, "formats", "wasm")?],
    })
}

/// The script with a module in it, for the package only; see [`Output::packed`].
fn packed(wasm: &Path, name: &str, dist: &Output) -> Result<String> {
    match dist.is_package() {
        true => dist.packed(wasm, name),
        false => Ok(String::new()),
    }
}

/// What pages name beside the scripts of elements.
fn beside_elements(dist: &Output) -> Result<()> {
    for name in ["story", "stories"] {
        let style = dist.join(format!("wire-{name}.css"));
        esbuild(&format!("style/{name}.css"), &style, &[])?;
    }
    frame_page(dist)
}

/// Writes the element of a list.
fn list(
    modules: &Modules,
    style: &Path,
    mut shared: Vec<String>,
    dist: &Output,
) -> Result<Vec<String>> {
    for (name, path) in [
        ("OPEN_JS", "embed/list/open"),
        ("DIALOG_JS", "embed/list/dialog"),
    ] {
        shared.push(define(name, &on_demand(path, &[], dist)?));
    }
    let list = Element {
        module: &modules.list,
        class: "ListWidget",
        name: "list",
        style,
        folder: "list",
        formats: ("list-formats", &modules.list_formats),
        shell: "wire-stories",
        frame_page: "",
    };
    element(&list, &shared, dist)
}

/// Writes the files of an element. Returns the paths that its first view needs.
fn element(element: &Element<'_>, shared: &[String], dist: &Output) -> Result<Vec<String>> {
    let work = dist.work()?;
    let (name, wasm) = (element.name, &element.module.wasm);
    let glue = guarded(element, &work)?;
    let (formats_name, formats) = element.formats;
    let mut options = vec![
        format!("--alias:#glue={}", glue.display()),
        format!("--alias:#guard={}", root().join(GUARD).display()),
        format!("--alias:#style={}", element.style.display()),
        "--loader:.css=text".to_owned(),
        define("FORMATS_WASM", &dist.place(formats, formats_name, "wasm")?),
        define("FORMATS_BIN", &packed(formats, formats_name, dist)?),
        define("FORMATS_INTEGRITY", &integrity(formats)?),
    ];
    options.extend_from_slice(shared);
    let script = dist.place(&widget_script(element, &options, dist)?, name, "js")?;
    let module = dist.place(wasm, name, "wasm")?;

    let [time_limit, _] = limits()?;
    let start = [
        time_limit,
        define("WIDGET_JS", &script),
        define("WIDGET_WASM", &module),
        define("WIDGET_INTEGRITY", &integrity(wasm)?),
        define("WIDGET_BIN", &dist.packed(wasm, name)?),
    ];
    let rarely = [
        define("FRAME_PAGE", element.frame_page),
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
    let shell_js = format!("{}.js", element.shell);
    if dist.is_package() {
        let server = format!("--inject:{}", root().join(SERVER).display());
        let entry = dist.script(PACKAGE_ENTRY, &[&shell[..], &[server]].concat())?;
        dist.place(&entry, "index", "js")?;
    } else {
        let entry = format!("src/embed/{}/{shell_js}", element.folder);
        fs::copy(dist.script(&entry, &shell)?, dist.join(&shell_js))?;
    }
    Ok(vec![shell_js, script, module])
}

/// Bundles the glue and the behaviour of a story. After a trap another instance
/// is started: a script tag imports the script with another query; in the package
/// it has a function for that, since bundlers give a module no second instance.
fn widget_script(element: &Element<'_>, options: &[String], dist: &Output) -> Result<PathBuf> {
    let entry = format!("src/embed/{}/widget.js", element.folder);
    if !dist.is_package() {
        return dist.script(&entry, options);
    }
    let own = ["--format=iife", "--global-name=widget"].map(str::to_owned);
    let script = dist.script(&entry, &[options, &own].concat())?;
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
        .arg("--minify")
        .arg(format!("--outfile={}", output.display()))
        .args(options))
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
