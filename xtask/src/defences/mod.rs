//! Takes one defence after another out of the product and looks whether its
//! test notices.

mod faults;
mod life_cycle;
mod messages_and_site;
mod page;

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use crate::run::{command, output, root, run};

/// Something that the product does for one reason.
struct Defence {
    /// What would happen without it.
    against: &'static str,
    change: Change,
    /// Where the same is defended again.
    others: &'static [Change],
    /// The test that fails then.
    test: &'static str,
}

/// A file, what is taken out of it, once, and what comes in its place.
type Change = (&'static str, [&'static str; 2]);

impl Defence {
    /// What is defended more than once stands until all of it is gone.
    const fn besides(mut self, others: &'static [Change]) -> Self {
        self.others = others;
        self
    }

    fn changes(&self) -> impl Iterator<Item = &Change> {
        [&self.change].into_iter().chain(self.others)
    }

    fn is_wanted(&self, filter: &[String]) -> bool {
        let names = |word: &String| {
            [self.against, self.test]
                .iter()
                .any(|it| it.contains(word.as_str()))
        };
        filter.is_empty() || filter.iter().any(names)
    }
}

const fn defence(
    against: &'static str,
    file: &'static str,
    texts: [&'static str; 2],
    test: &'static str,
) -> Defence {
    Defence {
        against,
        change: (file, texts),
        others: &[],
        test,
    }
}

// Files and tests that are named often.
const ELEMENT: &str = "src/embed/shell/element.js";
const MODULES: &str = "src/embed/shell/modules.js";
const RESCUE: &str = "src/embed/shell/rescue.js";
const FRAMED: &str = "src/embed/shell/framed.js";
const PHOTOS: &str = "src/behaviour/photos/photos.js";
const WIDGET: &str = "src/embed/shell/widget.js";
const ISOLATION: &str = "style/isolation.css";
const ATTEMPTS: &str = "src/embed/shell/attempts.js";
const MESSAGES: &str = "src/embed/shell/messages.js";
const FRAME: &str = "src/embed/frame/frame.js";
const POLICIES: &str = "policies::each_policy_comes_to_a_story_or_to_its_fallback_and_one_remedy";
const ONCE: &str = "policies::a_page_hears_once_of_what_its_policy_refuses";
const STYLES: &str = "isolation::styles::no_style_of_the_page_reaches_a_story";
const HEARD: &str = "isolation::styles::what_a_page_says_of_its_story_on_purpose_is_heard";
const SCRIPTS: &str = "isolation::scripts::no_script_of_the_page_breaks_a_story";
const ARRIVALS: &str = "life_cycle::arrivals::however_it_comes_the_story_stands_once";
const FILES: &str = "modules::each_file_that_does_not_come_is_made_good_or_named";
const NETWORK: &str = "network::each_fault_of_the_network_comes_to_one_outcome_in_few_requests";

fn all() -> impl Iterator<Item = &'static Defence> {
    [
        page::PAGE,
        life_cycle::LIFE_CYCLE,
        faults::FAULTS,
        messages_and_site::MESSAGES_AND_SITE,
    ]
    .into_iter()
    .flatten()
}

/// Where the tests that see a defence are, and how they are run.
const TESTS: &str = "tests/browser/tests/suite";
const SUITE: &[&str] = &["test", "-q", "-p", "browser-tests", "--test", "suite"];

/// Tries each defence whose sentence or test holds one of `filter`, or all, in
/// a checkout of what is committed. Each is built anew, which takes some
/// seconds, or half a minute if it is part of the module.
pub(crate) fn defences(filter: &[String]) -> Result<()> {
    let wanted: Vec<&Defence> = all().filter(|it| it.is_wanted(filter)).collect();
    are_there()?;
    let tree = checkout()?;
    check_whole(&wanted, &tree)?;
    let mut unnoticed = Vec::new();
    for defence in wanted {
        match without(defence, &tree) {
            Ok(outcome) if !outcome.has_passed => {
                println!("noticed: {}\n{}", defence.against, outcome.reasons());
            }
            Ok(_) => unnoticed.push(told(defence.against.to_owned())),
            Err(error) => unnoticed.push(told(format!("{}: {error:#}", defence.against))),
        }
    }
    ensure!(
        unnoticed.is_empty(),
        "nobody notices that these are gone: {unnoticed:#?}"
    );
    Ok(())
}

