//! The browser tests.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::{
    dist, leptos_app,
    run::{command, root, run},
    setup,
    timing::Timing,
};

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// The modules of tests that run in the first engine alone.
const INDEPENDENT: &str = "tests/browser/engine-independent.txt";

/// Where those modules are.
const SUITE: &str = "tests/browser/tests/suite";

/// Runs the browser tests whose name holds one of the words in `arguments`, or
/// all, in the engine that `WIRE_ENGINE` names, or in all three. Tests that do
/// not depend on the engine run in Chromium alone, unless `--all` is given.
pub(crate) fn e2e(arguments: &[String]) -> Result<()> {
    setup::setup()?;
    setup::browsers()?;
    dist::dist_if_stale()?;
    leptos_app::build()?;
    let (options, filter): (Vec<_>, Vec<_>) = arguments.iter().partition(|it| *it == "--all");
    let filter: Vec<String> = filter.into_iter().cloned().collect();
    engines(&filter, !options.is_empty(), &mut Timing::default())
}

/// Runs the tests in each engine as a step of its own.
pub(crate) fn engines(filter: &[String], all: bool, timing: &mut Timing) -> Result<()> {
    let chosen = std::env::var("WIRE_ENGINE").ok();
    let independent = independent()?;
    for engine in ENGINES {
        if chosen.as_deref().is_some_and(|chosen| chosen != engine) {
            continue;
        }
        let skips_independent = !all && engine != ENGINES[0];
        let skipped = if skips_independent {
            &independent[..]
        } else {
            &[]
        };
        println!("browser tests in {engine}");
        timing.step(engine, || {
            run(command("cargo")
                .args(["test", "--workspace", "--all-features", "--test", "suite"])
                .args(filter.iter().take(1))
                .arg("--")
                .args(filter.iter().skip(1))
                .args(skipped.iter().flat_map(|module| ["--skip", module]))
                .env("WIRE_ENGINE", engine))
        })?;
    }
    Ok(())
}

/// The listed modules, each as the beginning of its tests' names.
fn independent() -> Result<Vec<String>> {
    let text = fs::read_to_string(root().join(INDEPENDENT)).context(INDEPENDENT)?;
    let lines = text.lines().map(str::trim);
    let modules = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    modules
        .map(|module| {
            let file = root().join(SUITE).join(format!("{module}.rs"));
            ensure!(file.exists(), "{INDEPENDENT}: there is no module {module}");
            Ok(format!("{module}::"))
        })
        .collect()
}

/// Photographs the examples; see `tests/browser/src/bin/gallery.rs`.
pub(crate) fn gallery() -> Result<()> {
    setup::setup()?;
    setup::browsers()?;
    dist::dist_if_stale()?;
    run(command("cargo").args(["run", "-q", "-p", "browser-tests", "--bin", "gallery"]))
}

#[cfg(test)]
mod tests {
    #[test]
    fn engine_independent_modules_exist() -> anyhow::Result<()> {
        assert!(!super::independent()?.is_empty());
        Ok(())
    }
}
