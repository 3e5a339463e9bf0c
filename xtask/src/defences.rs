//! Takes one defence after another out of the product, and sees its test fail.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::run::{command, output, root, run};

/// The list; its head explains the fields.
const LIST: &str = "tests/defences.toml";

const BROWSER_TESTS: &str = "browser-tests";

#[derive(Deserialize)]
struct List {
    defence: Vec<Defence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Defence {
    prevents: String,
    file: String,
    text: String,
    replacement: String,
    /// None for a browser test.
    package: Option<String>,
    test: String,
}

/// Takes out those defences of which a field has one of the words in
/// `arguments`, or all. With `--list` they are only compared with the sources.
pub(crate) fn defences(arguments: &[String]) -> Result<()> {
    let (options, words): (Vec<_>, Vec<_>) = arguments.iter().partition(|it| *it == "--list");
    let text = fs::read_to_string(root().join(LIST)).context(LIST)?;
    let list: List = toml::from_str(&text).context(LIST)?;
    let stale: Vec<String> = list.defence.iter().filter_map(Defence::staleness).collect();
    ensure!(stale.is_empty(), "{LIST} is stale:\n{}", stale.join("\n"));
    let chosen: Vec<&Defence> = list
        .defence
        .iter()
        .filter(|it| words.is_empty() || words.iter().any(|word| it.mentions(word)))
        .collect();
    if !options.is_empty() {
        for it in &chosen {
            println!("{:62} {}", it.prevents, it.file);
        }
        return Ok(());
    }
    let checkout = checkout()?;
    ensure_tests_pass(&chosen, &checkout)?;
    let mut unnoticed = Vec::new();
    for defence in chosen {
        let start = Instant::now();
        let outcome = match fails_without(defence, &checkout) {
            Ok(true) => "test fails".to_owned(),
            Ok(false) => "TEST PASSES".to_owned(),
            Err(error) => format!("ERROR: {error:#}"),
        };
        let seconds = start.elapsed().as_secs();
        println!("{seconds:>4} s  {:62} {outcome}", defence.prevents);
        if outcome != "test fails" {
            unnoticed.push(defence.prevents.as_str());
        }
    }
    let all = unnoticed.join("\n");
    ensure!(unnoticed.is_empty(), "no test prevents that\n{all}");
    Ok(())
}

impl Defence {
    fn package(&self) -> &str {
        self.package.as_deref().unwrap_or(BROWSER_TESTS)
    }

    fn mentions(&self, word: &str) -> bool {
        let fields = [&self.prevents, &self.file, self.package(), &self.test];
        fields.iter().any(|field| field.contains(word))
    }

    /// How the entry differs from the sources, if it does.
    fn staleness(&self) -> Option<String> {
        let (prevents, file, text) = (&self.prevents, &self.file, &self.text);
        let source = fs::read_to_string(root().join(file)).unwrap_or_default();
        let count = source.matches(text).count();
        if count != 1 {
            return Some(format!("{prevents}: {count} times in {file}: {text}"));
        }
        let folder = match &self.package {
            None => "tests/browser".to_owned(),
            Some(package) => format!("crates/{}", package.trim_start_matches("wire-story-")),
        };
        let name = self.test.rsplit("::").next().unwrap_or_default();
        let function = format!("fn {name}()");
        output("git", &["grep", "-F", "-l", &function, "--", &folder])
            .is_none()
            .then(|| format!("{prevents}: no test {} in {folder}", self.test))
    }
}

/// A second worktree, at the commit of this one.
fn checkout() -> Result<PathBuf> {
    let checkout = root().join("target/defences");
    if !checkout.exists() {
        run(command("git")
            .args(["worktree", "add", "--detach"])
            .arg(&checkout))?;
    }
    let head = output("git", &["rev-parse", "HEAD"]).context("there is no commit")?;
    run(command("git")
        .current_dir(&checkout)
        .args(["checkout", "--quiet", "--force", "--detach", &head]))?;
    Ok(checkout)
}

/// A test that fails anyway would prove nothing about its defence.
fn ensure_tests_pass(defences: &[&Defence], checkout: &Path) -> Result<()> {
    let mut tests: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for it in defences {
        tests.entry(it.package()).or_default().insert(&it.test);
    }
    let with_site = defences.iter().any(|it| it.test.starts_with("site::"));
    for (package, names) in tests {
        build(package, with_site, checkout)?;
        let (passed, output) = test(package, names, checkout)?;
        ensure!(passed, "tests fail with all defences:\n{output}");
    }
    Ok(())
}

/// Whether the test of a defence fails when the defence is taken out.
fn fails_without(defence: &Defence, checkout: &Path) -> Result<bool> {
    let file = checkout.join(&defence.file);
    let source = fs::read_to_string(&file)?;
    let without = source.replacen(&defence.text, &defence.replacement, 1);
    fs::write(&file, without)?;
    let with_site = defence.test.starts_with("site::");
    let outcome = build(defence.package(), with_site, checkout)
        .and_then(|()| test(defence.package(), [defence.test.as_str()].into(), checkout));
    fs::write(file, source)?;
    Ok(!outcome?.0)
}

fn build(package: &str, with_site: bool, checkout: &Path) -> Result<()> {
    let dist: &[&str] = match (package, with_site) {
        (BROWSER_TESTS, true) => &["xtask", "dist"],
        (BROWSER_TESTS, false) => &["xtask", "dist", "--without-site"],
        _ => &[],
    };
    for arguments in [dist, &["test", "--no-run", "--tests", "-p", package]] {
        if !arguments.is_empty() {
            let (built, output) = cargo(arguments.iter().copied(), checkout)?;
            ensure!(built, "it does not build:\n{output}");
        }
    }
    Ok(())
}

/// Runs tests by their whole names: whether all have passed, and the output.
fn test(package: &str, names: BTreeSet<&str>, checkout: &Path) -> Result<(bool, String)> {
    let options = ["test", "--tests", "--no-fail-fast", "-p", package];
    let count = names.len();
    let names = ["--", "--exact"].into_iter().chain(names);
    let (passed, output) = cargo(options.into_iter().chain(names), checkout)?;
    let ran: usize = output
        .lines()
        .filter_map(|line| line.strip_prefix("running ")?.split(' ').next())
        .filter_map(|number| number.parse::<usize>().ok())
        .sum();
    if ran != count {
        bail!("{ran} of {count} tests ran:\n{output}");
    }
    Ok((passed, output))
}

/// Runs cargo in the checkout: whether it succeeded, and what it printed.
fn cargo<'a>(
    arguments: impl IntoIterator<Item = &'a str>,
    checkout: &Path,
) -> Result<(bool, String)> {
    // One engine is enough to see that something is missing.
    let engine = env::var("WIRE_ENGINE").unwrap_or_else(|_| "chromium".into());
    let output = command("cargo")
        .args(arguments)
        .current_dir(checkout)
        .env("WIRE_ENGINE", engine)
        .output()?;
    let printed = [output.stdout, output.stderr].concat();
    Ok((
        output.status.success(),
        String::from_utf8_lossy(&printed).into_owned(),
    ))
}
