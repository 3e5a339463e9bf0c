//! `wire-story convert`.

use std::{
    io::{Write, stderr, stdout},
    path::Path,
};

use formats::Hint;
use serde_json::json;
use story::WebUrl;

use crate::{Outcome, Warnings, input};

pub(crate) fn run(
    file: &Path,
    hint: Hint<'_>,
    base: Option<&WebUrl>,
    warnings: Warnings,
) -> anyhow::Result<Outcome> {
    let name = file.display().to_string();
    let converted = match formats::convert(&input::read(file)?, hint, base) {
        Ok(converted) => converted,
        Err(error) => {
            match warnings {
                Warnings::Text => writeln!(stderr(), "{name}: {}: {error}", error.code())?,
                Warnings::Json => {
                    let line = json!({ "file": name, "error": error.code(), "message": error.to_string() });
                    writeln!(stderr(), "{line}")?;
                }
            }
            return Ok(Outcome::Refused);
        }
    };
    for warning in &converted.warnings {
        match warnings {
            Warnings::Text => writeln!(stderr(), "{name}: {warning}")?,
            Warnings::Json => {
                let line = json!({
                    "file": name,
                    "path": warning.path,
                    "code": warning.problem.code(),
                    "message": warning.problem.message(),
                    "detail": warning.detail,
                });
                writeln!(stderr(), "{line}")?;
            }
        }
    }
    writeln!(stdout(), "{}", story::to_json(&converted.story))?;
    Ok(Outcome::Well)
}
