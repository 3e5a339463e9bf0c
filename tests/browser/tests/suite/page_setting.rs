//! What a story takes over from its page: height, language, gutters.

use std::time::Duration;

use browser_tests::{Browser, files, host_page, story_element};

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
fn page_language_change_updates_labels() {
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
fn slot_language_change_updates_labels() {
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
fn column_with_gutters_keeps_text_flush() {
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
            let distance = "tree('a').querySelector('.paragraph').getBoundingClientRect().left - own.getBoundingClientRect().left";
            browser
                .eval::<()>(&format!(
                    "void (column.style = '{column}', a.style = '{element}')"
                ))
                .await?;
            let is_right = format!("({distance}) > {least} - 0.1 && ({distance}) < {most} + 0.1");
            if browser.until(&is_right).await.is_err() {
                let distance: f64 = browser.eval(distance).await?;
                panic!("{column}; {element}: {distance}");
            }
        }
        Ok(())
    });
}

/// Records where the text is, from its first frame on.
const PLACES: &str = "<script>
  window.places = new Set();
  const look = () => {
    const text = document.getElementById('a')?.shadowRoot?.querySelector('.paragraph');
    if (text) {
      const { left, top } = text.getBoundingClientRect();
      places.add(`${left} ${top}`);
    }
    requestAnimationFrame(look);
  };
  look();
</script>";

#[test]
fn late_page_script_moves_no_text() {
    in_browser(async |browser| {
        let script = files::built("page-", ".js")?;
        // Wider than this the default distance is that of a story at the window's edges.
        browser.resize(640, 700).await?;
        browser
            .server
            .delay(&format!("/{script}"), Duration::from_millis(100));
        let before = format!(
            "<style>:root {{ scrollbar-width: none }} body {{ margin: 0 10px }}</style>{PLACES}"
        );
        open(browser, &before).await?;
        let is_loaded = format!(
            "performance.getEntriesByName(new URL('/{script}', location).href)[0]?.responseEnd"
        );
        browser.until(&is_loaded).await?;
        let drawn = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";
        browser.settle::<()>(drawn).await?;
        let places: Vec<String> = browser.eval("[...places]").await?;
        assert_eq!(places.len(), 1, "{places:?}");
        Ok(())
    });
}
