//! Where a story comes from when its address has none, or an older version:
//! mirrors, refreshes, and the last good copy.

mod copies;
mod currency;
mod mirrors;

use browser_tests::{Browser, Engine, host_page};
use serde_json::{Value, json};

/// A document of a story; `members` replaces or adds fields.
fn document(members: &Value) -> String {
    let mut story = json!({
        "format": "wire-story/1",
        "id": "nl-1",
        "headline": "Harbour reopens",
        "canonicalUrl": "https://northline.example/harbour",
        "updated": "2026-09-12T08:00:00Z",
        "body": ["Ships left at dawn."],
    });
    for (key, value) in members.as_object().into_iter().flatten() {
        story[key] = value.clone();
    }
    story.to_string()
}

/// Answers a path with a document, which has an `etag`.
fn publish(browser: &Browser, path: &str, tag: &str, members: &Value) -> String {
    let tag = format!("\"{tag}\"");
    let headers = [("content-type", "application/json"), ("etag", &tag)];
    let text = document(members);
    browser.server.answer(path, 200, text.as_bytes(), &headers);
    [&browser.server.publisher, path].concat()
}

/// Answers a path with a status only.
fn break_down(browser: &Browser, path: &str, status: u16) {
    browser.server.answer(path, status, b"", &[]);
}

/// Timers of half a minute and more wait until a test fires them, time can be
/// advanced, and nothing is random.
const CLOCK: &str = "<script>
window.waiting = new Map();
window.advance = 0;
{
  const { setTimeout, clearTimeout } = window;
  const { now } = Date;
  let last = 0;
  Math.random = () => 0;
  Date.now = () => now() + advance;
  window.setTimeout = (task, time) => {
    // WebDriver has one of its own, of this length.
    if (!(time >= 30_000) || time === 45_000) return setTimeout(task, time);
    waiting.set(--last, { task, seconds: Math.round(time / 1000) });
    return last;
  };
  window.clearTimeout = (timer) => { if (!waiting.delete(timer)) clearTimeout(timer); };
  window.fire = () => [...waiting].forEach(([timer, it]) => (waiting.delete(timer), it.task()));
}
</script>";

/// Opens a page whose long timers a test fires.
async fn open(browser: &Browser, body: &str) -> anyhow::Result<()> {
    let page = host_page(body).replacen("<head>", &format!("<head>{CLOCK}"), 1);
    browser.open_with(&page, &[]).await
}

/// Lets the time to the next refresh pass.
async fn refresh(browser: &Browser) -> anyhow::Result<()> {
    browser.until("waiting.size").await?;
    browser.eval("void fire()").await
}

/// Waits until there is a copy of a story, or none.
async fn until_stored(browser: &Browser, src: &str, is_stored: bool) -> anyhow::Result<()> {
    let promise = format!(
        "(async () => {{
           const cache = await caches.open('wire-story');
           for (;;) {{
             const text = await (await cache.match({src:?}))?.text();
             if (!!text === {is_stored}) return true;
             await new Promise((done) => setTimeout(done, 20));
           }}
         }})()"
    );
    let _: bool = browser.settle(&promise).await?;
    Ok(())
}

/// Opens the page again with these elements, an amount of time later, in
/// milliseconds. The WebKit of the tests empties its caches when a page is left;
/// there the elements are only inserted again.
async fn visit_again(browser: &Browser, body: &str, later: u32) -> anyhow::Result<()> {
    if browser.engine() != Engine::WebKit {
        let clock = format!("<script>advance = {later}</script>");
        return open(browser, &[clock.as_str(), body].concat()).await;
    }
    let promise = format!(
        "(async () => {{
           const task = () => new Promise((done) => setTimeout(done));
           document.querySelectorAll('wire-story').forEach((it) => it.remove());
           await task();
           Object.assign(record, {{ load: [], error: [], update: [], withdraw: [] }});
           window.advance = {later};
           document.body.append(document.createRange().createContextualFragment({body:?}));
           return true;
         }})()"
    );
    let _: bool = browser.settle(&promise).await?;
    Ok(())
}
