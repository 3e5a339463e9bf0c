//! The files of `tests/signatures`: their keys, and where the server has them.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use browser_tests::{Browser, root};
use serde_json::Value;

pub(super) fn fixture(name: &str) -> anyhow::Result<String> {
    Ok(std::fs::read_to_string(
        root().join("tests/signatures").join(name),
    )?)
}

/// The public keys of the fixtures.
pub(super) fn keys() -> anyhow::Result<[String; 2]> {
    let vectors: Value = serde_json::from_str(&fixture("rfc8032.json")?)?;
    Ok([0, 1].map(|index| {
        let digits = vectors[index]["public"].as_str().unwrap();
        let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
        let bytes: Vec<u8> = (0..64).step_by(2).map(byte).collect();
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }))
}

/// Puts the documents and their signatures onto the server.
pub(super) fn publish(browser: &Browser) -> anyhow::Result<()> {
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
pub(super) fn fill(browser: &Browser, text: &str) -> anyhow::Result<String> {
    let [first, second] = keys()?;
    Ok(text
        .replace("{publisher}", &browser.server.publisher)
        .replace("{1}", &first)
        .replace("{2}", &second))
}
