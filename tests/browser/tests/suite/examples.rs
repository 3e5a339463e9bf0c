//! The pages in `examples/` open without an error and are accessible, in a light and in a dark theme, and from right to left.

use std::fs;

use browser_tests::root;
use serde_json::Value;

use crate::in_browser;

/// The violations that axe finds in the page and in all stories in it.
const AXE: &str = "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then((it) => it.violations.map((it) => `${it.id}: ${it.nodes.map((it) => it.target.flat().join(' ')).slice(0, 3)}`))";

/// Ways to look at a page, and what is changed in each of its stories.
const WAYS: [(&str, &str); 3] = [
    ("light", "it.theme = 'light'"),
    ("dark", "it.theme = 'dark'"),
    (
        "right to left",
        "it.shadowRoot.querySelectorAll('.story').forEach((story) => (story.dir = 'rtl'))",
    ),
];

#[test]
fn examples_open_without_errors_and_are_accessible() {
    let mut pages: Vec<String> = fs::read_dir(root().join("dist/examples"))
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".html"))
        .collect();
    pages.sort();
    assert!(pages.len() >= 5, "{pages:?}");
    let axe = fs::read_to_string(root().join("node_modules/axe-core/axe.min.js")).unwrap();
    let record = format!("<script>{}</script>", include_str!("../../src/record.js"));
    in_browser(async |browser| {
        for name in &pages {
            let page = fs::read_to_string(root().join("dist/examples").join(name))?;
            // In place of the example itself, so that its addresses still hold.
            let page = page.replacen("<head>", &format!("<head>{record}"), 1);
            let page = page
                .replace("<wire-story ", "<wire-story loading=\"eager\" ")
                .replace("<wire-stories", "<wire-stories loading=\"eager\"");
            browser
                .server
                .page(&format!("/examples/{name}"), &page, &[]);
            browser.visit(&format!("/examples/{name}")).await?;
            browser
                .until("record.load.length + record.error.length >= document.querySelectorAll('wire-story, wire-stories').length")
                .await?;
            let found: Value = browser.eval("record").await?;
            assert_eq!(found["problems"], serde_json::json!([]), "{name}");
            if name != "broken.html" {
                assert_eq!(found["error"], serde_json::json!([]), "{name}");
            }
            browser
                .eval::<()>(&format!("void (() => {{ {axe} }})()"))
                .await?;
            for (way, change) in WAYS {
                browser
                    .eval::<()>(&format!(
                        "document.querySelectorAll('wire-story, wire-stories').forEach((it) => void ({change}))"
                    ))
                    .await?;
                let violations: Vec<String> = browser.settle(AXE).await?;
                assert!(violations.is_empty(), "{name}, {way}: {violations:#?}");
            }
        }
        Ok(())
    });
}
