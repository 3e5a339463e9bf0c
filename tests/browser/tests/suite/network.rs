//! Faults of the network: each row has the outcome and the number of requests.
//! `docs/failures.md` has the same table.

use browser_tests::{Browser, Engine, host_page, results, story_element};
use serde_json::{Value, json};

use crate::in_browser;

const DOCUMENT: &str = "docs/failures.md";

/// Counts the page's requests by address, and those that have ended.
const COUNTER: &str = "<script>{
  window.asked = {};
  window.answered = {};
  const { fetch } = window;
  window.fetch = (url, ...rest) => {
    asked[url] = (asked[url] ?? 0) + 1;
    const answer = fetch(url, ...rest);
    answer.catch(() => {}).then(() => (answered[url] = (answered[url] ?? 0) + 1));
    return answer;
  };
}</script>";

/// A fault, and an address that has it.
const FAULTS: &[(&str, &str)] = &[
    ("the connection is refused", "http://127.0.0.1:9/story.json"),
    ("the host has no address", "http://story.invalid/story.json"),
    (
        "the connection is closed without an answer",
        "{raw}/raw/empty",
    ),
    ("the connection is reset", "{raw}/raw/reset"),
    ("the answer is not HTTP", "{raw}/raw/garbage"),
    ("the server never answers", "{publisher}/fault/silent"),
    (
        "the server stops within the headers",
        "{raw}/raw/half-headers",
    ),
    (
        "the server stops within the document",
        "{publisher}/fault/stalled",
    ),
    ("one byte comes each second, without end", "{raw}/raw/drip"),
    (
        "the body is shorter than `Content-Length`",
        "{raw}/raw/short",
    ),
    ("the body is longer than `Content-Length`", "{raw}/raw/long"),
    (
        "the connection ends in the middle of a chunk",
        "{raw}/raw/half-chunk",
    ),
    ("the document is cut off", "{publisher}/fault/truncated"),
    ("the answer is an HTML page", "{publisher}/fault/html"),
    ("the document never ends", "{publisher}/fault/endless"),
    ("64 MB are packed in 64 KB", "{publisher}/fault/bomb"),
    ("a redirect leads to itself", "{publisher}/fault/loop"),
    (
        "three redirects, then the document",
        "{publisher}/fault/redirect/3/{story}",
    ),
    (
        "a redirect leads to another origin",
        "{publisher}/fault/away/{other-host}/{story}",
    ),
    (
        "a redirect leads from HTTP to HTTPS",
        "{publisher}/fault/secure/{secure-host}/{story}",
    ),
    ("the media type is `text/html`", "{publisher}/as-html.json"),
    (
        "`Access-Control-Allow-Origin` is missing",
        "{publisher}/fault/refused/{story}",
    ),
    ("204 No Content", "{publisher}/fault/status/204"),
    ("304 without a copy", "{publisher}/fault/status/304"),
    ("401 Unauthorized", "{publisher}/fault/status/401"),
    ("403 Forbidden", "{publisher}/fault/status/403"),
    ("404 Not Found", "{publisher}/fault/status/404"),
    ("410 Gone", "{publisher}/fault/status/410"),
    ("429 Too Many Requests", "{publisher}/fault/status/429"),
    (
        "451 Unavailable For Legal Reasons",
        "{publisher}/fault/status/451",
    ),
    ("500 Internal Server Error", "{publisher}/fault/status/500"),
    ("503 with `Retry-After: 3`", "{publisher}/fault/busy/3"),
    (
        "503 with `Retry-After: 3600`",
        "{publisher}/fault/busy/3600",
    ),
    (
        "503 once, then the document",
        "{publisher}/fault/once/503/{story}",
    ),
    (
        "404 once, then the document",
        "{publisher}/fault/once/404/{story}",
    ),
];

/// Whether the network is back. Chromium is really offline; in the others the
/// page only sees a browser that is.
const OFFLINE: &[(&str, bool)] = &[
    ("the browser is offline", false),
    ("the browser was offline, and is online again", true),
];

/// A story of the examples.
pub(crate) const STORY: &str = "examples/stories/ferry-brief.json";

pub(crate) fn fill(browser: &Browser, address: &str) -> String {
    let other = browser.server.host.trim_start_matches("http://");
    let secure = browser.server.secure.trim_start_matches("https://");
    address
        .replace("{publisher}", &browser.server.publisher)
        .replace("{raw}", &browser.server.raw)
        .replace("{other-host}", other)
        .replace("{secure-host}", secure)
        .replace("{story}", STORY)
}

pub(crate) async fn open(browser: &Browser, body: &str) -> anyhow::Result<()> {
    let page = host_page(body).replacen("<head>", &format!("<head>{COUNTER}"), 1);
    browser.open_with(&page, &[]).await
}

