//! Many elements, and many insertions and removals.

use browser_tests::{Engine, host_page, story_element};
use serde_json::{Value, json};

use super::brief;
use crate::in_browser;

/// Counts listeners on objects that outlive an element, timers and what the
/// module holds, and keeps weak references to all elements.
const COUNTERS: &str = r#"<script>
const listeners = [];
for (const target of [window, document, document.documentElement]) {
  const { addEventListener, removeEventListener } = target;
  const find = (type, task) => listeners.findIndex((it) => it[0] === target && it[1] === type && it[2] === task);
  target.addEventListener = function (type, task, options) {
    if (find(type, task) < 0) listeners.push([target, type, task]);
    return addEventListener.call(this, type, task, options);
  };
  target.removeEventListener = function (type, task, options) {
    if (find(type, task) >= 0) listeners.splice(find(type, task), 1);
    return removeEventListener.call(this, type, task, options);
  };
}
const timers = new Set();
for (const kind of ['Timeout', 'Interval']) {
  const [set, clear] = [window[`set${kind}`], window[`clear${kind}`]];
  window[`set${kind}`] = (task, ...rest) => {
    const timer = set(() => { if (kind === 'Timeout') timers.delete(timer); task(); }, ...rest);
    timers.add(timer);
    return timer;
  };
  window[`clear${kind}`] = (timer) => { timers.delete(timer); clear(timer); };
}
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (...rest) => {
  const result = await instantiateStreaming.apply(WebAssembly, rest);
  window.held = result.instance.exports;
  return result;
};
window.remembered = [];
async function cycles(count, source) {
  for (let i = 0; i < count; i++) {
    const element = document.createElement('wire-story');
    Object.assign(element, { src: source, loading: 'eager', refresh: 60 });
    remembered.push(new WeakRef(element), new WeakRef(element.shadowRoot));
    const loaded = new Promise((done) => element.addEventListener('wire-load', done, { once: true }));
    document.body.append(element);
    await loaded;
    // Once more with the same element, and once without waiting.
    element.remove();
    await null; await null;
    document.body.append(element);
    await null;
    element.remove();
    await null; await null;
  }
  // What was aborted ends in a later task.
  await new Promise((done) => setTimeout(done, 100));
}
window.count = () => ({
  nodes: document.querySelectorAll('*').length,
  listeners: listeners.length, timers: timers.size,
  pages: held.memory.buffer.byteLength >> 16,
  references: held.__wbindgen_externrefs.length,
});
</script>"#;

#[test]
fn repeated_insertion_and_removal_leaks_nothing() {
    in_browser(async |browser| {
        let page = host_page(&story_element("a", &brief(browser))).replace(
            "<script type=\"module\"",
            &format!("{COUNTERS}<script type=\"module\""),
        );
        browser.open_with(&page, &[]).await?;
        browser.until("record.load.length").await?;
        let cycles = |count: usize| format!("cycles({count}, '{}')", brief(browser));
        // The first round may still enlarge memory and tables.
        browser.settle::<()>(&cycles(50)).await?;
        let warm: Value = browser.eval("count()").await?;
        for _ in 0..10 {
            browser.settle::<()>(&cycles(100)).await?;
        }
        let after: Value = browser.eval("count()").await?;
        assert_eq!(after, warm);
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        // Only Chromium lets a page ask for a collection.
        if browser.engine() == Engine::Chromium {
            browser
                .until("(gc(), remembered.filter((it) => it.deref()).length < 10)")
                .await?;
        }
        Ok(())
    });
}

#[test]
fn reinserted_element_handles_events_once() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length === 1").await?;
        for loads in 2..5 {
            browser
                .settle::<()>("(async () => { const it = a; it.remove(); await null; await null; document.body.append(it); })()")
                .await?;
            browser
                .until(&format!("record.load.length === {loads}"))
                .await?;
        }
        browser
            .eval::<()>("void tree('a').querySelector('.photo__frame').click()")
            .await?;
        browser
            .until("tree('a').querySelector('dialog[open]')")
            .await?;
        let dialogs: usize = browser.eval("all('a', 'dialog').length").await?;
        assert_eq!(dialogs, 1);
        Ok(())
    });
}

#[test]
fn hundred_elements_share_one_module() {
    in_browser(async |browser| {
        let elements: String = (0..100)
            .map(|index| story_element(&format!("s{index}"), &brief(browser)))
            .collect();
        browser.open(&elements).await?;
        browser.until("record.load.length === 100").await?;
        let found: Value = browser
            .eval(
                "[document.querySelectorAll('wire-story:state(ready)').length,
                  ...[/\\.wasm$/, /\\/widget-\\w+\\.js/].map((name) =>
                    performance.getEntriesByType('resource').filter((it) => name.test(it.name)).length)]",
            )
            .await?;
        assert_eq!(found, json!([100, 1, 1]), "stories, modules, glue");
        Ok(())
    });
}
