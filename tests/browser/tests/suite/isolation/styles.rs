//! Hostile style sheets do not change the computed style of a story's parts.

use anyhow::ensure;
use browser_tests::story_element;
use serde_json::Value;

use super::zoo;
use crate::{each_row, in_browser};

/// What it is, and the style.
const STYLES: &[(&str, &str)] = &[
    (
        "a classic reset",
        "html, body, div, span, h1, h2, h3, h4, h5, h6, p, blockquote, a, img, figure, figcaption,
         article, section, nav, ol, ul, li, table, caption, tr, th, td, button, time, strong, em, wire-story {
           margin: 0; padding: 0; border: 0; font: inherit; font-size: 100%; vertical-align: baseline }
         ol, ul { list-style: none } blockquote, q { quotes: none }
         table { border-collapse: collapse; border-spacing: 0 } body { line-height: 1 }",
    ),
    (
        "a framework's reboot",
        "*, *::before, *::after { box-sizing: border-box }
         body { font: 400 1.6rem/2.4 cursive; color: purple; text-align: center; -webkit-text-size-adjust: 100% }
         h1, h2, h3, h4, h5, h6 { margin-top: 0; margin-bottom: .5rem; font-weight: 500; line-height: 1.2 }
         a { color: blue; text-decoration: none } img, svg { vertical-align: middle }
         button { border-radius: 0; text-transform: none } [role=button] { cursor: pointer }
         figure { margin: 0 0 1rem } table { caption-side: bottom; border-collapse: collapse }
         button:focus:not(:focus-visible) { outline: 0 }",
    ),
    (
        "a utility library's preflight",
        "*, ::before, ::after, ::backdrop { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0;
           --tw-translate-x: 0; --tw-ring-color: blue }
         html { line-height: 1.5; tab-size: 4; font-family: ui-sans-serif; -webkit-tap-highlight-color: transparent }
         ol, ul, menu { list-style: none } h1, h2, h3 { font-size: inherit; font-weight: inherit }
         img, svg, video, canvas, iframe { display: block; max-width: 100%; height: auto }
         button, input, select, textarea { font: inherit; color: inherit; background: transparent; opacity: 1 }
         [hidden] { display: none !important }",
    ),
    (
        "every element by name, with force",
        "div, span, a, p, h1, h2, h3, h4, article, section, nav, header, footer, figure, figcaption, img, svg, path,
         button, ol, ul, li, table, tr, th, td, blockquote, time, slot, dialog, strong, em, details, summary {
           display: none !important; color: lime !important; font: 99px/3 fantasy !important; float: left !important;
           margin: 99px !important; position: fixed !important; opacity: .1 !important; visibility: hidden !important }
         #frame { display: block !important; visibility: visible !important; font: inherit !important;
           opacity: 1 !important; color: lime !important }",
    ),
    (
        "the story's own class names",
        ".story, .story__grid, .headline, .kicker, .standfirst, .byline, .photo, .share, .quote, .body, .list, .link,
         .paragraph, .hidden, .table, .note, .icon, [part], [class*=story], article > * {
           display: none !important; color: lime !important; transform: rotate(9deg) !important }",
    ),
    (
        "names that the story's style uses",
        "* { --gap: 99px !important; --side: 99px !important; container: story / inline-size !important }
         @keyframes late { to { opacity: 0 } } @layer story, tokens; @counter-style decimal-2 { symbols: x }",
    ),
    (
        "inherited: text",
        "html, body, wire-story { letter-spacing: .3em; word-spacing: 1em; text-transform: uppercase; text-indent: 4em;
           text-align: right; text-align-last: center; text-shadow: 2px 2px red; line-height: 3; white-space: pre;
           word-break: break-all; overflow-wrap: normal; hyphens: auto; tab-size: 2; line-break: anywhere;
           text-wrap: nowrap; text-justify: none; text-emphasis: dot red; text-underline-offset: 9px;
           text-underline-position: under; text-decoration-skip-ink: none; -webkit-text-stroke: 2px red;
           -webkit-text-fill-color: red; -webkit-text-security: disc; text-rendering: geometricPrecision;
           -webkit-text-size-adjust: 300%; text-size-adjust: 300% }",
    ),
    (
        "inherited: fonts",
        "html, body, wire-story { font: italic 900 40px/3 fantasy; font-variant: small-caps; font-stretch: expanded;
           font-feature-settings: 'smcp'; font-variation-settings: 'wght' 900; font-kerning: none;
           font-size-adjust: 1; font-synthesis: none; font-optical-sizing: none; font-palette: dark;
           -webkit-font-smoothing: antialiased; font-language-override: 'TRK' }",
    ),
    (
        "inherited: everything else",
        "html, body, wire-story { color: lime; caret-color: lime; accent-color: lime; fill: lime; stroke: lime;
           stroke-width: 9; cursor: wait; list-style: inside square; border-collapse: collapse; border-spacing: 9px;
           caption-side: bottom; empty-cells: hide; quotes: 'x' 'y'; orphans: 9; widows: 9; image-rendering: pixelated;
           image-orientation: none; scrollbar-color: lime red; print-color-adjust: exact; forced-color-adjust: none;
           paint-order: stroke; -webkit-tap-highlight-color: lime; -webkit-user-modify: read-write;
           clip-rule: evenodd; fill-rule: evenodd; text-anchor: end; interpolate-size: allow-keywords;
           text-box-trim: trim-both; ruby-position: under }",
    ),
    (
        "inherited: rare properties",
        "html, body, wire-story { hyphenate-character: 'x'; hyphenate-limit-chars: 2 1 1; hanging-punctuation: first last;
           text-autospace: normal; text-spacing-trim: trim-start; text-wrap-style: balance; white-space-collapse: preserve;
           math-depth: 9; math-style: compact; math-shift: compact; speak: never; ruby-align: start; line-height-step: 40px;
           dominant-baseline: hanging; shape-rendering: crispEdges; color-interpolation: linearRGB; stroke-linecap: round;
           stroke-dasharray: 1 9; marker: url(#x); interactivity: inert; text-decoration-skip: all; box-decoration-break: clone;
           -webkit-box-direction: reverse; -webkit-rtl-ordering: visual; -webkit-locale: 'ar'; -webkit-nbsp-mode: space;
           -webkit-line-break: after-white-space; -webkit-text-decorations-in-effect: underline;
           -moz-osx-font-smoothing: grayscale; -moz-text-size-adjust: 300%; -moz-user-modify: read-write }",
    ),
    (
        "the other direction",
        "html, body, wire-story { direction: rtl; unicode-bidi: bidi-override }",
    ),
    (
        "a vertical page",
        "html, body { writing-mode: vertical-rl; text-orientation: upright; text-combine-upright: all }
         #frame { writing-mode: horizontal-tb }",
    ),
    (
        "nothing may be selected",
        "* { user-select: none !important; -webkit-user-select: none !important; -webkit-user-drag: none !important;
           -webkit-touch-callout: none !important; touch-action: none }",
    ),
    (
        "everything moves",
        "@keyframes spin { from { letter-spacing: 9px; color: lime; font-size: 40px } to { letter-spacing: 20px } }
         *, *::before, *::after { animation: spin 9s infinite !important; transition: all 9s !important;
           scroll-behavior: smooth !important; will-change: transform }",
    ),
    (
        "everything unset, with force",
        "* { all: unset !important } #frame { display: block !important }",
    ),
    (
        "everything reverted, with force",
        "* { all: revert !important }",
    ),
    (
        "everything inherited, with force",
        "html { letter-spacing: 9px; color: lime; font: 40px fantasy; text-align: center }
         * { all: inherit !important; width: auto !important } html, body, #frame { display: block !important }",
    ),
    ("a tiny root", "html { font-size: 3px !important }"),
    (
        "effects on what is around",
        "body { filter: grayscale(1) blur(2px); opacity: .5; perspective: 100px; mix-blend-mode: multiply;
           backdrop-filter: blur(2px); clip-path: inset(0); isolation: isolate; will-change: filter; contain: layout }
         wire-story { filter: invert(1); transform: translate(3px, 3px); contain: layout paint style }",
    ),
    (
        "rendered only when near",
        "wire-story { content-visibility: auto; contain-intrinsic-size: auto 500px }",
    ),
    (
        "the element laid out as something else",
        "wire-story { display: flex; align-items: center; justify-content: center; flex-wrap: wrap; gap: 9px }",
    ),
    ("the element in a line", "wire-story { display: inline }"),
    ("the element without a box", "wire-story { display: contents }"),
    ("the element in columns", "wire-story { display: grid; place-items: center }"),
];

