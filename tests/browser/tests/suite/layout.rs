//! The layout of a story in columns of any width.

use serde_json::json;

use crate::{in_browser, look::open};

/// Widths of a column, in CSS pixels: a sidebar to a screen.
const WIDTHS: [u32; 11] = [240, 280, 320, 360, 480, 600, 768, 900, 1080, 1440, 2000];

/// Elements that overflow their story, except for scroll containers and text for
/// screen readers.
const OVERFLOW: &str = "[...document.querySelectorAll('wire-story')].flatMap((story) => {
  const host = story.getBoundingClientRect();
  return [...story.shadowRoot.querySelectorAll('.story *')]
    .filter((it) => it.checkVisibility() && !it.closest('.table > *, .hidden, svg'))
    .map((it) => [it, it.getBoundingClientRect()])
    .filter(([, { left, right, width }]) => width > 0 && (left < host.left - 1 || right > host.right + 1))
    .map(([it, { left, right }]) => `${it.localName}.${it.className}: ${left} to ${right} of ${host.left} to ${host.right}`)
})";

#[test]
fn content_fits_columns_of_all_widths() {
    in_browser(async |browser| {
        open(browser, &["every-part", "harbour-rtl", "frost-orchards"]).await?;
        for width in WIDTHS {
            browser
                .eval::<()>(&format!(
                    "document.querySelectorAll('.column').forEach((it) => void (it.style.width = '{width}px'))"
                ))
                .await?;
            let found: Vec<String> = browser.eval(OVERFLOW).await?;
            assert!(found.is_empty(), "{width}: {found:#?}");
        }
        Ok(())
    });
}

/// A word without a place to break it, in several scripts, and an address.
const UNBROKEN: [&str; 5] = [
    "W",
    "漢",
    "ก",
    "ض",
    "https://northline.example/a-b_c?d=e&f=g",
];

#[test]
fn long_words_fit_every_part() {
    in_browser(async |browser| {
        for letter in UNBROKEN {
            let word = letter.repeat(200 / letter.chars().count());
            let photo = json!({ "type": "photo", "sources": [], "alt": word, "caption": word, "credit": word });
            let link = json!({ "name": word, "url": "https://northline.example/" });
            let story = json!({
                "format": "wire-story/1",
                "headline": word, "kicker": word, "standfirst": word, "dateline": word,
                "breadcrumbs": [link, link],
                "byline": { "authors": [link, link] },
                "leadPhoto": photo,
                "body": [
                    word, photo,
                    { "type": "heading", "text": word },
                    { "type": "paragraph", "text": [{ "type": "code", "text": word }] },
                    { "type": "list", "items": [{ "text": word, "list": { "items": [word] } }] },
                    { "type": "quote", "body": [word], "attribution": word },
                    { "type": "quote", "kind": "pull", "body": [word], "attribution": word },
                    { "type": "table", "caption": word, "head": [[word, word]], "rows": [[word, word]] },
                    { "type": "note", "title": word, "body": [word] },
                    { "type": "embed", "url": "https://vimeo.com/1234567", "title": word },
                ],
                "corrections": [{ "text": word }],
                "publisher": { "name": word },
                "rights": { "copyright": word, "terms": word },
                "addresses": [{ "url": format!("https://northline.example/{}", "a".repeat(200)) }],
                "promotions": { "label": word, "links": [{ "label": word, "url": "https://northline.example/" }] },
                "related": [{ "headline": word, "url": "https://northline.example/" }],
            });
            browser
                .open(&format!(
                    "<div class=column><wire-story id=a loading=eager><script type='application/json'>{story}</script></wire-story></div>"
                ))
                .await?;
            browser.until("record.load.length").await?;
            for width in [240, 360, 1080] {
                browser
                    .eval::<()>(&format!(
                        "void (document.querySelector('.column').style.width = '{width}px')"
                    ))
                    .await?;
                let found: Vec<String> = browser.eval(OVERFLOW).await?;
                assert!(found.is_empty(), "{letter} in {width}: {found:#?}");
            }
        }
        Ok(())
    });
}

