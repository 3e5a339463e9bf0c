//! Ed25519 of the browser: it verifies as others do, and where it is missing the
//! host decides.

use browser_tests::host_page;

use super::{
    STORY, element,
    fixtures::{fill, fixture, publish},
    marked_outcome,
};
use crate::{each_row, in_browser};

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
