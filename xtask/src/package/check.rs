//! What a newcomer does with the npm package: installs the tarball into a
//! project, builds that, and opens it in a browser.
//!
//! The projects are those of `examples/packages`, in a folder of their own, where
//! no file of this repository is found by accident.

use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;

use super::package;
use crate::{
    dist::copy,
    run::{command, root, run},
    setup,
};

/// Where a browser finds the page of a project.
enum Page {
    /// In this folder of the project.
    Folder(&'static str),
    /// In the folder of the project, beside the installed packages.
    Source,
    /// From the project's own server, which is started with a port.
    Server(&'static str),
    /// Nowhere: building it is the check.
    None,
}

/// One of `examples/packages`.
struct Project {
    folder: &'static str,
    page: Page,
    /// What differs from another project of the same folder.
    variant: &'static str,
}

const fn project(folder: &'static str, page: Page) -> Project {
    let variant = "";
    Project {
        folder,
        page,
        variant,
    }
}

/// All projects; a folder with two pages is listed twice.
const PROJECTS: &[Project] = &[
    project("script-tag", Page::Source),
    project("import-map", Page::Source),
    project("vite", Page::Folder("dist")),
    Project {
        folder: "vite",
        page: Page::Server("vite --strictPort --port"),
        variant: " (development)",
    },
    project("webpack", Page::Folder("dist")),
    project("esbuild", Page::Folder("dist")),
    project("rollup", Page::Folder("dist")),
    project("next", Page::Server("next start --port")),
    project("astro", Page::Folder("dist")),
    project("react", Page::Folder("dist")),
    project("vue", Page::Folder("dist")),
    project("svelte", Page::Folder("dist")),
    project("solid", Page::Folder("dist")),
    project("eleventy", Page::Folder("_site")),
    project("typescript", Page::None),
];

/// Projects that have nothing but stories, so that their sizes can be compared.
const MEASURED: [&str; 6] = [
    "script-tag",
    "import-map",
    "vite",
    "webpack",
    "esbuild",
    "rollup",
];

/// Bundlers that do not copy what `new URL` names.
const LACK_WASM: [&str; 3] = ["esbuild", "rollup", "react"];

/// Checks the package in all projects, or in the named ones. The table of sizes
/// is compared when all are built; `UPDATE=1` in the environment writes it.
pub(crate) fn check(names: &[String]) -> Result<()> {
    setup::browsers()?;
    let tarball = package()?;
    let bytes = fs::read(&tarball)?;
    ensure!(
        bytes == fs::read(package()?)?,
        "two builds of the package differ"
    );
    let workshop = install(&tarball)?;
    if names.is_empty() {
        run(tool(&workshop, "publint").arg("--strict").arg(&tarball))?;
        run(tool(&workshop, "attw")
            .args(["--profile", "esm-only"])
            .arg(&tarball))?;
    }
    let mut servers = Vec::new();
    let mut pages = Vec::new();
    let mut built = Vec::new();
    for project in PROJECTS {
        if !names.is_empty() && !names.iter().any(|name| *name == project.folder) {
            continue;
        }
        let folder = workshop.join(project.folder);
        if !built.contains(&project.folder) {
            build(&folder)?;
            built.push(project.folder);
        }
        let is_measured = MEASURED.contains(&project.folder) && project.variant.is_empty();
        let mut page = json!({
            "name": format!("{}{}", project.folder, project.variant),
            "is_measured": names.is_empty() && is_measured,
            "lacks_wasm": LACK_WASM.contains(&project.folder),
        });
        match project.page {
            Page::Folder(output) => {
                let output = folder.join(output);
                stories(&output)?;
                page["folder"] = json!(output);
                page["path"] = json!("/index.html");
            }
            Page::Source => {
                stories(&workshop)?;
                page["folder"] = json!(workshop);
                page["path"] = json!(format!("/{}/index.html", project.folder));
            }
            Page::Server(line) => {
                let (server, origin) = start(&folder, line)?;
                servers.push(server);
                page["origin"] = json!(origin);
                page["path"] = json!("/");
            }
            Page::None => continue,
        }
        pages.push(page);
    }
    let list = workshop.join("pages.json");
    fs::write(&list, serde_json::to_vec_pretty(&pages)?)?;
    run(command("cargo")
        .args([
            "run",
            "-q",
            "-p",
            "browser-tests",
            "--bin",
            "packages",
            "--",
        ])
        .arg(list))?;
    drop(servers);
    Ok(())
}

/// Builds one project and serves it.
pub(crate) fn example(arguments: &[String]) -> Result<()> {
    let known = || {
        PROJECTS
            .iter()
            .map(|it| it.folder)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let name = arguments
        .first()
        .with_context(|| format!("name one of {}", known()))?;
    let found = PROJECTS.iter().find(|it| it.folder == name);
    let project = found.with_context(|| format!("{name} is none of {}", known()))?;
    let workshop = install(&package()?)?;
    let folder = workshop.join(project.folder);
    build(&folder)?;
    let (served, path) = match project.page {
        Page::Folder(output) => (folder.join(output), "/".to_owned()),
        Page::Source => (workshop.clone(), format!("/{}/", project.folder)),
        Page::Server(line) => {
            let (mut server, origin) = start(&folder, line)?;
            println!("{origin}/");
            server.0.wait()?;
            return Ok(());
        }
        Page::None => return Ok(()),
    };
    stories(&served)?;
    println!("http://localhost:8080{path}");
    run(command("cargo")
        .args(["run", "-q", "-p", "test-server", "--", "serve"])
        .arg(served)
        .args(["--port", "8080"]))
}

/// Copies the projects, and installs their packages and the tarball.
fn install(tarball: &Path) -> Result<PathBuf> {
    let workshop = env::temp_dir().join("wire-story-packages");
    fs::create_dir_all(&workshop)?;
    let examples = root().join("examples/packages");
    copy(&examples, &workshop, |_| true)?;
    let lock = fs::read(examples.join("package-lock.json"))?;
    let record = workshop.join("installed-lock.json");
    if fs::read(&record).ok().as_ref() != Some(&lock) {
        npm(&workshop, "ci --no-audit --no-fund --prefer-offline")?;
        fs::write(record, lock)?;
    }
    // Of an earlier build, with the same version.
    let old = workshop.join("node_modules/wire-story");
    if old.exists() {
        fs::remove_dir_all(old)?;
    }
    run(command("npm")
        .args([
            "install",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--no-package-lock",
            "--prefer-offline",
        ])
        .arg(tarball)
        .current_dir(&workshop))?;
    ensure!(
        workshop
            .join("node_modules/wire-story/package.json")
            .exists(),
        "npm did not install the tarball"
    );
    Ok(workshop)
}

/// Builds a project that has something to build.
fn build(folder: &Path) -> Result<()> {
    let package = fs::read_to_string(folder.join("package.json"))?;
    for stories_folder in ["public", "dist", "_site"] {
        // Of an earlier build.
        let old = folder.join(stories_folder);
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
    }
    if package.contains("\"build\"") {
        stories(&folder.join("public"))?;
        npm(folder, "run --silent build").with_context(|| folder.display().to_string())?;
    }
    Ok(())
}

/// Puts the stories where the pages expect them.
fn stories(folder: &Path) -> Result<()> {
    for name in ["stories", "pictures"] {
        copy(
            &root().join("examples").join(name),
            &folder.join(name),
            |_| true,
        )?;
    }
    Ok(())
}

fn npm(folder: &Path, arguments: &str) -> Result<()> {
    run(command("npm")
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .env("NEXT_TELEMETRY_DISABLED", "1")
        .env("ASTRO_TELEMETRY_DISABLED", "1"))
}

/// A program of the installed packages.
fn tool(workshop: &Path, name: &str) -> Command {
    let mut tool = command(workshop.join("node_modules/.bin").join(name));
    tool.current_dir(workshop);
    tool
}

/// A server that ends with its owner.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

/// Starts a project's own server on a free port, and waits until it answers.
fn start(folder: &Path, line: &str) -> Result<(Server, String)> {
    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let mut words = line.split_whitespace();
    let name = words.next().context("no program")?;
    let workshop = folder.parent().context("no folder")?;
    let server = tool(workshop, name)
        .args(words)
        .arg(port.to_string())
        .current_dir(folder)
        .env("NEXT_TELEMETRY_DISABLED", "1")
        .spawn()
        .with_context(|| line.to_owned())?;
    let mut server = Server(server);
    for _ in 0..600 {
        if std::net::TcpStream::connect(("localhost", port)).is_ok() {
            return Ok((server, format!("http://localhost:{port}")));
        }
        if let Some(status) = server.0.try_wait()? {
            bail!("{line} ended: {status}");
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    bail!("{line} did not answer")
}
