//! Documents of real publishers, where a collection of them is at hand; they
//! are not part of the repository.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::{fs, path::Path};

use formats::{Format, convert};

#[test]
fn every_article_of_the_collection_converts() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = crate_folder.join("../../../shared/corpus/schemaorg-newsarticle");
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    println!(
        "{:40} paragraphs crumbs authors sources dates warnings",
        "document"
    );
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy();
        let converted = convert(&fs::read(&path).unwrap(), None, None)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let story = &converted.story;
        println!(
            "{name:40} {:10} {:6} {:7} {:7} {:5} {:8}",
            story.body.len(),
            story.breadcrumbs.len(),
            story.byline.authors.len(),
            story
                .lead_photo
                .as_ref()
                .map_or(0, |photo| photo.sources.len()),
            usize::from(story.published.is_some()) + usize::from(story.updated.is_some()),
            converted.warnings.len(),
        );
        for warning in &converted.warnings {
            println!("    {warning}");
        }
        assert_eq!(converted.format, Format::NewsArticle, "{name}");
        assert!(!story.headline.contains('&'), "{name}: {}", story.headline);
        assert!(story.published.is_some(), "{name} has a date");
        assert!(story.lead_photo.is_some(), "{name} has a photo");
        assert!(
            !story.body.is_empty() || story.canonical_url.is_some(),
            "{name} has a text or a page to lead to"
        );
    }
}
