//! Sharing and copying in pages that do not allow them.

use browser_tests::Key;

use crate::{in_browser, page_setting::open};

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
                   navigator.share = () => {{
                     window.isAsked = true;
                     return Promise.reject(new DOMException('', '{error}'));
                   }};
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
                browser.until("window.isAsked").await?;
                let drawn = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))";
                browser.settle::<()>(drawn).await?;
                assert!(!browser.eval::<bool>(said).await?, "{error}");
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
fn copy_without_permission_uses_fallback() {
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
