//! `cargo xtask package --check`: opens the pages of projects that use the npm
//! package, and measures what each way of using it downloads.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, results};
use serde::Deserialize;
use serde_json::{Value, json};
use test_server::TestServer;

/// A page of a project.
#[derive(Deserialize)]
struct Page {
    name: String,
    /// What is served, where the project has no server of its own.
    folder: Option<String>,
    origin: Option<String>,
    path: String,
    /// Whether what the page downloads goes into the table of sizes.
    is_measured: bool,
    /// Whether the bundler leaves WebAssembly behind; then a script has it.
    lacks_wasm: bool,
}

/// Runs before the scripts of a page.
const RECORDER: &str = concat!(
    include_str!("../record.js"),
    "for (const name of ['error', 'warn']) {
       const own = console[name];
       console[name] = (...words) => {
         record.problems.push(`${name}: ${words.join(' ')}`);
         own.apply(console, words);
       };
     }"
);

/// Leaves one story of the native format in the page, in English.
const ONLY_NATIVE: &str = "new MutationObserver(() => {
    document.getElementById('other')?.remove();
    document.getElementById('native')?.removeAttribute('lang');
  }).observe(document, { childList: true, subtree: true });";

/// Both stories are shown, one with the labels of another language, and a page
/// with a framework has received the event.
const SHOWN: &str = "document.readyState === 'complete' && record.load.length >= 2
  && tree('native').textContent.includes('Teilen')
  && tree('other').querySelector('.headline').textContent.includes('Reservoir')
  && (document.querySelector('output')?.textContent ?? 'Ferry').startsWith('Ferry')";

/// The paths of all files that were downloaded from the page's own origin, with
/// their status.
const DOWNLOADED: &str = "performance.getEntriesByType('resource')
  .map(({ name, responseStatus }) => [new URL(name), responseStatus])
  .filter(([{ origin, pathname }]) => origin === location.origin && !/^.(stories|pictures|favicon)/.test(pathname))
  .map(([{ pathname }, status]) => [pathname, status])";

#[tokio::main]
async fn main() -> Result<()> {
    let file = std::env::args().nth(1).context("name the list of pages")?;
    let pages: Vec<Page> = serde_json::from_slice(&fs::read(file)?)?;
    let browser = Browser::start(&[]).await?;
    let mut failed = Vec::new();
    let mut sizes = Vec::new();
    for page in &pages {
        let outcome = open(&browser, page).await;
        results::row(&page.name, outcome.is_ok());
        match outcome {
            Ok(size) => sizes.extend(size.map(|size| (page.name.clone(), size))),
            Err(error) => failed.push(format!("{}: {error:?}", page.name)),
        }
    }
    browser.close().await?;
    ensure!(failed.is_empty(), "{}", failed.join("\n"));
    if !sizes.is_empty() {
        results::document("docs/npm.md", "way", "a story takes", &sizes)?;
    }
    Ok(())
}

/// Opens a page and checks it; returns what one story takes.
async fn open(browser: &Browser, page: &Page) -> Result<Option<String>> {
    let server = match &page.folder {
        Some(folder) => Some(TestServer::start(Path::new(folder)).await?),
        None => None,
    };
    let origin = server.as_ref().map(|server| server.host.clone());
    let origin = origin.or_else(|| page.origin.clone());
    let address = origin.context("neither folder nor origin")? + &page.path;
    visit(browser, &address, RECORDER).await?;
    browser.until(SHOWN).await?;
    // A script that a click loads.
    browser
        .eval::<()>("void tree('other').querySelector('.photo__enlarge').click()")
        .await?;
    browser
        .until("tree('other').querySelector('dialog:modal')")
        .await?;
    copies(browser).await?;
    // A framework compares when it is idle.
    browser
        .settle::<()>("new Promise((done) => setTimeout(done, 500))")
        .await?;
    let problems: Vec<String> = browser.eval("record.problems").await?;
    ensure!(problems.is_empty(), "the page reports {problems:#?}");
    let downloaded: Vec<(String, u16)> = browser.eval(DOWNLOADED).await?;
    let missing: Vec<&str> = downloaded
        .iter()
        .filter(|(_, status)| *status >= 400)
        .map(|(path, _)| &**path)
        .collect();
    let expected: &[&str] = if page.lacks_wasm {
        &["/widget.wasm", "/formats.wasm", "/copies.wasm"]
    } else {
        &[]
    };
    ensure!(
        missing.iter().all(|path| expected.contains(path)),
        "files are missing: {missing:?}"
    );
    if let Some(server) = server.as_ref().filter(|_| page.name == "import-map") {
        frames(browser, server, page).await?;
        renewals(browser, &address).await?;
    }
    let Some(folder) = page.folder.as_ref().filter(|_| page.is_measured) else {
        return Ok(None);
    };
    visit(browser, &address, &format!("{RECORDER}{ONLY_NATIVE}")).await?;
    browser.until("record.load.length").await?;
    let downloaded: Vec<(String, u16)> = browser.eval(DOWNLOADED).await?;
    let mut bytes = 0;
    let mut requests = 0;
    for (path, _) in downloaded {
        requests += 1;
        let file = Path::new(folder).join(path.trim_start_matches('/'));
        if file.exists() {
            bytes += compressed(&fs::read(file)?)?;
        } else {
            ensure!(expected.contains(&&*path), "{path} is missing");
        }
    }
    let kilobytes = bytes.div_ceil(1000);
    Ok(Some(format!("{kilobytes} KB in {requests} requests")))
}

