//! Host pages with a policy: each row has the outcome for a story, and what the
//! browser reports. `docs/hosting.md` has the same table.

use browser_tests::{Browser, Engine, host_page, results, story_element};
use serde_json::{Value, json};

use crate::{each_row, in_browser};

const DOCUMENT: &str = "docs/hosting.md";

/// A header of the host page. `CSP` stands for `Content-Security-Policy`,
/// `{us}` for the origin of our files, `{publisher}` for that of story and
/// photos; the page is on a third.
const POLICIES: &[(&str, &str)] = &[
    ("CSP", "object-src 'none'"),
    ("CSP", "script-src 'nonce-n' 'wasm-unsafe-eval'"),
    (
        "CSP",
        "script-src 'nonce-n' 'strict-dynamic' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'",
    ),
    (
        "CSP",
        "default-src 'none'; script-src 'nonce-n' 'wasm-unsafe-eval'; connect-src {us} {publisher}; img-src {publisher} data:",
    ),
    ("CSP", "style-src 'self'"),
    (
        "CSP",
        "require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    ("CSP", "img-src 'self' data:"),
    ("CSP", "connect-src {us}"),
    ("CSP", "connect-src {us}; frame-src 'none'"),
    ("CSP", "connect-src {publisher}"),
    ("CSP", "script-src 'nonce-n'"),
    (
        "CSP",
        "script-src 'nonce-n'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    ("CSP", "script-src 'nonce-n'; frame-src 'none'"),
    ("CSP", "connect-src 'none'"),
    ("CSP", "connect-src 'none'; frame-src 'none'"),
    ("CSP", "script-src https://elsewhere.example"),
    ("CSP", "sandbox allow-scripts"),
    ("CSP", "sandbox allow-scripts; script-src 'nonce-n'"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    (
        "Cross-Origin-Embedder-Policy",
        "require-corp` and `Cross-Origin-Opener-Policy: same-origin",
    ),
    ("Cross-Origin-Embedder-Policy", "credentialless"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "clipboard-write=(), fullscreen=(), web-share=()",
    ),
];

/// Records the messages on the console.
const CONSOLE: &str = "<script nonce=n>
record.said = [];
const { warn } = console;
console.warn = (...words) => {
  record.said.push(String(words[0]));
  warn(...words);
};
</script>";

/// Our origin and the publisher's under another name: other sites than the page's.
fn other_sites(browser: &Browser) -> [String; 2] {
    let server = &browser.server;
    [&server.host, &server.publisher].map(|it| it.replace("localhost", "127.0.0.1"))
}

#[test]
fn policies_lead_to_story_or_fallback_with_one_remedy() {
    in_browser(async |browser| {
        let server = &browser.server;
        let [us, publisher] = other_sites(browser);
        let mut found = Vec::new();
        let mut remedies = Vec::new();
        for (row, (header, policy)) in POLICIES.iter().enumerate() {
            // A browser may keep a photo that another page was allowed.
            let photo = json!({
                "alt": "The quay", "caption": "At dawn.",
                "sources": [{ "url": format!("/examples/pictures/harbour-dawn.svg?{row}"), "width": 900, "height": 600 }],
            });
            let story = json!({ "format": "wire-story/1", "headline": "Harbour reopens", "leadPhoto": photo });
            let json = [("content-type", "application/json")];
            server.page("/harbour.json", &story.to_string(), &json);
            let element = story_element("a", &format!("{publisher}/harbour.json?{row}"));
            let name = header.replace("CSP", "content-security-policy");
            let value = policy
                .replace("{us}", &us)
                .replace("{publisher}", &publisher);
            let mut headers = vec![(name.as_str(), value.as_str())];
            if let Some((first, second)) = value.split_once("` and `") {
                headers = [(name.as_str(), first)].into();
                headers.extend(second.split_once(": "));
            }
            let page = host_page(&element)
                .replace("/wire-story.js", &format!("{us}/wire-story.js"))
                .replace("<script ", "<script nonce=n ")
                .replace(
                    "<script nonce=n type",
                    &format!("{CONSOLE}<script nonce=n type"),
                );
            browser.open_with(&page, &headers).await?;
            // A failing row must not hide the others.
            let (outcome, remedy) = outcome(browser, &us, &publisher)
                .await
                .unwrap_or_else(|error| (format!("an error: {error}"), String::new()));
            let row = format!("`{header}: {policy}`");
            found.push((row.clone(), outcome));
            remedies.push((row, remedy));
        }
        let engine = match browser.engine() {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        };
        results::document(DOCUMENT, "header of the page", engine, &found)?;
        results::document(DOCUMENT, "header of the page", "console message", &remedies)
    });
}

/// Whether the policy let the script of the page begin.
const IS_DEFINED: &str = "customElements.get('wire-story')";

/// The outcome for a story, and the messages on the console.
async fn outcome(browser: &Browser, us: &str, publisher: &str) -> anyhow::Result<(String, String)> {
    let is_scripted: bool = browser.eval("'record' in window").await?;
    if !is_scripted {
        return Ok(("the fallback".into(), "only the browser's message".into()));
    }
    browser
        .until("record.load.length + record.error.length")
        .await?;
    let is_defined: bool = browser.eval(&format!("!!{IS_DEFINED}")).await?;
    assert!(is_defined);
    // A photo is loaded, or its alternative text is shown.
    let photo = "(() => { const photo = tree('a').querySelector('.photo img'); return photo ? photo.naturalWidth > 0 : true })()";
    browser.until(photo).await?;
    // A frame has posted its height.
    let frame = "(tree('a').querySelector('iframe')?.getBoundingClientRect().height ?? 1) > 0";
    browser
        .until(&format!("record.error.length || {frame}"))
        .await?;
    let seen: Value = browser
        .eval(
            "({
               fallback: fallbackIsShown('a'),
               headline: all('a', '.headline').length,
               missing: all('a', '.photo__missing').length,
               frame: tree('a').querySelector('iframe')?.getBoundingClientRect().height ?? 0,
               styled: tree('a').adoptedStyleSheets.length > 1,
             })",
        )
        .await?;
    let record: Value = browser.eval("record").await?;
    let code = record["error"][0]["code"].as_str();
    let is_framed = seen["frame"].as_f64().is_some_and(|height| height > 100.0);
    let mut outcome = match (
        code,
        seen["headline"] == 1,
        is_framed,
        seen["fallback"] == true,
    ) {
        (None, true, false, false) if seen["styled"] == false => "the story without style".into(),
        (None, true, false, false) if seen["missing"] == 0 => "the story".to_owned(),
        (None, true, false, false) => "the story, without photos".to_owned(),
        (None, false, true, false) => "the story in a frame".to_owned(),
        (Some(code), false, false, true) => format!("the fallback, `{code}`"),
        _ => format!("a mixture: {seen}"),
    };
    let problems: Vec<&str> = record["problems"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    if !problems.is_empty() {
        let reported: Vec<&str> = problems
            .iter()
            .filter_map(|it| it.split(' ').nth(1))
            .collect();
        outcome.push_str(&format!("; reports {}", reported.join(", ")));
    }
    let said: Vec<String> = serde_json::from_value(record["said"].clone())?;
    let said = said.join(" … and: ");
    let said = said.replace(publisher, "{publisher}").replace(us, "{us}");
    Ok((outcome, said))
}

/// The address of a story, on a page that allows requests to `{us}` only, and
/// whether the story is shown in a frame.
const ADDRESSES: &[(&str, bool)] = &[
    ("{us}/{story}", false),
    ("{publisher}/{story}", true),
    ("{us}/{story}?again", false),
    // Only its redirect leads to an origin that the policy blocks.
    ("{us}/fault/away/{publisher-host}/{story}", true),
];

#[test]
fn frame_and_widget_replace_each_other() {
    in_browser(async |browser| {
        let [us, publisher] = other_sites(browser);
        let page = host_page("<wire-story id=a loading=eager></wire-story>")
            .replace("/wire-story.js", &format!("{us}/wire-story.js"));
        let policy = format!("connect-src {us}");
        browser
            .open_with(&page, &[("content-security-policy", &policy)])
            .await?;
        browser.until("record.error.length").await?;
        for (place, (src, is_framed)) in ADDRESSES.iter().enumerate() {
            let src = src
                .replace("{publisher-host}", publisher.trim_start_matches("http://"))
                .replace("{publisher}", &publisher)
                .replace("{us}", &us)
                .replace("{story}", crate::network::STORY);
            browser
                .eval::<()>(&format!("void (a.src = {src:?})"))
                .await?;
            browser
                .until(&format!("record.load.length === {}", place + 1))
                .await?;
            let shown: [usize; 3] = browser
                .eval("['.headline', 'iframe', '.failure'].map((it) => tree('a').querySelectorAll(it).length)")
                .await?;
            let expected = [usize::from(!is_framed), usize::from(*is_framed), 0];
            assert_eq!(shown, expected, "{src}");
        }
        Ok(())
    });
}

/// Policies that block our files, the publisher, or WebAssembly: one violation
/// each, however many stories a page has, in any language.
const BLOCKING: &[&str] = &[
    "connect-src {publisher}",
    "connect-src {us}",
    "script-src 'nonce-n'",
];

#[test]
fn policy_violation_is_reported_once() {
    in_browser(async |browser| {
        let [us, publisher] = other_sites(browser);
        each_row(
            BLOCKING,
            |policy| policy,
            async |policy| {
                let src = format!("{publisher}/{}", crate::network::STORY);
                let page = host_page(&story_element("a", &src))
                    .replace("lang=\"en\"", "lang=\"de\"")
                    .replace("<script ", "<script nonce=n ")
                    .replace("/wire-story.js", &format!("{us}/wire-story.js"));
                let policy = policy
                    .replace("{us}", &us)
                    .replace("{publisher}", &publisher);
                browser
                    .open_with(&page, &[("content-security-policy", &policy)])
                    .await?;
                browser.until("record.load.length").await?;
                browser
                    .eval::<()>(
                        "void document.body.append(Object.assign(a.cloneNode(true), { id: 'b' }))",
                    )
                    .await?;
                browser.until("record.load.length === 2").await?;
                let problems: Vec<String> = browser.eval("record.problems").await?;
                // WebKit reports none of WebAssembly.
                let is_unreported =
                    browser.engine() == Engine::WebKit && policy.starts_with("script-src");
                assert_eq!(
                    problems.len(),
                    usize::from(!is_unreported),
                    "{policy}: {problems:#?}"
                );
                Ok(())
            },
        )
        .await
    });
}
