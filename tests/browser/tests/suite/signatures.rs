//! Signed documents (`docs/security.md`): only what the publisher has signed is
//! shown, and only that has the mark.
//!
//! `tests/signatures` has what `wire-story sign` has written: `first.key` and
//! `second.key` are TEST 1 and TEST 2 of RFC 8032.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use browser_tests::{Browser, host_page, root, wire_story};
use serde_json::Value;

use crate::{each_row, in_browser, network::outcome};

const STORY: &str = "{publisher}/good/story.json";

/// The outcome of a document with a `key`: name, attributes, outcome. `{1}` and
/// `{2}` are the two keys.
const DOCUMENTS: &[(&str, &str, &str)] = &[
    (
        "signed",
        r#"src="{publisher}/good/story.json?edition=2#top" key="{1}""#,
        "the story",
    ),
    (
        "signed, and the attribute that frameworks do not reserve",
        r#"src="{publisher}/good/story.json" publisher-key="{1}""#,
        "the story",
    ),
    (
        "without a key nothing is verified",
        r#"src="{publisher}/changed/story.json""#,
        "the story, unmarked",
    ),
    (
        "one byte is changed",
        r#"src="{publisher}/changed/story.json" key="{1}""#,
        "the fallback, `bad-signature`",
    ),
    (
        "the signature is dropped",
        r#"src="{publisher}/dropped/story.json" key="{1}""#,
        "the fallback, `unsigned`",
    ),
    (
        "an HTML page is in the signature's place",
        r#"src="{publisher}/html/story.json" key="{1}""#,
        "the fallback, `unsigned`",
    ),
    (
        "signed by another key",
        r#"src="{publisher}/second/story.json" key="{1}""#,
        "the fallback, `bad-signature`",
    ),
    (
        "no key at all",
        r#"src="{publisher}/good/story.json" key="""#,
        "the fallback, `bad-signature`",
    ),
    (
        "a key that is none",
        r#"src="{publisher}/good/story.json" key="{1} AAAA""#,
        "the fallback, `bad-signature`",
    ),
    (
        "the page has the new key, too",
        r#"src="{publisher}/second/story.json" key="{1} {2}""#,
        "the story",
    ),
    (
        "the page has the old key only, the document both signatures",
        r#"src="{publisher}/both/story.json" key="{1}""#,
        "the story",
    ),
    (
        "the time of the signature is over",
        r#"src="{publisher}/stale/story.json" key="{1}""#,
        "the fallback, `stale`",
    ),
    (
        "signed for another address",
        r#"src="{publisher}/bound/story.json" key="{1}""#,
        "the fallback, `other-story`",
    ),
    (
        "signed for its address, which only a mirror has",
        r#"src="https://publisher.example/story.json" mirrors="{publisher}/bound/story.json" key="{1}""#,
        "the story",
    ),
    (
        "an envelope",
        r#"src="{publisher}/story.signed.json" key="{1}""#,
        "the story",
    ),
    (
        "an envelope without a key is read like its document",
        r#"src="{publisher}/story.signed.json""#,
        "the story, unmarked",
    ),
    (
        "one byte in the envelope is changed",
        r#"src="{publisher}/changed.signed.json" key="{1}""#,
        "the fallback, `bad-signature`",
    ),
    (
        "a mirror that is changed and one that is unsigned are passed over",
        r#"src="{publisher}/changed/story.json" mirrors="{publisher}/dropped/story.json {publisher}/good/story.json" key="{1}""#,
        "the story",
    ),
    (
        "a mirror says that the story was withdrawn",
        r#"src="{publisher}/fault/status/404" mirrors="{publisher}/fault/status/410" key="{1}""#,
        "the fallback, `unsigned`",
    ),
    (
        "the publisher says so",
        r#"src="{publisher}/fault/status/410" key="{1}""#,
        "a notice, `withdrawn`",
    ),
];

/// The same for stories in the page.
const INLINE: &[(&str, &str, &str)] = &[
    ("an inline envelope", "story.signed.json", "the story"),
    (
        "an inline story without a signature",
        "story.json",
        "the fallback, `unsigned`",
    ),
];

fn fixture(name: &str) -> anyhow::Result<String> {
    Ok(std::fs::read_to_string(
        root().join("tests/signatures").join(name),
    )?)
}

