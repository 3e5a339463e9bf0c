//! A story that is printed or copied.

use browser_tests::{Browser, story_element};

use crate::in_browser;

/// Opens a story with every part, as it would be printed in a dark scheme.
async fn print(browser: &Browser) -> anyhow::Result<()> {
    let src = format!(
        "{}/examples/stories/every-part.json",
        browser.server.publisher
    );
    let element = story_element("a", &src);
    let element = element.replace("<wire-story", "<wire-story theme=dark");
    browser
        .open(&format!("<div style='width: 640px'>{element}</div>"))
        .await?;
    browser.until("record.load.length").await?;
    // What holds for paper holds for the screen from now on.
    browser
        .eval::<()>(
            "tree('a').adoptedStyleSheets.flatMap((it) => [...it.cssRules]).forEach((it) => {
               if (it.media?.mediaText === 'print') it.media.mediaText = 'all';
             })",
        )
        .await
}

/// What paper has, and what it has not.
const ON_PAPER: &[(&str, bool)] = &[
    (".headline", true),
    (".byline__author", true),
    (".byline > .time", true),
    (".byline__printed .time", true),
    (".photo__credit", true),
    (".addresses__link", true),
    (".source", true),
    (".embed__link", true),
    (".correction", true),
    (".byline__updated", false),
    (".share", false),
    (".related", false),
    (".promotions", false),
    (".photo__enlarge", false),
    (".embed__load", false),
];

#[test]
fn paper_has_the_story_and_no_controls() {
    in_browser(async |browser| {
        print(browser).await?;
        for (selector, expected) in ON_PAPER {
            let is_there: bool = browser
                .eval(&format!(
                    "tree('a').querySelector('{selector}').checkVisibility()"
                ))
                .await?;
            assert_eq!(is_there, *expected, "{selector}");
        }
        let source: String = browser
            .eval("getComputedStyle(tree('a').querySelector('.source .link'), '::after').content")
            .await?;
        let address = "https://northline.example/reference/every-part";
        assert!(
            source.contains("attr(href)") || source.contains(address),
            "{source}"
        );
        Ok(())
    });
}

#[test]
fn paper_is_black_on_white_and_nothing_is_cut() {
    in_browser(async |browser| {
        print(browser).await?;
        let colours: [String; 2] = browser
            .eval("(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(tree('a').querySelector('.story')))")
            .await?;
        assert_eq!(colours, ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]);
        let soft: String = browser
            .eval("getComputedStyle(tree('a').querySelector('.photo__caption')).color")
            .await?;
        assert_eq!(soft, "rgb(86, 91, 99)", "the captions are too light");
        let cut: Vec<String> = browser
            .eval(
                "[...tree('a').querySelectorAll('.photo, .photo__image, .table, .table__grid')].filter((it) => {
                   const { left, right } = it.getBoundingClientRect();
                   const host = a.getBoundingClientRect();
                   return left < host.left - 1 || right > host.right + 1 || it.scrollHeight > it.clientHeight + 1;
                 }).map((it) => it.className)",
            )
            .await?;
        assert!(cut.is_empty(), "{cut:?}");
        Ok(())
    });
}

#[test]
fn what_is_copied_keeps_captions_apart_and_credits_attached() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        browser
            .open(&format!(
                "{}<textarea id=t></textarea>",
                story_element("a", &src)
            ))
            .await?;
        browser.until("record.load.length").await?;
        browser.chord('a').await?;
        browser.chord('c').await?;
        browser.eval::<()>("void t.focus()").await?;
        browser.chord('v').await?;
        browser.until("t.value").await?;
        let text: String = browser.eval("t.value").await?;
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let caption =
            "The customs bridge, where delegates crossed on foot at noon. Photo: Northline/Pool";
        assert!(lines.contains(&caption), "{text}");
        for absent in ["Copy link", "Enlarge photo"] {
            assert!(!text.contains(absent), "{absent}: {text}");
        }
        Ok(())
    });
}
