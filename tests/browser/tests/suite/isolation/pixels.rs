//! Effects of a page on a story that are visible but in no computed style.

use anyhow::ensure;
use browser_tests::{Browser, story_element};

use super::styles::PAINTED;
use crate::{each_row, in_browser};

/// Decorations that are drawn through text without a computed style of it.
const DRAWN: &[(&str, &str)] = &[
    (
        "a line under the words around",
        "#frame { text-decoration: underline 4px red }",
    ),
    (
        "a line through the element",
        "wire-story { text-decoration: line-through 4px red !important }",
    ),
    (
        "other colours of what is selected",
        "::selection { color: transparent !important; background: red !important }",
    ),
];

/// How many pixels of two pictures differ visibly: a redrawn letter may be a
/// shade lighter.
const POINTS: &str = "(async () => {
  const [before, after] = await Promise.all(['/before.png', '/after.png'].map(async (path) => {
    const image = new Image();
    image.src = `${path}?${Math.random()}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const drawing = canvas.getContext('2d');
    drawing.drawImage(image, 0, 0);
    return drawing.getImageData(0, 0, image.width, image.height).data;
  }));
  return before.filter((value, index) => Math.abs(value - after[index]) > 60).length;
})()";

/// Opens a page with a style that can be changed, and waits for the story.
async fn open(browser: &Browser, story: &str) -> anyhow::Result<()> {
    let src = format!("{}/examples/stories/{story}.json", browser.server.publisher);
    let element = story_element("a", &src);
    browser
        .open(&format!(
            "<style id=hostile></style><div id=frame>{element}</div>"
        ))
        .await?;
    browser.until("record.load.length").await
}

#[test]
fn page_decorations_are_not_drawn_over_story() {
    in_browser(async |browser| {
        open(browser, "ferry-brief").await?;
        browser
            .eval::<()>(
                "void getSelection().selectAllChildren(tree('a').querySelector('.paragraph'))",
            )
            .await?;
        let png = [("content-type", "image/png")];
        each_row(
            DRAWN,
            |row| row.0,
            async |(_, style)| {
                for (path, style) in [("/before.png", ""), ("/after.png", *style)] {
                    browser
                        .eval::<()>(&format!("void (hostile.textContent = {style:?})"))
                        .await?;
                    browser.settle::<()>(PAINTED).await?;
                    let picture = browser.picture().await?;
                    browser.server.answer(path, 200, &picture, &png);
                }
                let points: usize = browser.settle(POINTS).await?;
                ensure!(points == 0, "{points} points");
                Ok(())
            },
        )
        .await
    });
}

/// A page that is enlarged has its story enlarged with it.
const ZOOMS: &[&str] = &[
    "body { zoom: 1.5 }",
    "wire-story { zoom: 2 }",
    "* { zoom: 1.2 !important }",
    "html { zoom: .5 }",
];

#[test]
fn zoomed_page_keeps_story_layout() {
    in_browser(async |browser| {
        open(browser, "every-part").await?;
        each_row(ZOOMS, |zoom| zoom, async |zoom| {
            browser
                .eval::<()>(&format!("void (hostile.textContent = {zoom:?})"))
                .await?;
            let outside: Vec<String> = browser
                .eval(
                    "(() => {
                       const { left, right } = tree('a').querySelector('.story').getBoundingClientRect();
                       const parts = [...tree('a').querySelectorAll('.story__grid > *')];
                       return parts.filter((part) => part.getClientRects().length).filter((part) => {
                         const place = part.getBoundingClientRect();
                         return place.left < left - 1 || place.right > right + 1;
                       }).map((part) => part.className);
                     })()",
                )
                .await?;
            assert!(outside.is_empty(), "{zoom}: {outside:#?}");
            let size: String = browser
                .eval("getComputedStyle(tree('a').querySelector('.paragraph')).fontSize")
                .await?;
            assert!(
                size.starts_with("18") || size.starts_with("17"),
                "{zoom}: {size}"
            );
            Ok(())
        })
        .await
    });
}
