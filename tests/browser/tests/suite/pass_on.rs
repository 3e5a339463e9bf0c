//! "Republish" and "Embed": who may, what is copied, and what the page hears.

use std::fs;

use browser_tests::{Browser, Key, host_page, root, story_element, wire_story};

use crate::{in_browser, overlay_events::LISTENERS};

/// Rights of a story, and the buttons below it.
const RIGHTS: &[(&str, &[&str])] = &[
    ("{}", &[]),
    (r#"{ "license": "https://northline.example/l" }"#, &[]),
    (r#"{ "republish": "not-allowed" }"#, &[]),
    (r#"{ "republish": "of course" }"#, &[]),
    (r#"{ "republish": "embed-only" }"#, &["Embed"]),
    (
        r#"{ "republish": "without-photos" }"#,
        &["Republish", "Embed"],
    ),
    (r#"{ "republish": "allowed" }"#, &["Republish", "Embed"]),
];

#[test]
fn rights_select_buttons() {
    in_browser(async |browser| {
        let stories: String = RIGHTS
            .iter()
            .zip(0..)
            .map(|((rights, _), index)| {
                format!(
                    r#"<wire-story id=a{index} loading=eager><script type="application/json">
                    {{ "format": "wire-story/1", "headline": "H", "body": ["Words."], "rights": {rights},
                       "publisher": {{ "name": "Northline", "logo": {{ "url": "/missing.svg" }} }} }}
                    </script></wire-story>"#
                )
            })
            .collect();
        browser.open(&stories).await?;
        browser
            .until(&format!("record.load.length === {}", RIGHTS.len()))
            .await?;
        for ((rights, expected), index) in RIGHTS.iter().zip(0..) {
            let found: Vec<String> = browser
                .eval(&format!(
                    "[...tree('a{index}').querySelectorAll('.pass-on button')]
                       .filter((it) => it.getClientRects().length).map((it) => it.textContent)"
                ))
                .await?;
            assert_eq!(found, *expected, "{rights}");
        }
        // A logo that does not come leaves nothing behind.
        browser
            .until("!tree('a0').querySelector('.source__logo, .photo__missing')")
            .await
    });
}

fn example(browser: &Browser, story: &str) -> String {
    format!("{}/examples/stories/{story}.json", browser.server.publisher)
}

/// Opens a page with a story of the examples.
async fn open(browser: &Browser, story: &str, before: &str) -> anyhow::Result<()> {
    let element = story_element("a", &example(browser, story));
    let page = host_page(&[before, &element, "<textarea id=field></textarea>"].concat());
    browser.open_with(&page, &[]).await?;
    browser.until("record.load.length === 1").await
}

/// Opens a dialog by its button, whose value is its name.
async fn open_dialog(browser: &Browser, name: &str) -> anyhow::Result<()> {
    let button = format!("tree('a').querySelector('.pass-on__open[value={name}]')");
    browser
        .until(&format!("{button}?.getClientRects().length"))
        .await?;
    browser
        .eval::<()>(&format!("void ({button}.focus(), {button}.click())"))
        .await?;
    browser
        .until("tree('a').querySelector('dialog:modal')")
        .await
}

/// The document of the dialog's content.
const INNER: &str = "tree('a').querySelector('.copies__frame').contentDocument";

const CLOSED: &str = "!tree('a').querySelector('dialog')";

/// The names of all tabs and their texts.
async fn texts(browser: &Browser) -> anyhow::Result<Vec<(String, String)>> {
    browser
        .eval(&format!(
            "[...{INNER}.querySelectorAll('[role=tab]')].map((tab) => {{
               tab.click();
               return [tab.textContent, {INNER}.querySelector('.copies__text').value];
             }})"
        ))
        .await
}

/// Stories of the examples; which pictures are not in their copies; the beginning
/// of what is said about that.
const COPIES: &[(&str, &[&str], &str)] = &[
    (
        "sea-wall",
        &["customs-bridge.svg"],
        "Photos that may not be",
    ),
    (
        "every-part",
        &["customs-bridge.svg"],
        "Photos that may not be",
    ),
    (
        "harbour-rtl",
        &["old-harbour.svg"],
        "Photos that may not be",
    ),
];

/// A text without what versions of CLDR write differently in dates: marks, spaces
/// and digits.
fn plain_dates(text: &str) -> String {
    let digit = |letter: char| match letter {
        '٠'..='٩' => char::from_digit(letter as u32 - '٠' as u32, 10),
        '\u{200e}' => None,
        '\u{202f}' => Some(' '),
        other => Some(other),
    };
    text.chars().filter_map(digit).collect()
}

#[test]
fn copies_equal_those_of_command_line() {
    in_browser(async |browser| {
        let folder = format!("{}/examples/stories/", browser.server.publisher);
        for (story, left_out, said) in COPIES {
            open(browser, story, "").await?;
            let modules = "performance.getEntriesByType('resource').filter((it) => /copies|pass-on/.test(it.name)).length";
            assert_eq!(browser.eval::<usize>(modules).await?, 0, "loaded too early");
            open_dialog(browser, "republish").await?;
            let note: String = browser
                .eval(&format!(
                    "{INNER}.querySelector('.copies__note')?.textContent ?? ''"
                ))
                .await?;
            assert!(note.starts_with(said), "{story}: {note}");
            let texts = texts(browser).await?;
            let names: Vec<_> = texts.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["HTML", "Plain text", "Markdown"]);
            let file = root().join(format!("examples/stories/{story}.json"));
            for ((_, text), output) in texts.iter().zip(["plain", "text", "markdown"]) {
                let native = wire_story(&[
                    "render",
                    "--republish",
                    "--documents",
                    &folder,
                    "--to",
                    output,
                    &file.to_string_lossy(),
                ]);
                assert_eq!(plain_dates(text), plain_dates(&native), "{story} {output}");
                for picture in *left_out {
                    assert!(!text.contains(picture), "{story} {output}: {picture}");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn embed_texts_show_the_story_elsewhere() {
    in_browser(async |browser| {
        open(browser, "sea-wall", "").await?;
        open_dialog(browser, "embed").await?;
        let texts = texts(browser).await?;
        let [(_, tag), (_, frame), (_, html)] = texts.as_slice() else {
            anyhow::bail!("{texts:?}");
        };
        let src = example(browser, "sea-wall");
        let script = format!("{}/wire-story.js", browser.server.host);
        let file = root().join("examples/stories/sea-wall.json");
        let file = file.to_string_lossy();
        let bundle = root().join("dist");
        let bundle = bundle.to_string_lossy();
        let native = wire_story(&[
            "snippet", "--src", &src, "--script", &script, "--bundle", &bundle, &file,
        ]);
        assert_eq!(*tag, native.trim_end());
        assert!(frame.contains(" sandbox=\"allow-scripts "), "{frame}");
        assert!(html.contains("Northline"), "{html}");
        // The page that the frame shows is not to be indexed by itself.
        let advised: Vec<usize> = browser
            .eval(&format!(
                "[...{INNER}.querySelectorAll('[role=tab]')].map((tab) => {{
                   tab.click();
                   return [...{INNER}.querySelectorAll('textarea')].filter((it) => it.value.includes('noindex')).length;
                 }})"
            ))
            .await?;
        assert_eq!(advised, [1, 0, 1]);
        let listen = "<script>
          window.kinds = [];
          addEventListener('message', ({ data }) => kinds.push(data?.wireStory?.kind));
        </script>";
        browser.open(&[listen, frame].concat()).await?;
        browser.until("kinds.includes('loaded')").await
    });
}

/// What a page does to the clipboard, what is then said, and whether the copied
/// text can be pasted.
const CLIPBOARDS: &[(&str, &str, bool)] = &[
    ("", "Copied", true),
    (
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))",
        "Copied",
        true,
    ),
    (
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });
         Document.prototype.execCommand = () => false;
         window.isRefused = true",
        "Select the text and copy it.",
        false,
    ),
];

