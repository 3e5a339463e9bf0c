//! Documents of real publishers, where a collection of them is at hand; they
//! are not part of the repository.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::{fs, path::Path};

use formats::{Converted, FormatError, Hint, convert};
use serde_json::Value;
use story::{Status, WebUrl};

#[test]
fn collection_converts_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let Ok(expected) = fs::read(folder.join("EXPECTED.json")) else {
        return;
    };
    let expected: Value = serde_json::from_slice(&expected).unwrap();
    let base = WebUrl::parse("https://publisher.example/data/story.json", None).unwrap();
    let (mut stories, mut refused, mut wrong) = (0, 0, Vec::new());
    for (path, expectation) in expected.as_object().unwrap() {
        let bytes = fs::read(folder.join(path)).unwrap();
        let outcome = expectation["outcome"].as_str().unwrap();
        let format = expectation["format"].as_str().unwrap();
        let found = convert(&bytes, Hint::default(), Some(&base));
        println!("{path:58} {outcome:34.34} {}", summary(&found));
        match verdict(format, outcome, &found) {
            Ok(()) if found.is_ok() => stories += 1,
            Ok(()) => refused += 1,
            Err(reason) => wrong.push(format!("{path} ({outcome}): {reason}")),
        }
        if let Ok(converted) = &found {
            wrong.extend(
                flaws(converted)
                    .into_iter()
                    .map(|flaw| format!("{path}: {flaw}")),
            );
        }
    }
    let count = stories + refused + wrong.len();
    println!(
        "{count} documents: {stories} stories, {refused} refused with the right reason, {} wrong",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn summary(found: &Result<Converted, FormatError>) -> String {
    match found {
        Ok(Converted {
            story,
            warnings,
            format,
        }) => format!(
            "{:16} {:3} blocks, {} photo, {} byline, {} date, {:2} warnings: {:.40}",
            format.name(),
            story.body.len(),
            u8::from(story.lead_photo.is_some()),
            u8::from(story.byline != story::Byline::default()),
            u8::from(story.published.is_some()),
            warnings.len(),
            story.headline
        ),
        Err(error) => format!("{}: {:.60}", error.code(), error.to_string()),
    }
}

/// Whether a document was converted as the collection expects.
fn verdict(
    format: &str,
    outcome: &str,
    found: &Result<Converted, FormatError>,
) -> Result<(), String> {
    let name = match format {
        "ninjs-1x" | "ninjs-2x" | "ninjs-3x" => "ninjs",
        "schemaorg-newsarticle" => "news-article",
        "wordpress-rest" => "wordpress",
        "arc-ans" => "ans",
        "ghost-content" => "ghost",
        "guardian-capi" => "guardian",
        "apple-news-format" => "apple-news",
        other => other,
    };
    let refused_as = |codes: &[&str]| match found {
        Err(error) if codes.contains(&error.code()) => Ok(()),
        Err(error) => Err(format!("refused as {}: {error}", error.code())),
        Ok(converted) => Err(format!("read as {}", converted.format.name())),
    };
    if outcome.starts_with("not-article") {
        return refused_as(&["not-a-story", "unknown-format", "unsupported-format"]);
    }
    if outcome.starts_with("unknown format")
        || outcome.starts_with("body only")
        || name == "ap-media-api"
    {
        return refused_as(&["unsupported-format", "unknown-format"]);
    }
    let converted = found
        .as_ref()
        .map_err(|error| format!("refused as {}: {error}", error.code()))?;
    if converted.format.name() != name {
        return Err(format!("read as {}", converted.format.name()));
    }
    let story = &converted.story;
    let status = if outcome == "withheld" {
        Status::Withheld
    } else {
        Status::Usable
    };
    // What its publisher keeps for its own sites is a story all the same.
    if story.status != status && story.status != Status::Restricted {
        return Err(format!("its status is {:?}", story.status));
    }
    if outcome.starts_with("article") && story.headline.is_empty() {
        return Err("no headline".into());
    }
    if outcome == "article" && story.body.is_empty() && story.canonical_url.is_none() {
        return Err("neither a text nor a page to lead to".into());
    }
    Ok(())
}

/// What no story may have, whatever it was made from.
fn flaws(converted: &Converted) -> Vec<String> {
    let text = story::to_json(&converted.story);
    let marks = [
        "</",
        "&amp;",
        "&nbsp;",
        "&#8",
        "&quot;",
        "<p>",
        "<br",
        "javascript:",
    ];
    let mut flaws: Vec<_> = marks
        .into_iter()
        .filter(|mark| text.contains(mark))
        .map(|mark| {
            let place = text.find(mark).unwrap_or_default();
            let around: String = text[..place]
                .chars()
                .rev()
                .take(40)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect();
            format!("{mark} is in it: {around}")
        })
        .collect();
    match convert(text.as_bytes(), Hint::default(), None) {
        Ok(again) if again.story == converted.story && again.warnings.is_empty() => {}
        Ok(again) => flaws.push(format!(
            "another story when it is read again: {:?}",
            again.warnings
        )),
        Err(error) => flaws.push(format!("cannot be read again: {error}")),
    }
    flaws
}
