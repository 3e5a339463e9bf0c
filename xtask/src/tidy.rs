//! Rules for sources that can be checked automatically.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::run::{output, root};

/// A longer file has more than one responsibility.
const MAX_LINES: usize = 400;

/// Functions that turn text into markup or code; the product uses none.
const SINKS: &[&str] = &[
    "inner_html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "DOMParser",
    "setHTMLUnsafe",
    "document.write",
    "eval(",
    "new Function",
];

pub(crate) fn tidy() -> Result<()> {
    let files = output(
        "git",
        &["ls-files", "--cached", "--others", "--exclude-standard"],
    )
    .context("git is missing")?;
    let mut findings = Vec::new();
    for path in files.lines() {
        let is_source = [".rs", ".js", ".css"]
            .iter()
            .any(|ending| path.ends_with(ending));
        let Ok(text) = fs::read_to_string(root().join(path)) else {
            continue;
        };
        if !is_source {
            continue;
        }
        let lines = text.lines().count();
        if lines > MAX_LINES {
            findings.push(format!("{path}: {lines} lines; split it by responsibility"));
        }
        let is_shipped = path.starts_with("src/") || path.starts_with("crates/");
        for (number, line) in text.lines().enumerate() {
            let number = number + 1;
            if is_shipped && !path.contains("/tests/") && SINKS.iter().any(|it| line.contains(it)) {
                findings.push(format!("{path}:{number}: turns text into markup or code"));
            }
            // In two parts, so that this line is not found itself.
            if line.contains(concat!("#[", "ignore")) {
                findings.push(format!("{path}:{number}: an ignored test"));
            }
        }
    }
    if !findings.is_empty() {
        bail!("untidy:\n{}", findings.join("\n"));
    }
    Ok(())
}
