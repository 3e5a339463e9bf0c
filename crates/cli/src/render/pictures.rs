//! Pictures that stand beside documents: a relative address leads to a file,
//! which is copied to where the address leads when the folder is published.

use std::{
    collections::BTreeSet,
    fs,
    path::{Component, Path},
};

use anyhow::Context;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::{
    files::{Tally, write},
    rendering::Rendering,
};

const ENDINGS: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// Copies the pictures of a story; a picture that is not beside its document is
/// named in `problems`.
pub(super) fn copy(rendering: &Rendering<'_>, problems: &mut Vec<String>) -> anyhow::Result<Tally> {
    let mut tally = Tally::default();
    let (source, settings) = (rendering.source, rendering.settings);
    let (Some(folder), None, None) = (&source.folder, &source.address, &rendering.failure) else {
        return Ok(tally);
    };
    for picture in pictures(rendering)? {
        let file = folder.join(&picture);
        if !file.is_file() {
            problems.push(format!("{source}: there is no picture {}", file.display()));
            continue;
        }
        let bytes = fs::read(&file);
        let bytes = bytes.with_context(|| format!("{} cannot be read", file.display()))?;
        tally += write(&settings.path(&picture), &bytes)?;
    }
    Ok(tally)
}

/// The paths of the story's pictures that are published below `--base`, where
/// the publisher's own pages may be, too.
fn pictures(rendering: &Rendering<'_>) -> anyhow::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    if let Some(base) = &rendering.settings.base {
        let story = serde_json::to_value(&*rendering.story)?;
        collect(&story, base.as_str(), &mut found);
    }
    Ok(found)
}

fn collect(value: &Value, base: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::String(words) => found.extend(words.strip_prefix(base).and_then(picture)),
        Value::Array(items) => items.iter().for_each(|it| collect(it, base, found)),
        Value::Object(members) => members.values().for_each(|it| collect(it, base, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The path of a picture, unless it leads out of the folder or is hidden.
fn picture(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decode_str(path).decode_utf8().ok()?.into_owned();
    let ending = path.rsplit_once('.')?.1.to_ascii_lowercase();
    let is_plain = |part: Component<'_>| match part {
        Component::Normal(part) => !part.to_string_lossy().starts_with('.'),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            false
        }
    };
    let is_below = Path::new(&path).components().all(is_plain);
    (is_below && ENDINGS.contains(&&*ending)).then_some(path)
}
