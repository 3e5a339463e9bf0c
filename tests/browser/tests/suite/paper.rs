//! A story that is printed or copied.

use std::io::Read;

use browser_tests::{Browser, Engine, story_element};
use flate2::read::ZlibDecoder;

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
    // From here on the screen has the rules for paper.
    browser
        .eval::<()>(
            "tree('a').adoptedStyleSheets.flatMap((it) => [...it.cssRules]).forEach((it) => {
               if (it.media?.mediaText === 'print') it.media.mediaText = 'all';
             })",
        )
        .await
}

/// A part, and whether it is printed.
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
    (".pass-on", false),
    (".photo__enlarge", false),
    (".embed__load", false),
];

#[test]
fn print_has_story_without_controls() {
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
            .eval("getComputedStyle(tree('a').querySelector('.source .link + .link'), '::after').content")
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
fn print_is_black_on_white_and_uncut() {
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

/// What must be whole on one page, and what a page may end with.
const BREAKS: &[(&str, &str, &str)] = &[
    (".photo", "break-inside", "avoid"),
    (".quote", "break-inside", "avoid"),
    (".table tr", "break-inside", "avoid"),
    (".note", "break-inside", "avoid"),
    (".embed", "break-inside", "avoid"),
    (".addresses", "break-inside", "avoid"),
    (".subhead", "break-after", "avoid"),
    // Firefox cuts lines where it breaks a grid.
    (".story__grid", "display", "block"),
    (".body", "display", "block"),
];

#[test]
fn page_breaks_fall_between_blocks() {
    in_browser(async |browser| {
        print(browser).await?;
        for (selector, property, expected) in BREAKS {
            let found: Vec<String> = browser
                .eval(&format!(
                    "[...tree('a').querySelectorAll('{selector}')].map((it) => getComputedStyle(it).getPropertyValue('{property}'))"
                ))
                .await?;
            assert!(!found.is_empty(), "{selector}");
            assert!(
                found.iter().all(|it| it == expected),
                "{selector}: {found:?}"
            );
        }
        // A4 without its margins is 1047 pixels high.
        let tallest: f64 = browser
            .eval(
                "parseFloat(getComputedStyle(tree('a').querySelector('.photo__image')).maxHeight)",
            )
            .await?;
        assert!(tallest < 900.0, "a photo of {tallest} is cut");
        Ok(())
    });
}

/// How many pages a PDF has: objects of that type, which may be packed.
fn pages(pdf: &[u8]) -> usize {
    let count = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        let types = text.split("/Type /Page").skip(1);
        types.filter(|rest| !rest.starts_with('s')).count()
    };
    let starts = pdf.windows(7).enumerate();
    let streams = starts
        .filter(|(_, mark)| *mark == b"stream\n")
        .map(|(at, _)| &pdf[at + 7..]);
    let packed = streams.filter_map(|stream| {
        let mut bytes = Vec::new();
        ZlibDecoder::new(stream).read_to_end(&mut bytes).ok()?;
        Some(count(&bytes))
    });
    count(pdf) + packed.sum::<usize>()
}

#[test]
fn long_story_prints_on_several_pages() {
    in_browser(async |browser| {
        if browser.engine() == Engine::WebKit {
            // Its driver cannot print.
            return Ok(());
        }
        let src = format!(
            "{}/examples/stories/straits-talks.json",
            browser.server.publisher
        );
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        let count = pages(&browser.print().await?);
        assert!((3..=7).contains(&count), "{count} pages");
        Ok(())
    });
}

#[test]
fn copied_text_separates_captions_and_keeps_credits() {
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
