//! All parts of a story from another origin.

use browser_tests::story_element;

use crate::{in_browser, sharing::fill_bars};

/// Selector, number of elements, and the text of the first one.
const PARTS: &[(&str, usize, &str)] = &[
    (".headline", 1, "Concessions counted"),
    (".kicker", 1, "Diplomacy"),
    (".standfirst", 1, "Ministers"),
    (".byline__author", 2, "Marit Solheim"),
    (".byline time", 2, "2026"),
    (".breadcrumbs__step", 4, "News"),
    ("figure.photo", 3, "The eastern quay"),
    ("figure.photo img[alt][width][height]", 3, ""),
    (".photo__credit", 3, "Photo:\u{a0}Northline/"),
    ("h3.subhead", 3, ""),
    ("figure.quote blockquote", 3, ""),
    (".quote--pull", 1, ""),
    (".list__item", 3, ""),
    (".correction", 1, "Correction"),
    (".addresses__link", 3, "northline"),
    (".addresses time", 3, ""),
    (".share a[href]", 18, ""),
    (".share__copy", 1, "Copy link"),
    (".photo__enlarge", 3, ""),
    (".promotions .link", 3, "Roku"),
    (".source", 1, "First published by"),
];

#[test]
fn cross_origin_story_is_shown_whole() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        browser.open(&story_element("a", &src)).await?;
        browser
            .until("record.load.length && all('a', '.headline').length")
            .await?;
        fill_bars(browser).await?;
        for (selector, count, words) in PARTS {
            let found: Vec<String> = browser.eval(&format!("all('a', {selector:?})")).await?;
            assert!(found.len() >= *count, "{selector}: {found:?}");
            assert!(found[0].contains(words), "{selector}: {found:?}");
        }
        let shown: bool = browser.eval("fallbackIsShown('a')").await?;
        assert!(!shown, "the fallback is still there");
        let record: serde_json::Value = browser.eval("record").await?;
        assert_eq!(record["load"].as_array().unwrap().len(), 1, "{record:#}");
        assert_eq!(record["load"][0]["format"], "wire-story/1");
        assert_eq!(record["load"][0]["warnings"], serde_json::json!([]));
        assert_eq!(record["problems"], serde_json::json!([]));
        // A native story needs no formats module.
        let modules: usize = browser
            .eval("performance.getEntriesByType('resource').filter((it) => it.name.includes('formats')).length")
            .await?;
        assert_eq!(modules, 0);
        // Relative addresses of photos are resolved against the document.
        browser.until("[...tree('a').querySelectorAll('img')].slice(0, 1).every((it) => it.naturalWidth > 0)").await
    });
}

#[test]
fn attributes_take_effect_live() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        browser.eval::<()>("void (a.headingLevel = 4)").await?;
        browser
            .until(
                "tree('a').querySelector('h4.headline') && tree('a').querySelector('h5.subhead')",
            )
            .await?;
        browser.eval::<()>("void (a.lang = 'ar')").await?;
        browser
            .until("all('a', '.share button').includes('نسخ الرابط')")
            .await?;
        let colour = "getComputedStyle(tree('a').querySelector('.story')).color";
        let light: String = browser.eval(colour).await?;
        browser.eval::<()>("void (a.theme = 'dark')").await?;
        let dark: String = browser.eval(colour).await?;
        assert_ne!(light, dark);
        let loads: usize = browser.eval("record.load.length").await?;
        assert_eq!(loads, 1, "only src loads again");
        Ok(())
    });
}
