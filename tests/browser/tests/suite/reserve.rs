//! The height that a page reserves for a story that is loading.

use browser_tests::{Browser, Engine, root, wire_story};

use crate::{in_browser, sharing::fill_bars};

/// Stories of the examples.
const STORIES: [&str; 5] = [
    "ferry-brief",
    "straits-talks",
    "frost-orchards",
    "every-part",
    "harbour-rtl",
];

/// What `wire-story snippet` prints for a story of the examples, without the
/// script.
fn snippet(browser: &Browser, story: &str) -> String {
    let src = format!("{}/examples/stories/{story}.json", browser.server.publisher);
    let document = root().join(format!("examples/stories/{story}.json"));
    let text = wire_story(&["snippet", "--src", &src, &document.to_string_lossy()]);
    let element = text.split_once("\n").unwrap().1;
    element.replace("<wire-story", "<wire-story id=a loading=eager")
}

/// The width of a window, and how far an estimate may be from the height that a
/// story has there, in parts of that.
const WINDOWS: [(u32, f64, f64); 2] = [(390, 0.9, 1.15), (700, 0.9, 1.15)];

#[test]
fn snippet_height_estimate_is_near_story_height() {
    in_browser(async |browser| {
        let mut wrong = Vec::new();
        for story in STORIES {
            let snippet = snippet(browser, story);
            for (width, least, most) in WINDOWS {
                // The window of a browser cannot be as narrow as a phone's.
                let reserve = snippet.split("min-height=\"").nth(1).unwrap();
                let reserve = reserve.split('"').next().unwrap();
                let reserve = reserve
                    .replace("100vh", "99999px")
                    .replace("vw", &format!(" * {}px", f64::from(width) / 100.0));
                browser
                    .open(&format!(
                        "<style>body {{ margin: 0 }} wire-story {{ --wire-inset: max(16px, 4cqi) }}</style><div style='width: {width}px'>{snippet}</div><div id=estimate style='min-height: {reserve}'></div>"
                    ))
                    .await?;
                browser.until("record.load.length").await?;
                let [real, estimate]: [f64; 2] = browser
                    .eval("[tree('a').querySelector('.story').offsetHeight, estimate.offsetHeight]")
                    .await?;
                let share = estimate / real;
                let line = format!("{story} in {width}: {estimate} for {real}, {share:.2}");
                println!("{line}");
                if share < least || share > most {
                    wrong.push(line);
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        Ok(())
    });
}

#[test]
fn loading_reserves_the_height_and_does_not_flash() {
    in_browser(async |browser| {
        let stalled = format!("{}/fault/stalled", browser.server.publisher);
        let brief = format!(
            "{}/examples/stories/ferry-brief.json",
            browser.server.publisher
        );
        let element = |id: &str, src: &str| {
            format!(
                "<wire-story {id} style='display: block; min-height: 3000px' loading=eager src='{src}'></wire-story>"
            )
        };
        browser
            .open(
                &[
                    element("id=a", &stalled),
                    element("id=b", &brief),
                    element("id=c min-height=3000px", &brief),
                ]
                .concat(),
            )
            .await?;
        browser.until("record.load.length === 2").await?;
        let heights: [f64; 3] = browser
            .eval("[a, b, c].map((it) => it.offsetHeight)")
            .await?;
        // Only an estimate for this very story stays after it is shown.
        assert!(
            heights[0] >= 3000.0 && heights[1] < 3000.0 && heights[2] >= 3000.0,
            "{heights:?}"
        );
        browser
            .until("tree('a').querySelector('.skeleton')")
            .await?;
        let animation: String = browser
            .eval("getComputedStyle(tree('a').querySelector('.skeleton')).animationName")
            .await?;
        assert_eq!(animation, "late");
        Ok(())
    });
}

#[test]
fn height_is_reserved_without_style_attributes() {
    in_browser(async |browser| {
        let stalled = format!("{}/fault/stalled", browser.server.publisher);
        let element = format!(
            "<wire-story id=a min-height='700px' style='display: block; min-height: 700px' loading=eager src='{stalled}'></wire-story>"
        );
        let policy = [("content-security-policy", "style-src 'self'")];
        let page = browser_tests::host_page(&element);
        browser.open_with(&page, &policy).await?;
        browser.until("a.offsetHeight >= 700").await?;
        browser.eval::<()>("void (a.minHeight = '800px')").await?;
        browser.until("a.offsetHeight >= 800").await
    });
}

/// Stories, and the size of the window.
const SCREENS: [(&str, u32, u32); 4] = [
    ("straits-talks", 1280, 900),
    ("ferry-brief", 1280, 900),
    ("ferry-brief", 700, 1200),
    ("every-part", 700, 900),
];

#[test]
fn page_does_not_shift_when_story_loads() {
    in_browser(async |browser| {
        if browser.engine() != Engine::Chromium {
            // The others do not measure shifts; they reserve the same boxes.
            return Ok(());
        }
        let watch = "<script>
            window.shift = 0;
            new PerformanceObserver((list) => { for (const it of list.getEntries()) shift += it.value })
              .observe({ type: 'layout-shift', buffered: true });
          </script>";
        for (story, width, height) in SCREENS {
            browser.resize(width, height).await?;
            let snippet = snippet(browser, story);
            browser
                .open(&format!(
                    "{watch}<p>Above the story.</p>{snippet}<p>Below the story.</p>"
                ))
                .await?;
            browser.until("record.load.length").await?;
            browser
                .until("[...tree('a').querySelectorAll('img[loading=eager]')].every((it) => it.complete)")
                .await?;
            browser
                .settle::<()>("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
                .await?;
            fill_bars(browser).await?;
            let shift: f64 = browser.eval("shift").await?;
            assert!(shift <= 0.002, "{story} in {width} by {height}: {shift}");
        }
        Ok(())
    });
}
