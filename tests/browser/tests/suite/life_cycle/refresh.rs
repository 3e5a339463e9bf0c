//! Refreshes of a story.

use browser_tests::{host_page, root, story_element};
use serde_json::{Value, json};

use super::brief;
use crate::in_browser;

/// The value of `refresh`, and the interval in seconds.
const SECONDS: &[(&str, Option<u32>)] = &[
    ("60", Some(60)),
    ("90.5", Some(90)),
    ("1", Some(30)),
    ("0", None),
    ("-5", None),
    ("soon", None),
    ("", None),
    // Too long for a timer, which would fire at once.
    ("9999999", Some(86_400)),
    ("Infinity", Some(86_400)),
];

/// The path of the story.
const BRIEF: &str = "/examples/stories/ferry-brief.json";

/// Timers of half a minute and more wait until a test fires them.
const TIMERS: &str = "<script>
window.waiting = new Map();
{
  const { setTimeout, clearTimeout } = window;
  window.chance = 0;
  Math.random = () => chance;
  let last = 0;
  window.setTimeout = (task, time) => {
    // WebDriver has one of its own, of this length.
    if (!(time >= 30_000) || time === 45_000) return setTimeout(task, time);
    waiting.set(--last, { task, seconds: Math.floor(time / 1000) });
    return last;
  };
  window.clearTimeout = (timer) => { if (!waiting.delete(timer)) clearTimeout(timer); };
}
</script>";

#[test]
fn story_is_refreshed_after_interval() {
    in_browser(async |browser| {
        let page = host_page(&story_element("a", &brief(browser))).replace(
            "<script type=\"module\"",
            &format!("{TIMERS}<script type=\"module\""),
        );
        browser.open_with(&page, &[]).await?;
        browser.until("record.load.length === 1").await?;
        let waiting = "[...waiting.values()].map((it) => it.seconds)";
        for (written, seconds) in SECONDS {
            // The attribute takes effect live, and the property reflects it.
            browser
                .eval::<()>(&format!("void (a.refresh = {written:?})"))
                .await?;
            browser
                .settle::<()>("new Promise((done) => setTimeout(done))")
                .await?;
            // The script of the retry policy may still be loading.
            let expected: Vec<u32> = seconds.iter().copied().collect();
            let expected = json!([written, expected]).to_string();
            browser
                .until(&format!(
                    "JSON.stringify([a.refresh, {waiting}]) === {expected:?}"
                ))
                .await?;
        }
        browser.eval::<()>("void (a.refresh = 60)").await?;
        browser.until("waiting.size === 1").await?;
        let time_is_over =
            "void [...waiting].forEach(([timer, it]) => (waiting.delete(timer), it.task()))";
        // In a hidden window only the timer starts again.
        browser.hide().await?;
        browser.eval::<()>(time_is_over).await?;
        let found: Value = browser.eval("[record.load.length, waiting.size]").await?;
        assert_eq!(found, json!([1, 1]), "in a hidden window");
        // Nor is a browser that is offline.
        browser.unhide().await?;
        let set_online = |is_online: bool| {
            format!(
                "void Object.defineProperty(navigator, 'onLine', {{ value: {is_online}, configurable: true }})"
            )
        };
        browser.eval::<()>(&set_online(false)).await?;
        browser.eval::<()>(time_is_over).await?;
        let found: Value = browser.eval("[record.load.length, waiting.size]").await?;
        assert_eq!(found, json!([1, 1]), "offline");
        assert_eq!(browser.server.requests(BRIEF), 1);
        browser.eval::<()>(&set_online(true)).await?;
        // Otherwise the story is requested, and then the timer starts again.
        browser.eval::<()>(time_is_over).await?;
        browser
            .until("record.load.length === 2 && waiting.size === 1")
            .await?;
        assert_eq!(browser.server.requests(BRIEF), 2);
        // The same document changes nothing.
        browser.eval::<()>(time_is_over).await?;
        browser.until("waiting.size === 1").await?;
        assert_eq!(browser.server.requests(BRIEF), 3);
        assert_eq!(browser.eval::<usize>("record.load.length").await?, 2);
        // After each failure the interval doubles, until there is an answer.
        browser.server.answer(BRIEF, 404, b"", &[]);
        for seconds in [120, 240, 480] {
            browser.eval::<()>(time_is_over).await?;
            browser
                .until(&format!("{waiting}.join() === '{seconds}'"))
                .await?;
        }
        let story = std::fs::read_to_string(root().join(BRIEF.trim_start_matches('/')))?;
        browser.server.page(BRIEF, &story, &[]);
        browser.eval::<()>(time_is_over).await?;
        browser.until(&format!("{waiting}.join() === '60'")).await?;
        // The requests of all readers are spread out.
        browser
            .eval::<()>("void (window.chance = 0.999, a.refresh = 100)")
            .await?;
        browser
            .until(&format!("{waiting}.join() === '109'"))
            .await?;
        // A removed element has no timer.
        browser.eval::<()>("void a.remove()").await?;
        browser.until("waiting.size === 0").await
    });
}
