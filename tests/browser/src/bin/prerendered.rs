//! `cargo xtask bench`: bytes and times of a story until it can be read and
//! until it can be used, in each form that a page may have it in.
//!
//! Chromium opens the page that `render` writes, and a page with each tag, from
//! `wire-story serve`: with no limit, and as on a slow phone. Nothing is cached.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Engine, root, wire_story};
use serde::Deserialize;
use serde_json::{Value, json};

const STORY: &str = "examples/stories/straits-talks.json";

/// How often each page is opened; the median counts.
const TIMES: usize = 7;

/// A network and a processor.
struct Device {
    name: &'static str,
    /// Milliseconds that each answer waits for, at least.
    latency: u32,
    /// Bytes a second; -1 is no limit.
    download: i32,
    /// How much slower the processor is.
    slowdown: u32,
}

const DEVICES: [Device; 2] = [
    Device {
        name: "no limit",
        latency: 0,
        download: -1,
        slowdown: 1,
    },
    // 1.6 megabits a second.
    Device {
        name: "slow phone",
        latency: 150,
        download: 200_000,
        slowdown: 4,
    },
];

/// Runs before anything of the page, and is no part of it: notes when the
/// headline has a place, and when the element says that it is ready.
const WATCH: &str = "
  window.times = {};
  addEventListener('wire-load', () => (times.usable = performance.now()));
  const look = () => {
    const story = document.querySelector('wire-story');
    const find = (root) => root?.querySelector('h1, h2')?.getClientRects().length;
    if (find(story?.shadowRoot) || find(story) || find(document.querySelector('main')))
      setTimeout(() => (times.readable = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);";

/// What a page needed, in milliseconds and bytes.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Needed {
    readable: f64,
    usable: f64,
    bytes_readable: u64,
    bytes_usable: u64,
}

/// The bytes that had come at a time, without pictures.
const NEEDED: &str = "(() => {
  const usable = Math.max(times.usable ?? 0, times.readable);
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const bytes = (time) => entries
    .filter((it) => it.responseEnd <= time && it.initiatorType !== 'img')
    .reduce((sum, it) => sum + it.encodedBodySize, 0);
  return { readable: times.readable, usable, bytes_readable: bytes(times.readable), bytes_usable: bytes(usable) };
})()";

struct Server {
    child: Child,
    /// Kept open: the server writes a line a request.
    _lines: BufReader<ChildStdout>,
    origin: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn serve(folder: &Path) -> Result<Server> {
    let mut child = Command::new(root().join("target/debug/wire-story"))
        .args(["serve", "--listen", "127.0.0.1:0", "--bundle"])
        .arg(root().join("dist"))
        .arg(folder)
        .stdout(Stdio::piped())
        .spawn()?;
    let mut lines = BufReader::new(child.stdout.take().context("no stdout")?);
    let mut line = String::new();
    lines.read_line(&mut line)?;
    let origin = line.trim().rsplit_once(" at ").context(line.clone())?.1;
    Ok(Server {
        child,
        origin: origin.trim_end_matches('/').to_owned(),
        _lines: lines,
    })
}

fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host page</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">\
         <link rel=\"stylesheet\" href=\"/host.css\"></head><body>{body}</body></html>"
    )
}

/// Writes the pages; their names.
fn write_pages(folder: &Path, origin: &str) -> Result<Vec<&'static str>> {
    let document = root().join(STORY);
    let document = document.to_string_lossy();
    let documents = format!("{origin}/examples/stories/");
    let script = format!("{origin}/wire-story.js");
    let render = |output: &str| {
        let published = ["--documents", &documents, "--script", &script];
        wire_story(&[&["render", "--to", output], &published[..], &[&document]].concat())
    };
    let src = format!("{documents}straits-talks.json");
    let tag = format!(
        "<script type=\"module\" src=\"{script}\"></script>\
         <wire-story src=\"{src}\" loading=\"eager\"></wire-story>"
    );
    let pages = [
        ("page", render("page")),
        ("shadow", page(&render("shadow"))),
        ("light", page(&render("light"))),
        ("tag", page(&tag)),
    ];
    for (name, html) in &pages {
        fs::write(folder.join(name).with_extension("html"), html)?;
    }
    fs::write(folder.join("host.css"), "body { margin: 0 }")?;
    Ok(pages.iter().map(|(name, _)| *name).collect())
}

async fn set_device(browser: &Browser, device: &Device) -> Result<()> {
    browser.devtools("Network.enable", json!({})).await?;
    let off = json!({ "cacheDisabled": true });
    browser.devtools("Network.setCacheDisabled", off).await?;
    let network = json!({
        "offline": false,
        "latency": device.latency,
        "downloadThroughput": device.download,
        "uploadThroughput": -1,
    });
    browser
        .devtools("Network.emulateNetworkConditions", network)
        .await?;
    let processor = json!({ "rate": device.slowdown });
    browser
        .devtools("Emulation.setCPUThrottlingRate", processor)
        .await?;
    Ok(())
}

async fn measure(browser: &Browser, address: &str, is_static: bool) -> Result<Needed> {
    browser.go(address).await?;
    let is_done = match is_static {
        true => "times.readable",
        false => "times.readable && times.usable",
    };
    browser.until(is_done).await?;
    let needed: Value = browser.eval(NEEDED).await?;
    Ok(serde_json::from_value(needed)?)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

async fn run() -> Result<()> {
    let browser = Browser::start(&[]).await?;
    ensure!(
        browser.engine() == Engine::Chromium,
        "only Chromium can be slowed down"
    );
    let folder = std::env::temp_dir().join(format!("wire-story-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    // The tool is built by the first of these.
    wire_story(&["--version"]);
    let server = serve(&folder)?;
    let pages = write_pages(&folder, &server.origin)?;
    let watch = json!({ "source": WATCH });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", watch)
        .await?;
    println!(
        "{:>10} {:>7} {:>12} {:>10} {:>9} {:>9}",
        "device", "form", "readable ms", "usable ms", "bytes", "bytes"
    );
    for device in &DEVICES {
        set_device(&browser, device).await?;
        for name in &pages {
            let address = format!("{}/{name}.html", server.origin);
            let mut found = Vec::new();
            for _ in 0..TIMES {
                found.push(measure(&browser, &address, *name == "page").await?);
            }
            let last = found[TIMES - 1];
            let of = |get: fn(&Needed) -> f64| median(found.iter().map(get).collect());
            println!(
                "{:>10} {name:>7} {:>12.0} {:>10.0} {:>9} {:>9}",
                device.name,
                of(|it| it.readable),
                of(|it| it.usable),
                last.bytes_readable,
                last.bytes_usable
            );
        }
    }
    drop(server);
    fs::remove_dir_all(&folder)?;
    browser.close().await
}

fn main() -> Result<()> {
    tokio::runtime::Runtime::new()?.block_on(run())
}
