//! Containers that pages put a story into.

use anyhow::ensure;
use browser_tests::story_element;

use crate::{each_row, in_browser};

/// The markup before and after the element. Many of these boxes get their width
/// from their content.
const BOXES: &[(&str, &str, &str)] = &[
    ("nothing", "", ""),
    ("a row", "<div style='display:flex'>", "</div>"),
    (
        "a row with a neighbour",
        "<div style='display:flex'><p style='width:200px'>Words.</p>",
        "</div>",
    ),
    (
        "a column with its things in the middle",
        "<div style='display:flex;flex-direction:column;align-items:center'>",
        "</div>",
    ),
    (
        "a grid with its things in the middle",
        "<div style='display:grid;place-items:center'>",
        "</div>",
    ),
    (
        "a grid's automatic column",
        "<div style='display:grid;grid-template-columns:auto 100px'>",
        "<p>Words.</p></div>",
    ),
    ("a float", "<div style='float:left'>", "</div>"),
    (
        "a box in a line",
        "<div style='display:inline-block'>",
        "</div>",
    ),
    (
        "a table",
        "<table><tr><td>Words.</td><td>",
        "</td></tr></table>",
    ),
    (
        "a box as wide as its content",
        "<div style='width:fit-content'>",
        "</div>",
    ),
    (
        "a box out of the flow",
        "<div style='position:absolute'>",
        "</div>",
    ),
    ("columns", "<div style='columns:2'>", "</div>"),
    ("a dialog", "<dialog open>", "</dialog>"),
    (
        "a box that hides its overflow",
        "<div style='contain:content;overflow:hidden'>",
        "</div>",
    ),
    (
        "a vertical page",
        "<div style='writing-mode:vertical-rl;height:600px'>",
        "</div>",
    ),
    ("a link", "<a href='#'>", "</a>"),
    ("a list", "<ul><li>", "</li></ul>"),
    ("a paragraph of preformatted text", "<pre>", "</pre>"),
];

#[test]
fn story_fits_every_container() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/every-part.json",
            browser.server.publisher
        );
        browser.resize(1000, 800).await?;
        each_row(
            BOXES,
            |row| row.0,
            async |(_, before, after)| {
                let element = story_element("a", &src);
                let page = format!("<style>body {{ margin: 0 }}</style>{before}{element}{after}");
                browser.open(&page).await?;
                browser.until("record.load.length").await?;
                let [story, page, window]: [f64; 3] = browser
                    .eval(
                        "[tree('a').querySelector('.paragraph').getBoundingClientRect().width,
                      document.documentElement.scrollWidth, innerWidth]",
                    )
                    .await?;
                ensure!(
                    story >= 240.0 && page <= window,
                    "a paragraph is {story} wide, the page {page} of {window}"
                );
                Ok(())
            },
        )
        .await
    });
}
