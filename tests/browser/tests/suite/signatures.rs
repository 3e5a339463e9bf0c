//! Signed documents (`docs/security.md`): only what the publisher has signed is
//! shown, and only that has the mark.
//!
//! `tests/signatures` has what `wire-story sign` has written: `first.key` and
//! `second.key` are TEST 1 and TEST 2 of RFC 8032.

mod documents;
mod ed25519;
mod fixtures;

use browser_tests::{Browser, host_page, wire_story};
use serde_json::Value;

use crate::{each_row, in_browser, network::outcome};
use documents::{DOCUMENTS, INLINE};
use fixtures::{fill, fixture, keys, publish};

const STORY: &str = "{publisher}/good/story.json";

fn element(id: &str, attributes: &str, content: &str) -> String {
    format!(
        r#"<wire-story id="{id}" {attributes} loading="eager"><a href="/elsewhere">Fallback of {id}</a>{content}</wire-story>"#
    )
}

/// The outcome of an element; of a story also whether it has the mark.
async fn marked_outcome(browser: &Browser, id: &str) -> anyhow::Result<String> {
    let record: Value = browser.eval("record").await?;
    let outcome = outcome(browser, &record, id).await?;
    let marks: usize = browser
        .eval(&format!("all('{id}', '.verified').length"))
        .await?;
    Ok(match (outcome.as_str(), marks) {
        ("the story", 0) => "the story, unmarked".to_owned(),
        ("the story", 1) | (_, 0) => outcome,
        _ => format!("{outcome}, marked {marks} times"),
    })
}

#[test]
fn documents_with_key_are_shown_only_as_signed() {
    in_browser(async |browser| {
        publish(browser)?;
        let [first, _] = keys()?;
        let mut page = String::new();
        for (index, (_, attributes, _)) in DOCUMENTS.iter().enumerate() {
            page += &element(&format!("d{index}"), &fill(browser, attributes)?, "");
        }
        for (index, (_, file, _)) in INLINE.iter().enumerate() {
            let story = fixture(file)?;
            let story = format!("<script type='application/json'>{story}</script>");
            page += &element(&format!("i{index}"), &format!("key=\"{first}\""), &story);
        }
        browser.open(&page).await?;
        let count = DOCUMENTS.len() + INLINE.len();
        browser
            .until(&format!(
                "record.load.length + record.error.length >= {count}"
            ))
            .await?;
        let rows = |letter: &str, table: &[(&'static str, &str, &'static str)]| {
            let rows = table.iter().enumerate();
            rows.map(|(index, (name, _, outcome))| (*name, format!("{letter}{index}"), *outcome))
                .collect::<Vec<_>>()
        };
        let rows = [rows("d", DOCUMENTS), rows("i", INLINE)].concat();
        each_row(
            &rows,
            |row| row.0,
            async |(_, id, expected)| {
                assert_eq!(marked_outcome(browser, id).await?, *expected);
                Ok(())
            },
        )
        .await?;
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        // What is relative leads to the publisher, whichever mirror has served it.
        let mirrored = DOCUMENTS
            .iter()
            .position(|row| row.1.contains("publisher.example"));
        let id = format!("d{}", mirrored.unwrap());
        let link: String = browser
            .eval(&format!("tree('{id}').querySelector('.body a').href"))
            .await?;
        assert_eq!(link, "https://publisher.example/notices/14.html");
        // The mark says who, when, and what it means.
        let mark: String = browser
            .eval("tree('d0').querySelector('.verified').textContent")
            .await?;
        assert!(mark.starts_with("Verified: Northline"), "{mark}");
        assert!(
            mark.contains("2026") && mark.contains("Photos are not checked."),
            "{mark}"
        );
        Ok(())
    });
}

