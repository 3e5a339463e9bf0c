//! Takes one defence after another out of the product and looks whether its
//! test notices.

mod faults;
mod page;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};

use crate::run::{command, output, root, run};

/// Something that the product does for one reason.
struct Defence {
    /// What would happen without it.
    against: &'static str,
    file: &'static str,
    /// What is taken out of the file, once, and what comes in its place.
    text: &'static str,
    instead: &'static str,
    /// The test that fails then.
    test: &'static str,
}

const fn defence(
    against: &'static str,
    file: &'static str,
    [text, instead]: [&'static str; 2],
    test: &'static str,
) -> Defence {
    Defence {
        against,
        file,
        text,
        instead,
        test,
    }
}

fn all() -> impl Iterator<Item = &'static Defence> {
    page::PAGE.iter().chain(faults::FAULTS)
}

/// Where the tests that see a defence are, seen from the root.
const SUITE: &str = "tests/browser/tests/suite";

/// Tries each defence whose sentence or test holds one of `filter`, or all, in
/// a checkout of what is committed; one takes about a minute.
pub(crate) fn defences(filter: &[String]) -> Result<()> {
    let tree = checkout()?;
    let is_wanted = |it: &&'static Defence| {
        filter.is_empty()
            || filter
                .iter()
                .any(|word| it.against.contains(word.as_str()) || it.test.contains(word.as_str()))
    };
    let mut unnoticed = Vec::new();
    for defence in all().filter(is_wanted) {
        match noticed(defence, &tree) {
            Ok(Some(how)) => println!("noticed: {}\n{how}", defence.against),
            other => {
                println!("NOT NOTICED: {}\n{other:?}", defence.against);
                unnoticed.push(defence.against);
            }
        }
    }
    ensure!(
        unnoticed.is_empty(),
        "nobody notices that these are gone: {unnoticed:#?}"
    );
    Ok(())
}

/// A checkout of its own, with the tools of this one.
fn checkout() -> Result<PathBuf> {
    let tree = root().join("target/defences");
    if !tree.exists() {
        run(command("git")
            .args(["worktree", "add", "--detach"])
            .arg(&tree))?;
    }
    let git = |arguments: &[&str]| run(command("git").current_dir(&tree).args(arguments));
    let here = output("git", &["rev-parse", "HEAD"]).context("no commit here")?;
    git(&["checkout", "--quiet", "--force", "--detach", &here])?;
    fs::create_dir_all(tree.join("target"))?;
    for shared in ["target/tools", "node_modules"] {
        if !tree.join(shared).exists() {
            std::os::unix::fs::symlink(root().join(shared), tree.join(shared))?;
        }
    }
    Ok(tree)
}

/// What the test says without this defence; nothing if it passes.
fn noticed(defence: &Defence, tree: &Path) -> Result<Option<String>> {
    let file = tree.join(defence.file);
    let whole = fs::read_to_string(&file)?;
    fs::write(&file, whole.replacen(defence.text, defence.instead, 1))?;
    let outcome = without(defence, tree);
    fs::write(&file, whole)?;
    outcome
}

fn without(defence: &Defence, tree: &Path) -> Result<Option<String>> {
    // An engine of its own for each run would tell no more.
    let engine = env::var("WIRE_ENGINE").unwrap_or_else(|_| "chromium".into());
    let cargo = |arguments: &[&str]| -> Result<(bool, String)> {
        let run = Command::new("cargo")
            .args(arguments)
            .current_dir(tree)
            .env("WIRE_ENGINE", &engine)
            .env("RUST_BACKTRACE", "0")
            .output()?;
        let said = [run.stdout, run.stderr].concat();
        Ok((run.status.success(), String::from_utf8_lossy(&said).into()))
    };
    let site = if defence.test.starts_with("site::") {
        ""
    } else {
        "--without-site"
    };
    let (is_built, said) = cargo(&["xtask", "dist", site])?;
    if !is_built {
        bail!(
            "without its defence nothing is built: {}\n{said}",
            defence.against
        );
    }
    let test = ["test", "-q", "-p", "browser-tests", "--test", "suite"];
    let (is_built, said) = cargo(&[&test[..], &["--no-run"]].concat())?;
    ensure!(is_built, "the tests are not built: {said}");
    let (has_passed, said) = cargo(&[&test[..], &["--", "--exact", defence.test]].concat())?;
    ensure!(
        !said.contains("running 0 tests"),
        "there is no test {}",
        defence.test
    );
    let reasons = said.split("---- ").nth(1).unwrap_or(&said);
    let reasons: String = reasons
        .lines()
        .skip(1)
        .take(40)
        .map(|it| format!("    {it}\n"))
        .collect();
    Ok((!has_passed).then_some(reasons))
}

/// Looks whether each defence is still where the table says, and its test, too.
pub(crate) fn are_there() -> Result<()> {
    for Defence {
        file, text, test, ..
    } in all()
    {
        let whole = fs::read_to_string(root().join(file)).with_context(|| (*file).to_owned())?;
        ensure!(
            whole.matches(text).count() == 1,
            "{file} does not say this once: {text}"
        );
        let (module, name) = test.rsplit_once("::").context("a test is in a module")?;
        let path = root().join(SUITE).join(module.replace("::", "/"));
        let source = fs::read_to_string(path.with_extension("rs"))
            .or_else(|_| fs::read_to_string(path.join("mod.rs")))?;
        ensure!(
            source.contains(&format!("fn {name}()")),
            "there is no test {test}"
        );
    }
    Ok(())
}
