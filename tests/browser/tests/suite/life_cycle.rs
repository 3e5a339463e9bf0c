//! Coming, going, moving, and changing one's mind.

use browser_tests::{Browser, host_page, story_element};

use crate::in_browser;

fn brief(browser: &Browser) -> String {
    format!(
        "{}/examples/stories/ferry-brief.json",
        browser.server.publisher
    )
}

#[test]
fn a_move_keeps_the_story_and_a_removal_ends_it() {
    in_browser(async |browser| {
        browser
            .open(&format!(
                "{}<div id=there></div>",
                story_element("a", &brief(browser))
            ))
            .await?;
        browser.until("record.load.length === 1").await?;
        // A move: the same nodes, and no second load.
        browser
            .eval::<()>(
                "void (window.node = tree('a').querySelector('.headline'), there.append(a))",
            )
            .await?;
        browser
            .settle::<()>("new Promise((done) => setTimeout(done))")
            .await?;
        let is_same: bool = browser
            .eval("node === tree('a').querySelector('.headline') && record.load.length === 1")
            .await?;
        assert!(is_same, "a move built the story anew");
        // A removal: nothing is left; a return loads again.
        browser
            .eval::<()>("void (window.element = a, a.remove())")
            .await?;
        browser
            .until("!element.shadowRoot.querySelector('.story')")
            .await?;
        browser.eval::<()>("void there.append(element)").await?;
        browser
            .until("record.load.length === 2 && all('a', '.headline').length === 1")
            .await
    });
}

#[test]
fn a_change_in_mid_load_aborts_the_older_request() {
    in_browser(async |browser| {
        let stalled = format!("{}/fault/stalled", browser.server.publisher);
        browser.open(&story_element("a", &stalled)).await?;
        browser.until("a.matches(':state(loading)')").await?;
        browser
            .until(
                "performance.getEntriesByType('resource').some((it) => it.name.endsWith('.wasm'))",
            )
            .await?;
        browser
            .eval::<()>(&format!("void (a.src = {:?})", brief(browser)))
            .await?;
        browser.until("record.load.length").await?;
        let record: serde_json::Value = browser.eval("record").await?;
        assert_eq!(
            record["error"],
            serde_json::json!([]),
            "the older request was reported"
        );
        assert_eq!(
            browser.server.aborted("/fault/stalled"),
            1,
            "the older request goes on"
        );
        Ok(())
    });
}

#[test]
fn two_elements_and_two_scripts_do_no_harm() {
    in_browser(async |browser| {
        let copy = std::fs::read_to_string(browser_tests::root().join("dist/wire-story.js"))?;
        browser
            .server
            .page("/copy.js", &copy, &[("content-type", "text/javascript")]);
        let page = host_page(&format!(
            "<script type=module src=/copy.js></script>{}{}",
            story_element("a", &brief(browser)),
            story_element("b", &brief(browser)),
        ));
        browser.open_with(&page, &[]).await?;
        browser.until("record.load.length === 2 && all('a', '.headline').length === 1 && all('b', '.headline').length === 1").await?;
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        let modules: usize = browser
            .eval("performance.getEntriesByType('resource').filter((it) => it.name.endsWith('.wasm')).length")
            .await?;
        assert_eq!(modules, 1, "one module serves all elements");
        Ok(())
    });
}

#[test]
fn a_story_can_stand_in_the_page_itself() {
    in_browser(async |browser| {
        browser
            .open(
                r#"<wire-story id=a loading=eager><script type="application/json">
                {"format": "wire-story/1", "headline": "Tides </b> and times", "mood": 1,
                 "body": ["One.", {"type": "paragraph", "text": ["Two, ", {"type": "link", "url": "/x", "text": "linked"}, "."]}]}
                </script></wire-story>"#,
            )
            .await?;
        browser.until("record.load.length").await?;
        let headline: Vec<String> = browser.eval("all('a', '.headline')").await?;
        assert_eq!(headline, ["Tides </b> and times"]);
        let link: String = browser
            .eval("tree('a').querySelector('.link').href")
            .await?;
        assert_eq!(link, format!("{}/x", browser.server.host));
        let warnings: serde_json::Value = browser.eval("record.load[0].warnings").await?;
        assert_eq!(warnings[0]["path"], "$.mood", "{warnings}");
        Ok(())
    });
}

#[test]
fn below_the_fold_nothing_is_asked() {
    in_browser(async |browser| {
        let lazy = story_element("a", &brief(browser)).replace("loading=\"eager\"", "");
        browser
            .open(&format!(
                "<div style='height: 5000px'>Far above.</div>{lazy}"
            ))
            .await?;
        // Two frames: an observer would have spoken by then.
        browser.settle::<()>("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))").await?;
        assert_eq!(
            browser
                .server
                .requests("/examples/stories/ferry-brief.json"),
            0
        );
        browser.eval::<()>("void scrollTo(0, 4000)").await?;
        browser.until("record.load.length").await
    });
}

/// Counts listeners on what outlives an element, and keeps the module's memory.
const COUNTERS: &str = r#"<script>
window.listeners = 0;
for (const target of [window, document, document.documentElement]) {
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = function (...rest) { listeners++; return addEventListener.apply(this, rest); };
  target.removeEventListener = function (...rest) { listeners--; return removeEventListener.apply(this, rest); };
}
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (...rest) => {
  const result = await instantiateStreaming.apply(WebAssembly, rest);
  window.memory = result.instance.exports.memory;
  return result;
};
</script>"#;

#[test]
fn two_hundred_comings_and_goings_leave_one_story() {
    in_browser(async |browser| {
        let page = host_page(&story_element("a", &brief(browser)))
            .replace("</head>", &format!("{COUNTERS}</head>"))
            .replace(
                "<script type=\"module\"",
                &format!("{COUNTERS}<script type=\"module\""),
            );
        // Once is enough; the second copy stands before the module script.
        let page = page.replacen(COUNTERS, "", 1);
        browser.open_with(&page, &[]).await?;
        browser.until("record.load.length").await?;
        let cycle = |count: usize| {
            format!(
                "(async () => {{
                   const element = a;
                   for (let i = 0; i < {count}; i++) {{
                     element.remove();
                     await null; await null;
                     const loaded = new Promise((done) => element.addEventListener('wire-load', done, {{ once: true }}));
                     document.body.append(element);
                     await loaded;
                   }}
                   return [memory.buffer.byteLength, listeners, element.shadowRoot.querySelectorAll('article').length];
                 }})()"
            )
        };
        // The first cycles may still make the memory grow to its size.
        let (warm, listeners, stories): (u64, i64, usize) = browser.settle(&cycle(20)).await?;
        assert_eq!(stories, 1);
        let after: (u64, i64, usize) = browser.settle(&cycle(200)).await?;
        assert_eq!(after, (warm, listeners, 1), "memory, listeners, stories");
        Ok(())
    });
}
