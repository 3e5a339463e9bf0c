//! Seconds per step of `cargo xtask test`.

use std::time::{Duration, Instant};

use anyhow::Result;

/// The steps so far. The table is printed when this is dropped, so also after a
/// step that failed.
#[derive(Default)]
pub(crate) struct Timing {
    steps: Vec<(String, Duration, bool)>,
}

impl Timing {
    /// Runs a step and notes how long it took.
    pub(crate) fn step(&mut self, name: &str, run: impl FnOnce() -> Result<()>) -> Result<()> {
        let start = Instant::now();
        let outcome = run();
        self.steps
            .push((name.to_owned(), start.elapsed(), outcome.is_ok()));
        outcome
    }

    fn table(&self) -> String {
        let mut lines = vec!["step        seconds".to_owned()];
        for (name, time, is_ok) in &self.steps {
            let mark = if *is_ok { "" } else { "  failed" };
            lines.push(format!("{name:12}{:>7}{mark}", time.as_secs()));
        }
        let total: Duration = self.steps.iter().map(|(_, time, _)| time).sum();
        lines.push(format!("{:12}{:>7}", "total", total.as_secs()));
        lines.join("\n")
    }
}

impl Drop for Timing {
    fn drop(&mut self) {
        println!("\n{}", self.table());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_step_is_listed_and_marked() {
        let mut timing = Timing::default();
        let _ = timing.step("setup", || Ok(()));
        let _ = timing.step("check", || anyhow::bail!("no"));
        let table = timing.table();
        assert!(table.contains("setup             0\n"), "{table}");
        assert!(table.contains("check             0  failed\n"), "{table}");
        assert!(table.ends_with("total             0"), "{table}");
    }
}
