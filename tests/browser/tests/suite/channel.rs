//! Messages between windows: a page accepts those of its own frame only, a frame
//! those of its host page only, and both validate them.

use browser_tests::{Browser, files, host_page, story_element};
use serde_json::{Value, json};

use crate::in_browser;

/// Blocks WebAssembly, so that stories are shown in frames.
const POLICY: &[(&str, &str)] = &[(
    "content-security-policy",
    "script-src 'self' 'unsafe-inline' http:",
)];

/// The origin of our files: the same server under another name.
fn us(browser: &Browser) -> String {
    browser.server.host.replace("localhost", "127.0.0.1")
}

fn brief(browser: &Browser) -> String {
    format!(
        "{}/examples/stories/ferry-brief.json",
        browser.server.publisher
    )
}

async fn open(browser: &Browser, body: &str) -> anyhow::Result<()> {
    let page = host_page(body).replace("/wire-story.js", &format!("{}/wire-story.js", us(browser)));
    browser.open_with(&page, POLICY).await
}

/// The height of the frame in element `a`.
const HEIGHT: &str = "tree('a').querySelector('iframe').getBoundingClientRect().height";

/// Two windows that are not the frame: the page itself, and a page of the
/// frame's own origin.
const FORGED: &str = "[
  { kind: 'failed', code: 'withdrawn', message: 'forged' },
  { kind: 'loaded', headline: 'forged', format: 'forged', warnings: [] },
  { kind: 'height', height: 7 },
]";

#[test]
fn host_ignores_messages_from_other_windows() {
    in_browser(async |browser| {
        let stranger = format!(
            "<!doctype html><script>for (const it of {FORGED}) parent.postMessage({{ wireStory: it }}, '*'); parent.postMessage('done', '*')</script>"
        );
        browser.server.page("/stranger.html", &stranger, &[]);
        open(browser, &story_element("a", &brief(browser))).await?;
        browser
            .until(&format!("record.load.length && {HEIGHT} > 100"))
            .await?;
        let done = format!(
            "new Promise((done) => {{
               addEventListener('message', ({{ data }}) => data === 'done' && done());
               for (const it of {FORGED}) postMessage({{ wireStory: it }}, '*');
               const stranger = document.createElement('iframe');
               stranger.src = '{}/stranger.html';
               document.body.append(stranger);
             }})",
            us(browser)
        );
        browser.settle::<()>(&done).await?;
        let height: f64 = browser.eval(HEIGHT).await?;
        assert!(height > 100.0, "{height}");
        let record: Value = browser.eval("record").await?;
        assert_eq!(record["error"], json!([]));
        assert_eq!(record["load"].as_array().map(Vec::len), Some(1), "{record}");
        Ok(())
    });
}

#[test]
fn frame_ignores_messages_from_other_windows() {
    in_browser(async |browser| {
        let story = |headline: &str| {
            let text = json!({ "format": "wire-story/1", "headline": headline }).to_string();
            json!({ "wireStory": { "story": text, "base": "https://northline.example/" } })
        };
        let stranger = format!(
            "<!doctype html><script>onmessage = () => {{
               parent.frames[0].postMessage({}, '*');
               parent.postMessage('forged', '*');
             }}</script>",
            story("Forged")
        );
        browser.server.page("/stranger.html", &stranger, &[]);
        let us = us(browser);
        let page = format!(
            "<iframe src='{us}/embed.html#lang=en'></iframe><iframe src='{us}/stranger.html'></iframe>"
        );
        open(browser, &page).await?;
        browser
            .eval::<()>(
                "void (window.received = [], addEventListener('message', ({ data }) => received.push(data)))",
            )
            .await?;
        browser
            .until("(frames[1].postMessage('', '*'), received.includes('forged'))")
            .await?;
        browser
            .until(&format!(
                "(frames[0].postMessage({}, '*'), received.some((it) => it.wireStory?.kind === 'loaded'))",
                story("True")
            ))
            .await?;
        let headlines: Vec<String> = browser
            .eval("received.filter((it) => it.wireStory?.kind === 'loaded').map((it) => it.wireStory.headline)")
            .await?;
        assert!(headlines.iter().all(|it| it == "True"), "{headlines:?}");
        Ok(())
    });
}

