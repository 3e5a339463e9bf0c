//! `wire-story convert`.

use std::{
    io::{Write, stderr, stdout},
    path::Path,
};

use formats::Format;
use story::WebUrl;

use crate::{Outcome, input};

pub(crate) fn run(
    file: &Path,
    format: Option<Format>,
    base: Option<&WebUrl>,
) -> anyhow::Result<Outcome> {
    let converted = match formats::convert(&input::read(file)?, format, base) {
        Ok(converted) => converted,
        Err(error) => {
            writeln!(stderr(), "{}: {}: {error}", file.display(), error.code())?;
            return Ok(Outcome::Refused);
        }
    };
    for warning in &converted.warnings {
        writeln!(stderr(), "{}: {warning}", file.display())?;
    }
    writeln!(stdout(), "{}", story::to_json(&converted.story))?;
    Ok(Outcome::Well)
}