/// The texts for other sites have a module of their own.
async fn copies(browser: &Browser) -> Result<()> {
    const BUTTON: &str = "tree('native').querySelector('.pass-on__open[value=republish]')";
    let story = "document.getElementById('native').src = '/stories/sea-wall.json'";
    browser.eval::<()>(&format!("void ({story})")).await?;
    browser.until(BUTTON).await?;
    browser
        .eval::<()>(&format!("void {BUTTON}.click()"))
        .await?;
    browser
        .until("tree('native').querySelector('dialog:modal')")
        .await
}

/// A page whose policy blocks WebAssembly names the remedies, and shows the story
/// in a frame once it says where the page of that is.
async fn frames(browser: &Browser, server: &TestServer, page: &Page) -> Result<()> {
    let folder = page.folder.as_deref().unwrap_or_default();
    let source = fs::read_to_string(Path::new(folder).join(page.path.trim_start_matches('/')))?;
    let policy = [(
        "content-security-policy",
        "script-src 'self' 'unsafe-inline'",
    )];
    let address = format!("{}/blocked.html", server.host);
    server.page("/blocked.html", &source, &policy);
    visit(browser, &address, RECORDER).await?;
    browser
        .until("record.error[0]?.code === 'wasm-blocked' && record.error[0].message.includes('WireStory.framePage')")
        .await?;
    let named = source.replace(
        "import \"wire-story\";",
        "import { WireStory } from \"wire-story\";
         WireStory.framePage = \"/node_modules/wire-story/dist/embed.html\";",
    );
    ensure!(named != source, "the page does not import the package");
    server.page("/blocked.html", &named, &policy);
    visit(browser, &address, RECORDER).await?;
    browser
        .until("record.load.length && tree('native').querySelector('iframe')")
        .await
}

/// The next import that the widget's module calls traps while `armed`.
const FAULT: &str = "window.armed = false;
  window.instances = 0;
  const trap = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11,
  ))).exports.t;
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = (source, imports) => {
    instances++;
    const faulty = (call) => (...given) => {
      if (armed) { armed = false; trap(); }
      return call(...given);
    };
    for (const [name, module] of Object.entries(imports)) {
      imports[name] = Object.fromEntries(Object.entries(module).map(
        ([name, it]) => [name, typeof it === 'function' ? faulty(it) : it]));
    }
    return instantiateStreaming.call(WebAssembly, source, imports);
  };";

/// After a trap in one story, a fresh instance shows the others.
async fn renewals(browser: &Browser, address: &str) -> Result<()> {
    visit(browser, address, &format!("{RECORDER}{FAULT}")).await?;
    browser.until("record.load.length >= 2").await?;
    browser
        .eval::<()>("void (armed = true, native.headingLevel = 5)")
        .await?;
    browser
        .until(
            "record.error[0]?.code === 'internal' && record.load.length === 3 && instances === 2",
        )
        .await
}

/// Opens a page in which a script runs first.
async fn visit(browser: &Browser, address: &str, script: &str) -> Result<()> {
    let source = json!({ "source": script });
    let added = browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    let opened = browser.go(address).await;
    let identifier: &Value = &added["identifier"];
    browser
        .devtools(
            "Page.removeScriptToEvaluateOnNewDocument",
            json!({ "identifier": identifier }),
        )
        .await?;
    opened
}

/// The size of a file as a server sends it.
fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed.len())
}
