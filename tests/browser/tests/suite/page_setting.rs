//! What a story inherits from its page: height, colours, language, gutters.

use browser_tests::{Browser, Key, host_page, story_element};
use serde_json::{Value, json};

use crate::in_browser;

async fn open(browser: &Browser, before: &str) -> anyhow::Result<()> {
    let src = format!(
        "{}/examples/stories/every-part.json",
        browser.server.publisher
    );
    browser
        .open_with(
            &host_page(&format!(
                "{before}<div id=column>{}</div>",
                story_element("a", &src)
            )),
            &[],
        )
        .await?;
    browser.until("record.load.length === 1").await
}

#[test]
fn reserved_height_keeps_element_attributes() {
    in_browser(async |browser| {
        let stalled = format!("{}/fault/stalled", browser.server.publisher);
        let page = format!("<wire-story id=a min-height=900px src='{stalled}'></wire-story>");
        browser.open(&page).await?;
        let height = "getComputedStyle(a).minHeight";
        browser
            .until("customElements.get('wire-story') && a.shadowRoot")
            .await?;
        assert_eq!(browser.eval::<String>(height).await?, "900px");
        let names: Vec<String> = browser.eval("a.getAttributeNames()").await?;
        assert_eq!(names, ["id", "min-height", "src"]);
        // Libraries that morph a page remove attributes that they do not know.
        let values = [("1500px", "1500px"), ("1px } :host { color: red", "0px")];
        for (value, expected) in values {
            browser
                .eval::<()>(&format!(
                    "void (a.removeAttribute('style'), a.minHeight = '{value}')"
                ))
                .await?;
            assert_eq!(browser.eval::<String>(height).await?, expected, "{value}");
        }
        Ok(())
    });
}

#[test]
fn page_language_changes_the_labels_live() {
    in_browser(async |browser| {
        open(browser, "").await?;
        let label = "tree('a').querySelector('.share__copy').textContent.trim()";
        let english: String = browser.eval(label).await?;
        browser
            .eval::<()>("void (document.documentElement.lang = 'de')")
            .await?;
        browser.until(&format!("{label} !== '{english}'")).await?;
        browser.eval::<()>("void (column.lang = 'en')").await?;
        browser.until(&format!("{label} === '{english}'")).await
    });
}

/// Backgrounds of a page, and the scheme that the page announces.
const GROUNDS: &[(&str, &str)] = &[
    ("#0f172a", "normal"),
    ("#fff", "light dark"),
    ("#fff", "dark"),
    ("#888", "normal"),
    ("#c33", "normal"),
    ("oklch(0.2 0.05 260)", "normal"),
    ("oklch(0.9 0.05 260)", "dark"),
    ("rgb(0 0 0 / 80%)", "normal"),
];

/// Contrast of every text and control.
const FAINT: &str = include_str!("contrast.js");

#[test]
fn text_is_readable_on_any_background_of_the_page() {
    in_browser(async |browser| {
        open(browser, "<style>body { margin: 0 }</style>").await?;
        browser.press(Key::Tab).await?;
        for (ground, scheme) in GROUNDS {
            browser
                .eval::<()>(&format!(
                    "void (document.documentElement.style.colorScheme = '{scheme}', document.body.style.background = '{ground}')"
                ))
                .await?;
            // Past the transition that a page may have.
            browser
                .settle::<()>("new Promise((done) => setTimeout(done, 600))")
                .await?;
            let found: Vec<String> = browser.eval(FAINT).await?;
            let found: Vec<_> = found.iter().filter(|it| !it.contains(": border")).collect();
            assert!(found.is_empty(), "{ground} {scheme}: {found:#?}");
        }
        Ok(())
    });
}

#[test]
fn dark_class_changes_the_scheme_live() {
    in_browser(async |browser| {
        open(
            browser,
            "<style>body { transition: background 0.2s } .dark body { background: #0f172a; color: #e2e8f0 }</style>",
        )
        .await?;
        let colour = "getComputedStyle(tree('a').querySelector('.headline')).color";
        browser
            .until(&format!("{colour} === 'rgb(23, 25, 28)'"))
            .await?;
        for (act, expected) in [
            ("add('dark')", "rgb(231, 229, 224)"),
            ("remove('dark')", "rgb(23, 25, 28)"),
        ] {
            browser
                .eval::<()>(&format!("void document.documentElement.classList.{act}"))
                .await?;
            browser.until(&format!("{colour} === '{expected}'")).await?;
        }
        // An explicit scheme has a background of its own.
        browser.eval::<()>("void (a.theme = 'dark')").await?;
        browser
            .until(&format!("{colour} === 'rgb(231, 229, 224)'"))
            .await
    });
}

/// The style of a column, and the distance of the text from its edge.
const COLUMNS: &[(&str, f64, f64)] = &[
    ("width: 620px; margin: 0 auto", 0.0, 0.0),
    ("width: 300px; margin: 0 auto", 0.0, 0.0),
    ("width: auto", 16.0, 60.0),
    (
        "width: 620px; margin: 0; /* --wire-inset: 12px */",
        12.0,
        12.0,
    ),
];

#[test]
fn text_is_flush_with_column_with_gutters() {
    in_browser(async |browser| {
        browser.resize(800, 700).await?;
        open(
            browser,
            "<style>:root { scrollbar-width: none } body { margin: 0 }</style>",
        )
        .await?;
        for (style, least, most) in COLUMNS {
            let inset: f64 = browser
                .eval(&format!(
                    "(column.style = '{style}', a.style = '{style}'.match(/--wire-inset: 12px/) ?? '',
                      tree('a').querySelector('.paragraph').getBoundingClientRect().left - column.getBoundingClientRect().left)"
                ))
                .await?;
            // A line is at most 612 pixels long.
            let slack = if *most > 16.0 { 60.0 } else { 4.1 };
            assert!(inset >= *least && inset <= most + slack, "{style}: {inset}");
        }
        Ok(())
    });
}

