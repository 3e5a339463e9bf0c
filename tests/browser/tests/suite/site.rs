//! The standalone site.

use browser_tests::{Browser, files};

use crate::{each_row, in_browser};

#[test]
fn site_stories_have_address_title_and_history() {
    in_browser(async |browser| {
        browser.visit("/site/").await?;
        browser
            .until("document.querySelectorAll('a.card__link').length >= 5")
            .await?;
        browser
            .eval::<()>("document.querySelector('a.card__link').click()")
            .await?;
        browser
            .until("document.querySelector('h1.headline')")
            .await?;
        browser
            .until("new URLSearchParams(location.search).get('src') === `${location.origin}/site/stories/straits-talks.json`")
            .await?;
        browser
            .until("document.title.startsWith(document.querySelector('.headline').textContent)")
            .await?;
        browser.eval::<()>("history.back()").await?;
        browser
            .until("document.querySelector('.card__link') && document.title === 'Northline'")
            .await?;
        // A story's address can be opened on its own; another format too.
        browser.visit("/site/?story=reservoir-newsarticle").await?;
        browser.until("document.querySelector('h1.headline')").await
    });
}

/// Addresses of stories that the site must not show: its owner has listed
/// `{listed}`, and `{stranger}` on another port: an origin that begins like a
/// listed one. `{own}` is the site's own origin, `{name}` a story's path without
/// its ending.
const OUTSIDE: &[&str] = &[
    "src={stranger}/{name}.json",
    "src=//{stranger-host}/{name}.json",
    "src={listed}@{stranger-host}/{name}.json",
    "src={stranger}%5c@{listed}/{name}.json",
    "src=javascript:alert(1)",
    "src=data:application/json,{\"format\":\"wire-story/1\",\"headline\":\"Mine\"}",
    "src=blob:{own}/1",
    "src=/{name}.json",
    "story=../../{name}",
    "story=..%2f..%2f{name}",
    "story={stranger}/{name}",
    "story=//{stranger-host}/{name}",
    // The same as a list.
    "list={stranger}/{name}.json",
    "list=//{stranger-host}/{name}.json",
    "list={listed}@{stranger-host}/{name}.json",
    "list=javascript:alert(1)",
    "list=data:application/json,{\"format\":\"wire-stories/1\",\"stories\":[]}",
    "list={listed}/fault/away/{stranger-host}/{name}.json",
    // An address of a listed origin that leads elsewhere.
    "src={listed}/fault/away/{stranger-host}/{name}.json",
    "src={own}/fault/away/{stranger-host}/{name}.json",
];

const STORY: &str = "examples/stories/ferry-brief.json";

/// A site on the first origin whose owner has listed the second, and another
/// port of a stranger; strangers are the same servers under another name.
async fn list(browser: &Browser) -> anyhow::Result<(String, String)> {
    let listed = browser.server.publisher.clone();
    let stranger = listed.replace("localhost", "127.0.0.1");
    let meta = |origin: &str| format!("<meta name=\"wire-story:allow\" content=\"{origin}\" />");
    let metas = [&listed, "http://127.0.0.1"].map(meta).concat();
    let page = String::from_utf8(files::read("site/index.html")?)?;
    let page = page.replacen("</head>", &format!("{metas}</head>"), 1);
    browser.server.page("/site/listed.html", &page, &[]);
    Ok((listed, stranger))
}

