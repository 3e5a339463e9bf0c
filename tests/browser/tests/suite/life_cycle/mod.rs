//! Insertion, removal, moves, and changes of attributes.

mod arrivals;
mod documents;
mod endurance;
mod frameworks;
mod refresh;

use browser_tests::{Browser, files, host_page, story_element};

use crate::{each_row, in_browser};

pub(super) fn brief(browser: &Browser) -> String {
    format!(
        "{}/examples/stories/ferry-brief.json",
        browser.server.publisher
    )
}

#[test]
fn move_keeps_story_and_removal_ends_it() {
    in_browser(async |browser| {
        browser
            .open(&format!(
                "{}<div id=there></div>",
                story_element("a", &brief(browser))
            ))
            .await?;
        browser.until("record.load.length === 1").await?;
        // A move keeps the nodes and does not load again.
        browser
            .eval::<()>(
                "void (window.node = tree('a').querySelector('.headline'), there.append(a))",
            )
            .await?;
        browser
            .settle::<()>("new Promise((done) => setTimeout(done))")
            .await?;
        let is_same: bool = browser
            .eval("node === tree('a').querySelector('.headline') && record.load.length === 1")
            .await?;
        assert!(is_same, "a move built the story anew");
        // A removal removes the story; another insertion loads again.
        browser
            .eval::<()>("void (window.element = a, a.remove())")
            .await?;
        browser
            .until("!element.shadowRoot.querySelector('.story')")
            .await?;
        browser.eval::<()>("void there.append(element)").await?;
        browser
            .until("record.load.length === 2 && all('a', '.headline').length === 1")
            .await
    });
}

#[test]
fn theme_or_clock_change_keeps_story_nodes() {
    in_browser(async |browser| {
        browser.open(&story_element("a", &brief(browser))).await?;
        browser.until("record.load.length === 1").await?;
        browser
            .eval::<()>(
                "void (window.node = tree('a').querySelector('.story'), a.theme = 'dark', a.refresh = 60,
                       a.lang = 'en', a.loading = 'lazy', a.headingLevel = 2)",
            )
            .await?;
        browser
            .settle::<()>("new Promise((done) => setTimeout(done, 100))")
            .await?;
        let is_same: bool = browser
            .eval("node === tree('a').querySelector('.story') && record.load.length === 1")
            .await?;
        assert!(is_same, "the story was built anew");
        Ok(())
    });
}

#[test]
fn change_during_load_aborts_older_request() {
    in_browser(async |browser| {
        let stalled = format!("{}/fault/stalled", browser.server.publisher);
        browser.open(&story_element("a", &stalled)).await?;
        browser.until("a.matches(':state(loading)')").await?;
        browser
            .until(
                "performance.getEntriesByType('resource').some((it) => it.name.endsWith('.wasm'))",
            )
            .await?;
        browser
            .eval::<()>(&format!("void (a.src = {:?})", brief(browser)))
            .await?;
        browser.until("record.load.length").await?;
        let record: serde_json::Value = browser.eval("record").await?;
        assert_eq!(
            record["error"],
            serde_json::json!([]),
            "the older request was reported"
        );
        assert_eq!(
            browser.server.aborted("/fault/stalled"),
            1,
            "the older request was not aborted"
        );
        Ok(())
    });
}

/// Which scripts a page loads, and in which order: the script, a copy of it from
/// another place, and another version, whose files are beside it.
const SCRIPTS: &[(&str, &[&str])] = &[
    ("the same twice", &["/wire-story.js", "/wire-story.js"]),
    ("a copy after it", &["/wire-story.js", "/copy.js"]),
    ("a copy before it", &["/copy.js", "/wire-story.js"]),
    (
        "another version after it",
        &["/wire-story.js", "/other/wire-story.js"],
    ),
    (
        "another version before it",
        &["/other/wire-story.js", "/wire-story.js"],
    ),
    (
        "all of them",
        &[
            "/other/wire-story.js",
            "/copy.js",
            "/wire-story.js",
            "/wire-story.js?2",
        ],
    ),
];

