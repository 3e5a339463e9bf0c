//! Deployments in which a file of ours is missing or modified: each row has what
//! is shown in the page. `docs/hosting.md` has the same table.

use browser_tests::{Browser, files, host_page, results, story_element};
use serde_json::Value;

use crate::in_browser;

const DOCUMENT: &str = "docs/hosting.md";

/// Changes the server's answers.
type Harm = fn(&Browser) -> anyhow::Result<()>;

/// A section without effect: only a hash can detect it.
const HARMLESS: [u8; 4] = [0, 2, 1, b'x'];

/// A fault, and how to cause it.
const HARMS: &[(&str, Harm)] = &[
    (
        "the `.wasm` file has the media type `text/plain`",
        |browser| {
            let (path, bytes) = module()?;
            browser
                .server
                .answer(&path, 200, &bytes, &[("content-type", "text/plain")]);
            Ok(())
        },
    ),
    ("the `.wasm` file is refused", |browser| {
        browser
            .server
            .answer(&module()?.0, 403, b"Forbidden by policy", &[]);
        Ok(())
    }),
    ("the `.wasm` file was changed", |browser| {
        let (path, mut bytes) = module()?;
        bytes.extend(HARMLESS);
        browser
            .server
            .answer(&path, 200, &bytes, &[("content-type", "application/wasm")]);
        Ok(())
    }),
    ("the `.wasm` file was cut", |browser| {
        let (path, bytes) = module()?;
        let half = &bytes[..bytes.len() / 2];
        browser
            .server
            .answer(&path, 200, half, &[("content-type", "application/wasm")]);
        Ok(())
    }),
    ("the `.wasm` and the `.bin` file are gone", |browser| {
        browser.server.answer(&module()?.0, 404, b"", &[]);
        browser
            .server
            .answer(&path("widget-", ".bin")?, 404, b"", &[]);
        Ok(())
    }),
    (
        "the `.wasm` file is refused and the `.bin` file was changed",
        |browser| {
            let other = files::read(&files::built("formats-", ".wasm.gz")?)?;
            browser.server.answer(&module()?.0, 403, b"", &[]);
            browser
                .server
                .answer(&path("widget-", ".bin")?, 200, &other, &[]);
            Ok(())
        },
    ),
    (
        "`widget-….js` is gone: only a part was deployed",
        |browser| {
            browser
                .server
                .answer(&path("widget-", ".js")?, 404, b"", &[]);
            Ok(())
        },
    ),
    ("all but `wire-story.js` are gone", |browser| {
        for gone in [
            path("widget-", ".js")?,
            module()?.0,
            path("fallback-start-", ".js")?,
        ] {
            browser.server.answer(&gone, 404, b"", &[]);
        }
        Ok(())
    }),
    ("the browser has no WebAssembly", |browser| {
        before(browser, "delete window.WebAssembly")
    }),
    ("the browser is too old for the module", |browser| {
        before(
            browser,
            "for (const name of ['instantiate', 'instantiateStreaming'])
               WebAssembly[name] = async () => { throw new WebAssembly.CompileError('unknown opcode') }",
        )
    }),
    (
        "the browser has no constructable style sheets, as before Safari 16.4",
        |browser| {
            before(
                browser,
                "window.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor') } };
                 for (const { prototype } of [Document, ShadowRoot]) delete prototype.adoptedStyleSheets;
                 delete HTMLElement.prototype.attachInternals",
            )
        },
    ),
];

fn path(beginning: &str, ending: &str) -> anyhow::Result<String> {
    Ok(format!("/{}", files::built(beginning, ending)?))
}

fn module() -> anyhow::Result<(String, Vec<u8>)> {
    let name = files::built("widget-", ".wasm")?;
    Ok((format!("/{name}"), files::read(&name)?))
}

/// Runs a script in the page before any of ours.
fn before(browser: &Browser, script: &str) -> anyhow::Result<()> {
    let script = format!("{script};");
    browser.server.page(
        "/before.js",
        &script,
        &[("content-type", "text/javascript")],
    );
    Ok(())
}

