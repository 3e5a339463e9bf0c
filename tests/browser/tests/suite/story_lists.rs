//! Lists of stories: filters, ways to open a story, failures and hostile words.

mod dialog;
mod shown;

use browser_tests::{Browser, Key, host_page};
use serde_json::{Value, json};

use crate::in_browser;

/// Opens a host page with the script of lists and these elements.
async fn open(browser: &Browser, elements: &str) -> anyhow::Result<()> {
    let script = r#"<script type="module" src="/wire-stories.js"></script>"#;
    let title = "<script>addEventListener('wire-load', ({ target, detail }) => (target.detail = detail))</script>";
    let page = host_page(&[title, script, elements].concat());
    browser.open_with(&page, &[]).await
}

/// An element that loads at once, with a fallback.
fn list_element(id: &str, src: &str, attributes: &str) -> String {
    format!(
        r#"<wire-stories id="{id}" src="{src}" loading="eager" {attributes}><a href="/elsewhere">Fallback of {id}</a></wire-stories>"#
    )
}

const NORTHLINE: &str = "/examples/lists/northline.json";

#[test]
fn filters_and_attributes_change_a_list_live() {
    in_browser(async |browser| {
        open(
            browser,
            &list_element("a", NORTHLINE, "filters layout=cards"),
        )
        .await?;
        browser.until("record.load.length === 1").await?;
        const COUNT: &str = "all('a', '.card').length";
        assert_eq!(
            browser
                .eval::<Value>("all('a', '.stories__filter')")
                .await?,
            json!(["All", "World", "Environment", "Business", "Culture"])
        );
        // By the keyboard; the focus stays on the button, and the number is announced.
        browser
            .eval::<()>("void tree('a').querySelector('.stories__filter[value=World]').focus()")
            .await?;
        browser.press(Key::Enter).await?;
        browser.until(&format!("{COUNT} === 4")).await?;
        browser
            .until("all('a', '[role=status]').includes('Stories shown: 4')")
            .await?;
        let state: Value = browser
            .eval("[tree('a').activeElement?.value, all('a', '[aria-pressed=true]'), a.hasAttribute('section')]")
            .await?;
        assert_eq!(state, json!(["World", ["World"], false]));
        for (change, count) in [
            // The page's own choice replaces that of the reader.
            ("a.section = 'Culture'", 4),
            ("a.limit = 2", 2),
            ("(a.section = null, a.limit = 7)", 7),
            ("a.limit = ''", 15),
        ] {
            browser.eval::<()>(&format!("void ({change})")).await?;
            browser.until(&format!("{COUNT} === {count}")).await?;
        }
        browser.eval::<()>("void (a.layout = 'strip')").await?;
        browser
            .until("tree('a').querySelector('.stories--strip')")
            .await?;
        browser.eval::<()>("void (a.lang = 'de')").await?;
        browser
            .until("all('a', '.stories__filter')[0] === 'Alle'")
            .await?;
        // The list was requested once.
        assert_eq!(browser.server.requests(NORTHLINE), 1);
        Ok(())
    });
}

const LINK: &str = "tree('a').querySelector('.card__link')";
const STORY: &str = "tree('a').querySelector('wire-story')?.shadowRoot?.querySelector('.headline')?.textContent.startsWith('Concessions')";

#[test]
fn headlines_lead_to_the_page_or_open_in_place() {
    in_browser(async |browser| {
        // A page can do something else; then nothing opens.
        for open_as in ["page", "place", "dialog"] {
            open(
                browser,
                &list_element("a", NORTHLINE, &format!("open={open_as}")),
            )
            .await?;
            browser.until("record.load.length === 1").await?;
            let found: Value = browser
                .settle(&format!(
                    "new Promise((done) => {{
                       addEventListener('wire-open', (event) => (event.preventDefault(), done(event.detail)));
                       {LINK}.click();
                     }})"
                ))
                .await?;
            assert_eq!(found["open"], open_as);
            assert_eq!(
                found["url"],
                "https://northline.example/2026/09/12/straits-talks"
            );
            assert!(
                found["document"]
                    .as_str()
                    .unwrap()
                    .ends_with("/examples/stories/straits-talks.json"),
                "{found}"
            );
            let opened: bool = browser
                .eval(
                    "location.pathname !== '/page.html' || !!tree('a').querySelector('wire-story')",
                )
                .await?;
            assert!(!opened, "{open_as}");
        }
        // In place: the card gives way to the story, and comes back with the focus.
        open(browser, &list_element("a", NORTHLINE, "open=place")).await?;
        browser.until("record.load.length === 1").await?;
        browser.eval::<()>(&format!("void {LINK}.click()")).await?;
        browser.until(STORY).await?;
        let hidden: bool = browser
            .eval(&format!("{LINK}.closest('.card').hidden"))
            .await?;
        assert!(hidden);
        browser
            .eval::<()>("void tree('a').querySelector('.stories__close').click()")
            .await?;
        browser
            .until(&format!(
                "!tree('a').querySelector('wire-story') && tree('a').activeElement === {LINK}"
            ))
            .await?;
        // A story of a feed is found in the feed.
        open(
            browser,
            &list_element(
                "a",
                "/examples/lists/wordpress.json",
                "open=place section=Parish",
            ),
        )
        .await?;
        browser.until("record.load.length === 1").await?;
        browser.eval::<()>(&format!("void {LINK}.click()")).await?;
        browser
            .until("tree('a').querySelector('wire-story')?.shadowRoot?.querySelector('.headline')?.textContent.startsWith('Bell of')")
            .await?;
        // The default: a plain link.
        let own = json!({ "format": "wire-stories/1", "stories": [{ "headline": "H", "canonicalUrl": "/own-page.html", "document": "/x.json" }, { "headline": "Held back", "embargo": "2999-01-01T00:00:00Z" }] });
        browser
            .server
            .page("/own-page.html", "<title>Own page</title>", &[]);
        browser.server.page("/own.json", &own.to_string(), &[]);
        open(browser, &list_element("a", "/own.json", "")).await?;
        browser.until("record.load.length === 1").await?;
        // What may not be shown yet is not in the list, nor in its event.
        let found: Value = browser
            .eval("[all('a', '.card__headline'), a.detail.stories.length]")
            .await?;
        assert_eq!(found, json!([["H"], 1]));
        browser.eval::<()>(&format!("void {LINK}.click()")).await?;
        browser.asked("/own-page.html").await?;
        Ok(())
    });
}

