//! Long words, quotation marks and names, each by the rules of its language.

use browser_tests::{Browser, Engine, story_element};
use serde_json::{Value, json};

use crate::{behaviour::publish, in_browser};

/// Opens a story of these members in a language, in a page in the same.
async fn open(browser: &Browser, language: &str, members: Value) -> anyhow::Result<()> {
    let mut members = members;
    members["language"] = language.into();
    let src = publish(browser, "/mixed.json", members);
    let element =
        story_element("a", &src).replace("<wire-story", &format!("<wire-story lang={language}"));
    browser
        .open(&format!("<div class=column>{element}</div>"))
        .await?;
    browser.until("record.load.length").await
}

/// A word, and where it may be hyphenated in German.
const LONG: &str = "Do-nau-dampf-schiff-fahrts-ge-sell-schaft";

/// The number of letters on each line of the paragraph's word: 12, 20, 33.
const LINES: &str = "(() => {
  const { firstChild } = tree('a').querySelector('.paragraph');
  const range = document.createRange();
  const tops = [...firstChild.data].map((_, index) => {
    range.setStart(firstChild, index);
    range.setEnd(firstChild, index + 1);
    return range.getBoundingClientRect().top;
  });
  return tops.flatMap((top, index) => index && top > tops[index - 1] ? [index] : []);
})()";

#[test]
fn long_word_is_hyphenated_by_language() {
    in_browser(async |browser| {
        let word = LONG.replace('-', "");
        open(browser, "de", json!({ "body": [word] })).await?;
        let mut count = 0;
        let places: Vec<usize> = LONG
            .split('-')
            .map(|part| {
                count += part.len();
                count
            })
            .collect();
        let mut broken = 0;
        for width in (120..=300).step_by(20) {
            browser
                .eval::<()>(&format!(
                    "void (document.querySelector('.column').style.width = '{width}px')"
                ))
                .await?;
            let hyphens: String = browser
                .eval("getComputedStyle(tree('a').querySelector('.paragraph')).hyphens")
                .await?;
            assert_eq!(hyphens, "auto");
            // Only Firefox ships dictionaries.
            if browser.engine() == Engine::Firefox {
                let lines: Vec<usize> = browser.eval(LINES).await?;
                broken += lines.len();
                assert!(
                    lines.iter().all(|end| places.contains(end)),
                    "{width}: {lines:?} of {places:?}"
                );
            }
        }
        assert!(broken > 8 || browser.engine() != Engine::Firefox);
        browser
            .eval::<()>("void (document.querySelector('.column').style.width = '700px')")
            .await?;
        let hyphens: String = browser
            .eval("getComputedStyle(tree('a').querySelector('.paragraph')).hyphens")
            .await?;
        assert_eq!(hyphens, "manual", "a wide column needs no hyphens");
        Ok(())
    });
}

/// A language, and the mark that opens a quotation.
const MARKS: &[(&str, &str)] = &[
    ("en", "“"),
    ("de", "„"),
    ("fr", "«"),
    ("sv", "”"),
    ("pl", "„"),
    ("ru", "«"),
    ("ja", "「"),
    ("zh-Hant", "「"),
    ("ar", "”"),
    ("hi-IN", "“"),
];

#[test]
fn quotation_marks_follow_language() {
    in_browser(async |browser| {
        for (language, mark) in MARKS {
            let quote = json!({ "type": "quote", "kind": "pull", "body": ["X"] });
            open(browser, language, json!({ "body": [quote] })).await?;
            // Generated content cannot be read, but it has a width.
            let [found, expected]: [f64; 2] = browser
                .eval(&format!(
                    "(() => {{
                       const paragraph = tree('a').querySelector('.quote--pull .paragraph');
                       const range = document.createRange();
                       range.selectNodeContents(paragraph.firstChild);
                       const [letter, line] = [range, paragraph].map((it) => it.getBoundingClientRect());
                       const {{ direction, fontStyle, fontWeight, fontSize, fontFamily, letterSpacing }} = getComputedStyle(paragraph);
                       const context = document.createElement('canvas').getContext('2d');
                       context.font = `${{fontStyle}} ${{fontWeight}} ${{fontSize}} ${{fontFamily}}`;
                       const room = direction === 'rtl' ? line.right - letter.right : letter.left - line.left;
                       return [room - (parseFloat(letterSpacing) || 0), context.measureText('{mark}').width];
                     }})()"
                ))
                .await?;
            assert!(
                (found - expected).abs() < 0.6,
                "{language}: {found}, but {mark} takes {expected}"
            );
        }
        Ok(())
    });
}

/// A language of a story, two names in a script of the other direction, and
/// whether the first is on the left.
const NAMES: &[(&str, [&str; 2], bool)] = &[
    ("en", ["דוד לוי", "משה כהן"], true),
    ("en", ["سلمى حداد", "كريم نصار"], true),
    ("ar", ["Marit Solheim", "Ida Brekke"], false),
    ("he", ["Marit Solheim", "Ida Brekke"], false),
];

#[test]
fn name_in_other_script_keeps_line_direction() {
    in_browser(async |browser| {
        for (language, [first, second], is_left) in NAMES {
            let photo = json!({
                "sources": [{ "url": "/examples/pictures/harbour-dawn.svg", "width": 900, "height": 600 }],
                // Without isolation, the number would go with the name.
                "caption": [{ "type": "text", "text": "1 X X 2" }],
                "credit": format!("{first} 3"),
            });
            let third = if *is_left { "Nils Aas" } else { "نادر" };
            let members = json!({
                "byline": { "authors": [{ "name": first }, { "name": second }, { "name": third }] },
                "leadPhoto": photo,
            });
            open(browser, language, members).await?;
            for (before, after) in [
                (
                    ".byline__author:nth-of-type(1)",
                    ".byline__author:nth-of-type(2)",
                ),
                (
                    ".byline__author:nth-of-type(2)",
                    ".byline__author:nth-of-type(3)",
                ),
                (".photo__words", ".photo__credit"),
            ] {
                let [right, left]: [f64; 2] = browser
                    .eval(&format!(
                        "(() => {{
                           const [a, b] = ['{before}', '{after}'].map((it) => tree('a').querySelector(it).getBoundingClientRect());
                           return {is_left} ? [a.right, b.left] : [b.right, a.left];
                         }})()"
                    ))
                    .await?;
                assert!(
                    right <= left + 0.5,
                    "{language}: {first}: {before} and {after}: {right}, {left}"
                );
            }
        }
        Ok(())
    });
}
