//! Contrast, focus and sizes, measured in all themes and schemes.

use browser_tests::{Browser, Key, story_element};
use serde_json::Value;

use crate::{in_browser, sharing::fill_bars};

/// Opens stories of the examples, each in a column of its own.
pub(crate) async fn open(browser: &Browser, stories: &[&str]) -> anyhow::Result<()> {
    let mut body = "<style>:root { color-scheme: light } body { margin: 0 }</style>".to_owned();
    body.push_str("<a href=#before>Before the story</a>");
    for (index, story) in stories.iter().enumerate() {
        let src = format!("{}/examples/stories/{story}.json", browser.server.publisher);
        let language = if story.ends_with("rtl") { "ar" } else { "en" };
        let element = story_element(&format!("s{index}"), &src);
        let element = element.replace("<wire-story", &format!("<wire-story lang={language}"));
        body.push_str(&format!("<div class=column>{element}</div>"));
    }
    browser.open(&body).await?;
    browser
        .until(&format!("record.load.length === {}", stories.len()))
        .await?;
    fill_bars(browser).await
}

/// Opens all that the share bar can open.
async fn open_share_bar(browser: &Browser) -> anyhow::Result<()> {
    let bar = "tree('s0').querySelector('.share')";
    browser
        .eval::<()>(&format!(
            "void ({bar}.querySelector('details').open = true, {bar}.querySelector('[data-target=mastodon]').click())"
        ))
        .await?;
    browser.until(&format!("{bar}.querySelector('form')")).await
}

/// Elements without enough contrast to their background.
const FAINT: &str = include_str!("contrast.js");

#[test]
fn text_and_controls_have_contrast_in_all_themes() {
    in_browser(async |browser| {
        open(browser, &["every-part"]).await?;
        open_share_bar(browser).await?;
        // A notice with a button.
        let fault = format!("{}/fault/status/500", browser.server.publisher);
        browser
            .eval::<()>(&format!(
                "void document.body.insertAdjacentHTML('beforeend', '<wire-story loading=eager src=\"{fault}\"></wire-story>')"
            ))
            .await?;
        for theme in ["broadsheet", "tabloid", "plain"] {
            browser
                .eval::<()>(&format!(
                    "void document.head.append(Object.assign(document.createElement('link'), {{ rel: 'stylesheet', href: '/themes/{theme}.css' }}))"
                ))
                .await?;
        }
        browser
            .until("document.styleSheets.length >= 4 && record.error.length")
            .await?;
        // From here on the focus counts as set by keyboard.
        browser.press(Key::Tab).await?;
        for scheme in ["light", "dark"] {
            // The page's own scheme, which the story follows live.
            browser
                .eval::<()>(&format!(
                    "void (document.documentElement.style.colorScheme = '{scheme}', document.documentElement.style.background = '{}')",
                    if scheme == "dark" { "#15171b" } else { "#fff" }
                ))
                .await?;
            for theme in ["", "broadsheet", "tabloid", "plain"] {
                browser
                    .eval::<()>(&format!(
                        "document.querySelectorAll('wire-story').forEach((it) => void (it.className = '{theme}'))"
                    ))
                    .await?;
                let found: Vec<String> = browser.eval(FAINT).await?;
                assert!(found.is_empty(), "{scheme} {theme}: {found:#?}");
            }
        }
        Ok(())
    });
}

#[test]
fn viewer_text_and_controls_have_contrast() {
    in_browser(async |browser| {
        open(browser, &["straits-talks"]).await?;
        browser
            .eval::<()>("void tree('s0').querySelector('.photo__enlarge').click()")
            .await?;
        browser
            .until("tree('s0').querySelector('dialog:modal')")
            .await?;
        browser.press(Key::Tab).await?;
        let found: Vec<String> = browser.eval(FAINT).await?;
        assert!(found.is_empty(), "{found:#?}");
        Ok(())
    });
}

