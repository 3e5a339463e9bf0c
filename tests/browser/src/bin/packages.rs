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
    /// Whether the page has nothing but stories, so that sizes can be compared.
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
  .filter(([{ origin, pathname }]) => origin === location.origin && !/^.(stories|pictures)/.test(pathname))
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
    let is_whole = sizes.len() == pages.iter().filter(|page| page.is_measured).count();
    if is_whole && pages.len() > sizes.len() {
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
        &["/widget.wasm", "/formats.wasm"]
    } else {
        &[]
    };
    ensure!(
        missing.iter().all(|path| expected.contains(path)),
        "files are missing: {missing:?}"
    );
    let Some(folder) = page.folder.as_ref().filter(|_| page.is_measured) else {
        return Ok(None);
    };
    visit(browser, &address, &format!("{RECORDER}{ONLY_NATIVE}")).await?;
    browser.until("record.load.length").await?;
    let downloaded: Vec<(String, u16)> = browser.eval(DOWNLOADED).await?;
    let mut bytes = 0;
    let mut requests = 0;
    for (path, status) in downloaded {
        requests += 1;
        if status < 400 {
            let file = Path::new(folder).join(path.trim_start_matches('/'));
            bytes += compressed(&fs::read(&file).with_context(|| path)?)?;
        }
    }
    let kilobytes = bytes.div_ceil(1000);
    Ok(Some(format!("{kilobytes} KB in {requests} requests")))
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