#[test]
fn copy_is_announced() {
    in_browser(async |browser| {
        for (script, expected, is_copied) in CLIPBOARDS {
            open(browser, "sea-wall", &format!("<script>{script}</script>")).await?;
            open_dialog(browser, "republish").await?;
            browser
                .eval::<()>(&format!(
                    "void (() => {{
                       const inner = {INNER};
                       if (window.isRefused) inner.execCommand = () => false;
                       inner.querySelector('.copies__copy').focus();
                     }})()"
                ))
                .await?;
            browser.press(Key::Enter).await?;
            let said = format!("{INNER}.querySelector('[role=status]').textContent");
            browser.until(&format!("{said} === '{expected}'")).await?;
            if *is_copied {
                browser.press(Key::Escape).await?;
                browser.until(CLOSED).await?;
                browser.eval::<()>("void field.focus()").await?;
                browser.chord('v').await?;
                browser
                    .until("field.value.includes('The sea wall at Havn')")
                    .await?;
            } else {
                let selected: bool = browser
                    .eval(&format!(
                        "(({{ selectionStart, selectionEnd, value }}) => selectionStart === 0 && selectionEnd === value.length)({INNER}.activeElement)"
                    ))
                    .await?;
                assert!(selected);
            }
        }
        Ok(())
    });
}

#[test]
fn dialog_input_is_hidden_from_page_and_focus_returns() {
    in_browser(async |browser| {
        open(browser, "sea-wall", LISTENERS).await?;
        open_dialog(browser, "republish").await?;
        browser.eval::<()>("void (seen.length = 0)").await?;
        browser.press(Key::Right).await?;
        let selected = format!("{INNER}.querySelector('[aria-selected=true]').textContent");
        assert_eq!(browser.eval::<String>(&selected).await?, "Plain text");
        // Round all controls, and back to the tab.
        let mut focused = Vec::new();
        for _ in 0..8 {
            focused.push(
                browser
                    .eval::<String>(&format!(
                        "(({{ role, ariaLabel, textContent }}) => role || ariaLabel || textContent)({INNER}.activeElement)"
                    ))
                    .await?,
            );
            browser.press(Key::Tab).await?;
        }
        assert!(focused.contains(&"Close".to_owned()), "{focused:?}");
        assert!(focused.contains(&"Copy".to_owned()), "{focused:?}");
        browser.press(Key::Escape).await?;
        browser.until(CLOSED).await?;
        assert_eq!(browser.eval::<Vec<String>>("seen").await?, [""; 0]);
        let is_back: bool = browser
            .eval("tree('a').activeElement?.matches('.pass-on__open[value=republish]')")
            .await?;
        assert!(is_back, "the focus is elsewhere");
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        Ok(())
    });
}

#[test]
fn prerendered_story_is_passed_on() {
    in_browser(async |browser| {
        let tag = wire_story(&["render", "--to", "shadow", &example(browser, "sea-wall")]);
        let tag = tag.replace("<wire-story", "<wire-story id=a loading=eager");
        browser.open(&tag).await?;
        browser.until("record.load.length").await?;
        open_dialog(browser, "republish").await?;
        let texts = texts(browser).await?;
        let file = root().join("dist/examples/stories/sea-wall.json");
        let document: serde_json::Value = serde_json::from_str(&fs::read_to_string(file)?)?;
        let headline = document["headline"].as_str().unwrap();
        assert!(texts[1].1.contains(headline), "{texts:?}");
        Ok(())
    });
}