/// What a server answers, and the code.
const FAILURES: &[(&str, &str)] = &[
    ("/fault/status/404", "http-status"),
    ("/fault/html", "not-json"),
    ("/fault/truncated", "not-json"),
    ("javascript:alert(1)", "bad-address"),
    ("/broken-list.json", "unknown-format"),
    ("/fault/status/410", "withdrawn"),
];

#[test]
fn failed_lists_leave_the_fallback_or_a_notice() {
    let rows = FAILURES.iter().enumerate();
    let elements: String = rows
        .map(|(index, (src, _))| {
            let bare = format!(
                r#"<wire-stories id="n{index}" src="{src}" loading="eager"></wire-stories>"#
            );
            [list_element(&format!("f{index}"), src, ""), bare].concat()
        })
        .collect();
    in_browser(async |browser| {
        browser.server.page(
            "/broken-list.json",
            r#"{ "format": "wire-stories/9", "stories": 1 }"#,
            &[],
        );
        open(browser, &elements).await?;
        browser
            .until(&format!("record.error.length >= {}", 2 * FAILURES.len()))
            .await?;
        for (index, (src, code)) in FAILURES.iter().enumerate() {
            let found: Value = browser
                .eval(&format!(
                    "[record.error.find((it) => it.id === 'f{index}').code, fallbackIsShown('f{index}'),
                      all('f{index}', '.failure').length, all('n{index}', '.failure__words')[0]]"
                ))
                .await?;
            // What the publisher has taken back is not shown by the page either.
            let is_forbidden = *code == "withdrawn";
            assert_eq!(found[0], *code, "{src}");
            assert_eq!(found[1], !is_forbidden, "{src}");
            assert_eq!(found[2], usize::from(is_forbidden), "{src}");
            assert_eq!(found[3], "The stories cannot be shown here.", "{src}");
        }
        Ok(())
    });
}

/// The attributes that a list may have, and the elements.
const FOREIGN: &str = "(() => {
  const names = /^(div|p|h[1-6]|ul|ol|li|article|section|figure|figcaption|img|a|span|time|button|slot|em|strong|bdi|code|sub|sup|br)$/;
  const attributes = /^(class|part|dir|lang|role|href|src|srcset|sizes|alt|width|height|loading|fetchpriority|decoding|referrerpolicy|style|datetime|type|value|aria-[a-z]+|data-story|data-select|rel|hidden|tabindex)$/;
  const found = [];
  for (const it of tree('a').querySelectorAll('*')) {
    if (!names.test(it.localName)) found.push(it.localName);
    for (const { name, value } of it.attributes) {
      if (!attributes.test(name)) found.push(name);
      if (/^(href|src|data-story)$/.test(name) && !/^https?:\\/\\//.test(value)) found.push(value);
    }
  }
  return found;
})()";

#[test]
fn hostile_words_of_a_list_stay_words() {
    let attacks: Vec<&str> = include_str!("attacks.txt").lines().collect();
    let story = |attack: &&str| {
        json!({
            "headline": attack, "kicker": attack, "standfirst": attack, "id": attack, "select": attack,
            "document": attack, "canonicalUrl": attack, "language": attack, "published": "2026-10-01",
            "breadcrumbs": [{ "name": attack, "url": attack }],
            "publisher": { "name": attack, "url": attack },
            "leadPhoto": { "sources": [{ "url": attack }], "alt": attack, "credit": attack },
        })
    };
    let stories: Vec<Value> = attacks.iter().map(story).collect();
    let list = json!({
        "format": "wire-stories/1", "title": attacks[0], "url": attacks[0], "next": attacks[0],
        "publisher": { "name": attacks[1], "url": attacks[1] }, "stories": stories,
    });
    in_browser(async |browser| {
        browser.server.page("/hostile.json", &list.to_string(), &[]);
        for layout in ["list", "front"] {
            let element = list_element("a", "/hostile.json", &format!("filters layout={layout}"));
            open(browser, &element).await?;
            browser.until("record.load.length === 1").await?;
            let shown: usize = browser.eval("all('a', '.card').length").await?;
            assert!(shown >= attacks.len() / 2, "{layout}: {shown}");
            assert_eq!(browser.eval::<Value>(FOREIGN).await?, json!([]), "{layout}");
            assert_eq!(
                browser.eval::<Value>("record.problems").await?,
                json!([]),
                "{layout}"
            );
        }
        Ok(())
    });
}
