//! Real browsers, driven by WebDriver, on pages that a test writes.

mod cli;
mod devtools;
mod driver;
mod engine;
pub mod files;
mod input;
mod page;
pub mod results;
mod session;

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
pub use fantoccini::key::Key;
use fantoccini::{Client, wd::PrintConfiguration};
use serde::de::DeserializeOwned;
use serde_json::Value;
use test_server::TestServer;
use tokio::time::sleep;

pub use cli::wire_story;
pub use engine::Engine;
pub use page::{host_page, story_element};
use session::Session;

/// How long a page may take for what a test waits for, in milliseconds: longer
/// than the product's own limits, which some tests wait for.
const PATIENCE: u64 = 40_000;

/// The pause between two looks at the requests of the server.
const PAUSE: Duration = Duration::from_millis(20);

/// A browser, and the server of its pages.
pub struct Browser {
    /// The pages. Its ports are new, so a test has origins of its own.
    pub server: TestServer,
    client: Client,
    session: Session,
}

impl Browser {
    /// Starts the engine that the environment names, on a new profile, with
    /// these preferences of Firefox; the other engines have none.
    ///
    /// # Errors
    ///
    /// When `dist/` is not built, or the browser's driver is missing.
    pub async fn start(preferences: &[(&str, i32)]) -> Result<Self> {
        Self::with(Session::start(preferences).await?).await
    }

    /// The same in a browser that another test has finished with, if there is one.
    ///
    /// # Errors
    ///
    /// When `dist/` is not built, or the browser's driver is missing.
    pub async fn reuse() -> Result<Self> {
        Self::with(Session::idle_or_new().await?).await
    }

    async fn with(session: Session) -> Result<Self> {
        let dist = root().join("dist");
        ensure!(
            dist.join("manifest.json").exists(),
            "dist/ is missing; run `cargo xtask dist`"
        );
        Ok(Self {
            server: TestServer::start(&dist).await?,
            client: session.client.clone(),
            session,
        })
    }

    /// Leaves the browser to a later [`Browser::reuse`].
    pub fn keep(self) {
        self.session.keep();
    }

    /// Opens a page of the server by its path.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn visit(&self, path: &str) -> Result<()> {
        Ok(self
            .client
            .goto(&format!("{}{path}", self.server.host))
            .await?)
    }

    /// Opens any address.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn go(&self, address: &str) -> Result<()> {
        Ok(self.client.goto(address).await?)
    }

    /// Opens a host page with this body; see [`host_page`].
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn open(&self, body: &str) -> Result<()> {
        self.open_with(&host_page(body), &[]).await
    }

    /// Opens a whole page that is sent with headers.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn open_with(&self, page: &str, headers: &[(&str, &str)]) -> Result<()> {
        let script = [("content-type", "text/javascript")];
        self.server
            .page("/record.js", include_str!("record.js"), &script);
        self.server.page("/page.html", page, headers);
        self.visit("/page.html").await
    }

    /// The value of an expression in the page.
    ///
    /// # Errors
    ///
    /// When it throws, or has another type.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let script = format!("return ({expression});");
        let value = self.client.execute(&script, vec![]).await.context(script)?;
        Ok(serde_json::from_value(value)?)
    }

    /// The value that a promise in the page resolves to.
    ///
    /// # Errors
    ///
    /// When it is rejected, or has another type.
    pub async fn settle<T: DeserializeOwned>(&self, promise: &str) -> Result<T> {
        let script = format!(
            "const done = arguments[0];
             Promise.resolve({promise}).then((value) => done({{ value }}), (e) => done({{ error: String(e) }}));"
        );
        let mut answer = self
            .client
            .execute_async(&script, vec![])
            .await
            .context(script)?;
        ensure!(answer["error"].is_null(), "rejected: {}", answer["error"]);
        Ok(serde_json::from_value(answer["value"].take())?)
    }

    /// Waits until an expression in the page is true.
    ///
    /// # Errors
    ///
    /// When it does not become true in time; the error has what the page
    /// recorded.
    pub async fn until(&self, expression: &str) -> Result<()> {
        let promise = format!(
            "new Promise((done) => {{
               const end = performance.now() + {PATIENCE};
               const look = () => {{
                 if ({expression}) done(true);
                 else if (performance.now() > end) done(false);
                 else setTimeout(look, 20);
               }};
               look();
             }})"
        );
        let is_true: bool = self.settle(&promise).await?;
        if !is_true {
            let record: Value = self.eval("window.record ?? null").await?;
            anyhow::bail!("never true: {expression}\nrecorded: {record:#}");
        }
        Ok(())
    }

    /// Waits until the server gets a request for a path with this beginning, and
    /// returns the rest of the path. No script of the driver runs for it.
    ///
    /// # Errors
    ///
    /// When no request comes in time.
    pub async fn asked(&self, beginning: &str) -> Result<String> {
        let end = Instant::now() + Duration::from_millis(PATIENCE);
        loop {
            if let Some(rest) = self.server.asked(beginning) {
                return Ok(rest);
            }
            ensure!(Instant::now() < end, "no request for {beginning}");
            sleep(PAUSE).await;
        }
    }

    /// Goes back to the page before, as a reader does.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// The page on paper: A4 with margins of a centimetre, as a PDF.
    ///
    /// # Errors
    ///
    /// When the browser cannot print.
    pub async fn print(&self) -> Result<Vec<u8>> {
        Ok(self.client.print(PrintConfiguration::default()).await?)
    }

    /// Minimises the window, so that the page is hidden.
    ///
    /// # Errors
    ///
    /// When the page stays visible.
    pub async fn hide(&self) -> Result<()> {
        self.client.minimize_window().await?;
        self.until("document.hidden").await
    }

    /// Brings the window back.
    ///
    /// # Errors
    ///
    /// When the page stays hidden.
    pub async fn unhide(&self) -> Result<()> {
        self.client.set_window_rect(0, 0, 1000, 800).await?;
        self.until("!document.hidden").await
    }

    /// Clicks at a place of the page, in CSS pixels; frames count from the page's
    /// [`Browser::leave_frame`].
    ///
    /// # Errors
    ///
    /// When there is no such frame.
    pub async fn enter_frame(&self, index: u16) -> Result<()> {
        Ok(self.client.enter_frame(index).await?)
    }

    /// Evaluates in the page again.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// What the window shows, as a PNG.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    /// Sets the size of the window, in CSS pixels.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// Ends the browser.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }
}

/// The root of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
