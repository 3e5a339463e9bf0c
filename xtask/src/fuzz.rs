//! Coverage-guided fuzzing, with the pinned toolchain.

use anyhow::{Result, bail};

use crate::{
    run::{command, root, run},
    tools,
};

/// How long a target runs by default, in seconds.
const SECONDS: &str = "600";

/// Runs a target of `fuzz/`, or all of them, one after the other.
pub(crate) fn fuzz(arguments: &[String]) -> Result<()> {
    tools::CARGO_FUZZ.install()?;
    let targets = ["document", "html"];
    let (chosen, seconds) = match arguments {
        [] => (None, SECONDS),
        [target] => (Some(target), SECONDS),
        [target, seconds, ..] => (Some(target), seconds.as_str()),
    };
    if let Some(target) = chosen.filter(|target| !targets.contains(&target.as_str())) {
        bail!(
            "there is no fuzz target {target:?}; there are: {}",
            targets.join(", ")
        );
    }
    for target in targets {
        if chosen.is_none_or(|chosen| chosen == target) {
            let limit = format!("-max_total_time={seconds}");
            run(command("cargo-fuzz")
                .args(["run", "--fuzz-dir", "fuzz", target, "--"])
                // A document of the longest kind takes milliseconds; five seconds
                // are a fault also on a machine that does other things besides.
                .args([
                    limit.as_str(),
                    "-max_len=4096",
                    "-timeout=5",
                    "-rss_limit_mb=1024",
                ])
                .env("RUSTC_BOOTSTRAP", "1")
                .current_dir(root()))?;
        }
    }
    Ok(())
}
