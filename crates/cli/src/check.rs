//! `wire-story check`.

use std::{
    io::{Write, stdout},
    path::PathBuf,
};

use story::WebUrl;

use crate::{Outcome, input};

pub(crate) fn run(files: &[PathBuf], base: &WebUrl, strict: bool) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Well;
    let mut out = stdout();
    for file in files {
        let name = file.display();
        match formats::convert(&input::read(file)?, None, Some(base)) {
            Err(error) => {
                writeln!(out, "{name}: {}: {error}", error.code())?;
                outcome = Outcome::Refused;
            }
            Ok(converted) => {
                writeln!(
                    out,
                    "{name}: {}: {}",
                    converted.format.name(),
                    converted.story.headline
                )?;
                for warning in &converted.warnings {
                    writeln!(out, "{name}: {warning}")?;
                }
                if strict && !converted.warnings.is_empty() {
                    outcome = Outcome::Refused;
                }
            }
        }
    }
    Ok(outcome)
}
