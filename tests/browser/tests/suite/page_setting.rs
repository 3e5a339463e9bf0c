//! What a story takes over from its page: height, language, gutters; and what a
//! page does not let it do.

use browser_tests::{Browser, Key, host_page, story_element};

use crate::in_browser;

pub(crate) async fn open(browser: &Browser, before: &str) -> anyhow::Result<()> {
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
        browser.until(&format!("{label} === '{english}'")).await?;
        // A move is no change of an attribute.
        browser
            .eval::<()>(
                "void (() => {
                   const section = document.createElement('section');
                   section.lang = 'de';
                   column.before(section);
                   section.append(a);
                 })()",
            )
            .await?;
        browser.until(&format!("{label} !== '{english}'")).await
    });
}

#[test]
fn language_around_a_slot_changes_the_labels_live() {
    in_browser(async |browser| {
        open(browser, "").await?;
        browser
            .eval::<()>(
                "void (() => {
                   const outer = document.createElement('section');
                   const root = outer.attachShadow({ mode: 'open' });
                   column.before(outer);
                   root.append(document.createElement('p'));
                   root.firstChild.append(a);
                   window.outer = outer;
                   window.story = outer.shadowRoot.querySelector('wire-story');
                 })()",
            )
            .await?;
        let label = "story.shadowRoot.querySelector('.share__copy').textContent.trim()";
        for (language, expected) in [("fr", "Copier le lien"), ("de", "Link kopieren")] {
            browser
                .eval::<()>(&format!("void (outer.lang = '{language}')"))
                .await?;
            browser.until(&format!("{label} === '{expected}'")).await?;
        }
        Ok(())
    });
}

/// The style of a page's column and of the element, and how far the story's
/// text is from the page's own text, at least and at most.
const COLUMNS: &[(&str, &str, f64, f64)] = &[
    ("width: 620px; margin: 0 auto", "", 0.0, 0.0),
    ("width: 700px; margin: 0 auto", "", 0.0, 0.0),
    ("width: 300px; margin: 0 auto", "", 0.0, 0.0),
    ("margin: 0 8px; width: 600px", "", 0.0, 0.0),
    (
        "width: 400px; padding: 20px; background: #eee",
        "",
        0.0,
        0.0,
    ),
    // A story that ends at the window, a border or a ground.
    ("", "", 16.0, 100.0),
    (
        "width: 400px; margin: 0 auto; border: 1px solid",
        "",
        16.0,
        16.0,
    ),
    (
        "width: 400px; margin: 0 auto; background: #eee",
        "",
        16.0,
        16.0,
    ),
    (
        "width: 400px; margin: 0 auto",
        "background: #eee",
        16.0,
        16.0,
    ),
    (
        "width: 400px; margin: 0 auto",
        "--wire-inset: 12px",
        12.0,
        12.0,
    ),
    ("", "padding: 0 10px", 10.0, 100.0),
];

#[test]
fn text_is_flush_with_text_of_page() {
    in_browser(async |browser| {
        browser.resize(800, 700).await?;
        open(
            browser,
            "<style>:root { scrollbar-width: none } body { margin: 0; background: #fff }</style>",
        )
        .await?;
        browser
            .eval::<()>("void column.prepend(Object.assign(document.createElement('p'), { id: 'own', textContent: 'Text' }))")
            .await?;
        for (column, element, least, most) in COLUMNS {
            let distance: f64 = browser
                .settle(&format!(
                    "(async () => {{
                       column.style = '{column}';
                       a.style = '{element}';
                       await new Promise((done) => setTimeout(done, 100));
                       const left = (it) => it.getBoundingClientRect().left;
                       return left(tree('a').querySelector('.paragraph')) - left(own);
                     }})()"
                ))
                .await?;
            let is_right = distance > least - 0.1 && distance < most + 0.1;
            assert!(is_right, "{column}; {element}: {distance}");
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

/// What a page does to the clipboard, and what is then said.
const CLIPBOARDS: &[(&str, &str)] = &[
    ("", "Link copied"),
    (
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        "Link copied",
    ),
    (
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))",
        "Link copied",
    ),
    (
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
         document.execCommand = () => false",
        "Copy this address: https://",
    ),
];

#[test]
fn copy_without_clipboard_permission_uses_the_next_best_way() {
    in_browser(async |browser| {
        for (script, expected) in CLIPBOARDS {
            // A page that adds its name to whatever is copied.
            let script = format!(
                "<script>
                   {script};
                   document.addEventListener('copy', (event) => {{
                     event.clipboardData.setData('text/plain', 'of the page');
                     event.preventDefault();
                   }});
                 </script>
                 <textarea id=field></textarea>"
            );
            open(browser, &script).await?;
            browser
                .eval::<()>("void tree('a').querySelector('.share__copy').focus()")
                .await?;
            browser.press(Key::Enter).await?;
            let said = "tree('a').querySelector('.share [role=status]').textContent";
            browser
                .until(&format!("{said}.startsWith('{expected}')"))
                .await?;
            let focused: bool = browser
                .eval("tree('a').activeElement?.matches('.share__copy')")
                .await?;
            assert!(focused, "{script}");
            if expected.contains("copied") {
                browser.eval::<()>("void field.focus()").await?;
                browser.chord('v').await?;
                browser.until("field.value.startsWith('https://')").await?;
            }
        }
        Ok(())
    });
}
