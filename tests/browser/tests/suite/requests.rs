//! How often a story is requested, and from where: the rule in `docs/failures.md`.

use browser_tests::{files, story_element};
use serde_json::{Value, json};

use crate::{
    in_browser,
    network::{fill, open, outcome},
};

/// `src`, `mirrors`, the requests to each, and the outcome.
const MIRRORS: &[(&str, &[&str], &[usize], &str)] = &[
    (
        "{publisher}/{story}",
        &["{host}/unused.json"],
        &[1, 0],
        "the story",
    ),
    (
        "{publisher}/fault/status/451?a",
        &[
            "https://[",
            "{publisher}/fault/html",
            "{publisher}/fault/refused/{story}",
            "{host}/{story}",
        ],
        &[1, 0, 1, 1, 1],
        "the story",
    ),
    (
        "{publisher}/fault/status/403?b",
        &["{publisher}/fault/status/404?b"],
        &[1, 1],
        "the fallback, `http-status` 403",
    ),
    (
        "{publisher}/fault/status/500?c",
        &["{publisher}/fault/status/503?c"],
        &[2, 1],
        "the fallback, `http-status` 500",
    ),
    // A withdrawn story is not requested from its mirrors.
    (
        "{publisher}/fault/status/410?d",
        &["{host}/d.json"],
        &[1, 0],
        "a notice, `withdrawn`",
    ),
    (
        "{publisher}/fault/status/404?e",
        &[
            "{host}/e/2",
            "{host}/e/3",
            "{host}/e/4",
            "{host}/e/5",
            "{host}/e/6",
        ],
        &[1, 1, 1, 1, 1, 1],
        "the fallback, `http-status` 404",
    ),
];

#[test]
fn mirrors_are_requested_in_order() {
    in_browser(async |browser| {
        let fill = |address: &str| fill(browser, address).replace("{host}", &browser.server.host);
        let elements = MIRRORS
            .iter()
            .enumerate()
            .map(|(index, (src, mirrors, ..))| {
                let mirrors: Vec<String> = mirrors.iter().map(|it| fill(it)).collect();
                let attribute = format!("<wire-story mirrors=\"{}\"", mirrors.join("\n "));
                story_element(&format!("m{index}"), &fill(src)).replace("<wire-story", &attribute)
            });
        open(browser, &elements.collect::<String>()).await?;
        let all = format!(
            "record.error.length + record.load.length >= {}",
            MIRRORS.len()
        );
        browser.until(&all).await?;
        let record: Value = browser.eval("record").await?;
        assert_eq!(record["problems"], json!([]));
        for (index, (src, mirrors, expected, expected_outcome)) in MIRRORS.iter().enumerate() {
            let outcome = outcome(browser, &record, &format!("m{index}")).await?;
            assert_eq!(outcome, *expected_outcome, "{src}");
            for (address, expected) in [&[*src], *mirrors].concat().iter().zip(*expected) {
                let count: usize = browser
                    .eval(&format!("asked[{:?}] ?? 0", fill(address)))
                    .await?;
                assert_eq!(count, *expected, "{address}");
            }
        }
        Ok(())
    });
}

#[test]
fn story_is_requested_again_when_back_online() {
    in_browser(async |browser| {
        let src = fill(browser, "{publisher}/fault/refused-twice/{story}");
        open(browser, &story_element("a", &src)).await?;
        browser.until("record.error.length").await?;
        browser
            .eval::<()>("void dispatchEvent(new Event('online'))")
            .await?;
        browser
            .until("record.load.length && all('a', '.headline').length === 1")
            .await?;
        // It is shown now, and there are no more requests.
        browser
            .eval::<()>("void dispatchEvent(new Event('online'))")
            .await?;
        let is_waiting: bool = browser.eval("a.matches(':state(loading)')").await?;
        assert!(!is_waiting);
        Ok(())
    });
}

#[test]
fn offline_browser_sends_no_request() {
    in_browser(async |browser| {
        let offline =
            "<script>Object.defineProperty(navigator, 'onLine', { get: () => false })</script>";
        let src = fill(browser, "{raw}/raw/reset");
        open(browser, &format!("{offline}{}", story_element("a", &src))).await?;
        browser.until("record.error.length").await?;
        let count: usize = browser.eval(&format!("asked[{src:?}]")).await?;
        assert_eq!(count, 1);
        Ok(())
    });
}

/// Shortens the refresh interval.
const IMPATIENT: &str = "<script>{
  const { setTimeout } = window;
  Math.random = () => 0;
  // Failures double the interval.
  const isInterval = (time) => time >= 30_000 && time % 30_000 === 0;
  window.setTimeout = (handler, time, ...rest) => setTimeout(handler, isInterval(time) ? 50 : time, ...rest);
}</script>";

/// What later requests come to, whether the story stays, and the error.
const REFRESHES: &[(&str, bool, &[&str])] = &[
    ("{publisher}/fault/first/503/{story}", true, &[]),
    ("{publisher}/fault/first/404/{story}", true, &[]),
    ("{publisher}/fault/first/410/{story}", false, &["withdrawn"]),
];

