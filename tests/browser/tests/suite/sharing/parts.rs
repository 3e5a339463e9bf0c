//! Sharing a part of a story: a photo, or the words that a reader has selected.

use browser_tests::Key;
use serde_json::{Value, json};

use super::open;
use crate::in_browser;

#[test]
fn photo_and_selected_quotation_can_be_shared() {
    in_browser(async |browser| {
        let photo = |name: &str| json!({ "type": "photo", "alt": name, "credit": "Northline/Ida Brekke", "caption": "The quay.", "sources": [{ "url": "/examples/pictures/reservoir.svg", "width": 300, "height": 20 }] });
        let members = json!({ "body": ["Regjeringsforhandlingene continued at dawn.", photo("One"), photo("Two")] });
        open(browser, members, "").await?;
        let mock = "Object.defineProperty(IT.navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => void (record.copied = text) } })";
        browser.eval::<()>(&["void (", &mock.replace("IT", "window"), ", Object.defineProperty(navigator, 'share', { configurable: true, value: undefined }))"].concat()).await?;

        browser
            .eval::<()>("void tree('a').querySelectorAll('.photo__enlarge')[1].click()")
            .await?;
        browser
            .until("tree('a').querySelector('dialog:modal')")
            .await?;
        browser
            .eval::<()>(
                &[
                    "void (",
                    &mock.replace("IT", "viewer('a').defaultView"),
                    ", viewer('a').querySelector('.viewer__button--share').click())",
                ]
                .concat(),
            )
            .await?;
        browser
            .until("viewer('a').querySelector('.viewer__said').textContent === 'Link copied'")
            .await?;
        assert_eq!(
            browser.eval::<String>("record.copied").await?,
            "https://northline.example/harbour#photo-2"
        );
        browser.press(Key::Escape).await?;
        browser.until("!tree('a').querySelector('dialog')").await?;

        let place: [f64; 2] = browser
            .eval("(({ left, top }) => [Math.round(left + 30), Math.round(top + 12)])(tree('a').querySelector('.paragraph').getBoundingClientRect())")
            .await?;
        browser.double_click(place).await?;
        browser
            .until("tree('a').querySelector('.share__offer')")
            .await?;
        let link: String = browser
            .eval("tree('a').querySelector('.share__offer [data-target=x]').href")
            .await?;
        assert!(
            link.starts_with(
                "https://x.com/intent/tweet?text=%E2%80%9CRegjeringsforhandlingene%E2%80%9D&url="
            ),
            "{link}"
        );
        browser
            .eval::<()>("void tree('a').querySelector('.share__offer button').click()")
            .await?;
        browser.until("tree('a').querySelector('.share__offer [role=status]').textContent === 'Link copied'").await?;
        let url = "https://northline.example/harbour#:~:text=Regjeringsforhandlingene";
        assert_eq!(browser.eval::<String>("record.copied").await?, url);
        let shared: Value = browser.eval("record.share").await?;
        assert_eq!(
            shared[0],
            json!([
                "copy",
                "https://northline.example/harbour#photo-2",
                "Harbour reopens"
            ])
        );
        assert_eq!(
            shared[1],
            json!(["copy", url, "“Regjeringsforhandlingene”"])
        );
        // The selection ends, and so does the offer.
        browser.click([5.0, 5.0]).await?;
        browser
            .until("!tree('a').querySelector('.share__offer')")
            .await?;
        Ok(())
    });
}
