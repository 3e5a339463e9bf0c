//! The first good answer of all addresses; `docs/failures.md` has the same table.

use browser_tests::{Browser, results, story_element};
use serde_json::{Value, json};

use super::{break_down, publish, until_stored, visit_again};
use crate::{
    in_browser,
    network::{fill, outcome},
};

const DOCUMENT: &str = "docs/failures.md";

/// Where nothing listens; each row has a story of its own.
const DOWN: &str = "http://127.0.0.1:9/{row}.json";

/// What is tried, `src`, and `mirrors`.
const ADDRESSES: &[(&str, &str, &[&str])] = &[
    ("`src` is down", DOWN, &["{publisher}/m/story.json"]),
    (
        "`src` never answers",
        "{publisher}/fault/silent",
        &["{publisher}/m/story.json"],
    ),
    (
        "`src` stops within the document",
        "{publisher}/fault/stalled",
        &["{publisher}/m/story.json"],
    ),
    (
        "`src` is refused by CORS",
        "{publisher}/fault/refused/m/story.json",
        &["{publisher}/m/story.json"],
    ),
    (
        "`src` is an HTML page with status 200",
        "{publisher}/fault/html",
        &["{publisher}/m/story.json"],
    ),
    (
        "`src` has status 404",
        "{publisher}/fault/status/404",
        &["{publisher}/m/story.json"],
    ),
    (
        "`src` has status 410",
        "{publisher}/fault/status/410",
        &["{publisher}/m/story.json"],
    ),
    (
        "`src` is down, a mirror never answers",
        DOWN,
        &[
            "{publisher}/fault/silent/mirror",
            "{publisher}/m/story.json",
        ],
    ),
    (
        "`src` is down, a mirror is an HTML page with status 200",
        DOWN,
        &["{publisher}/fault/html", "{publisher}/m/story.json"],
    ),
    (
        "`src` is down, a mirror serves another format of JSON",
        DOWN,
        &["{publisher}/m/parked.json", "{publisher}/m/story.json"],
    ),
    (
        "`src` is down, a mirror serves another story",
        DOWN,
        &[
            "{publisher}/m/other.json",
            "{publisher}/m/story.json",
            "{publisher}/m/same.json",
        ],
    ),
    (
        "`src` is down, a mirror serves an older version",
        DOWN,
        &["{publisher}/m/older.json", "{publisher}/m/story.json"],
    ),
    (
        "`src` is down, a mirror has status 410",
        DOWN,
        &["{publisher}/fault/status/410?m"],
    ),
    (
        "`src` and its mirror are down",
        DOWN,
        &["http://127.0.0.1:9/mirror.json"],
    ),
];

/// The outcome in words, with the codes of addresses that were passed over.
async fn found(browser: &Browser, record: &Value, id: &str) -> anyhow::Result<(String, String)> {
    let events = ["load", "error"].map(|kind| record[kind].as_array().cloned());
    let mut events = events.into_iter().flatten().flatten();
    let event = events.find(|event| event["id"] == id).unwrap_or_default();
    let mut counts: Vec<(String, usize)> = Vec::new();
    for code in event["passedOver"].as_array().into_iter().flatten() {
        let code = format!("`{}`", code.as_str().unwrap_or_default());
        match counts.iter_mut().find(|(known, _)| *known == code) {
            Some((_, count)) => *count += 1,
            None => counts.push((code, 1)),
        }
    }
    counts.sort();
    let codes = counts.into_iter().map(|(code, count)| match count {
        1 => code,
        _ => format!("{count} × {code}"),
    });
    let codes = codes.collect::<Vec<_>>().join(", ");
    let served: Vec<String> = browser
        .eval(&format!("all('{id}', '.origin__words--served')"))
        .await?;
    let mut outcome = outcome(browser, record, id).await?;
    if let [line] = &served[..] {
        let host = browser.server.publisher.trim_start_matches("http://");
        assert_eq!(*line, format!("Served from {host}"), "{id}");
        let url = event["url"].as_str().unwrap_or_default();
        assert!(url.starts_with(&browser.server.publisher), "{id}: {url}");
        outcome.push_str(", \"Served from …\"");
    }
    Ok((outcome, codes))
}

