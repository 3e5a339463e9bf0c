//! The share bar: its targets and their links.

mod parts;
mod ways;

use browser_tests::{Browser, Key, root, story_element};
use serde_json::{Value, json};

use crate::{behaviour::publish, in_browser};

/// Waits until the share bars of all stories have their links, which load when a
/// bar is near.
pub(crate) async fn fill_bars(browser: &Browser) -> anyhow::Result<()> {
    browser
        .until(
            "[...document.querySelectorAll('wire-story')].every((it) => {
               const bar = it.shadowRoot.querySelector('.share');
               bar?.scrollIntoView();
               return !bar || bar.querySelector('a');
             })",
        )
        .await?;
    browser.eval::<()>("void scrollTo(0, 0)").await
}

/// Opens a story with these members in an element with these attributes, beside
/// everything else of the page, and waits for its links.
async fn open(browser: &Browser, members: Value, attributes: &str) -> anyhow::Result<()> {
    let src = publish(browser, "/shared.json", members);
    let element =
        story_element("a", &src).replace("<wire-story", &format!("<wire-story {attributes}"));
    // What is shared does not leave the page.
    let script = "<script>
        record.share = [];
        record.warnings = [];
        console.warn = (text) => record.warnings.push(String(text));
        addEventListener('wire-share', (event) => {
          record.share.push([event.detail.target, event.detail.url, event.detail.title]);
          if (window.cancels) event.preventDefault();
        });
        addEventListener('click', (event) => {
          const link = event.composedPath().find((it) => it.localName === 'a');
          if (!link || event.defaultPrevented) return;
          record.followed = link.href;
          event.preventDefault();
        });
      </script>";
    browser.open(&[script, &element].concat()).await?;
    browser.until("record.load.length").await
}

/// The links that were written.
const LINKS: &str = "[...tree('a').querySelectorAll('.share__links a')]";

async fn filled(browser: &Browser) -> anyhow::Result<()> {
    browser.until(&format!("{LINKS}.length")).await
}

#[test]
fn script_writes_links_of_servers() {
    in_browser(async |browser| {
        let record = std::fs::read_to_string(root().join("crates/view/tests/share-links.json"))?;
        let cases: Vec<Value> = serde_json::from_str(&record)?;
        let mut page = String::new();
        for (index, case) in cases.iter().enumerate() {
            let members = json!({
                "headline": case["title"], "canonicalUrl": case["url"],
                "leadPhoto": { "alt": "", "sources": [{ "url": case["photo"] }] },
            });
            let src = publish(browser, &format!("/{index}.json"), members);
            let element = story_element(&format!("s{index}"), &src);
            page += &element;
        }
        browser.open(&page).await?;
        for (index, case) in cases.iter().enumerate() {
            let links = LINKS.replace("'a'", &format!("'s{index}'"));
            let near = format!("tree('s{index}')?.querySelector('.share')?.scrollIntoView()");
            browser
                .until(&format!("(void {near}, {links}.length)"))
                .await?;
            let found: Value = browser
                .eval(&format!("Object.fromEntries({links}.map((it) => [it.dataset.target, it.getAttribute('href')]))"))
                .await?;
            for (key, link) in case["links"].as_object().unwrap() {
                assert_eq!(found[key], *link, "{key} of {}", case["title"]);
            }
        }
        Ok(())
    });
}

/// Keys of targets.
type Keys = &'static [&'static str];

/// What the publisher allows; attributes of the element; the first targets, and
/// how many there are.
const CHOICES: &[(Option<Keys>, &str, Keys, usize)] = &[
    (None, "", &["whatsapp", "facebook", "x", "email"], 17),
    (None, "lang=ru", &["vk", "telegram"], 17),
    (None, "lang=ja", &["line", "x"], 17),
    (None, "lang=ko-KR", &["kakaotalk"], 17),
    (None, "lang=zh-CN", &["weibo"], 17),
    (None, "lang=zh-TW", &["line", "facebook"], 17),
    (Some(&["print", "vk"]), "", &["print", "vk"], 2),
    (Some(&["print", "vk"]), "share='reddit vk'", &["vk"], 1),
    (None, "share='sms myspace x'", &["sms", "x"], 2),
    (Some(&["myspace", "x"]), "", &["x"], 1),
];