#[test]
fn frame_opened_as_page_stays_empty() {
    in_browser(async |browser| {
        let src = brief(browser);
        browser.visit(&format!("/embed.html#src={src}")).await?;
        browser.until("customElements.get('wire-story')").await?;
        browser
            .settle::<()>("new Promise((done) => setTimeout(done))")
            .await?;
        let elements: usize = browser
            .eval("document.querySelectorAll('wire-story').length")
            .await?;
        assert_eq!(elements, 0);
        assert_eq!(
            browser
                .server
                .requests("/examples/stories/ferry-brief.json"),
            0
        );
        Ok(())
    });
}

#[test]
fn frame_attribute_changes_add_no_history() {
    in_browser(async |browser| {
        let element = story_element("a", &brief(browser))
            .replace("<wire-story", "<wire-story heading-level=3");
        open(browser, &element).await?;
        browser
            .until(&format!("record.load.length && {HEIGHT} > 100"))
            .await?;
        let before: usize = browser.eval("history.length").await?;
        browser.eval::<()>("void (a.lang = 'ar')").await?;
        // The frame has received it when it requests the language.
        let words = format!("/{}/ar.json", files::built("languages-", "")?);
        let has_received = || browser.server.requests(&words) > 0;
        for _ in 0..5_000 {
            if has_received() {
                break;
            }
            browser.eval::<()>("undefined").await?;
        }
        assert!(has_received(), "the frame did not request the language");
        let other = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        browser
            .eval::<()>(&format!("void (a.src = {other:?})"))
            .await?;
        browser.until("record.load.length === 2").await?;
        let headline: String = browser
            .eval("tree('a').querySelector('iframe').title")
            .await?;
        assert!(headline.starts_with("Concessions counted"), "{headline}");
        let after: usize = browser.eval("history.length").await?;
        assert_eq!(before, after);
        browser.eval::<()>("void a.remove()").await?;
        browser.until("!document.querySelector('iframe')").await
    });
}

#[test]
fn inline_story_is_shown_in_frame() {
    in_browser(async |browser| {
        let element = r#"<wire-story id=a loading=eager><script type="application/json">
            {"format": "wire-story/1", "headline": "Tides", "body": ["One.", {"type": "paragraph", "text": [{"type": "link", "url": "/x", "text": "linked"}]}]}
            </script></wire-story>"#;
        open(browser, element).await?;
        browser
            .until(&format!("record.load.length && {HEIGHT} > 50"))
            .await?;
        let loaded: Value = browser.eval("record.load[0]").await?;
        assert_eq!(loaded["headline"], "Tides");
        assert_eq!(loaded["url"], format!("{}/page.html", browser.server.host));
        Ok(())
    });
}

/// The strictest policy that `embed.html` needs, as `docs/hosting.md` has it.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src *; img-src *; base-uri *";

/// An attribute of the frame, and the policy of the page in it.
const FRAMES: &[(&str, &str)] = &[
    ("", "object-src 'none'"),
    ("sandbox=allow-scripts", "object-src 'none'"),
    ("", STRICT),
];

#[test]
fn explicit_frame_attribute_loads_frame() {
    let document = std::fs::read_to_string(browser_tests::root().join("docs/hosting.md")).unwrap();
    assert!(document.contains(&format!("`{STRICT}`")), "{STRICT}");
    in_browser(async |browser| {
        let page = String::from_utf8(files::read("embed.html")?)?;
        for (attribute, policy) in FRAMES {
            let header = [("content-security-policy", *policy)];
            browser.server.page("/embed.html", &page, &header);
            let listener = "<script>window.received = []; addEventListener('message', ({ data }) => received.push(data.wireStory))</script>";
            let frame = format!(
                "<iframe {attribute} src='{}/embed.html#src={}&heading-level=3'></iframe>",
                us(browser),
                brief(browser)
            );
            open(browser, &[listener, &frame].concat()).await?;
            browser
                .until("received.some((it) => it.kind === 'loaded') && received.some((it) => it.kind === 'height' && it.height > 100)")
                .await?;
            let failures: usize = browser
                .eval("received.filter((it) => it.kind === 'failed').length")
                .await?;
            assert_eq!(failures, 0, "{attribute} {policy}");
        }
        Ok(())
    });
}

