//! The literals by which bundlers find the files of a script.
//!
//! Scripts call `assetUrl(NAME)`, and the bundler of this project puts a name
//! with [`MARK`] into the place of `NAME`. Here the calls become what other
//! bundlers follow.

use anyhow::{Result, ensure};

/// The beginning of the names of files in scripts of the npm package.
pub(super) const MARK: &str = "package-file:";

/// The script with literals in the place of calls.
pub(super) fn of(script: &str) -> Result<String> {
    let imported = replaced(script, "import(assetUrl(\"", "\"))", |name| {
        format!("import(\"./{name}\")")
    });
    let text = replaced(&imported, "assetUrl(\"", "\")", |name| {
        format!("new URL(\"./{name}\", import.meta.url).href")
    });
    for left in [MARK, "assetUrl("] {
        let line = text.lines().find(|line| line.contains(left));
        ensure!(
            line.is_none(),
            "a bundler cannot follow {:?}; write `assetUrl(NAME)` or `import(assetUrl(NAME))`",
            line.unwrap_or_default().trim()
        );
    }
    Ok(text)
}

/// Replaces each name between two texts, with those.
fn replaced(script: &str, before: &str, after: &str, literal: impl Fn(&str) -> String) -> String {
    let beginning = format!("{before}{MARK}");
    let mut parts = script.split(&beginning);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(after) {
            Some((name, rest)) if !name.contains('"') => text += &(literal(name) + rest),
            // Reported by the caller.
            _ => text += &format!("{beginning}{part}"),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn calls_become_literals() -> anyhow::Result<()> {
        let script =
            "x(() => import(assetUrl(\"package-file:a.js\")), assetUrl(\"package-file:b.wasm\"));";
        let literals = "x(() => import(\"./a.js\"), new URL(\"./b.wasm\", import.meta.url).href);";
        assert_eq!(of(script)?, literals);
        Ok(())
    }

    #[test]
    fn address_that_is_no_literal_fails() {
        for script in [
            "import(assetUrl(name))",
            "assetUrl(\"package-file:a.js\" + query)",
        ] {
            assert!(of(script).is_err(), "{script}");
        }
    }
}