/// What is rendered only near the viewport is there after a paint.
pub(super) const PAINTED: &str =
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

#[test]
fn page_styles_do_not_reach_story() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/every-part.json",
            browser.server.publisher
        );
        // The page sets place, width and scheme of the story's box; everything in
        // the box is the story's.
        browser
            .open(&format!(
                "<script>{}</script><style id=hostile></style>
                 <style>html {{ color-scheme: light !important; scrollbar-width: none !important }} #frame {{ width: 720px !important; margin: 0 !important; padding: 0 !important;
                   float: none !important; position: static !important }}
                   wire-story {{ margin: 0 !important; padding: 0 !important; border: 0 !important;
                   float: none !important; position: static !important }}</style>
                 <div id=frame>{}</div>",
                include_str!("fingerprint.js"),
                story_element("a", &src)
            ))
            .await?;
        browser.until("record.load.length").await?;
        // A photo over the whole window is a part of the story, too.
        browser
            .eval::<()>("void tree('a').querySelector('.photo__frame').click()")
            .await?;
        browser
            .until("tree('a').querySelector('dialog[open]')")
            .await?;
        browser
            .until("[...tree('a').querySelectorAll('img')].every((it) => ((it.loading = 'eager'), it.complete))")
            .await?;
        browser
            .eval::<()>("void (window.clean = fingerprint('a'))")
            .await?;
        let own = STYLES
            .iter()
            .map(|(name, style)| (*name, (*style).to_owned()));
        let sheets: Vec<(&str, String)> = own.chain(zoo::sheets()?).collect();
        each_row(
            &sheets,
            |row| row.0,
            async |(_, style)| {
                let style = Value::from(style.as_str());
                browser
                    .eval::<()>(&format!("void (hostile.textContent = {style})"))
                    .await?;
                browser.settle::<()>(PAINTED).await?;
                let found: Vec<String> =
                    browser.eval("differences(clean, fingerprint('a'))").await?;
                ensure!(found.is_empty(), "{found:#?}");
                Ok(())
            },
        )
        .await
    });
}