#[test]
fn network_faults_end_in_one_outcome_with_few_requests() {
    in_browser(async |browser| {
        let story = std::fs::read_to_string(browser_tests::root().join(STORY))?;
        browser.server.page("/as-html.json", &story, &[]);
        let elements = FAULTS.iter().enumerate().map(|(index, (_, address))| {
            story_element(&format!("f{index}"), &fill(browser, address))
        });
        open(browser, &elements.collect::<String>()).await?;
        let before: String = browser.eval("document.body.outerHTML").await?;
        let all = format!(
            "record.error.length + record.load.length >= {}",
            FAULTS.len()
        );
        // An element without an outcome fails in its row.
        let has_come = browser.until(&all).await;
        let record: Value = browser.eval("record").await?;
        assert_eq!(record["problems"], json!([]));
        let after: String = browser.eval("document.body.outerHTML").await?;
        assert_eq!(before, after, "the host page was changed");
        let (mut outcomes, mut requests) = (Vec::new(), Vec::new());
        for (index, (name, address)) in FAULTS.iter().enumerate() {
            let id = format!("f{index}");
            let mut outcome = outcome(browser, &record, &id).await?;
            let address = fill(browser, address);
            let count: usize = browser.eval(&format!("asked[{address:?}]")).await?;
            if browser.engine() == Engine::WebKit && address.ends_with("/raw/short") {
                // It treats the end of a connection as that of the document.
                let found = (outcome.as_str(), count);
                assert_eq!(found, ("the fallback, `not-json`", 1));
                outcome = "the fallback, `network`".to_owned();
                requests.push(((*name).to_owned(), "2".to_owned()));
            } else {
                requests.push(((*name).to_owned(), count.to_string()));
            }
            outcomes.push(((*name).to_owned(), outcome));
            // The browser sends no more requests than the page.
            let path = address.splitn(4, '/').nth(3).unwrap_or_default();
            let seen = browser.server.requests(&format!("/{path}"));
            let is_ours = !address.contains(":9/") && !address.contains(".invalid");
            let most = match path {
                "raw/empty" | "raw/reset" if browser.engine() == Engine::Firefox => 10 * count,
                "fault/loop" => 21 * count,
                _ => count,
            };
            assert!(
                !is_ours || (count..=most).contains(&seen),
                "{name}: asked {count} times, seen {seen} times"
            );
        }
        // Answers that never end were aborted.
        let endless = [
            "/fault/silent",
            "/fault/stalled",
            "/fault/endless",
            "/raw/half-headers",
        ];
        let still_read = endless.map(|path| browser.server.aborted(path) != 1);
        for (name, is_back) in OFFLINE {
            let src = format!("{}/{STORY}?offline", browser.server.publisher);
            browser
                .eval::<()>("void (record.load = [], record.error = [])")
                .await?;
            if *is_back {
                browser.set_offline(false).await?;
                browser.until("record.load.length").await.ok();
            } else {
                browser.set_offline(true).await?;
                let last = format!("document.body.append(f0), f0.src = {src:?}");
                browser.eval::<()>(&format!("void ({last})")).await?;
                browser.until("record.error.length").await?;
            }
            let record: Value = browser.eval("record").await?;
            outcomes.push(((*name).to_owned(), outcome(browser, &record, "f0").await?));
            let asked: usize = browser.eval(&format!("asked[{src:?}]")).await?;
            requests.push(((*name).to_owned(), asked.to_string()));
        }
        results::document(DOCUMENT, "the network", "outcome", &outcomes)?;
        results::document(DOCUMENT, "the network", "requests", &requests)?;
        assert_eq!(
            still_read, [false; 4],
            "which of {endless:?} are still read"
        );
        has_come
    });
}

/// The outcome of an element, in words: one event, and what a reader sees.
pub(crate) async fn outcome(browser: &Browser, record: &Value, id: &str) -> anyhow::Result<String> {
    let own = |kind: &str| -> Vec<&Value> {
        let events = record[kind].as_array().into_iter().flatten();
        events.filter(|event| event["id"] == id).collect()
    };
    let is_fallback: bool = browser.eval(&format!("fallbackIsShown('{id}')")).await?;
    let notices: usize = browser
        .eval(&format!("all('{id}', '.failure').length"))
        .await?;
    let headlines: usize = browser
        .eval(&format!("all('{id}', '.headline').length"))
        .await?;
    let seen = match (is_fallback, notices, headlines) {
        (true, 0, 0) => "the fallback",
        (false, 1, 0) => "a notice",
        (false, 0, 1) => "the story",
        _ => "a mixture",
    };
    Ok(match (&own("error")[..], &own("load")[..]) {
        ([error], []) => {
            let status = error["status"].as_u64();
            let status = status.map(|it| format!(" {it}")).unwrap_or_default();
            format!(
                "{seen}, `{}`{status}",
                error["code"].as_str().unwrap_or_default()
            )
        }
        ([], [_]) => seen.to_owned(),
        ([], []) => "nothing in time".to_owned(),
        _ => "several events".to_owned(),
    })
}
