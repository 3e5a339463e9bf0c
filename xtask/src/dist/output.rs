//! The two ways in which scripts find each other's files.

use std::{
    fs,
    ops::Deref,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::{
    bundle::short,
    literals::{self, MARK},
    publish,
};
use crate::run::{command, root, run};

/// How scripts find other files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// By an address that is made when the script runs, for a script tag. Names
    /// have a hash in them.
    Addresses,
    /// By literals that a bundler follows, for the npm package.
    Literals,
}

/// The folder of a build.
pub(super) struct Output {
    folder: PathBuf,
    way: Way,
}

impl Deref for Output {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.folder
    }
}

impl Output {
    pub(super) fn new(folder: &Path, way: Way) -> Self {
        let folder = folder.to_owned();
        Self { folder, way }
    }

    pub(super) fn is_package(&self) -> bool {
        self.way == Way::Literals
    }

    /// The folder for what a build makes in between.
    pub(super) fn work(&self) -> Result<PathBuf> {
        let work = root().join(match self.way {
            Way::Addresses => "target/dist/bundle",
            Way::Literals => "target/dist/bundle-package",
        });
        fs::create_dir_all(&work)?;
        Ok(work)
    }

    /// Bundles a script into the work folder.
    pub(super) fn script(&self, entry: &str, options: &[String]) -> Result<PathBuf> {
        let name = Path::new(entry).file_name().context("no file name")?;
        let script = self.work()?.join(name);
        let is_package = self.is_package();
        run(bundler(entry)
            .arg(format!("--define:IS_PACKAGE={is_package}"))
            // A bundler minifies the rest, and people read it.
            .arg(if is_package {
                "--minify-syntax"
            } else {
                "--minify"
            })
            .arg(format!("--outfile={}", script.display()))
            .args(options))?;
        if is_package {
            let text = literals::of(&fs::read_to_string(&script)?)?;
            fs::write(&script, text).with_context(|| entry.to_owned())?;
        }
        Ok(script)
    }

    /// Copies a file to its name, for a script tag with a hash of its bytes, so
    /// that it can be cached indefinitely. Returns what scripts call it.
    pub(super) fn place(&self, file: &Path, name: &str, ending: &str) -> Result<String> {
        let bytes = fs::read(file).with_context(|| format!("{} was not built", file.display()))?;
        match self.way {
            Way::Addresses => {
                let hash = short(Sha256::new_with_prefix(&bytes));
                self.write(&format!("{name}-{hash}.{ending}"), &bytes)
            }
            Way::Literals => self.write(&format!("{name}.{ending}"), &bytes),
        }
    }

    /// Writes a WebAssembly module compressed, under a name and in a form that
    /// filters for WebAssembly do not match: for a script tag a file, in the
    /// package a script, which each bundler takes along.
    pub(super) fn packed(&self, wasm: &Path, name: &str) -> Result<String> {
        let packed = publish::to_gzip(&fs::read(wasm)?)?;
        match self.way {
            Way::Addresses => {
                let file = self.work()?.join(format!("{name}.bin"));
                fs::write(&file, packed)?;
                self.place(&file, name, "bin")
            }
            Way::Literals => {
                let text = BASE64_STANDARD.encode(packed);
                let script = format!("export default \"{text}\";\n");
                self.write(&format!("{name}-packed.js"), script.as_bytes())
            }
        }
    }

    /// Writes each language as a script of its own, and one that imports them by
    /// name.
    pub(super) fn languages(&self, files: &[PathBuf]) -> Result<String> {
        fs::create_dir_all(self.join("languages"))?;
        let mut list = String::from("export const languages = {\n");
        for file in files {
            let name = file.file_stem().and_then(|name| name.to_str());
            let name = name.with_context(|| format!("{} has no name", file.display()))?;
            let script = format!("export default {};\n", fs::read_to_string(file)?.trim_end());
            let path = format!("languages/{name}.js");
            self.write(&path, script.as_bytes())?;
            list += &format!("  \"{name}\": () => import(\"./{path}\"),\n");
        }
        list += "};\n";
        self.write("languages.js", list.as_bytes())
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<String> {
        fs::write(self.join(name), bytes)?;
        Ok(match self.way {
            Way::Addresses => name.to_owned(),
            Way::Literals => format!("{MARK}{name}"),
        })
    }
}

/// The bundler with the options of all scripts and styles.
pub(super) fn bundler(entry: &str) -> Command {
    let mut bundler = command("esbuild");
    bundler
        .arg(entry)
        .args(["--bundle", "--format=esm", "--target=es2022"])
        .args(["--charset=utf8", "--legal-comments=none"])
        .arg("--log-level=warning");
    bundler
}