/// Says at once what the end repeats: the whole takes hours.
fn told(unnoticed: String) -> String {
    println!("NOT noticed: {unnoticed}");
    unnoticed
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
    let tools = tree.join("target/tools");
    if !tools.exists() {
        std::os::unix::fs::symlink(root().join("target/tools"), tools)?;
    }
    Ok(tree)
}

/// With all defences, the tests must pass: else their failure says nothing.
fn check_whole(wanted: &[&Defence], tree: &Path) -> Result<()> {
    let tests: BTreeSet<&str> = wanted.iter().map(|it| it.test).collect();
    build(tree, &[])?;
    let outcome = outcome(tree, &tests)?;
    ensure!(
        outcome.has_passed,
        "with all defences:\n{}",
        outcome.reasons()
    );
    Ok(())
}

/// What the test comes to without this defence.
fn without(defence: &Defence, tree: &Path) -> Result<Outcome> {
    let mut whole = Vec::new();
    for (file, [text, instead]) in defence.changes() {
        let file = tree.join(file);
        let before = fs::read_to_string(&file)?;
        fs::write(&file, before.replacen(text, instead, 1))?;
        whole.push((file, before));
    }
    let is_of_site = defence.test.starts_with("site::");
    let options: &[&str] = if is_of_site { &[] } else { &["--without-site"] };
    let outcome = build(tree, options).and_then(|()| outcome(tree, &[defence.test].into()));
    // Backwards: one file may have been changed twice.
    for (file, before) in whole.into_iter().rev() {
        fs::write(file, before)?;
    }
    outcome
}

fn build(tree: &Path, options: &[&str]) -> Result<()> {
    for arguments in [
        &[&["xtask", "dist"], options].concat()[..],
        &[SUITE, &["--no-run"]].concat(),
    ] {
        let built = cargo(tree, arguments)?;
        ensure!(built.has_passed, "nothing is built: {}", built.said);
    }
    Ok(())
}

/// What cargo came to.
struct Outcome {
    has_passed: bool,
    said: String,
}

impl Outcome {
    /// What the tests say that failed.
    fn reasons(&self) -> String {
        let told = self.said.split("---- ").skip(1);
        let lines = told.flat_map(str::lines);
        let lines = lines.filter(|it| !it.starts_with("row holds: ")).take(60);
        lines.map(|it| format!("    {it}\n")).collect()
    }
}

fn outcome(tree: &Path, tests: &BTreeSet<&str>) -> Result<Outcome> {
    let names: Vec<&str> = tests.iter().copied().collect();
    let options = ["--", "--show-output", "--exact"];
    let outcome = cargo(tree, &[SUITE, &options, &names].concat())?;
    ensure!(
        outcome
            .said
            .contains(&format!("running {} test", names.len())),
        "not all of these are tests: {names:?}"
    );
    Ok(outcome)
}

/// Runs cargo in the checkout. One engine is enough to see that something is
/// missing.
fn cargo(tree: &Path, arguments: &[&str]) -> Result<Outcome> {
    let engine = env::var("WIRE_ENGINE").unwrap_or_else(|_| "chromium".into());
    let run = Command::new("cargo")
        .args(arguments)
        .current_dir(tree)
        .env("WIRE_ENGINE", engine)
        .env("RUST_BACKTRACE", "0")
        .output()?;
    let said = [run.stdout, run.stderr].concat();
    Ok(Outcome {
        has_passed: run.status.success(),
        said: String::from_utf8_lossy(&said).into(),
    })
}

/// Looks whether each defence is still where the table says, and its test, too.
fn are_there() -> Result<()> {
    for defence in all() {
        for (file, [text, _]) in defence.changes() {
            let whole =
                fs::read_to_string(root().join(file)).with_context(|| (*file).to_owned())?;
            ensure!(
                whole.matches(text).count() == 1,
                "{file} does not say this once: {text}"
            );
        }
        let test = defence.test;
        let (module, name) = test.rsplit_once("::").context("a test is in a module")?;
        let path = root().join(TESTS).join(module.replace("::", "/"));
        let source = fs::read_to_string(path.with_extension("rs"))
            .or_else(|_| fs::read_to_string(path.join("mod.rs")))?;
        ensure!(
            source.contains(&format!("fn {name}()")),
            "there is no test {test}"
        );
    }
    Ok(())
}