#[test]
fn first_script_defines_element_once() {
    in_browser(async |browser| {
        let script = std::fs::read_to_string(browser_tests::root().join("dist/wire-story.js"))?;
        // The other version has another name for an attribute.
        let other = script.replace("refresh:\"\"", "older:\"\"");
        assert_ne!(other, script);
        let javascript = [("content-type", "text/javascript")];
        browser.server.page("/copy.js", &script, &javascript);
        browser
            .server
            .page("/other/wire-story.js", &other, &javascript);
        for (ending, kind) in [(".js", "text/javascript"), (".wasm", "application/wasm")] {
            let name = files::built("widget-", ending)?;
            browser.server.answer(
                &format!("/other/{name}"),
                200,
                &files::read(&name)?,
                &[("content-type", kind)],
            );
        }
        each_row(SCRIPTS, |row| row.0, async |(order, scripts)| {
            let tags: String = scripts
                .iter()
                .map(|src| format!("<script type=module src={src}></script>"))
                .collect();
            let page = host_page(&format!(
                "{}{}",
                story_element("a", &brief(browser)),
                story_element("b", &brief(browser)),
            ))
            .replace(
                "<script type=\"module\" src=\"/wire-story.js\"></script>",
                &tags,
            );
            browser.open_with(&page, &[]).await?;
            browser
                .until("record.load.length === 2 && ['a', 'b'].every((id) => all(id, '.headline').length === 1)")
                .await?;
            let problems: Vec<String> = browser.eval("record.problems").await?;
            assert!(problems.is_empty(), "{order}: {problems:?}");
            let modules: usize = browser
                .eval("performance.getEntriesByType('resource').filter((it) => it.name.endsWith('.wasm')).length")
                .await?;
            assert_eq!(modules, 1, "{order}: one module serves all elements");
            let is_other: bool = browser.eval("'older' in a").await?;
            assert_eq!(is_other, scripts[0].starts_with("/other/"), "{order}");
            Ok(())
        })
        .await
    });
}

#[test]
fn inline_story_is_shown() {
    in_browser(async |browser| {
        browser
            .open(
                r#"<wire-story id=a loading=eager><script type="application/json">
                {"format": "wire-story/1", "headline": "Tides </b> and times", "mood": 1,
                 "body": ["One.", {"type": "paragraph", "text": ["Two, ", {"type": "link", "url": "/x", "text": "linked"}, "."]}]}
                </script></wire-story>"#,
            )
            .await?;
        browser.until("record.load.length").await?;
        let headline: Vec<String> = browser.eval("all('a', '.headline')").await?;
        assert_eq!(headline, ["Tides </b> and times"]);
        let link: String = browser
            .eval("tree('a').querySelector('.link').href")
            .await?;
        assert_eq!(link, format!("{}/x", browser.server.host));
        let warnings: serde_json::Value = browser.eval("record.load[0].warnings").await?;
        assert_eq!(warnings[0]["path"], "$.mood", "{warnings}");
        Ok(())
    });
}

#[test]
fn story_below_fold_is_not_requested() {
    in_browser(async |browser| {
        let lazy = story_element("a", &brief(browser)).replace("loading=\"eager\"", "");
        browser
            .open(&format!(
                "<div style='height: 5000px'>Far above.</div>{lazy}"
            ))
            .await?;
        // After two animation frames an observer would have been called.
        browser.settle::<()>("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))").await?;
        assert_eq!(
            browser
                .server
                .requests("/examples/stories/ferry-brief.json"),
            0
        );
        browser.eval::<()>("void scrollTo(0, 4000)").await?;
        browser.until("record.load.length").await
    });
}

#[test]
fn story_loads_in_hidden_window() {
    in_browser(async |browser| {
        browser.open("<main id=main></main>").await?;
        browser.hide().await?;
        let eager = story_element("a", &brief(browser));
        let lazy = story_element("b", &brief(browser)).replace("loading=\"eager\"", "");
        browser
            .eval::<()>(&format!(
                "void (main.innerHTML = {:?})",
                [eager, lazy].concat()
            ))
            .await?;
        browser
            .until("record.load.some(({ id }) => id === 'a') && all('a', '.headline').length === 1")
            .await?;
        let is_hidden: bool = browser.eval("document.hidden").await?;
        assert!(is_hidden);
        browser.unhide().await?;
        browser.until("record.load.length === 2").await
    });
}
