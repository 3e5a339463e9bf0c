//! Real documents, unchanged, when they are at hand; they belong to their
//! publishers and are not part of the project.

use std::fs;

use browser_tests::{root, story_element};
use serde_json::Value;

use crate::in_browser;

#[test]
fn real_news_articles_are_shown() {
    let folder = root().join("../shared/corpus/schemaorg-newsarticle");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("no real documents here; the fixtures are tested instead");
        return;
    };
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    in_browser(async |browser| {
        for file in &files {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let text = fs::read_to_string(file)?;
            let document: Value = serde_json::from_str(&text)?;
            let is_json = [("content-type", "application/json")];
            browser
                .server
                .page(&format!("/corpus/{name}"), &text, &is_json);
            let src = format!("{}/corpus/{name}", browser.server.publisher);
            browser.open(&story_element("a", &src)).await?;
            browser
                .until("record.load.length + record.error.length")
                .await?;
            let record: Value = browser.eval("record").await?;
            assert_eq!(record["error"], serde_json::json!([]), "{name}");
            assert_eq!(record["load"][0]["format"], "news-article", "{name}");

            let article = article(&document);
            let has = |key: &str| !article[key].is_null();
            for (is_expected, selector) in [
                (true, ".headline"),
                (has("author"), ".byline__author"),
                (has("datePublished"), ".byline time[datetime]"),
                (has("image"), "figure.photo img[src^='https://']"),
                (text.contains("BreadcrumbList"), ".breadcrumbs__step"),
                (has("articleBody"), ".body .paragraph"),
                (!has("articleBody"), ".full-story a[href^='https://']"),
            ] {
                let found: usize = browser
                    .eval(&format!("tree('a').querySelectorAll({selector:?}).length"))
                    .await?;
                assert!(found > 0 || !is_expected, "{name}: {selector}");
            }
            let headline: Vec<String> = browser.eval("all('a', '.headline')").await?;
            assert!(
                !headline[0].contains("&quot;") && !headline[0].contains("&#"),
                "{name}: {headline:?}"
            );
            println!("{name}: {}", headline[0].chars().count());
        }
        Ok(())
    });
}

/// The files of the collection that are articles or lists of them, by format.
#[test]
fn real_documents_of_every_format_are_shown() {
    let folder = root().join("../shared/corpus");
    let Ok(expected) = fs::read(folder.join("EXPECTED.json")) else {
        println!("no real documents here; the fixtures are tested instead");
        return;
    };
    let expected: Value = serde_json::from_slice(&expected).unwrap();
    in_browser(async |browser| {
        let mut body = String::new();
        let mut ids = Vec::new();
        for (path, expectation) in expected.as_object().unwrap() {
            let outcome = expectation["outcome"].as_str().unwrap();
            let is_shown = outcome == "article" || outcome == "list of articles";
            let text = fs::read_to_string(folder.join(path))?;
            let is_json = [("content-type", "application/json")];
            browser
                .server
                .page(&format!("/corpus/{path}"), &text, &is_json);
            let id = path.replace(['/', '.'], "-");
            let src = format!("{}/corpus/{path}", browser.server.publisher);
            body.push_str(&story_element(&id, &src));
            ids.push((id, is_shown));
        }
        browser.open(&body).await?;
        let count = ids.len();
        browser
            .until(&format!(
                "record.load.length + record.error.length >= {count}"
            ))
            .await?;
        for (id, is_shown) in ids {
            // A story that is restricted or has expired is refused with that code.
            let is_kept = format!(
                "record.error.some((it) => it.id === {id:?} && /^(restricted|expired)$/.test(it.code))"
            );
            if !is_shown || browser.eval(&is_kept).await? {
                continue;
            }
            let headline: Vec<String> = browser.eval(&format!("all({id:?}, '.headline')")).await?;
            assert!(
                headline.first().is_some_and(|words| !words.is_empty()),
                "{id}"
            );
        }
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert_eq!(problems, [""; 0]);
        Ok(())
    });
}

/// The article node of a JSON-LD graph.
fn article(document: &Value) -> &Value {
    let nodes = document["@graph"]
        .as_array()
        .or_else(|| document.as_array());
    let is_article = |node: &&Value| {
        node["@type"]
            .as_str()
            .is_some_and(|it| it.ends_with("Article"))
    };
    nodes
        .and_then(|nodes| nodes.iter().find(is_article))
        .unwrap_or(document)
}