#[test]
fn first_good_answer_of_all_addresses_is_shown() {
    in_browser(async |browser| {
        publish(browser, "/m/story.json", "1", &json!({}));
        publish(browser, "/m/same.json", "1", &json!({}));
        let older = json!({ "headline": "Harbour closed", "updated": "2026-09-11T08:00:00Z" });
        publish(browser, "/m/older.json", "1", &older);
        let other = json!({ "id": "nl-2", "headline": "Buy now", "canonicalUrl": "https://elsewhere.example/" });
        publish(browser, "/m/other.json", "1", &other);
        let parked = [("content-type", "application/json")];
        browser
            .server
            .page("/m/parked.json", r#"{ "domain": "for sale" }"#, &parked);
        let many: Vec<String> = (0..99)
            .map(|number| format!("http://127.0.0.1:9/{number}.json"))
            .chain(["{publisher}/m/story.json".to_owned()])
            .collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let rows = [
            ADDRESSES,
            &[("a hundred are down, the last one answers", DOWN, &many[..])],
        ]
        .concat();
        let elements = rows.iter().enumerate().map(|(index, (_, src, mirrors))| {
            let attribute = format!("<wire-story mirrors=\"{}\"", mirrors.join("\n "));
            let element = story_element(&format!("s{index}"), src);
            let element = element.replace("<wire-story", &attribute);
            fill(browser, &element).replace("{row}", &format!("row-{index}"))
        });
        browser.open(&elements.collect::<String>()).await?;
        let all = format!("record.error.length + record.load.length >= {}", rows.len());
        let has_come = browser.until(&all).await;
        let record: Value = browser.eval("record").await?;
        assert_eq!(record["problems"], json!([]));
        let (mut outcomes, mut passed_over) = (Vec::new(), Vec::new());
        for (index, (name, ..)) in rows.iter().enumerate() {
            let (outcome, codes) = found(browser, &record, &format!("s{index}")).await?;
            outcomes.push(((*name).to_owned(), outcome));
            passed_over.push(((*name).to_owned(), codes));
        }
        results::document(DOCUMENT, "the addresses", "outcome", &outcomes)?;
        results::document(DOCUMENT, "the addresses", "passed over", &passed_over)?;
        // What is not needed any more was aborted.
        for path in ["/fault/silent", "/fault/silent/mirror", "/fault/stalled"] {
            assert!(browser.server.aborted(path) > 0, "{path} is still read");
        }
        has_come
    });
}

#[test]
fn silent_addresses_end_within_one_time_limit() {
    in_browser(async |browser| {
        let silent = "{publisher}/fault/silent";
        let mirrors: Vec<String> = (0..99).map(|number| format!("{silent}/{number}")).collect();
        let attribute = format!("<wire-story mirrors=\"{}\"", mirrors.join(" "));
        let element = story_element("a", silent).replace("<wire-story", &attribute);
        // All limits are a tenth.
        let count = "<script>{
          const { fetch, setTimeout } = window;
          window.setTimeout = (task, time) => setTimeout(task, time >= 1_500 ? time / 10 : time);
          window.most = window.sent = 0;
          let running = 0;
          window.fetch = (url, options) => {
            const answer = fetch(url, options);
            if (!String(url).includes('/fault/silent')) return answer;
            sent++;
            most = Math.max(most, ++running);
            answer.catch(() => running--);
            return answer;
          };
        }</script>";
        let body = fill(browser, &[count, &element].concat());
        browser.open(&body).await?;
        browser.until("record.error.length").await?;
        let code: String = browser.eval("record.error[0].code").await?;
        assert_eq!(code, "timeout");
        let [most, sent]: [usize; 2] = browser.eval("[most, sent]").await?;
        assert!((2..=7).contains(&most), "{most} at the same time");
        assert!((3..=20).contains(&sent), "{sent} requests");
        Ok(())
    });
}

#[test]
fn addresses_of_last_good_copy_are_requested() {
    in_browser(async |browser| {
        let mirror = publish(browser, "/m/mirror.json", "1", &json!({}));
        let site = format!("{}/site/", browser.server.host);
        let named = json!({ "mirrors": ["/m/gone.json", mirror], "addresses": [{ "url": site }] });
        let src = publish(browser, "/m/source.json", "1", &named);
        let element = story_element("a", &src).replace("<wire-story", "<wire-story keep");
        browser.open(&element).await?;
        browser.until("record.load.length").await?;
        until_stored(browser, &src, true).await?;
        for path in ["/m/source.json", "/m/gone.json"] {
            break_down(browser, path, 500);
        }
        visit_again(browser, &element, 0).await?;
        browser.until("record.load.length").await?;
        let url: String = browser.eval("record.load[0].url").await?;
        assert_eq!(url, mirror);
        break_down(browser, "/m/mirror.json", 500);
        publish(browser, "/site/m/source.json", "1", &json!({}));
        visit_again(browser, &element, 0).await?;
        browser.until("record.load.length").await?;
        let url: String = browser.eval("record.load[0].url").await?;
        assert_eq!(url, format!("{site}m/source.json"));
        Ok(())
    });
}
