//! Running other programs.

use std::{env, ffi::OsStr, path::Path, process::Command};

use anyhow::{Context, Result, bail};

use crate::tools;

/// The root of the checkout.
pub(crate) fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// A program run at the root, with the project's own tools first on the path.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    let own = tools::folders().chain([root().join("node_modules/.bin")]);
    let inherited = env::var_os("PATH").unwrap_or_default();
    if let Ok(path) = env::join_paths(own.chain(env::split_paths(&inherited))) {
        command.env("PATH", path);
    }
    command.current_dir(root());
    command
}

/// Runs a command to its end and fails when it does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    println!("$ {shown}");
    let status = command
        .status()
        .with_context(|| format!("{shown} could not be started"))?;
    if !status.success() {
        bail!("{shown} failed: {status}");
    }
    Ok(())
}

/// Runs a program with arguments; see [`run`].
pub(crate) fn run_with(program: &str, arguments: &str) -> Result<()> {
    run(command(program).args(arguments.split_whitespace()))
}

/// What a command prints, or none if it cannot be run.
pub(crate) fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(program).args(arguments).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