#[test]
fn failed_refresh_keeps_story() {
    in_browser(async |browser| {
        for (address, stays, codes) in REFRESHES {
            let src = fill(browser, address);
            let element = story_element("a", &src).replace("<wire-story", "<wire-story refresh=30");
            open(browser, &format!("{IMPATIENT}{element}")).await?;
            browser.until("record.load.length").await?;
            if *stays {
                browser.until(&format!("asked[{src:?}] >= 4")).await?;
                browser.until("a.matches(':state(ready)')").await?;
            } else {
                browser.until("record.error.length").await?;
            }
            let found: Vec<String> = browser.eval("record.error.map((it) => it.code)").await?;
            assert_eq!(found, *codes, "{address}");
            let stories: usize = browser.eval("all('a', '.headline').length").await?;
            assert_eq!(stories == 1, *stays, "{address}");
            let fallback: bool = browser.eval("fallbackIsShown('a')").await?;
            assert!(!fallback, "{address}");
        }
        Ok(())
    });
}

#[test]
fn removed_element_stops_retrying() {
    in_browser(async |browser| {
        // With equal pauses, requests keep their order.
        let equal = "<script>Math.random = () => 0</script>";
        let gone = fill(browser, "{publisher}/fault/status/500?gone");
        let later = fill(browser, "{publisher}/fault/status/500?later");
        let body = [equal, &story_element("a", &gone), &story_element("b", "")].concat();
        open(browser, &body).await?;
        browser
            .until(&format!("answered[{gone:?}] && record.error.length"))
            .await?;
        browser
            .eval::<()>(&format!(
                "void (window.element = a, a.remove(), b.src = {later:?})"
            ))
            .await?;
        browser.until(&format!("answered[{later:?}] === 2")).await?;
        let count: usize = browser.eval(&format!("asked[{gone:?}]")).await?;
        assert_eq!(count, 1);
        // Put back, it begins anew.
        browser
            .eval::<()>("void document.body.append(element)")
            .await?;
        browser.until(&format!("asked[{gone:?}] === 2")).await
    });
}

#[test]
fn missing_retry_script_reports_failure_at_once() {
    in_browser(async |browser| {
        let rule = files::built("retry-policy-", ".js")?;
        browser.server.answer(&format!("/{rule}"), 404, b"", &[]);
        let src = fill(browser, "{publisher}/fault/once/503/{story}");
        let standing = fill(browser, "{publisher}/{story}");
        let standing =
            story_element("b", &standing).replace("<wire-story", "<wire-story refresh=30");
        open(browser, &[story_element("a", &src), standing].concat()).await?;
        browser
            .until("record.error.length && record.load.length")
            .await?;
        let count: usize = browser.eval(&format!("asked[{src:?}]")).await?;
        assert_eq!(count, 1);
        browser
            .eval::<()>("void dispatchEvent(new Event('online'))")
            .await?;
        browser.until("all('a', '.headline').length === 1").await?;
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        Ok(())
    });
}

#[test]
fn manual_retry_restarts_retry_policy() {
    in_browser(async |browser| {
        let src = fill(browser, "{publisher}/fault/status/500?reader");
        let element = format!("<wire-story id=a loading=eager src='{src}'></wire-story>");
        open(browser, &element).await?;
        browser.until("record.error.length").await?;
        browser
            .eval::<()>("void tree('a').querySelector('.failure__retry').click()")
            .await?;
        browser.until("record.error.length === 2").await?;
        let count: usize = browser.eval(&format!("asked[{src:?}]")).await?;
        assert_eq!(count, 4);
        Ok(())
    });
}

#[test]
fn attribute_change_during_pause_keeps_retry_policy() {
    in_browser(async |browser| {
        let src = fill(browser, "{publisher}/fault/status/500?pause");
        open(browser, &story_element("a", &src)).await?;
        browser.until(&format!("answered[{src:?}]")).await?;
        browser
            .eval::<()>("void (a.theme = 'dark', a.refresh = 60)")
            .await?;
        browser.until("record.error.length").await?;
        let count: usize = browser.eval(&format!("asked[{src:?}]")).await?;
        assert_eq!(count, 2);
        Ok(())
    });
}

/// Keeps the credentials of each request by `fetch`.
const CREDENTIALS: &str = "<script>{
  window.credentials = [];
  const { fetch } = window;
  window.fetch = (request, options) => {
    const { credentials, url } = new Request(request, options);
    window.credentials.push([url, credentials]);
    return fetch(request, options);
  };
}</script>";

#[test]
fn requests_carry_no_credentials_to_other_origins() {
    in_browser(async |browser| {
        // A story in another format, with labels in another language.
        let address = "{publisher}/examples/stories/reservoir-newsarticle.json";
        let element = story_element("a", &fill(browser, address));
        let element = element.replace("<wire-story", "<wire-story lang=de");
        open(browser, &[CREDENTIALS, &element].concat()).await?;
        browser.until("record.load.length").await?;
        let found: Vec<(String, String)> = browser.eval("credentials").await?;
        for part in ["reservoir", "widget-", "formats-", "/de.json"] {
            assert!(found.iter().any(|(url, _)| url.contains(part)), "{found:?}");
        }
        assert!(found.iter().all(|(_, it)| it == "same-origin"), "{found:?}");
        Ok(())
    });
}
