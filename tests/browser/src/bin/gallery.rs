//! `cargo xtask gallery`: photographs every example in every combination of
//! width and scheme, in themes, directions and states, and puts all on one
//! sheet.
//!
//! The pictures, each of a whole page, and `sheet.png` are in `target/gallery/`.

use std::{fmt::Write, fs, path::Path};

use anyhow::{Context, Result, bail};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use browser_tests::{Browser, Engine, root};
use serde_json::{Value, json};

/// Widths of the window, in CSS pixels: a sidebar, a phone, a tablet, a desk.
const WIDTHS: [u32; 4] = [280, 390, 820, 1240];

/// The height of the window, in CSS pixels, while a story loads.
const HEIGHT: u32 = 900;

/// What is photographed.
struct Scene {
    name: &'static str,
    /// Of the page.
    language: &'static str,
    /// Of the document, at the publisher.
    path: &'static str,
    /// The class of a ready theme, or none.
    theme: &'static str,
    /// What the page waits for.
    ready: &'static str,
}

const fn scene(name: &'static str, language: &'static str, path: &'static str) -> Scene {
    Scene {
        name,
        language,
        path,
        theme: "",
        ready: "record.load.length",
    }
}

impl Scene {
    const fn themed(self, theme: &'static str) -> Self {
        Self { theme, ..self }
    }

    const fn when(self, ready: &'static str) -> Self {
        Self { ready, ..self }
    }
}

const STRAITS: &str = "examples/stories/straits-talks.json";
const HARBOUR: &str = "examples/stories/harbour-rtl.json";
const FROST: &str = "examples/stories/frost-orchards.json";

const FAILED: &str = "record.error.length";
const VIEWER: &str = "record.load.length && (tree('a').querySelector('dialog:modal')
    || void tree('a').querySelector('.photo__enlarge').click())";

const SCENES: &[Scene] = &[
    scene("report", "en", STRAITS),
    scene("every part", "en", "examples/stories/every-part.json"),
    scene("feature", "en", FROST),
    scene("brief", "en", "examples/stories/ferry-brief.json"),
    scene(
        "JSON-LD",
        "en",
        "examples/stories/reservoir-newsarticle.json",
    ),
    scene("right to left", "ar", HARBOUR),
    scene("broadsheet", "en", FROST).themed("broadsheet"),
    scene("tabloid", "en", STRAITS).themed("tabloid"),
    scene("plain", "ar", HARBOUR).themed("plain"),
    scene("loading", "en", "fault/stalled").when("tree('a').querySelector('.skeleton')"),
    scene("failed", "de", "fault/status/500").when(FAILED),
    scene("failed for good", "ar", "fault/status/404").when(FAILED),
    scene("withdrawn", "hi", "examples/stories/broken/withdrawn.json").when(FAILED),
    scene("gone", "ar", "fault/status/410").when(FAILED),
    scene("viewer", "en", STRAITS).when(VIEWER),
    scene("viewer right to left", "ar", HARBOUR).when(VIEWER),
];

#[tokio::main]
async fn main() -> Result<()> {
    if Engine::chosen()? != Engine::Chromium {
        bail!("the gallery is photographed in Chromium");
    }
    let folder = root().join("target/gallery");
    fs::create_dir_all(&folder)?;
    let browser = Browser::start(&[]).await?;
    let outcome = photograph(&browser, &folder).await;
    browser.close().await?;
    outcome
}

async fn photograph(browser: &Browser, folder: &Path) -> Result<()> {
    let mut sheet = SHEET.to_owned();
    for scene in SCENES {
        write!(sheet, "<h2>{}</h2><div class=row>", scene.name)?;
        for scheme in ["light", "dark"] {
            for width in WIDTHS {
                open(browser, scene, scheme, width).await?;
                let file = format!("{}-{scheme}-{width}.png", scene.name.replace(' ', "-"));
                fs::write(folder.join(&file), picture(browser).await?)?;
                write!(
                    sheet,
                    "<figure><img src='{file}' width={}><figcaption>{scheme}, {width}</figcaption></figure>",
                    width / 4,
                )?;
            }
        }
        sheet.push_str("</div>");
    }
    fs::write(folder.join("sheet.html"), &sheet)?;
    let sheet = folder.canonicalize()?.join("sheet");
    set_up(browser, "light", 1520, HEIGHT).await?;
    browser
        .go(&format!("file://{}.html", sheet.display()))
        .await?;
    let height = browser
        .eval("document.documentElement.scrollHeight")
        .await?;
    set_up(browser, "light", 1520, height).await?;
    fs::write(sheet.with_extension("png"), picture(browser).await?)?;
    println!("{}", sheet.with_extension("png").display());
    Ok(())
}

/// Of long pages the sheet shows the upper part.
const SHEET: &str = "<!doctype html><meta charset=utf-8><title>Gallery</title>
<style>
  body { margin: 16px; background: #999; font: 12px system-ui }
  h2 { margin: 16px 0 4px }
  .row { display: flex; gap: 8px; align-items: start }
  figure { margin: 0 }
  img { display: block; max-height: 480px; object-fit: cover; object-position: top }
</style>";

/// Opens a scene, and makes the window as high as its page.
async fn open(browser: &Browser, scene: &Scene, scheme: &str, width: u32) -> Result<()> {
    let Scene {
        language,
        path,
        theme,
        ready,
        ..
    } = scene;
    set_up(browser, scheme, width, HEIGHT).await?;
    // Without a fallback, so that skeleton and notices are seen.
    let page = format!(
        "<meta name=color-scheme content='light dark'>
         <link rel=stylesheet href=/themes/{theme}.css>
         <style>body {{ margin: 0 }} h1 {{ display: none }}</style>
         <wire-story id=a lang={language} class='{theme}' loading=eager src='{}/{path}'></wire-story>",
        browser.server.publisher,
    );
    browser.open(&page).await?;
    browser.until(ready).await?;
    // A viewer is as high as its window.
    let height: u32 = browser
        .eval("tree('a').querySelector('dialog') ? innerHeight : document.documentElement.scrollHeight")
        .await?;
    set_up(browser, scheme, width, height.clamp(240, 12_000)).await?;
    browser
        .until("[...(tree('a').querySelector('dialog') ?? tree('a')).querySelectorAll('img')].every((it) => it.complete)")
        .await?;
    // A skeleton comes late.
    browser
        .until("tree('a').getAnimations().length === 0")
        .await
}

/// A window of a size, for a reader who prefers a scheme.
async fn set_up(browser: &Browser, scheme: &str, width: u32, height: u32) -> Result<()> {
    let preference = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    browser
        .devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": preference }),
        )
        .await?;
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    browser
        .devtools("Emulation.setDeviceMetricsOverride", size)
        .await?;
    Ok(())
}

async fn picture(browser: &Browser) -> Result<Vec<u8>> {
    let answer = browser
        .devtools("Page.captureScreenshot", json!({ "format": "png" }))
        .await?;
    let data = answer.get("data").and_then(Value::as_str);
    let data = data.context("the browser took no picture")?;
    Ok(BASE64_STANDARD.decode(data)?)
}
