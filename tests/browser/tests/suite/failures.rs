//! All failures: the fallback is shown, the code is fired once, and nothing else
//! in the page changes.

use std::fs;

use browser_tests::{Browser, root, story_element};
use serde_json::Value;

use crate::in_browser;

/// The code, and the address that produces it; faults of the network are in
/// `network.rs`.
const FAILURES: &[(&str, &str)] = &[
    ("bad-address", "javascript:alert(1)"),
    ("bad-address", "https://["),
    ("http-status", "{publisher}/fault/status/404"),
    ("not-json", "{publisher}/fault/html"),
    (
        "not-a-story",
        "{publisher}/examples/stories/broken/no-headline.json",
    ),
    (
        "unknown-format",
        "{publisher}/examples/stories/broken/unknown-format.json",
    ),
];

async fn open(browser: &Browser, body: &str) -> anyhow::Result<()> {
    let healthy = story_element(
        "healthy",
        &format!(
            "{}/examples/stories/ferry-brief.json",
            browser.server.publisher
        ),
    );
    browser
        .open(&format!(
            "<p id=words>Words of the host.</p>{body}{healthy}"
        ))
        .await
}

#[test]
fn failures_show_fallback_and_code() {
    in_browser(async |browser| fails(browser, FAILURES).await);
}

async fn fails(browser: &Browser, failures: &[(&str, &str)]) -> anyhow::Result<()> {
    let mut body = String::new();
    for (index, (_, address)) in failures.iter().enumerate() {
        let address = address.replace("{publisher}", &browser.server.publisher);
        body.push_str(&story_element(&format!("f{index}"), &address));
    }
    open(browser, &body).await?;
    let before: String = browser.eval("document.body.outerHTML").await?;
    browser
        .until(&format!(
            "record.error.length >= {} && record.load.length",
            failures.len()
        ))
        .await?;
    let errors: Vec<Value> = browser.eval("record.error").await?;
    for (index, (code, address)) in failures.iter().enumerate() {
        let id = format!("f{index}");
        let own: Vec<&Value> = errors.iter().filter(|error| error["id"] == id).collect();
        assert_eq!(own.len(), 1, "{address}: {own:?}");
        assert_eq!(own[0]["code"], *code, "{address}: {own:?}");
        assert!(
            own[0]["message"].as_str().is_some_and(|it| it.len() > 10),
            "{own:?}"
        );
        let status = address.strip_prefix("{publisher}/fault/status/");
        let status = status.map_or(Value::Null, |it| it.parse::<u16>().unwrap().into());
        assert_eq!(own[0]["status"], status, "{address}");
        let shown: bool = browser.eval(&format!("fallbackIsShown('{id}')")).await?;
        assert!(shown, "{address}: no fallback");
        let state: bool = browser
            .eval(&format!("{id}.matches(':state(failed)')"))
            .await?;
        assert!(state, "{address}: not in the state failed");
    }
    let headline: Vec<String> = browser.eval("all('healthy', '.headline')").await?;
    assert_eq!(headline.len(), 1, "the healthy story is missing");
    let after: String = browser.eval("document.body.outerHTML").await?;
    assert_eq!(before, after, "the host page was changed");
    let problems: Vec<String> = browser.eval("record.problems").await?;
    assert!(problems.is_empty(), "{problems:?}");
    Ok(())
}

#[test]
fn forbidden_story_is_not_named() {
    in_browser(async |browser| {
        let codes = ["withheld", "withdrawn", "embargoed", "expired"];
        let mut body = String::new();
        for code in codes {
            let src = format!(
                "{}/examples/stories/broken/{code}.json",
                browser.server.publisher
            );
            body.push_str(&story_element(code, &src));
        }
        open(browser, &body).await?;
        browser.until("record.error.length >= 4").await?;
        for code in codes {
            let check = format!(
                "record.error.filter((it) => it.id === '{code}' && it.code === '{code}').length === 1
                 && !fallbackIsShown('{code}') && all('{code}', '.failure').length === 1
                 && {code}.matches(':state(withdrawn)')"
            );
            let holds: bool = browser.eval(&check).await?;
            assert!(holds, "{code}");
        }
        Ok(())
    });
}

#[test]
fn withdrawal_notice_has_source_and_date_in_all_languages() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/broken/withdrawn.json",
            browser.server.publisher
        );
        let languages: Vec<Value> = fs::read_dir(root().join("crates/view/src/labels/languages"))?
            .map(|file| Ok(serde_json::from_slice(&fs::read(file?.path())?)?))
            .collect::<anyhow::Result<_>>()?;
        assert!(languages.len() >= 30);
        let mut body = String::new();
        for file in &languages {
            let language = file["language"].as_str().unwrap();
            body.push_str(
                &story_element(&format!("in-{language}"), &src)
                    .replace("<wire-story", &format!("<wire-story lang={language}")),
            );
        }
        open(browser, &body).await?;
        browser
            .until(&format!("record.error.length === {}", languages.len()))
            .await?;
        for file in &languages {
            let language = file["language"].as_str().unwrap();
            let id = format!("in-{language}");
            let mut said: Vec<String> = browser
                .eval(&format!("all('{id}', '.failure > *, [role=status]')"))
                .await?;
            let date: String = browser
                .eval(&format!(
                    "new Date('2026-09-03T09:30:00Z').toLocaleString('{language}', {{ dateStyle: 'long', timeStyle: 'short' }})"
                ))
                .await?;
            let words = file["withdrawn"].as_str().unwrap();
            // Once visible, and once in the live region.
            said.sort();
            let mut expected = ["Northline", &date, words, words];
            expected.sort_unstable();
            assert_eq!(said, expected, "{language}");
            let page: String = browser
                .eval(&format!("tree('{id}').querySelector('.failure a').href"))
                .await?;
            assert_eq!(page, "https://northline.example/", "{language}");
            let shown: bool = browser.eval(&format!("fallbackIsShown('{id}')")).await?;
            assert!(!shown, "{language}: the fallback is there");
        }
        Ok(())
    });
}

#[test]
fn element_without_fallback_shows_notice() {
    in_browser(async |browser| {
        browser
            .open("<wire-story id=a loading=eager></wire-story>")
            .await?;
        browser.until("record.error.length").await?;
        let codes: Vec<String> = browser.eval("record.error.map((it) => it.code)").await?;
        assert_eq!(codes, ["no-source"]);
        let notice: Vec<String> = browser.eval("all('a', '.failure')").await?;
        assert_eq!(notice, ["The story cannot be shown here."]);
        Ok(())
    });
}