#[test]
fn older_version_than_one_seen_is_refused() {
    in_browser(async |browser| {
        publish(browser)?;
        let src = format!(r#"src="{STORY}" key="{{1}}""#);
        browser
            .open(&element("a", &fill(browser, &src)?, ""))
            .await?;
        browser.until("record.load.length").await?;
        let headers = [("content-type", "application/json")];
        let older = fixture("older.json")?;
        browser.server.page("/good/story.json", &older, &headers);
        browser
            .server
            .page("/good/story.json.sig", &fixture("older.sig")?, &headers);
        browser.eval::<()>("void a.load()").await?;
        // The last good copy takes its place.
        browser.until("record.load.length === 2").await?;
        let [code, text]: [String; 2] = browser
            .eval("[record.load[1].passedOver[0], all('a', '.body')[0]]")
            .await?;
        assert_eq!(code, "older-version");
        assert!(text.contains("three weeks"), "{text}");
        Ok(())
    });
}

#[test]
fn document_older_than_its_signature_is_requested_again() {
    in_browser(async |browser| {
        publish(browser)?;
        // As after an update: the cache has the document, but not its signature.
        let older = fixture("older.json")?;
        let newer = fixture("story.json")?;
        let cached = format!(
            "<script>{{
               const {{ fetch }} = window;
               window.fetch = (url, options) => {{
                 const isCached = /story[.]json$/.test(url) && options.cache !== 'no-cache';
                 return isCached ? Promise.resolve(new Response({older:?})) : fetch(url, options);
               }};
             }}</script>"
        );
        assert_ne!(older, newer);
        let attributes = fill(browser, &format!(r#"src="{STORY}" key="{{1}}""#))?;
        let page = host_page(&element("a", &attributes, ""));
        let page = page.replacen("<head>", &format!("<head>{cached}"), 1);
        browser.open_with(&page, &[]).await?;
        browser
            .until("record.load.length + record.error.length")
            .await?;
        assert_eq!(marked_outcome(browser, "a").await?, "the story");
        let text: String = browser.eval("all('a', '.body')[0]").await?;
        assert!(text.contains("three weeks"), "{text}");
        Ok(())
    });
}

#[test]
fn documents_in_frames_are_verified() {
    in_browser(async |browser| {
        publish(browser)?;
        let mut page = String::new();
        for (id, folder) in [("a", "good"), ("b", "changed")] {
            let attributes = format!(r#"src="{{publisher}}/{folder}/story.json" key="{{1}}""#);
            page += &element(id, &fill(browser, &attributes)?, "");
        }
        // Blocks WebAssembly in the page, but not in the frame.
        let policy = [(
            "content-security-policy",
            "script-src 'self' 'unsafe-inline' http:",
        )];
        let us = browser.server.host.replace("localhost", "127.0.0.1");
        let [key, _] = keys()?;
        let story = fill(browser, STORY)?;
        page += &format!("<iframe src='{us}/embed.html?story={story}&key={key}'></iframe>");
        let page = host_page(&page).replace("/wire-story.js", &format!("{us}/wire-story.js"));
        browser.open_with(&page, &policy).await?;
        browser
            .until("record.load.length && record.error.length")
            .await?;
        let record: Value = browser.eval("record").await?;
        assert_eq!(record["load"][0]["id"], "a");
        assert_eq!(record["error"][0]["id"], "b");
        assert_eq!(record["error"][0]["code"], "bad-signature");
        // A frame of the page itself, since a driver finds no frames in shadow trees.
        browser.enter_frame(0).await?;
        browser
            .until("document.querySelector('wire-story').shadowRoot.querySelectorAll('.verified').length === 1")
            .await?;
        browser.leave_frame().await
    });
}

#[test]
fn prerendered_story_is_marked_once_verified() {
    in_browser(async |browser| {
        publish(browser)?;
        let [key, _] = keys()?;
        let src = fill(browser, STORY)?;
        let tag = wire_story(&["render", "--to", "shadow", "--key", &key, &src]);
        assert!(tag.contains(&format!("key=\"{key}\"")), "{tag}");
        let good = tag.replace("<wire-story", "<wire-story id=a loading=eager");
        // The same document, and a signature that is not good for it.
        let bad = tag
            .replace("<wire-story", "<wire-story id=b loading=eager")
            .replace("/good/", "/unsigned/");
        let headers = [("content-type", "application/json")];
        browser
            .server
            .page("/unsigned/story.json", &fixture("story.json")?, &headers);
        browser.open(&[good, bad].concat()).await?;
        browser.until("record.load.length === 2").await?;
        browser.until("all('a', '.verified').length").await?;
        assert_eq!(
            browser
                .eval::<usize>("all('b', '.verified').length")
                .await?,
            0
        );
        assert_eq!(
            browser
                .eval::<usize>("all('b', '.headline').length")
                .await?,
            1
        );
        // Nothing was rendered anew.
        assert_eq!(
            browser
                .eval::<usize>("document.querySelectorAll('wire-story').length")
                .await?,
            2
        );
        assert!(
            browser
                .eval::<bool>("['a', 'b'].every((id) => tree(id).querySelector('[data-document]'))")
                .await?
        );
        Ok(())
    });
}

#[test]
fn change_of_key_takes_effect() {
    in_browser(async |browser| {
        publish(browser)?;
        let [first, second] = keys()?;
        let src = fill(browser, &format!(r#"src="{STORY}" key="{{1}}""#))?;
        browser.open(&element("a", &src, "")).await?;
        browser.until("record.load.length").await?;
        browser
            .eval::<()>(&format!("void (a.publisherKey = {second:?}, a.key = null)"))
            .await?;
        browser.until("record.error.length").await?;
        assert_eq!(
            browser.eval::<String>("record.error[0].code").await?,
            "bad-signature"
        );
        browser
            .eval::<()>(&format!("void (a.key = {first:?})"))
            .await?;
        browser
            .until("record.load.length === 2 && all('a', '.verified').length")
            .await?;
        // Without a key the mark goes.
        browser
            .eval::<()>("void (a.key = a.publisherKey = null)")
            .await?;
        browser
            .until("record.load.length === 3 && !all('a', '.verified').length")
            .await
    });
}