#[test]
fn fallback_is_hidden_for_forbidden_story_in_frame() {
    in_browser(async |browser| {
        let broken = format!("{}/examples/stories/broken", browser.server.publisher);
        let elements = [
            story_element("forbidden", &format!("{broken}/withdrawn.json")),
            story_element("failed", &format!("{broken}/no-headline.json")),
        ];
        open(browser, &elements.concat()).await?;
        browser.until("record.error.length === 2").await?;
        let shown: [bool; 2] = browser
            .eval("['forbidden', 'failed'].map(fallbackIsShown)")
            .await?;
        assert_eq!(shown, [false, true]);
        let is_withdrawn: bool = browser
            .eval("forbidden.matches(':state(withdrawn)')")
            .await?;
        assert!(is_withdrawn);
        Ok(())
    });
}

/// Reads random values; the results must have the declared types.
const FUZZ: &str = r#"(async () => {
  const { read } = await import("FALLBACK_START");
  let seed = 1;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const words = ["ready", "height", "loaded", "failed", "", "1e3", "<img src=x onerror=alert(1)>", "__proto__", "\ud800"];
  const keys = ["wireStory", "kind", "height", "url", "headline", "format", "warnings", "code", "message", "status", "isForbidden", "path", "length", "constructor", "toString", "valueOf"];
  const leaf = [() => null, () => undefined, () => true, () => NaN, () => -Infinity, () => 1e308, () => random(1000), () => 2n, () => new Date(NaN), () => /x/, () => words[random(words.length)], () => words[random(4)]];
  const value = (depth) => {
    const kind = random(10);
    if (depth > 4 || kind < 5) return leaf[random(leaf.length)]();
    if (kind < 7) return Array.from({ length: random(4) }, () => value(depth + 1));
    const entry = (key) => [key, key === "height" && random(2) ? random(300_000) : value(depth + 1)];
    return Object.fromEntries(Array.from({ length: random(8) }, () => entry(keys[random(keys.length)])));
  };
  const isText = (it) => typeof it === "string";
  const holds = {
    ready: () => true,
    height: ({ height }) => typeof height === "number" && height > 0 && height < 200_000,
    loaded: ({ url, headline, format, warnings }) => (url === undefined || isText(url)) && isText(headline) && isText(format)
      && Array.isArray(warnings) && warnings.every((it) => isText(it.path) && isText(it.code) && isText(it.message)),
    failed: ({ code, message, status, isForbidden }) => isText(code) && isText(message)
      && (status === undefined || Number.isInteger(status)) && typeof isForbidden === "boolean",
  };
  const wrong = [];
  const count = { none: 0, ready: 0, height: 0, loaded: 0, failed: 0 };
  for (let i = 0; i < 40_000; i++) {
    // Most have a valid envelope, so that their fields are read.
    const inner = value(0);
    const data = i % 4 ? { wireStory: { ...inner, kind: words[i % 5] } } : inner;
    try {
      const message = read(data);
      count[message?.kind ?? "none"]++;
      if (message && !holds[message.kind](message)) wrong.push(JSON.stringify(message));
    } catch (error) {
      wrong.push(String(error));
    }
  }
  return [wrong.slice(0, 5), Object.values(count).every((it) => it > 20)];
})()"#;

#[test]
fn malformed_messages_are_ignored() {
    in_browser(async |browser| {
        browser.open("").await?;
        let script_name = files::built("fallback-start-", ".js")?;
        let script = FUZZ.replace("FALLBACK_START", &format!("/{script_name}"));
        let (wrong, is_varied): (Vec<String>, bool) = browser.settle(&script).await?;
        assert!(wrong.is_empty(), "{wrong:?}");
        assert!(is_varied, "some kind of message was hardly ever made");
        Ok(())
    });
}
