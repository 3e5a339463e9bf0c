//! `wire-story snippet`: the tag that a host page pastes.

use std::{
    fs,
    io::{Write, stderr, stdout},
    path::Path,
};

use anyhow::Context;
use formats::{Format, Hint};
use serde::Deserialize;
use story::WebUrl;
use view::snippet::{hints, tag};

use crate::{Outcome, input, signing::PublicKey};

pub(crate) fn run(
    file: &Path,
    hint: Hint<'_>,
    src: &WebUrl,
    script: &str,
    bundle: Option<&Path>,
    keys: &[PublicKey],
) -> anyhow::Result<Outcome> {
    let converted = match formats::convert(&input::read(file)?, hint, Some(src)) {
        Ok(converted) => converted,
        Err(error) => {
            writeln!(stderr(), "{}: {}: {error}", file.display(), error.code())?;
            return Ok(Outcome::Refused);
        }
    };
    let story = &converted.story;
    if let Some(bundle) = bundle {
        let names = Needed::read(bundle)?.names(converted.format);
        writeln!(stdout(), "{}", hints(story, src, &names, script))?;
    }
    let keys = attribute(keys);
    let more = [("key", keys.as_str())];
    let more = if keys.is_empty() { &[][..] } else { &more };
    writeln!(stdout(), "{}", tag(story, src, more, script))?;
    Ok(Outcome::Well)
}

/// The value of the attribute `key`.
pub(crate) fn attribute(keys: &[PublicKey]) -> String {
    let keys: Vec<String> = keys.iter().map(PublicKey::to_string).collect();
    keys.join(" ")
}

/// The files beside the script that stories need, as the bundle's
/// `manifest.json` lists them.
#[derive(Deserialize)]
struct Needed {
    /// For every story.
    story: Vec<String>,
    /// For a document that is not native.
    formats: Vec<String>,
}

impl Needed {
    /// Reads the manifest of a bundle's folder.
    fn read(bundle: &Path) -> anyhow::Result<Self> {
        #[derive(Deserialize)]
        struct Manifest {
            hints: Needed,
        }
        let file = bundle.join("manifest.json");
        let text = fs::read(&file).with_context(|| file.display().to_string())?;
        let manifest: Manifest = serde_json::from_slice(&text)
            .with_context(|| format!("{}: not a manifest of a bundle", file.display()))?;
        Ok(manifest.hints)
    }

    /// Those for a document of a format.
    fn names(mut self, format: Format) -> Vec<String> {
        if format != Format::Native {
            self.story.append(&mut self.formats);
        }
        self.story
    }
}