#[test]
fn photo_keeps_stated_box_before_and_after_load() {
    in_browser(async |browser| {
        let photo = |url: &str, width: u32, height: u32| json!({ "type": "photo", "sources": [{ "url": url, "width": width, "height": height }] });
        let unsized_photo = |url: &str| json!({ "type": "photo", "sources": [{ "url": url }] });
        let (silent, upright) = ("/fault/silent", "/upright.svg");
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='20'/>";
        let kind = [("content-type", "image/svg+xml")];
        browser.server.page(upright, svg, &kind);
        let story = json!({
            "format": "wire-story/1",
            "headline": "Boxes",
            "body": [
                photo(silent, 1200, 800), photo(silent, 800, 1200), photo(silent, 900, 900),
                unsized_photo(silent),
                // Their sizes are wrong, or not known.
                photo(upright, 900, 900), unsized_photo(upright),
            ],
        });
        browser
            .open(&format!(
                "<wire-story id=a loading=eager><script type='application/json'>{story}</script></wire-story>"
            ))
            .await?;
        browser.until("record.load.length").await?;
        browser
            .until("(scrollTo(0, scrollY + 400), [...tree('a').querySelectorAll('img')].slice(4).every((it) => it.naturalHeight))")
            .await?;
        let ratios: Vec<f64> = browser
            .eval("[...tree('a').querySelectorAll('img')].map((it) => it.offsetHeight / it.offsetWidth)")
            .await?;
        let expected = [2.0 / 3.0, 1.5, 1.0, 2.0 / 3.0, 1.0, 2.0 / 3.0];
        assert_eq!(ratios.len(), expected.len());
        for (ratio, expected) in ratios.iter().zip(expected) {
            assert!((ratio - expected).abs() < 0.01, "{ratios:?}");
        }
        Ok(())
    });
}

/// Twice as large as `style/tokens.css` has it, which is what a reader who
/// enlarges only the text sees.
const TWICE: &str = "Object.entries({
  text: '400 36px/1.6', headline: '700 clamp(50px, 10.4cqi, 100px)/1.08', standfirst: '400 36px/1.42',
  subhead: '700 48px/1.2', pull: '400 44px/1.25', label: '400 28px/1.5', note: '400 30px/1.5',
}).forEach(([name, font]) => document.querySelectorAll('wire-story').forEach((it) => it.style.setProperty(`--wire-font-${name}`, font)))";

#[test]
fn doubled_text_size_fits_narrow_column() {
    in_browser(async |browser| {
        open(browser, &["every-part", "harbour-rtl"]).await?;
        browser.eval::<()>(TWICE).await?;
        for width in [320, 640, 1280] {
            browser
                .eval::<()>(&format!(
                    "document.querySelectorAll('.column').forEach((it) => void (it.style.width = '{width}px'))"
                ))
                .await?;
            let found: Vec<String> = browser.eval(OVERFLOW).await?;
            assert!(found.is_empty(), "{width}: {found:#?}");
        }
        Ok(())
    });
}

#[test]
fn long_table_scrolls_under_header() {
    in_browser(async |browser| {
        let row = |cell: &str| json!([cell, cell, cell, cell, cell, cell, cell, cell]);
        let story = json!({
            "format": "wire-story/1",
            "headline": "A table",
            "body": [{ "type": "table", "head": [row("Column")], "rows": vec![row("1,204"); 80] }],
        });
        browser
            .open(&format!(
                "<div style='width: 400px'><wire-story id=a loading=eager><script type='application/json'>{story}</script></wire-story></div>"
            ))
            .await?;
        browser.until("record.load.length").await?;
        let places: [f64; 4] = browser
            .eval(
                "(() => {
                   const table = tree('a').querySelector('.table');
                   table.scrollTo(60, 900);
                   const top = table.querySelector('th').getBoundingClientRect().top;
                   return [table.scrollTop, table.scrollLeft, top - table.getBoundingClientRect().top, document.scrollingElement.scrollLeft];
                 })()",
            )
            .await?;
        assert_eq!(places, [900.0, 60.0, 0.0, 0.0]);
        Ok(())
    });
}
