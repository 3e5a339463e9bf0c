//! Other documents: frames, a move from one into another, and a page that is
//! restored from the cache.

use browser_tests::{host_page, story_element};
use serde_json::{Value, json};

use super::brief;
use crate::in_browser;

/// The font size and, for the viewer, its position: both are set only by our
/// style sheet.
const STYLED: &str = "(() => {
  const root = element.shadowRoot;
  const of = (selector) => element.ownerDocument.defaultView.getComputedStyle(root.querySelector(selector));
  const story = [of('.kicker').textTransform, of('.story').display, of('.story').fontSize];
  root.querySelector('.photo__frame').click();
  return new Promise((done) => {
    const look = () => {
      const dialog = root.querySelector('dialog[open]');
      if (!dialog) return setTimeout(look, 20);
      const found = of('dialog').position;
      dialog.close();
      done([...story, found]);
    };
    look();
  });
})()";

#[test]
fn story_moved_to_other_document_keeps_style() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        browser
            .open(&format!(
                "{}<iframe id=frame srcdoc='<!doctype html><body></body>' width=900 height=600></iframe>",
                story_element("a", &src)
            ))
            .await?;
        browser
            .until("record.load.length && frame.contentDocument?.body")
            .await?;
        browser.eval::<()>("void (window.element = a)").await?;
        let here: Value = browser.settle(STYLED).await?;
        for place in ["frame.contentDocument.body", "document.body"] {
            browser
                .eval::<()>(&format!("void {place}.append(element)"))
                .await?;
            let there: Value = browser.settle(STYLED).await?;
            assert_eq!(there, here, "{place}");
        }
        // A move between documents is a move: nothing was loaded again.
        let found: Value = browser
            .eval("[record.load.length, record.error, record.problems]")
            .await?;
        assert_eq!(found, json!([1, [], []]));
        // An element that is moved before it is loaded, and a document without a window.
        browser
            .eval::<()>(&format!(
                "void (window.element = Object.assign(document.createElement('wire-story'), {{ src: '{src}', loading: 'eager' }}),
                       document.implementation.createHTMLDocument().body.append(element))"
            ))
            .await?;
        browser.until("element.matches(':state(ready)')").await?;
        browser
            .eval::<()>("void frame.contentDocument.body.append(element)")
            .await?;
        let there: Value = browser.settle(STYLED).await?;
        assert_eq!(there, here, "by a document without a window");
        Ok(())
    });
}

/// How often the page is left: a browser may discard a page for other reasons.
const TRIPS: usize = 3;

#[test]
fn page_restored_from_cache_has_story() {
    in_browser(async |browser| {
        browser
            .server
            .page("/away.html", "<title>Away</title>", &[]);
        let mut is_from_cache = false;
        for _ in 0..TRIPS {
            browser.open(&story_element("a", &brief(browser))).await?;
            // A page that still loads something is not kept.
            browser
                .until(
                    "record.load.length && document.readyState === 'complete'
                     && [...tree('a').querySelectorAll('img')].every((it) => it.complete)",
                )
                .await?;
            browser.eval::<()>("void (record.left = true)").await?;
            browser.visit("/away.html").await?;
            browser.back().await?;
            browser
                .until("window.record && record.load.length && all('a', '.headline').length === 1 && !fallbackIsShown('a')")
                .await?;
            // Nothing was loaded again, and the story still handles events.
            let loads: usize = browser.eval("record.load.length").await?;
            assert_eq!(loads, 1);
            browser.eval::<()>("void (a.headingLevel = 5)").await?;
            browser
                .until("tree('a').querySelector('h5.headline')")
                .await?;
            let found: Value = browser.eval("[record.error, record.problems]").await?;
            assert_eq!(found, json!([[], []]));
            is_from_cache = browser.eval("record.left === true").await?;
            if is_from_cache {
                break;
            }
        }
        assert!(is_from_cache, "the page was built anew each time");
        Ok(())
    });
}

#[test]
fn story_is_shown_in_frames_with_and_without_origin() {
    in_browser(async |browser| {
        let inner = host_page(&format!(
            "{}<script>addEventListener('wire-load', () => parent.postMessage('shown', '*'))</script>",
            story_element("a", &brief(browser))
        ));
        browser.server.page("/inner.html", &inner, &[]);
        for sandbox in ["", "sandbox=allow-scripts"] {
            browser
                .open(&format!(
                    "<script>window.received = []; addEventListener('message', ({{ data }}) => received.push(data));</script>
                     <iframe src=/inner.html {sandbox}></iframe>"
                ))
                .await?;
            browser.until("received.includes('shown')").await?;
        }
        Ok(())
    });
}