#[test]
fn unlisted_origins_are_refused() {
    in_browser(async |browser| {
        let (listed, stranger) = list(browser).await?;
        let fill = |address: &str| {
            let (_, host) = stranger.split_once("//").unwrap();
            address
                .replace("{stranger-host}", host)
                .replace("{stranger}", &stranger)
                .replace("{listed}", &listed)
                .replace("{own}", &browser.server.host)
                .replace("{name}", STORY.trim_end_matches(".json"))
        };
        let elsewhere = format!("/{STORY}");
        each_row(
            OUTSIDE,
            |outside| outside,
            async |outside| {
                let before = browser.server.requests(&elsewhere);
                let address = format!("/site/listed.html?{}", fill(outside));
                browser.visit(&address).await?;
                browser.until("document.querySelector('.failure')").await?;
                let headlines: usize = browser
                    .eval("document.querySelectorAll('.headline').length")
                    .await?;
                assert_eq!(headlines, 0, "{outside}");
                // It was refused; a network failure would offer a retry.
                let is_retryable: bool = browser
                    .eval("!!document.querySelector('.failure__retry')")
                    .await?;
                assert!(!is_retryable, "{outside}: a retry is offered");
                let stranger_requests: Vec<String> = browser
                    .eval(&format!(
                        "performance.getEntriesByType('resource').map((it) => it.name).filter((it) => it.startsWith('{stranger}'))"
                    ))
                    .await?;
                assert!(stranger_requests.is_empty(), "{outside}: {stranger_requests:?}");
                let place: String = browser.eval("location.origin + location.pathname").await?;
                assert_eq!(
                    place,
                    format!("{}/site/listed.html", browser.server.host),
                    "{outside}"
                );
                let asked = browser.server.requests(&elsewhere) - before;
                let is_redirect = outside.contains("/fault/");
                assert!(is_redirect || asked == 0, "{outside}: it was requested");
                Ok(())
            },
        )
        .await
    });
}

#[test]
fn listed_origins_are_shown() {
    in_browser(async |browser| {
        let (listed, _) = list(browser).await?;
        for origin in [&listed, &browser.server.host] {
            let address = format!("/site/listed.html?src={origin}/{STORY}");
            browser.visit(&address).await?;
            browser
                .until("document.querySelector('h1.headline')")
                .await?;
        }
        Ok(())
    });
}

/// The answer of a listed origin, the number of requests, and the outcome: the
/// rule in `docs/failures.md`.
const ANSWERS: &[(&str, usize, Outcome)] = &[
    ("fault/once/503/{story}", 2, Outcome::Story),
    ("fault/status/500", 2, Outcome::TryAgain),
    ("fault/status/429", 2, Outcome::TryAgain),
    ("fault/status/404", 1, Outcome::Failure),
    ("fault/status/410", 1, Outcome::Failure),
    ("fault/once/404/{story}", 1, Outcome::Failure),
    ("fault/busy/3", 2, Outcome::TryAgain),
    ("fault/busy/3600", 1, Outcome::TryAgain),
    ("fault/refused/{story}", 2, Outcome::TryAgain),
    ("fault/html", 1, Outcome::Failure),
];

/// What is shown on the site's page.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Story,
    /// A failure with a button to try again.
    TryAgain,
    Failure,
}

#[test]
fn site_retries_like_element() {
    in_browser(async |browser| {
        let (listed, _) = list(browser).await?;
        each_row(
            ANSWERS,
            |row| row.0,
            async |(path, count, expected)| {
                let path = path.replace("{story}", STORY);
                let address = format!("/site/listed.html?src={listed}/{path}");
                browser.visit(&address).await?;
                browser
                    .until("document.querySelector('.failure, h1.headline')")
                    .await?;
                let is_there = ["h1.headline", ".failure__retry"];
                let shown: [bool; 2] = browser
                    .eval(&format!(
                        "{is_there:?}.map((it) => !!document.querySelector(it))"
                    ))
                    .await?;
                let outcome = match shown {
                    [true, _] => Outcome::Story,
                    [_, true] => Outcome::TryAgain,
                    _ => Outcome::Failure,
                };
                assert_eq!(outcome, *expected, "{path}");
                let asked = browser.server.requests(&format!("/{path}"));
                assert_eq!(asked, *count, "{path}");
                Ok(())
            },
        )
        .await
    });
}

#[test]
fn site_retries_when_back_online() {
    in_browser(async |browser| {
        let (listed, _) = list(browser).await?;
        let path = format!("fault/refused-twice/{STORY}");
        let address = format!("/site/listed.html?src={listed}/{path}");
        browser.visit(&address).await?;
        browser.until("document.querySelector('.failure')").await?;
        browser
            .eval::<()>("void dispatchEvent(new Event('online'))")
            .await?;
        browser.until("document.querySelector('h1.headline')").await
    });
}