/// What the share sheet does, whether its button is there, and whether there is
/// an announcement.
const SHEETS: &[(&str, &str, bool, bool)] = &[
    ("AbortError", "true", true, false),
    ("NotAllowedError", "true", true, true),
    ("DataError", "true", true, true),
    ("NotAllowedError", "false", false, false),
];

#[test]
fn refused_share_sheet_copies_address_or_reports_failure() {
    in_browser(async |browser| {
        for (error, can_share, is_shown, is_said) in SHEETS {
            let script = format!(
                "<script>
                   navigator.share = () => Promise.reject(new DOMException('', '{error}'));
                   navigator.canShare = () => {can_share};
                 </script>"
            );
            open(browser, &script).await?;
            let button = "tree('a').querySelector('.share__sheet')";
            let found: bool = browser.eval(&format!("!{button}.hidden")).await?;
            assert_eq!(found, *is_shown, "{error} {can_share}");
            if !is_shown {
                continue;
            }
            browser
                .eval::<()>(&format!("void {button}.click()"))
                .await?;
            let said = "tree('a').querySelector('.share [role=status]').textContent !== ''";
            if *is_said {
                browser.until(said).await?;
            } else {
                let silent = format!("new Promise((done) => setTimeout(() => done({said}), 300))");
                assert!(!browser.settle::<bool>(&silent).await?, "{error}");
            }
        }
        Ok(())
    });
}

/// The window inside of the frame in which a story is shown.
const INNER: &str = "tree('a').querySelector('iframe').contentWindow";

async fn open_in_frame(browser: &Browser, page: &str) -> anyhow::Result<()> {
    let src = format!(
        "{}/examples/stories/straits-talks.json",
        browser.server.publisher
    );
    let page = host_page(&format!("{page}{}", story_element("a", &src)));
    let policy = [("content-security-policy", "script-src 'self'")];
    browser.open_with(&page, &policy).await?;
    browser.until("record.load.length").await?;
    browser
        .until("tree('a').querySelector('iframe').clientHeight > 1000")
        .await
}

#[test]
fn frame_covers_the_window_while_its_viewer_is_open() {
    in_browser(async |browser| {
        open_in_frame(browser, "").await?;
        browser
            .eval::<()>(&format!(
                "void (() => {{
                   const root = {INNER}.document.querySelector('wire-story').shadowRoot;
                   window.dialog = () => root.querySelector('dialog:modal');
                   const button = [...root.querySelectorAll('.photo__enlarge')].at(-1);
                   scrollTo(0, button.getBoundingClientRect().top);
                   window.place = [scrollY, a.clientHeight];
                   button.focus({{ preventScroll: true }});
                   button.click();
                 }})()"
            ))
            .await?;
        browser.until("dialog()").await?;
        // The frame lays its viewer out once it has its new height.
        browser
            .until(
                "[tree('a').querySelector('iframe'), dialog()].every((it) => {
                   const { x, y, width, height } = it.getBoundingClientRect();
                   const { clientWidth } = document.documentElement;
                   return `${[x, y, Math.round(width), Math.round(height)]}` === `${[0, 0, clientWidth, innerHeight]}`;
                 })",
            )
            .await?;
        let place: Value = browser
            .eval("[scrollY > 500, a.clientHeight === place[1]]")
            .await?;
        assert_eq!(place, json!([true, true]));
        browser.press(Key::Escape).await?;
        browser
            .until("!dialog() && !tree('a').querySelector('dialog:modal')")
            .await?;
        browser
            .until("scrollY === place[0] && a.clientHeight === place[1]")
            .await
    });
}

#[test]
fn frame_follows_the_page_live() {
    in_browser(async |browser| {
        open_in_frame(
            browser,
            "<link rel=stylesheet href='data:text/css,body{background:white}'>",
        )
        .await?;
        let story = format!("{INNER}.document.querySelector('wire-story').shadowRoot");
        let colour = |selector: &str| {
            format!("{INNER}.getComputedStyle({story}.querySelector('{selector}')).color")
        };
        let label = format!("{story}.querySelector('.share__copy').textContent");
        browser
            .eval::<()>(&format!("void (window.english = {label})"))
            .await?;
        let steps = [
            (
                "document.body.style.background = '#0f172a'",
                format!("{} === 'rgb(231, 229, 224)'", colour(".headline")),
            ),
            (
                "document.body.style.background = '#fff'",
                format!("{} === 'rgb(23, 25, 28)'", colour(".headline")),
            ),
            (
                "a.style.setProperty('--wire-text', 'rgb(0, 0, 80)')",
                format!("{} === 'rgb(0, 0, 80)'", colour(".headline")),
            ),
            (
                "document.documentElement.dir = 'rtl'",
                format!("{INNER}.document.dir === 'rtl'"),
            ),
            (
                "document.documentElement.lang = 'de'",
                format!("{label} !== english"),
            ),
        ];
        for (act, expected) in steps {
            browser.eval::<()>(&format!("void ({act})")).await?;
            browser.until(&expected).await?;
        }
        let allow: String = browser
            .eval("tree('a').querySelector('iframe').allow")
            .await?;
        assert!(allow.contains("web-share") && allow.contains("clipboard-write"));
        Ok(())
    });
}