#[test]
fn missing_files_are_replaced_or_named() {
    let (mut found, mut said) = (Vec::new(), Vec::new());
    for (name, harm) in HARMS {
        in_browser(async |browser| {
            before(browser, "")?;
            harm(browser)?;
            let src = format!(
                "{}/examples/stories/ferry-brief.json",
                browser.server.publisher
            );
            let page = host_page(&story_element("a", &src)).replace(
                "<script type",
                &format!("<script src=/before.js></script>{CONSOLE}<script type"),
            );
            browser.open_with(&page, &[]).await?;
            // A failing row must not hide the others.
            let came = browser
                .until("record.load.length + record.error.length + record.problems.length || !customElements.get('wire-story') && record.said.length")
                .await;
            let record: Value = browser.eval("record").await?;
            let headlines: usize = browser
                .eval("a.shadowRoot ? all('a', '.headline').length : 0")
                .await?;
            let is_fallback: bool = browser.eval("fallbackIsShown('a')").await?;
            let code = record["error"][0]["code"].as_str();
            let problems = record["problems"].as_array().map_or(0, Vec::len);
            let outcome = match (code, headlines, is_fallback, problems) {
                (None, 1, false, 0) => "the story".to_owned(),
                (Some(code), 0, true, 0) => format!("the fallback, `{code}`"),
                (None, 0, true, 0) if came.is_ok() => "the fallback".to_owned(),
                _ => format!("a mixture: {record}"),
            };
            let words: Vec<String> = serde_json::from_value(record["said"].clone())?;
            found.push(((*name).to_owned(), outcome));
            said.push(((*name).to_owned(), plain(&words, &browser.server.host)));
            Ok(())
        });
    }
    in_document(&found, "shown").unwrap();
    in_document(&said, "console message").unwrap();
}

fn in_document(found: &[(String, String)], column: &str) -> anyhow::Result<()> {
    results::document(DOCUMENT, "fault", column, found)
}

/// Our message without what differs by build, browser and run.
fn plain(words: &[String], host: &str) -> String {
    let ours = words.iter().filter(|it| it.starts_with("wire-story:"));
    let ours: Vec<String> = ours
        .map(|it| it.replace(host, "https://cdn.example"))
        .collect();
    assert!(ours.len() <= 1, "more than one message: {ours:#?}");
    let Some(words) = ours.first() else {
        return "nothing of ours".to_owned();
    };
    // Without `fallback-start-….js` the shell can only repeat the browser's message.
    if ![
        "beside",
        "too old",
        "no WebAssembly",
        "in its place",
        "constructable",
    ]
    .iter()
    .any(|it| words.contains(it))
    {
        return "the browser's message".to_owned();
    }
    let mut plain = String::new();
    for word in words.split_inclusive(' ') {
        // `widget-0123456789.wasm` has a hash in it.
        let hash = word
            .split_once('-')
            .filter(|(name, _)| ["widget", "(widget"].contains(name));
        match hash.and_then(|(name, rest)| Some((name, rest.split_once('.')?))) {
            Some((name, (_, ending))) => plain.push_str(&format!("{name}-….{ending}")),
            None => plain.push_str(word),
        }
    }
    plain
}

/// Records the messages on the console.
const CONSOLE: &str = "<script>
record.said = [];
const { warn } = console;
console.warn = (...words) => {
  record.said.push(String(words[0]));
  warn(...words);
};
</script>";

#[test]
fn missing_module_is_requested_by_next_load() {
    in_browser(async |browser| {
        let gone = [module()?.0, path("widget-", ".bin")?];
        for path in &gone {
            browser.server.answer(path, 503, b"", &[]);
        }
        let src = format!(
            "{}/examples/stories/ferry-brief.json",
            browser.server.publisher
        );
        browser.open(&story_element("a", &src)).await?;
        browser
            .until("record.error.length && fallbackIsShown('a')")
            .await?;
        let (path, bytes) = module()?;
        browser
            .server
            .answer(&path, 200, &bytes, &[("content-type", "application/wasm")]);
        browser.eval::<()>("void a.load()").await?;
        browser.until("record.load.length").await
    });
}

#[test]
fn modified_formats_module_is_not_run() {
    in_browser(async |browser| {
        let name = files::built("formats-", ".wasm")?;
        let mut bytes = files::read(&name)?;
        bytes.extend(HARMLESS);
        let wasm = [("content-type", "application/wasm")];
        browser
            .server
            .answer(&format!("/{name}"), 200, &bytes, &wasm);
        let src = format!(
            "{}/examples/stories/reservoir-newsarticle.json",
            browser.server.publisher
        );
        browser.open(&story_element("a", &src)).await?;
        browser
            .until("record.error.length && fallbackIsShown('a')")
            .await?;
        let codes: Vec<String> = browser.eval("record.error.map((it) => it.code)").await?;
        assert_eq!(codes, ["formats-unavailable"]);
        Ok(())
    });
}
