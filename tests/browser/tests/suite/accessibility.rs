//! The accessibility tree of a story, compared line by line.
//!
//! `UPDATE=1` writes the files anew; read the difference before you keep it.

use std::{env, fs};

use browser_tests::{Engine, root, story_element};

use crate::{in_browser, sharing::fill_bars};

/// Stories, and the language of the page around them.
const STORIES: &[(&str, &str)] = &[
    ("straits-talks", "en"),
    ("every-part", "en"),
    ("harbour-rtl", "ar"),
];

#[test]
fn accessibility_tree_has_whole_story() {
    in_browser(async |browser| {
        if browser.engine() != Engine::Chromium {
            // Only Chromium exposes its tree.
            return Ok(());
        }
        for (story, language) in STORIES {
            let src = format!("{}/examples/stories/{story}.json", browser.server.publisher);
            let element = story_element("a", &src)
                .replace("<wire-story", &format!("<wire-story lang={language}"));
            browser.open(&element).await?;
            browser.until("record.load.length").await?;
            fill_bars(browser).await?;
            let tree = browser.accessibility_tree().await?;
            let file = root().join(format!("tests/browser/tests/accessibility/{story}.txt"));
            if env::var_os("UPDATE").is_some() {
                fs::write(&file, &tree)?;
            }
            let expected = fs::read_to_string(&file)?;
            assert_eq!(tree, expected, "{story}");
        }
        Ok(())
    });
}