#[test]
fn publisher_and_host_choose_and_order_targets() {
    in_browser(async |browser| {
        for (allowed, attributes, first, count) in CHOICES {
            let members = allowed.map_or(json!({}), |allowed| json!({ "share": allowed }));
            open(browser, members, attributes).await?;
            filled(browser).await?;
            let keys: Vec<String> = browser
                .eval(&format!("{LINKS}.map((it) => it.dataset.target)"))
                .await?;
            assert_eq!(keys.len(), *count, "{allowed:?} {attributes}: {keys:?}");
            assert!(
                keys.starts_with(&first.map_strings()),
                "{attributes}: {keys:?}"
            );
            let warnings: Vec<String> = browser.eval("record.warnings").await?;
            let unknown = [
                allowed.unwrap_or_default().join(" "),
                (*attributes).to_owned(),
            ]
            .concat()
            .contains("myspace");
            assert_eq!(
                warnings.iter().any(|it| it.contains("myspace")),
                unknown,
                "{warnings:?}"
            );
        }
        // The host's choice takes effect live.
        open(browser, json!({}), "").await?;
        filled(browser).await?;
        browser
            .eval::<()>("void a.setAttribute('share', 'vk')")
            .await?;
        browser
            .until(&format!(
                "{LINKS}.map((it) => it.dataset.target).join() === 'vk'"
            ))
            .await?;
        browser
            .eval::<()>("void a.setAttribute('share', 'none')")
            .await?;
        browser
            .until("!tree('a').querySelector('.share').checkVisibility()")
            .await?;
        // An empty list hides the bar, too.
        open(browser, json!({ "share": [] }), "share=x").await?;
        assert_eq!(browser.eval::<usize>("all('a', '.share').length").await?, 0);
        Ok(())
    });
}

trait Strings {
    fn map_strings(&self) -> Vec<String>;
}

impl Strings for &[&str] {
    fn map_strings(&self) -> Vec<String> {
        self.iter().map(|it| (*it).to_owned()).collect()
    }
}

/// The width of a column in pixels, its language, and how many links are beside
/// the buttons.
const COLUMNS: &[(u32, &str, usize)] = &[
    (280, "en", 4),
    (320, "de", 5),
    (390, "ar", 6),
    (700, "en", 7),
    (1100, "el", 6),
];

#[test]
fn links_fill_their_place_and_fold_into_more() {
    in_browser(async |browser| {
        browser.resize(1200, 900).await?;
        open(browser, json!({}), "").await?;
        filled(browser).await?;
        let more = "tree('a').querySelector('.share__more')";
        for (width, language, expected) in COLUMNS {
            browser
                .eval::<()>(&format!(
                    "void (a.lang = '{language}', a.style.display = 'block', a.style.width = '{width}px')"
                ))
                .await?;
            let label = format!("tree('a').querySelector('.share')?.lang === '{language}'");
            browser.until(&format!("{label} && {LINKS}.length")).await?;
            let beside = "tree('a').querySelectorAll('.share__links > a').length";
            browser
                .until(&format!("(record.found = {beside}) === {expected}"))
                .await?;
            // In one line, and as high as the empty bar.
            let fits: [bool; 2] = browser
                .eval("(() => {
                       const place = tree('a').querySelector('.share__links');
                       const bar = place.parentElement;
                       const shown = [...place.children].map((it) => (it.querySelector('summary') ?? it).getBoundingClientRect().top);
                       const before = bar.offsetHeight;
                       const children = [...place.childNodes];
                       place.replaceChildren();
                       const empty = bar.offsetHeight;
                       place.replaceChildren(...children);
                       return [shown.every((it) => Math.abs(it - shown[0]) < 2), before === empty];
                     })()")
                .await?;
            assert_eq!(fits, [true, true], "{width} {language}");
        }
        // All others are behind "more", which a keyboard opens.
        browser
            .eval::<()>(&format!("void {more}.querySelector('summary').focus()"))
            .await?;
        browser.press(Key::Enter).await?;
        browser.until(&format!("{more}.open")).await?;
        let shown: usize = browser
            .eval(&format!(
                "{LINKS}.filter((it) => it.checkVisibility()).length"
            ))
            .await?;
        assert_eq!(shown, 17);
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        Ok(())
    });
}

#[test]
fn sharing_requests_nothing_of_others_before_a_click() {
    in_browser(async |browser| {
        open(browser, json!({}), "").await?;
        filled(browser).await?;
        let origins = format!(
            "[{:?}, {:?}]",
            browser.server.host, browser.server.publisher
        );
        let others: Vec<String> = browser
            .eval(&format!("performance.getEntriesByType('resource').map((it) => it.name).filter((name) => !{origins}.includes(new URL(name).origin))"))
            .await?;
        assert!(others.is_empty(), "{others:?}");
        Ok(())
    });
}
