//! `wire-story convert`.

use std::{
    io::{Write, stderr, stdout},
    path::Path,
};

use formats::{Converted, ConvertedList, Hint};
use serde_json::json;
use story::WebUrl;

use crate::{Outcome, Warnings, input, xml_feed};

pub(crate) fn run(
    file: &Path,
    hint: Hint<'_>,
    is_list: bool,
    base: Option<&WebUrl>,
    warnings: Warnings,
) -> anyhow::Result<Outcome> {
    let name = file.display().to_string();
    let bytes = input::read(file)?;
    let list =
        |converted: ConvertedList| (story::list_to_json(&converted.list), converted.warnings);
    let story = |converted: Converted| (story::to_json(&converted.story), converted.warnings);
    let converted = if xml_feed::is_xml(&bytes) {
        xml_feed::read(&bytes, base).map(list)
    } else if is_list {
        formats::convert_list(&bytes, hint.format, base).map(list)
    } else {
        formats::convert(&bytes, hint, base).map(story)
    };
    let (text, found) = match converted {
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
    for warning in &found {
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
    writeln!(stdout(), "{}", text)?;
    Ok(Outcome::Well)
}
