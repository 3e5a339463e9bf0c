//! Host pages with a policy.

use browser_tests::{host_page, story_element};

use crate::in_browser;

/// The policy, whether the story can be shown under it, and how many violations
/// cannot be avoided.
const POLICIES: &[(&str, bool, usize)] = &[
    (
        "require-trusted-types-for 'script'; trusted-types 'none'",
        true,
        0,
    ),
    ("style-src 'self'", true, 0),
    (
        "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'",
        true,
        0,
    ),
    ("script-src 'self'", false, 1),
];

#[test]
fn a_story_stands_under_every_policy_that_allows_webassembly() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        for (policy, is_shown, violations) in POLICIES {
            let page = host_page(&story_element("a", &src));
            browser
                .open_with(&page, &[("content-security-policy", policy)])
                .await?;
            browser
                .until("record.load.length + record.error.length")
                .await?;
            let codes: Vec<String> = browser.eval("record.error.map((it) => it.code)").await?;
            let expected: &[&str] = if *is_shown { &[] } else { &["wasm-blocked"] };
            assert_eq!(codes, expected, "{policy}");
            let fallback: bool = browser.eval("fallbackIsShown('a')").await?;
            assert_eq!(fallback, !is_shown, "{policy}");
            let problems: Vec<String> = browser.eval("record.problems").await?;
            // WebKit reports no violation by WebAssembly.
            assert!(problems.len() <= *violations, "{policy}: {problems:?}");
            if *is_shown {
                let size: String = browser
                    .eval("getComputedStyle(tree('a').querySelector('.paragraph')).fontSize")
                    .await?;
                assert!(
                    ["17px", "18px"].contains(&size.as_str()),
                    "{policy}: no style ({size})"
                );
            }
        }
        Ok(())
    });
}
