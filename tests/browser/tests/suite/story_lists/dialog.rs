//! A story that a list opens in a dialog: its address, and what closes it.

use browser_tests::Key;

use super::{LINK, NORTHLINE, STORY, list_element, open};
use crate::{each_row, in_browser};

const DIALOG: &str = "tree('a').querySelector('dialog:modal')";

/// What the page says its address is, and what of it names the story.
const ADDRESSES: &[(&str, &str, &str)] = &[
    (
        "",
        "/page.html?a=1",
        "/page.html?a=1#wire-story=straits-talks",
    ),
    (
        "address=query",
        "/page.html?a=1#b",
        "/page.html?a=1&wire-story=straits-talks#b",
    ),
    ("address=none", "/page.html?a=1#b", "/page.html?a=1#b"),
];

#[test]
fn dialog_has_an_address_and_back_closes_it() {
    const PLACE: &str = "location.pathname + location.search + location.hash";
    in_browser(async |browser| {
        each_row(
            ADDRESSES,
            |(attributes, ..)| attributes,
            async |(attributes, before, during)| {
                // Sets up the page.
                open(
                    browser,
                    &list_element("a", NORTHLINE, &format!("open=dialog {attributes}")),
                )
                .await?;
                browser.visit(before).await?;
                browser.until("record.load.length === 1").await?;
                browser.eval::<()>(&format!("void {LINK}.click()")).await?;
                browser.until(DIALOG).await?;
                browser.until(STORY).await?;
                assert_eq!(browser.eval::<String>(PLACE).await?, *during);
                let name: String = browser
                    .eval(&format!("{DIALOG}.getAttribute('aria-label')"))
                    .await?;
                assert!(name.starts_with("Concessions"), "{name}");
                let has_address = before != during;
                if has_address {
                    browser.eval::<()>("void history.back()").await?;
                    browser.until(&format!("!{DIALOG}")).await?;
                    assert_eq!(browser.eval::<String>(PLACE).await?, *before);
                    browser.eval::<()>("void history.forward()").await?;
                    browser.until(DIALOG).await?;
                }
                browser.press(Key::Escape).await?;
                browser.until(&format!("!{DIALOG}")).await?;
                browser.until(&format!("{PLACE} === '{before}'")).await?;
                if !has_address {
                    return Ok(());
                }
                // A link to that address opens it; closing leads to the list.
                browser.go("about:blank").await?;
                browser.visit(during).await?;
                browser.until(DIALOG).await?;
                browser.until(STORY).await?;
                browser
                    .eval::<()>(&format!(
                        "void {DIALOG}.querySelector('.stories__close').click()"
                    ))
                    .await?;
                browser
                    .until(&format!("!{DIALOG} && {PLACE} === '{before}'"))
                    .await
            },
        )
        .await
    });
}
