//! The bytes that reach a browser, compared with a record and with budgets.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{dist, run::root, setup};

/// For each name its budget and its recorded size: bytes after brotli at
/// quality 11.
const RECORD: &str = "xtask/size.json";

/// Fails when a size is over its budget, or is not the one on record: growth
/// and shrinkage alike, so that each change is seen in a commit. With `update`
/// the measured sizes are recorded first.
pub(crate) fn size(update: bool) -> Result<()> {
    setup::setup()?;
    dist::dist_if_stale()?;
    let measured = measure()?;
    let file = root().join(RECORD);
    let mut record: Value = serde_json::from_slice(&fs::read(&file)?).context(RECORD)?;
    if update {
        for (name, bytes) in &measured {
            record[*name]["bytes"] = json!(bytes);
        }
        fs::write(&file, format!("{record:#}\n"))?;
    }
    let problems = compare(&measured, &record)?;
    ensure!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

fn measure() -> Result<BTreeMap<&'static str, u64>> {
    let manifest: Value = serde_json::from_slice(&fs::read(root().join("dist/manifest.json"))?)?;
    let sum = |is_wanted: &dyn Fn(&str) -> bool| -> u64 {
        let files = manifest["files"].as_array().into_iter().flatten();
        files
            .filter(|file| file["path"].as_str().is_some_and(is_wanted))
            .filter_map(|file| file["brotli"].as_u64())
            .sum()
    };
    let first_view = |name: &str| {
        let size = manifest[name]["brotli"].as_u64();
        size.with_context(|| format!("no {name}"))
    };
    Ok(BTreeMap::from([
        ("shell", sum(&|path| path == "wire-story.js")),
        ("first_view", first_view("first_view")?),
        ("list_shell", sum(&|path| path == "wire-stories.js")),
        ("list_first_view", first_view("list_first_view")?),
        ("formats", sum(&|path| path.starts_with("formats-"))),
        (
            "pass_on",
            sum(&|path| path.starts_with("pass-on-") || path.starts_with("copies-")),
        ),
    ]))
}

/// Prints each size and returns what is wrong, with what to do about it.
fn compare(measured: &BTreeMap<&str, u64>, record: &Value) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    for (name, bytes) in measured {
        let number = |key: &str| {
            let value = record[*name][key].as_u64();
            value.with_context(|| format!("{RECORD} has no {key:?} of {name:?}"))
        };
        let (budget, recorded) = (number("budget")?, number("bytes")?);
        println!("{name:12} {bytes:>7} bytes of {budget}");
        if *bytes > budget {
            problems.push(format!(
                "{name} takes {bytes} bytes, {} over its budget of {budget}; \
                 `cargo xtask size --parts` says what each part costs",
                bytes - budget
            ));
        }
        if *bytes != recorded {
            problems.push(format!(
                "{name} takes {bytes} bytes, but {recorded} are on record; \
                 if that is intended, run `cargo xtask size --update` and commit {RECORD}"
            ));
        }
    }
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(bytes: u64) -> Vec<String> {
        let record = json!({ "shell": { "budget": 100, "bytes": 90 } });
        compare(&BTreeMap::from([("shell", bytes)]), &record).unwrap_or_default()
    }

    #[test]
    fn recorded_size_within_budget_passes() {
        assert!(problems(90).is_empty());
    }

    #[test]
    fn changed_size_names_the_update_command() {
        for bytes in [89, 91] {
            let problems = problems(bytes);
            assert_eq!(problems.len(), 1);
            assert!(problems[0].contains("cargo xtask size --update"));
        }
    }

    #[test]
    fn size_over_budget_fails() {
        assert!(problems(101)[0].contains("1 over its budget"));
    }
}
