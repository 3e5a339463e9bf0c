//! The ways to share: the event that can cancel them, and the server that Mastodon
//! asks for.

use serde_json::{Value, json};

use super::{filled, open};
use crate::{each_row, in_browser};

/// What is pressed, and the target that the event has.
const WAYS: &[(&str, &str)] = &[
    ("tree('a').querySelector('.share__copy')", "copy"),
    ("tree('a').querySelector('.share__sheet')", "sheet"),
    (
        "tree('a').querySelector('[data-target=telegram]')",
        "telegram",
    ),
    ("tree('a').querySelector('[data-target=print]')", "print"),
    (
        "tree('a').querySelector('[data-target=mastodon]')",
        "mastodon",
    ),
];

#[test]
fn share_event_can_cancel_each_way() {
    in_browser(async |browser| {
        open(browser, json!({}), "").await?;
        filled(browser).await?;
        browser
            .eval::<()>(
                "void (
                   record.done = [],
                   Object.defineProperty(navigator, 'share', { configurable: true, value: async () => void record.done.push('sheet') }),
                   Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async () => void record.done.push('copy') } })
                 )",
            )
            .await?;
        each_row(WAYS, |(_, target)| target, async |(button, target)| {
            for is_cancelled in [true, false] {
                // Printing waits for the reader.
                if *target == "print" && !is_cancelled {
                    continue;
                }
                browser.eval::<()>(&format!("void (window.cancels = {is_cancelled}, record.share = [], record.done = [], record.followed = '', {button}.click())")).await?;
                browser.until("record.share.length").await?;
                let found: Value = browser.eval("record.share[0]").await?;
                assert_eq!(found, json!([target, "https://northline.example/harbour", "Harbour reopens"]));
                let what = match *target {
                    "copy" | "sheet" => format!("record.done.join() === '{target}'"),
                    "mastodon" => "!!tree('a').querySelector('.share__form')".to_owned(),
                    "print" => "false".to_owned(),
                    _ => "record.followed.startsWith('https://t.me/share/url')".to_owned(),
                };
                if is_cancelled {
                    assert!(!browser.eval::<bool>(&what).await?, "{target} was shared");
                } else {
                    browser.until(&what).await?;
                }
            }
            Ok(())
        })
        .await
    });
}

/// What a reader types, and the server of the link; none if the browser asks again.
const SERVERS: &[(&str, &str)] = &[
    ("mastodon", ""),
    ("fedi.example", "https://fedi.example/share?text="),
    ("@ida@fedi.example", "https://fedi.example/share?text="),
    (
        " https://Fedi.example/about?x ",
        "https://fedi.example/share?text=",
    ),
];

#[test]
fn mastodon_asks_for_server_and_remembers_it_in_the_page() {
    in_browser(async |browser| {
        open(browser, json!({}), "").await?;
        filled(browser).await?;
        let field = "tree('a').querySelector('.share__field')";
        for (typed, expected) in SERVERS {
            browser
                .eval::<()>(&format!(
                    "void (record.followed = '', {field} ?? tree('a').querySelector('[data-target=mastodon]').click())"
                ))
                .await?;
            browser
                .until(&format!("tree('a').activeElement === {field}"))
                .await?;
            browser
                .eval::<()>(&format!(
                    "void ({field}.value = '{typed}', {field}.form.requestSubmit())"
                ))
                .await?;
            if expected.is_empty() {
                assert!(
                    browser
                        .eval::<bool>(&format!("!{field}.validity.valid && !record.followed"))
                        .await?
                );
            } else {
                browser.until("record.followed").await?;
                let link: String = browser.eval("record.followed").await?;
                assert_eq!(
                    link,
                    [
                        *expected,
                        "Harbour%20reopens%20https%3A%2F%2Fnorthline.example%2Fharbour"
                    ]
                    .concat()
                );
            }
        }
        browser
            .eval::<()>("void tree('a').querySelector('[data-target=mastodon]').click()")
            .await?;
        assert_eq!(
            browser.eval::<String>(&format!("{field}.value")).await?,
            "fedi.example"
        );
        let kept: usize = browser
            .eval("localStorage.length + sessionStorage.length + document.cookie.length")
            .await?;
        assert_eq!(kept, 0);
        Ok(())
    });
}
