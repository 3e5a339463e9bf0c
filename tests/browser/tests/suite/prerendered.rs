//! Stories that `wire-story render --to shadow` has written into the page.

use browser_tests::{Browser, host_page, wire_story};
use serde_json::Value;

use crate::in_browser;

const STORY: &str = r#"{ "format": "wire-story/1", "headline": "Harbour reopens",
    "canonicalUrl": "https://northline.example/harbour", "body": ["Ships left at dawn."] }"#;

/// The tag with the story of an address of the test server in it.
fn rendered(src: &str) -> String {
    let tag = wire_story(&["render", "--to", "shadow", src]);
    tag.replace("<wire-story", "<wire-story id=a loading=eager")
}

/// Opens a page with a tag; `before` is the headline as the page came with it,
/// `gaps` counts the changes that left none to be seen.
async fn open(browser: &Browser, tag: &str) -> anyhow::Result<()> {
    let script = "<script>
      window.shift = 0;
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; }).observe({ type: 'layout-shift', buffered: true });
      window.gaps = 0;
      new MutationObserver(() => {
        const headlines = [...a.shadowRoot.querySelectorAll('.headline')];
        if (!headlines.some((it) => it.getClientRects().length)) gaps++;
      }).observe(a.shadowRoot, { childList: true, subtree: true });
      window.before = a.shadowRoot.querySelector('.headline');
      </script>";
    browser
        .open_with(&host_page(&[tag, script].concat()), &[])
        .await
}

fn example(browser: &Browser, story: &str) -> String {
    format!("{}/examples/stories/{story}.json", browser.server.publisher)
}

/// Whether WebAssembly has been asked for.
const HAS_WASM: &str =
    "performance.getEntriesByType('resource').some(({ name }) => /widget-/.test(name))";

#[test]
fn unchanged_story_is_kept_without_webassembly() {
    in_browser(async |browser| {
        let tag = rendered(&example(browser, "straits-talks"));
        open(browser, &tag).await?;
        browser.until("record.load.length").await?;
        let load: Value = browser.eval("record.load[0]").await?;
        assert_eq!(load["format"], "wire-story");
        assert!(!load["headline"].as_str().unwrap().is_empty());
        browser
            .until("a.matches(':state(ready)') && tree('a').querySelector('.headline') === before")
            .await?;
        // Sharing and the viewer need none, either.
        browser
            .eval::<()>("void tree('a').querySelector('.share__copy').click()")
            .await?;
        browser
            .until("tree('a').querySelector('.share [role=status]').textContent")
            .await?;
        browser
            .eval::<()>("void tree('a').querySelector('.photo__enlarge').click()")
            .await?;
        browser
            .until("tree('a').querySelector('dialog:modal')")
            .await?;
        assert!(!browser.eval::<bool>(HAS_WASM).await?);
        let shift: f64 = browser.eval("shift").await?;
        assert!(shift <= 0.002, "{shift}");
        Ok(())
    });
}

#[test]
fn story_is_kept_in_page_without_language() {
    in_browser(async |browser| {
        let tag = rendered(&example(browser, "ferry-brief"));
        let page = host_page(&tag).replace(" lang=\"en\"", "");
        assert!(!page.contains("<html lang"));
        browser.open_with(&page, &[]).await?;
        browser.until("record.load.length").await?;
        browser
            .until(
                "performance.getEntriesByType('resource').some(({ name }) => /page-/.test(name))",
            )
            .await?;
        // A change of the page, at which its language is read.
        let is_kept: bool = browser
            .settle(
                "(async () => {
                   const frame = () => new Promise(requestAnimationFrame);
                   await frame();
                   document.documentElement.className = 'changed';
                   await frame();
                   await frame();
                   return !!tree('a').querySelector('[data-document]');
                 })()",
            )
            .await?;
        assert!(is_kept);
        Ok(())
    });
}

#[test]
fn changed_document_is_rendered_in_place() {
    in_browser(async |browser| {
        let headers = [
            ("content-type", "application/json"),
            ("access-control-allow-origin", "*"),
        ];
        browser.server.page("/story.json", STORY, &headers);
        let src = format!("{}/story.json", browser.server.host);
        let tag = rendered(&src);
        let newer = STORY.replace("Harbour reopens", "Harbour closes again");
        browser.server.page("/story.json", &newer, &headers);
        open(browser, &tag).await?;
        browser.until("record.load.length").await?;
        let headline: String = browser.eval("record.load[0].headline").await?;
        assert_eq!(headline, "Harbour closes again");
        browser
            .until("tree('a').querySelectorAll('.headline').length === 1 && tree('a').querySelector('.headline').textContent === 'Harbour closes again'")
            .await?;
        let gaps: usize = browser.eval("gaps").await?;
        assert_eq!(gaps, 0, "changes that left no headline");
        Ok(())
    });
}

#[test]
fn attribute_change_renders_kept_story_anew() {
    in_browser(async |browser| {
        open(browser, &rendered(&example(browser, "ferry-brief"))).await?;
        browser.until("record.load.length").await?;
        browser.eval::<()>("void (a.headingLevel = '3')").await?;
        browser
            .until("[...tree('a').querySelectorAll('.headline')].map((it) => it.localName).join() === 'h3'")
            .await
    });
}

#[test]
fn prerendered_story_stays_when_document_cannot_be_fetched() {
    in_browser(async |browser| {
        let src = example(browser, "ferry-brief");
        // Nothing listens on this port.
        let tag = rendered(&src).replace(&src, "http://127.0.0.1:9/story.json");
        open(browser, &tag).await?;
        browser.until("record.load.length").await?;
        let is_kept: bool = browser
            .eval("tree('a').querySelector('.headline') === before")
            .await?;
        assert!(is_kept);
        Ok(())
    });
}

#[test]
fn withdrawn_document_replaces_prerendered_story() {
    in_browser(async |browser| {
        let headers = [
            ("content-type", "application/json"),
            ("access-control-allow-origin", "*"),
        ];
        browser.server.page("/story.json", STORY, &headers);
        let tag = rendered(&format!("{}/story.json", browser.server.host));
        let withdrawn = STORY.replace("\"headline\"", "\"status\": \"canceled\", \"headline\"");
        browser.server.page("/story.json", &withdrawn, &headers);
        open(browser, &tag).await?;
        browser
            .until(
                "a.matches(':state(withdrawn)') && !tree('a').textContent.includes('Ships left')",
            )
            .await
    });
}
