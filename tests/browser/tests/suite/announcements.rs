//! Live regions, and the focus after the pressed button is removed.

use browser_tests::{Browser, story_element};
use serde_json::json;

use crate::{behaviour::publish, in_browser};

/// The texts of the live regions of a story. Only changes are announced, so
/// regions that were added later do not count.
const ANNOUNCED: &str = "[...tree('a').querySelectorAll('[role=status]')].filter((it) => window.regions.includes(it)).map((it) => it.textContent).filter(Boolean)";

/// Keeps the regions that are there now.
async fn listen(browser: &Browser) -> anyhow::Result<()> {
    let regions = "void (window.regions = [...tree('a').querySelectorAll('[role=status]')])";
    browser.eval(regions).await
}

#[test]
fn failure_and_recovery_are_announced() {
    in_browser(async |browser| {
        let src = format!("{}/fault/stalled", browser.server.publisher);
        browser
            .open(&format!(
                "<wire-story id=a loading=eager src='{src}'></wire-story>"
            ))
            .await?;
        browser.until("all('a', '.skeleton').length").await?;
        listen(browser).await?;
        let bad = format!("{}/fault/status/503", browser.server.publisher);
        browser
            .eval::<()>(&format!("void (a.src = '{bad}')"))
            .await?;
        browser.until("record.error.length").await?;
        let failed = "The story could not be loaded. Check your connection and try again.";
        browser
            .until(&format!("{ANNOUNCED}.join() === '{failed}'"))
            .await?;
        // The button is removed when it is pressed; the focus stays in the story.
        browser
            .eval::<()>("void tree('a').querySelector('.failure__retry').focus()")
            .await?;
        browser
            .eval::<()>("void tree('a').activeElement.click()")
            .await?;
        browser.until("record.error.length === 2").await?;
        let is_kept: bool = browser
            .eval("tree('a').activeElement?.contains(tree('a').querySelector('.failure'))")
            .await?;
        assert!(is_kept, "the focus has left the story");
        let good = publish(browser, "/good.json", json!({}));
        browser
            .eval::<()>(&format!("void (a.src = '{good}')"))
            .await?;
        browser.until("record.load.length").await?;
        browser.until(&format!("{ANNOUNCED}.join() === ''")).await
    });
}

#[test]
fn newer_version_is_announced() {
    in_browser(async |browser| {
        let version = |version: &str| {
            let body = vec![json!("A paragraph."); 60];
            publish(
                browser,
                "/newer.json",
                json!({ "id": "1", "version": version, "body": body }),
            )
        };
        browser.open(&story_element("a", &version("1"))).await?;
        browser.until("record.load.length").await?;
        listen(browser).await?;
        version("2");
        browser
            .eval::<()>("void (scrollTo(0, 900), a.load())")
            .await?;
        let newer = "This story was updated. Show the new version";
        browser
            .until(&format!("{ANNOUNCED}.join() === '{newer}'"))
            .await?;
        browser
            .eval::<()>("void tree('a').querySelector('.newer__show').click()")
            .await?;
        browser.until("!all('a', '.newer').length").await?;
        browser.until(&format!("{ANNOUNCED}.join() === ''")).await
    });
}

#[test]
fn copy_result_is_announced() {
    in_browser(async |browser| {
        let src = publish(browser, "/copy.json", json!({}));
        let element = story_element("a", &src).replace("<wire-story", "<wire-story lang=fr");
        browser.open(&element).await?;
        browser.until("record.load.length").await?;
        listen(browser).await?;
        for (outcome, words) in [
            ("resolve()", "Lien copié"),
            (
                "reject(new Error())",
                "Copiez cette adresse : https://northline.example/harbour",
            ),
        ] {
            browser
                .eval::<()>(&format!(
                    "void (Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {{ writeText: () => Promise.{outcome} }} }}), tree('a').querySelector('.share__copy').click())"
                ))
                .await?;
            browser
                .until(&format!("{ANNOUNCED}.join() === '{words}'"))
                .await?;
        }
        Ok(())
    });
}
