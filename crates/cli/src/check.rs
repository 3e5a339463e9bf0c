//! `wire-story check`.

use std::{
    io::{Write, stdout},
    path::PathBuf,
};

use formats::Hint;
use story::WebUrl;

use crate::{
    Outcome,
    findings::{consequence, findings},
    input,
};

pub(crate) fn run(
    files: &[PathBuf],
    hint: Hint<'_>,
    base: &WebUrl,
    strict: bool,
) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Well;
    let mut out = stdout();
    for file in files {
        let name = file.display();
        let bytes = input::read(file)?;
        // Of a list, only a native one is checked as such.
        if let Ok(list) = formats::convert_list(&bytes, hint.format, Some(base))
            && list.format.is_none()
        {
            writeln!(
                out,
                "{name}: wire-stories: {} stories",
                list.list.stories.len()
            )?;
            for warning in &list.warnings {
                writeln!(out, "{name}: {warning}; {}", consequence(warning.problem))?;
            }
            if strict && !list.warnings.is_empty() {
                outcome = Outcome::Refused;
            }
            continue;
        }
        match formats::convert(&bytes, hint, Some(base)) {
            Err(error) => {
                writeln!(out, "{name}: {}: {error}", error.code())?;
                outcome = Outcome::Refused;
            }
            Ok(converted) => {
                let format = converted.format.name();
                writeln!(out, "{name}: {format}: {}", converted.story.headline)?;
                for warning in &converted.warnings {
                    writeln!(out, "{name}: {warning}; {}", consequence(warning.problem))?;
                }
                for finding in findings(&converted.story) {
                    writeln!(out, "{name}: {}: {}", finding.path, finding.words)?;
                }
                if strict && !converted.warnings.is_empty() {
                    outcome = Outcome::Refused;
                }
            }
        }
    }
    Ok(outcome)
}