/// The public keys of the fixtures.
fn keys() -> anyhow::Result<[String; 2]> {
    let vectors: Value = serde_json::from_str(&fixture("rfc8032.json")?)?;
    Ok([0, 1].map(|index| {
        let digits = vectors[index]["public"].as_str().unwrap();
        let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
        let bytes: Vec<u8> = (0..64).step_by(2).map(byte).collect();
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }))
}

/// Puts the documents and their signatures onto the server.
fn publish(browser: &Browser) -> anyhow::Result<()> {
    let story = fixture("story.json")?;
    let changed = story.replace("three weeks", "seven weeks");
    let json = |path: &str, text: &str| {
        let headers = [("content-type", "application/json")];
        browser.server.page(path, text, &headers);
    };
    for (folder, document, signature) in [
        ("good", &story, "story.sig"),
        ("changed", &changed, "story.sig"),
        ("dropped", &story, ""),
        ("html", &story, "html"),
        ("second", &story, "second.sig"),
        ("both", &story, "both.sig"),
        ("stale", &story, "stale.sig"),
        ("bound", &story, "bound.sig"),
    ] {
        let path = format!("/{folder}/story.json");
        json(&path, document);
        match signature {
            "" => {}
            "html" => json(
                &format!("{path}.sig"),
                "<!doctype html>\n\n<title>Welcome</title>",
            ),
            name => json(&format!("{path}.sig"), &fixture(name)?),
        }
    }
    let envelope = fixture("story.signed.json")?;
    json("/story.signed.json", &envelope);
    let changed = envelope.replace("three weeks", "seven weeks");
    json("/changed.signed.json", &changed);
    Ok(())
}

/// Fills in the origin of the publisher and the keys.
fn fill(browser: &Browser, text: &str) -> anyhow::Result<String> {
    let [first, second] = keys()?;
    Ok(text
        .replace("{publisher}", &browser.server.publisher)
        .replace("{1}", &first)
        .replace("{2}", &second))
}

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
fn ed25519_of_browser_verifies_rfc8032_vectors() {
    in_browser(async |browser| {
        browser.open("").await?;
        let vectors = fixture("rfc8032.json")?;
        let verified: Vec<bool> = browser
            .settle(&format!(
                "Promise.all({vectors}.map(async (vector) => {{
                   const bytes = (name) => Uint8Array.from(vector[name].match(/../g) ?? [], (it) => parseInt(it, 16));
                   const key = await crypto.subtle.importKey('raw', bytes('public'), 'Ed25519', false, ['verify']);
                   return crypto.subtle.verify('Ed25519', key, bytes('signature'), bytes('message'));
                 }}))"
            ))
            .await?;
        assert_eq!(verified, [true; 4]);
        Ok(())
    });
}

/// Browsers without Ed25519, and pages that are no secure context.
const WITHOUT: &[(&str, &str)] = &[
    (
        "no Ed25519",
        "SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))",
    ),
    (
        "no secure context",
        "Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })",
    ),
];

#[test]
fn missing_ed25519_follows_host_policy() {
    in_browser(async |browser| {
        publish(browser)?;
        let mut page = String::new();
        for (id, more) in [
            ("a", ""),
            ("b", r#"unverified="refuse""#),
            ("c", r#"unverified="show""#),
        ] {
            let attributes = format!(r#"src="{STORY}" key="{{1}}" {more}"#);
            page += &element(id, &fill(browser, &attributes)?, "");
        }
        each_row(
            WITHOUT,
            |row| row.0,
            async |(_, script)| {
                let script = format!("<head><script>{script}</script>");
                let page = host_page(&page).replacen("<head>", &script, 1);
                browser.open_with(&page, &[]).await?;
                browser
                    .until("record.load.length + record.error.length >= 3")
                    .await?;
                for (id, expected) in [
                    ("a", "the fallback, `unverified`"),
                    ("b", "the fallback, `unverified`"),
                    ("c", "the story, unmarked"),
                ] {
                    assert_eq!(marked_outcome(browser, id).await?, expected, "{id}");
                }
                Ok(())
            },
        )
        .await
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
        browser.until("record.error.length").await?;
        let code: String = browser.eval("record.error[0].code").await?;
        assert_eq!(code, "older-version");
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
