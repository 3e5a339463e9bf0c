//! What `wire-story render` writes, as a reader gets it.

use browser_tests::{Browser, Engine, host_page, root, wire_story};
use serde_json::Value;

use crate::in_browser;

/// An output of a story of the examples.
fn rendered(browser: &Browser, story: &str, output: &str) -> String {
    let documents = format!("{}/examples/stories/", browser.server.publisher);
    let document = root().join(format!("examples/stories/{story}.json"));
    wire_story(&[
        "render",
        "--to",
        output,
        "--documents",
        &documents,
        &document.to_string_lossy(),
    ])
}

/// The texts, links and pictures that a reader does not see, and buttons, which
/// do nothing here. One form of the time of a change is behind a button of the
/// browser's, the other for paper.
const UNSEEN: &str = "(() => {
    const isSeen = (it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      && it.getClientRects().length;
    const parts = [...document.querySelectorAll('main :is(a, img, p, li, h1, h2, h3, h4, figcaption, th, td, time)')];
    const unseen = parts.filter((it) => !isSeen(it) && !it.closest('details, .byline__printed'));
    const buttons = [...document.querySelectorAll('main button')].filter(isSeen);
    return [...unseen, ...buttons].map((it) => it.outerHTML);
  })()";

#[test]
fn page_is_read_without_scripts() {
    in_browser(async |browser| {
        let policy = [("content-security-policy", "script-src 'none'")];
        for story in ["straits-talks", "every-part", "harbour-rtl"] {
            let page = rendered(browser, story, "page");
            // A script would run first of all, if there could be one.
            let page = page.replacen("<head>", "<head><script>window.ran = true</script>", 1);
            browser.open_with(&page, &policy).await?;
            assert!(!browser.eval::<bool>("'ran' in window").await?);
            let unseen: Vec<String> = browser.eval(UNSEEN).await?;
            assert_eq!(unseen, [""; 0], "{story}");

            let document = root().join(format!("examples/stories/{story}.json"));
            let document: Value = serde_json::from_slice(&std::fs::read(document)?)?;
            let headline: String = browser
                .eval("document.querySelector('h1').innerText")
                .await?;
            assert_eq!(document["headline"], headline.as_str());
            let last = document["body"].as_array().unwrap().iter();
            let last = last.filter_map(Value::as_str).next_back().unwrap();
            let text: String = browser
                .eval("document.querySelector('main').innerText")
                .await?;
            assert!(text.contains(last), "{story}: {last}\n{text}");

            let share: Vec<String> = browser
                .eval(
                    "[...document.querySelectorAll('.share a[href^=https]')].map((it) => it.href)",
                )
                .await?;
            let own = document["canonicalUrl"].as_str().unwrap();
            let own: String = url::form_urlencoded::byte_serialize(own.as_bytes()).collect();
            // Others have a page of their own that asks for the address.
            let with_address = share.iter().filter(|it| it.contains(&own));
            assert!(with_address.count() > 9, "{share:?}");

            browser
                .eval::<()>("void [...document.images].forEach((it) => (it.loading = 'eager'))")
                .await?;
            browser
                .until("document.images.length && [...document.images].every((it) => it.complete && it.naturalWidth)")
                .await?;
        }
        Ok(())
    });
}

/// Stories, and the size of the window.
const SCREENS: [(&str, u32, u32); 3] = [
    ("straits-talks", 1280, 900),
    ("ferry-brief", 1280, 900),
    ("ferry-brief", 700, 1200),
];

/// Notes where the page below the story was, whenever it moves.
const WATCH: &str = "<script>
    window.shift = 0;
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; })
        .observe({ type: 'layout-shift', buffered: true });
  </script>";

#[test]
fn light_story_is_replaced_without_a_jump() {
    in_browser(async |browser| {
        for (story, width, height) in SCREENS {
            browser.resize(width, height).await?;
            let tag = rendered(browser, story, "light");
            let tag = tag.replace("<wire-story", "<wire-story id=a loading=eager");
            let page = host_page(&format!(
                "{WATCH}<p>Above the story.</p>{tag}<p id=below>Below the story.</p>"
            ));
            browser.open_with(&page, &[]).await?;
            browser.until("record.load.length").await?;
            browser
                .until("[...tree('a').querySelectorAll('img[loading=eager]')].every((it) => it.complete)")
                .await?;
            let is_replaced = "a.shadowRoot.querySelector('.headline') && !a.querySelector('h2').checkVisibility()";
            browser.until(is_replaced).await?;
            browser
                .settle::<()>("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
                .await?;
            if browser.engine() == Engine::Chromium {
                // The others do not measure shifts; they reserve the same boxes.
                let shift: f64 = browser.eval("shift").await?;
                assert!(shift <= 0.002, "{story} in {width} by {height}: {shift}");
            }
        }
        Ok(())
    });
}
