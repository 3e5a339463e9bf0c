//! A trap in one story: all fallbacks are shown again, a fresh instance shows the
//! healthy stories, and the page receives only an event.

use browser_tests::{Browser, host_page, root, story_element};
use serde_json::{Value, json};

use crate::{each_row, in_browser};

/// Injects traps into the shipped modules. While `armed`, the next call of an
/// import by the widget traps; while `armedFormats`, the next conversion. As after
/// a panic there, no stack is unwound and no value returned.
const FAULTS: &str = r#"<script>
window.instances = 0;
window.armed = window.armedFormats = false;
const trap = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11,
))).exports.t;
const { instantiate, instantiateStreaming } = WebAssembly;
WebAssembly.instantiate = async (module, imports) => {
  const { exports } = await instantiate.call(WebAssembly, module, imports);
  const convert = (...given) => {
    if (armedFormats) { armedFormats = false; trap(); }
    return exports.convert(...given);
  };
  return { exports: { ...exports, convert } };
};
WebAssembly.instantiateStreaming = (source, imports) => {
  instances++;
  const faulty = (call) => (...given) => {
    if (armed) { armed = false; trap(); }
    return call(...given);
  };
  for (const [name, module] of Object.entries(imports)) {
    imports[name] = Object.fromEntries(Object.entries(module).map(([name, it]) => [name, typeof it === 'function' ? faulty(it) : it]));
  }
  return instantiateStreaming.call(WebAssembly, source, imports);
};
</script>"#;

/// The place of the fault, a script that arms it there, and one that starts it
/// after all stories are shown.
const PLACES: &[(&str, &str, &str)] = &[
    (
        "while a story is inserted",
        "const { append } = Element.prototype;
         Element.prototype.append = function (...nodes) {
           if (nodes[0] === 'Faulty') armed = true;
           return append.apply(this, nodes);
         };",
        "",
    ),
    (
        "when a response is received",
        "const { get } = Object.getOwnPropertyDescriptor(Response.prototype, 'ok');
         Object.defineProperty(Response.prototype, 'ok', { get() {
           if (this.url.includes('faulty')) armed = true;
           return get.call(this);
         } });",
        "",
    ),
    (
        "while a story is rendered again",
        "",
        "window.armed = true, faulty.headingLevel = 5",
    ),
];

fn story(headline: &str) -> String {
    json!({ "format": "wire-story/1", "headline": headline, "body": ["One."] }).to_string()
}

/// Opens a page with these stories, by id: one whose id begins with `faulty`
/// has a headline of that word.
async fn open(browser: &Browser, ids: &[&str], script: &str) -> anyhow::Result<()> {
    let mut body = String::new();
    for id in ids {
        let headline = if id.starts_with("faulty") {
            "Faulty"
        } else {
            "Healthy"
        };
        let path = format!("/stories/{id}.json");
        browser.server.page(&path, &story(headline), &[]);
        body.push_str(&story_element(id, &path));
    }
    // What a reader sees of every story at the moment of each report.
    let watch = "addEventListener('wire-error', () => (record.seen ??= []).push(
      [...document.querySelectorAll('wire-story')].map((it) => fallbackIsShown(it.id))));";
    let page = host_page(&body).replace(
        "<script type=\"module\"",
        &format!("{FAULTS}<script>{script};{watch}</script><script type=\"module\""),
    );
    browser.open_with(&page, &[]).await
}

#[test]
fn panic_in_one_story_spares_others() {
    in_browser(async |browser| {
        each_row(PLACES, |row| row.0, async |(_, script, start)| {
            open(browser, &["a", "faulty", "b"], script).await?;
            if !start.is_empty() {
                browser.until("record.load.length === 3").await?;
                browser
                    .eval::<()>(&format!("void (record.load = [], {start})"))
                    .await?;
            }
            browser
                .until(
                    "record.error.length && ['a', 'b'].every((id) => all(id, '.headline')[0] === 'Healthy' && !fallbackIsShown(id))",
                )
                .await?;
            let errors: Value = browser
                .eval("record.error.map(({ id, code }) => [id, code])")
                .await?;
            assert_eq!(errors, json!([["faulty", "internal"]]));
            let seen: Value = browser.eval("record.seen").await?;
            assert_eq!(seen, json!([[true, true, true]]), "fallbacks");
            let faulty: Value = browser
                .eval("[fallbackIsShown('faulty'), faulty.matches(':state(failed)'), all('faulty', '.story').length]")
                .await?;
            assert_eq!(faulty, json!([true, true, 0]));
            let rest: Value = browser.eval("[record.problems, instances]").await?;
            assert_eq!(rest, json!([[], 2]), "problems, instances");
            // The fresh instance is a whole one.
            browser.eval::<()>("void (a.headingLevel = 4)").await?;
            browser
                .until("tree('a').querySelector('h4.headline')")
                .await?;
            browser
                .eval::<()>("void (faulty.src = '/stories/a.json')")
                .await?;
            browser
                .until("all('faulty', '.headline')[0] === 'Healthy'")
                .await
        })
        .await
    });
}