#[test]
fn theme_uses_page_fonts() {
    in_browser(async |browser| {
        open(browser, &["ferry-brief"]).await?;
        browser
            .eval::<()>(
                "void (s0.style.setProperty('--wire-serif', 'inherit'), s0.style.setProperty('--wire-sans', 'inherit'), document.body.style.fontFamily = 'Courier')",
            )
            .await?;
        let fonts: Vec<String> = browser
            .eval("['.headline', '.paragraph', '.byline', '.share__copy'].map((it) => getComputedStyle(tree('s0').querySelector(it)).fontFamily)")
            .await?;
        assert_eq!(fonts, ["Courier"; 4]);
        Ok(())
    });
}

#[test]
fn controls_show_focus_and_are_large_enough() {
    in_browser(async |browser| {
        open(browser, &["every-part"]).await?;
        open_share_bar(browser).await?;
        // From here on the focus counts as set by keyboard.
        browser.press(Key::Tab).await?;
        let found: Vec<String> = browser
            .eval(
                "[...tree('s0').querySelectorAll('a, button, summary, input, [tabindex]')].filter((it) => it.checkVisibility()).flatMap((it) => {
                   it.focus();
                   const { outlineStyle, outlineWidth, opacity } = getComputedStyle(it);
                   const { width, height } = it.getBoundingClientRect();
                   const name = `${it.localName}.${it.className}`;
                   const problems = [];
                   if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) problems.push(`${name}: no ring`);
                   if (opacity !== '1') problems.push(`${name}: hidden`);
                   // A link within a text is as high as its line (WCAG 2.5.8).
                   const isInText = it.matches('.link') && !it.closest('.promotions');
                   if (!isInText && (width < 24 || height < 24)) problems.push(`${name}: ${width} by ${height}`);
                   return problems;
                 })",
            )
            .await?;
        assert!(found.is_empty(), "{found:#?}");
        Ok(())
    });
}

#[test]
fn rtl_layout_is_mirrored() {
    in_browser(async |browser| {
        open(browser, &["harbour-rtl"]).await?;
        let holds: Value = browser
            .eval(
                "(() => {
                   const x = (selector) => tree('s0').querySelector(selector)?.getBoundingClientRect();
                   const steps = [...tree('s0').querySelectorAll('.breadcrumbs__step')].map((it) => it.getBoundingClientRect().x);
                   const quote = getComputedStyle(tree('s0').querySelector('.quote:not(.quote--pull)') ?? document.body);
                   // Where the words are, not their box.
                   const words = document.createRange();
                   words.selectNodeContents(tree('s0').querySelector('.standfirst'));
                   return {
                     words: x('.standfirst').right - words.getBoundingClientRect().right < 2,
                     steps: steps.length > 1 && steps[0] > steps[1],
                     headline: x('.headline').right > x('.headline').left + 100 && Math.abs(x('.headline').right - x('.paragraph').right) < 2,
                     enlarge: x('.photo__enlarge').left - x('.photo__frame').left < 20,
                     quote: quote.borderRightWidth !== '0px' && quote.borderLeftWidth === '0px',
                     share: x('.share__copy').left > x('.share a').left,
                   };
                 })()",
            )
            .await?;
        let wrong: Vec<_> = holds
            .as_object()
            .unwrap()
            .iter()
            .filter(|(_, holds)| **holds != Value::Bool(true))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        Ok(())
    });
}

#[test]
fn page_can_style_parts() {
    in_browser(async |browser| {
        open(browser, &["every-part", "straits-talks"]).await?;
        let parts: Vec<String> = browser
            .eval("[...new Set(['s0', 's1'].flatMap((id) => [...tree(id).querySelectorAll('[part]')].map((it) => it.getAttribute('part'))))]")
            .await?;
        assert!(parts.len() > 30, "{parts:?}");
        let plain: Vec<String> = browser
            .eval(&format!(
                "{parts:?}.filter((name) => {{
                   const sheet = new CSSStyleSheet();
                   sheet.replaceSync(`wire-story::part(${{name}}) {{ color: rgb(1, 2, 3) }}`);
                   document.adoptedStyleSheets = [sheet];
                   const part = ['s0', 's1'].map((id) => tree(id).querySelector(`[part='${{name}}']`)).find(Boolean);
                   return getComputedStyle(part).color !== 'rgb(1, 2, 3)';
                 }})"
            ))
            .await?;
        assert!(plain.is_empty(), "{plain:?}");
        Ok(())
    });
}
