//! The colours of a story on whatever its page has behind it.

use browser_tests::{Browser, Key, story_element};

use crate::{each_row, in_browser, page_setting::open};

/// Backgrounds of a page, and the scheme that the page announces.
const GROUNDS: &[(&str, &str)] = &[
    ("#000", "normal"),
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
fn page_background_keeps_text_readable() {
    in_browser(async |browser| {
        open(browser, "<style>body { margin: 0 }</style>").await?;
        browser.press(Key::Tab).await?;
        for (ground, scheme) in GROUNDS {
            browser
                .eval::<()>(&format!(
                    "void (document.documentElement.style.colorScheme = '{scheme}', document.body.style.background = '{ground}')"
                ))
                .await?;
            // A page may have a transition.
            let faint = FAINT.trim().trim_end_matches(';');
            let is_readable = format!("({faint}).length === 0");
            if browser.until(&is_readable).await.is_err() {
                let found: Vec<String> = browser.eval(faint).await?;
                panic!("{ground} {scheme}: {found:#?}");
            }
        }
        Ok(())
    });
}

#[test]
fn page_class_change_switches_scheme() {
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
        // A scheme that is asked for has a ground of its own.
        browser.eval::<()>("void (a.theme = 'dark')").await?;
        browser
            .until(&format!("{colour} === 'rgb(231, 229, 224)'"))
            .await
    });
}

/// Backgrounds that are no single colour, whether the text is light, and whether
/// the story has a ground of its own.
const PICTURES: &[(&str, bool, &str)] = &[
    ("linear-gradient(#0f172a, #1e293b)", true, ""),
    ("linear-gradient(in oklch, midnightblue, black)", true, ""),
    ("linear-gradient(#fff, #eee)", false, ""),
    ("linear-gradient(#fff, #000)", false, "rgb(255, 255, 255)"),
    (
        "#fdf6e3 url(/examples/pictures/night-train.svg)",
        false,
        "rgb(253, 246, 227)",
    ),
    (
        "#101018 url(/examples/pictures/night-train.svg)",
        true,
        "rgb(16, 16, 24)",
    ),
    (
        "linear-gradient(rgb(0 0 0 / 90%), rgb(0 0 0 / 90%)), url(/examples/pictures/night-train.svg)",
        true,
        "",
    ),
];

#[test]
fn picture_background_adds_own_ground() {
    in_browser(async |browser| {
        open(browser, "").await?;
        for (background, is_light, ground) in PICTURES {
            browser
                .eval::<()>(&format!(
                    "void (document.body.style.background = '{background}')"
                ))
                .await?;
            let colour = if *is_light {
                "rgb(231, 229, 224)"
            } else {
                "rgb(23, 25, 28)"
            };
            let expected = format!("{colour} on {ground}");
            let found = "`${getComputedStyle(tree('a').querySelector('.headline')).color} on ${tree('a').querySelector('.story').parentElement.style.backgroundColor}`";
            browser.until(&format!("{found} === '{expected}'")).await?;
        }
        Ok(())
    });
}

/// A name, how a page has something dark behind a story without a word about
/// it, and how it becomes white: `{}` is the story.
const BACKDROPS: &[(&str, &str, &str)] = &[
    (
        "box behind the page",
        "<div id=ground style='position: fixed; inset: 0; z-index: -1; background: #000; pointer-events: none'></div>{}",
        "ground.remove()",
    ),
    (
        "photo in a hero",
        "<section style='position: relative; background: #111'><div id=ground style='position: absolute; inset: 0; background: #001'></div><div style='position: relative'>{}</div></section>",
        "ground.style.background = ground.parentElement.style.background = '#fff'",
    ),
    (
        "pseudo-element",
        "<style id=ground>body::before { content: ''; position: fixed; inset: 0; z-index: -1; background: #0b1020 }</style>{}",
        "ground.disabled = true",
    ),
    (
        "rule of a script",
        "<style id=ground>body { background: #0b1020 }</style>{}",
        "ground.sheet.insertRule('body { background: #fff }', 1)",
    ),
    (
        "check box in a selector",
        "<style>:root:has(:checked) body { background: #0b1020 }</style><input type=checkbox checked id=ground>{}",
        "ground.click()",
    ),
    (
        "sheet that is adopted",
        "<style>body { background: #0b1020 }</style>{}",
        "(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('body { background: #fff }'); document.adoptedStyleSheets = [sheet]; })()",
    ),
    (
        "card around a slot",
        "<section id=ground>{}</section><script>
           ground.attachShadow({ mode: 'open' }).innerHTML = '<div style=\"background: #0b1020\"><slot></slot></div>';
         </script>",
        "ground.shadowRoot.firstChild.style.background = '#fff'",
    ),
    (
        "closed shadow root",
        "<section id=ground style='color: #eee'>{}</section><script>
           ground.attachShadow({ mode: 'closed' }).innerHTML = '<div style=\"background: #0b1020\"><slot></slot></div>';
         </script>",
        "ground.style.color = '#111'",
    ),
    (
        "another parent",
        "<div style='background: #0b1020'>{}</div>",
        "document.body.append(a)",
    ),
];

#[test]
fn changed_backdrop_switches_scheme() {
    in_browser(async |browser| {
        each_row(
            BACKDROPS,
            |(name, ..)| name,
            async |(_, page, act)| check_backdrop(browser, page, act).await,
        )
        .await
    });
}

async fn check_backdrop(browser: &Browser, page: &str, act: &str) -> anyhow::Result<()> {
    let src = format!(
        "{}/examples/stories/ferry-brief.json",
        browser.server.publisher
    );
    let page = page.replace("{}", &story_element("a", &src));
    browser
        .open(&format!("<style>body {{ background: #fff }}</style>{page}"))
        .await?;
    browser.until("record.load.length === 1").await?;
    let colour = "getComputedStyle(tree('a').querySelector('.headline')).color";
    browser
        .until(&format!("{colour} === 'rgb(231, 229, 224)'"))
        .await?;
    browser.eval::<()>(&format!("void ({act})")).await?;
    browser
        .until(&format!("{colour} === 'rgb(23, 25, 28)'"))
        .await
}