#[test]
fn panic_outside_stories_restarts_module() {
    in_browser(async |browser| {
        open(browser, &["a", "b", "c"], "").await?;
        browser.until("record.load.length === 3").await?;
        browser
            .eval::<()>("void (record.load = [], window.armed = true, c.remove())")
            .await?;
        browser.until("record.load.length === 2").await?;
        let found: Value = browser
            .eval("[record.error, record.problems, instances]")
            .await?;
        assert_eq!(found, json!([[], [], 2]));
        Ok(())
    });
}

#[test]
fn formats_panic_affects_one_document() {
    in_browser(async |browser| {
        let script = "const { parse } = JSON;
            JSON.parse = (text) => { if (text.includes('Faulty')) armedFormats = true; return parse(text); };";
        let mut body = String::new();
        for (id, headline) in [("a", "Healthy"), ("faulty", "Faulty"), ("b", "Healthy")] {
            let document = json!({
                "@context": "https://schema.org", "@type": "NewsArticle",
                "headline": headline, "articleBody": "One.",
            });
            let path = format!("/stories/{id}.json");
            browser.server.page(&path, &document.to_string(), &[]);
            body.push_str(&story_element(id, &path).replace("eager", "lazy"));
        }
        let page = host_page(&format!("<div id=box hidden>{body}</div>")).replace(
            "<script type=\"module\"",
            &format!("{FAULTS}<script>{script}</script><script type=\"module\""),
        );
        browser.open_with(&page, &[]).await?;
        // One after the other: the module that has trapped is used again.
        for (id, reported) in [
            ("a", "record.load.length === 1"),
            ("faulty", "record.error.length === 1"),
            ("b", "record.load.length === 2"),
        ] {
            browser
                .eval::<()>(&format!("void ({id}.loading = 'eager')"))
                .await?;
            browser.until(reported).await?;
        }
        let found: Value = browser
            .eval("[record.error.map(({ id, code }) => [id, code]), record.problems, instances]")
            .await?;
        assert_eq!(found, json!([[["faulty", "internal"]], [], 1]));
        Ok(())
    });
}

#[test]
fn module_restart_stops_after_three_instances() {
    in_browser(async |browser| {
        let (_, script, _) = PLACES[0];
        let ids = ["faulty1", "faulty2", "faulty3", "faulty4", "a", "faulty5"];
        open(browser, &ids, script).await?;
        browser.until("record.error.length === 6").await?;
        let found: Value = browser
            .eval("[record.problems, instances, record.error.every(({ code }) => code === 'internal'), fallbackIsShown('a')]")
            .await?;
        assert_eq!(found, json!([[], 4, true, true]));
        // A later element gets the same error.
        browser
            .eval::<()>(
                "void document.body.append(Object.assign(a.cloneNode(true), { id: 'late' }))",
            )
            .await?;
        browser
            .until("record.error.some(({ id, code }) => id === 'late' && code === 'internal')")
            .await?;
        let found: Value = browser.eval("[record.problems, instances]").await?;
        assert_eq!(found, json!([[], 4]));
        Ok(())
    });
}

#[test]
fn failed_click_raises_no_page_error() {
    in_browser(async |browser| {
        for name in ["viewer", "player"] {
            let file = file_of_dist(name);
            let script = [("content-type", "text/javascript")];
            browser
                .server
                .page(&format!("/{file}"), "throw new Error('broken')", &script);
        }
        let src = format!(
            "{}/examples/stories/every-part.json",
            browser.server.publisher
        );
        let count = "<script>window.warnings = 0; console.warn = () => warnings++;</script>";
        browser
            .open(&format!("{count}{}", story_element("a", &src)))
            .await?;
        browser.until("record.load.length").await?;
        browser
            .eval::<()>("void ['.photo__frame', '.embed__load'].forEach((it) => tree('a').querySelector(it).click())")
            .await?;
        browser.until("warnings === 2").await?;
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        Ok(())
    });
}

/// The name of a script in `dist/`, with its hash.
fn file_of_dist(name: &str) -> String {
    let names = std::fs::read_dir(root().join("dist")).unwrap().flatten();
    let mut names = names.map(|it| it.file_name().to_string_lossy().into_owned());
    let found = names.find(|it| it.starts_with(name) && it.ends_with(".js"));
    found.unwrap()
}
