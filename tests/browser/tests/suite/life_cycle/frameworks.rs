//! Real frameworks: each renders an element, changes it, removes its address and
//! removes it.

use std::{fs, process::Command};

use browser_tests::{Browser, host_page, root};
use serde_json::{Value, json};

use crate::{each_row, in_browser};

/// The scripts in `tests/browser/frameworks`; each has a function `draw`, whose
/// argument is what to show.
const FRAMEWORKS: &[&str] = &[
    "react",
    "vue",
    "svelte",
    "lit",
    "htmx",
    "turbo-frame",
    "turbo-page",
    "properties",
];

/// What is rendered, one after the other, and a condition afterwards.
const STEPS: &[(&str, &str)] = &[
    (
        "one",
        "all('a', 'h3.headline')[0] === 'Story one' && !fallbackIsShown('a')",
    ),
    (
        "two",
        "all('a', 'h3.headline')[0] === 'Story two' && !fallbackIsShown('a')",
    ),
    ("unnamed", "fallbackIsShown('a')"),
    (
        "one",
        "all('a', 'h3.headline')[0] === 'Story one' && !fallbackIsShown('a')",
    ),
    ("nothing", "!document.querySelector('wire-story')"),
    (
        "two",
        "all('a', 'h3.headline')[0] === 'Story two' && !fallbackIsShown('a')",
    ),
];

fn prepare(browser: &Browser) -> anyhow::Result<()> {
    let folder = root().join("target/frameworks");
    let built = Command::new("node")
        .arg(root().join("tests/browser/frameworks/build.mjs"))
        .arg(&folder)
        .status()?;
    assert!(built.success(), "the frameworks' scripts were not built");
    for framework in FRAMEWORKS.iter().chain(&["react-hydration", "morph"]) {
        let script = fs::read_to_string(folder.join(format!("{framework}.js")))?;
        browser.server.page(
            &format!("/frameworks/{framework}.js"),
            &script,
            &[("content-type", "text/javascript")],
        );
    }
    for name in ["one", "two", "unnamed", "nothing"] {
        let headline = format!("Story {name}");
        let story = json!({ "format": "wire-story/1", "headline": headline, "body": ["One."] });
        let path = format!("/stories/{name}.json");
        browser.server.page(&path, &story.to_string(), &[]);
        let src = match name {
            "unnamed" => String::new(),
            _ => format!("src=\"{path}\""),
        };
        let element = match name {
            "nothing" => String::new(),
            _ => format!(
                "<wire-story id=a {src} heading-level=3 loading=eager><a href=/elsewhere>Fallback</a></wire-story>"
            ),
        };
        let server = &browser.server;
        server.page(&format!("/fragments/{name}.html"), &element, &[]);
        let frame = format!("<turbo-frame id=app>{element}</turbo-frame>");
        server.page(&format!("/frames/{name}.html"), &frame, &[]);
        server.page(
            &format!("/pages/{name}.html"),
            &page("turbo-page", &element),
            &[],
        );
    }
    Ok(())
}

fn page(framework: &str, body: &str) -> String {
    host_page(&format!("<div id=app>{body}</div>")).replace(
        "</head>",
        &format!("<script type=module src=/frameworks/{framework}.js></script></head>"),
    )
}

#[test]
fn frameworks_render_update_and_remove_story() {
    in_browser(async |browser| {
        prepare(browser)?;
        each_row(
            FRAMEWORKS,
            |name| name,
            async |framework| {
                browser.open_with(&page(framework, ""), &[]).await?;
                browser.until("window.draw").await?;
                for (index, (name, shown)) in STEPS.iter().enumerate() {
                    browser
                        .eval::<()>(&format!("void setTimeout(() => draw('{name}'))"))
                        .await?;
                    if let Err(error) = browser
                        .until(&format!(
                            "document.querySelector('wire-story') ? {shown} : {}",
                            *name == "nothing"
                        ))
                        .await
                    {
                        panic!("step {index}, {name}: {error}");
                    }
                }
                let found: Value = browser
                    .eval("[record.error.map(({ code }) => code), record.problems]")
                    .await?;
                assert_eq!(found, json!([["no-source"], []]));
                Ok(())
            },
        )
        .await
    });
}

/// An element as a server renders it, with a height that is reserved.
const RENDERED: &str = "<section><wire-story id=\"a\" src=\"/stories/one.json\" loading=\"eager\" min-height=\"900px\" class=\"of-the-page\"><a href=\"/elsewhere\">Fallback</a></wire-story></section>";

/// The height that is reserved, and the names of the attributes.
const RESERVED: &str = "`${getComputedStyle(a).minHeight} ${a.getAttributeNames()}`";

const EXPECTED: &str = "900px id,src,loading,min-height,class";

#[test]
fn hydration_finds_the_element_as_the_server_has_rendered_it() {
    in_browser(async |browser| {
        prepare(browser)?;
        let page = page("react-hydration", RENDERED);
        browser.open_with(&page, &[]).await?;
        browser
            .until("window.hydrate && record.load.length")
            .await?;
        browser.eval::<()>("void hydrate()").await?;
        // React compares when it is idle.
        browser
            .until("Object.keys(a).some((it) => it.startsWith('__reactProps'))")
            .await?;
        browser
            .settle::<()>("new Promise((done) => setTimeout(done, 300))")
            .await?;
        let found: Value = browser.eval(&format!("[messages, {RESERVED}]")).await?;
        assert_eq!(found, json!([[], EXPECTED]));
        // A difference of the page's own would be told.
        browser
            .open_with(&page.replace("of-the-page", "another"), &[])
            .await?;
        browser.until("window.hydrate").await?;
        browser.eval::<()>("void hydrate()").await?;
        browser.until("messages.length").await
    });
}

#[test]
fn morph_keeps_story_and_reserved_height() {
    in_browser(async |browser| {
        prepare(browser)?;
        browser.open_with(&page("morph", RENDERED), &[]).await?;
        browser.until("window.morph && record.load.length").await?;
        browser
            .eval::<()>("void (window.node = tree('a').querySelector('.headline'))")
            .await?;
        browser
            .eval::<()>(&format!("void morph('<p>More</p>{RENDERED}')"))
            .await?;
        let found: Value = browser
            .eval(&format!(
                "[document.querySelectorAll('wire-story').length, node === tree('a').querySelector('.headline'), {RESERVED}]"
            ))
            .await?;
        assert_eq!(found, json!([1, true, EXPECTED]));
        Ok(())
    });
}