/// A style that a page intends for its story, and how it takes effect there.
const INTENDED: &[(&str, &str)] = &[
    (
        "#frame { visibility: hidden }",
        "getComputedStyle(part).visibility === 'hidden'",
    ),
    (
        "#frame { pointer-events: none }",
        "getComputedStyle(part).pointerEvents === 'none'",
    ),
    (
        "wire-story { display: none }",
        "part.getBoundingClientRect().width === 0",
    ),
    (
        ":root { color-scheme: dark }",
        "getComputedStyle(part).colorScheme === 'dark'",
    ),
    (
        "#frame { --wire-text: rgb(1, 2, 3) }",
        "getComputedStyle(part).color !== 'rgb(1, 2, 3)'",
    ),
    (
        "wire-story { --wire-text: rgb(1, 2, 3) }",
        "getComputedStyle(part).color === 'rgb(1, 2, 3)'",
    ),
    (
        "wire-story::part(headline) { color: rgb(1, 2, 3) }",
        "getComputedStyle(part).color === 'rgb(1, 2, 3)'",
    ),
];

#[test]
fn intended_page_styles_apply_to_story() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/ferry-brief.json",
            browser.server.publisher
        );
        browser
            .open(&format!(
                "<style id=page></style><div id=frame>{}</div>",
                story_element("a", &src)
            ))
            .await?;
        browser.until("record.load.length").await?;
        each_row(INTENDED, |row| row.0, async |(style, effect)| {
            let has_effect: bool = browser
                .eval(&format!(
                    "((part) => {{ page.textContent = {style:?}; return {effect}; }})(tree('a').querySelector('.headline'))"
                ))
                .await?;
            ensure!(has_effect, "no effect");
            Ok(())
        })
        .await
    });
}

#[test]
fn text_is_selectable_despite_page_style() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/ferry-brief.json",
            browser.server.publisher
        );
        let forbid = "<style>* { user-select: none !important; -webkit-user-select: none !important }</style>";
        browser
            .open(&format!("{forbid}{}", story_element("a", &src)))
            .await?;
        browser.until("record.load.length").await?;
        // The elements inside have `auto`, which is the value of their parent.
        let is_text: bool = browser
            .eval("(({ userSelect, webkitUserSelect }) => [userSelect, webkitUserSelect].includes('text'))(getComputedStyle(tree('a').querySelector('div')))")
            .await?;
        assert!(is_text);
        Ok(())
    });
}
