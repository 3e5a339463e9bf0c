//! Real browsers, driven by WebDriver, on pages that a test writes.

mod cli;
mod devtools;
mod driver;
mod engine;
pub mod files;
mod page;
pub mod results;
mod session;

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
pub use fantoccini::key::Key;
use fantoccini::{
    Client,
    actions::{
        InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
        TouchActions,
    },
    wd::PrintConfiguration,
};
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

    /// Presses a key on whatever has the focus, as a reader does.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn press(&self, key: Key) -> Result<()> {
        let value = char::from(key);
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Taps at a place of the window with a finger.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn tap(&self, [x, y]: [f64; 2]) -> Result<()> {
        let actions = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo {
                duration: None,
                x,
                y,
            })
            .then(PointerAction::Down { button: 0 })
            .then(PointerAction::Up { button: 0 });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Moves a finger from one place of the window to another.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn swipe(&self, from: [f64; 2], to: [f64; 2]) -> Result<()> {
        const STEPS: u8 = 6;
        let move_to = |[x, y]: [f64; 2]| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(20)),
            x,
            y,
        };
        let mut actions = TouchActions::new("finger".to_owned())
            .then(move_to(from))
            .then(PointerAction::Down { button: 0 });
        for step in 1..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            let [x, y] = [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * part);
            actions = actions.then(move_to([x.round(), y.round()]));
        }
        let actions = actions.then(PointerAction::Up { button: 0 });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Presses a key together with Control, as for copying.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn chord(&self, value: char) -> Result<()> {
        let control = char::from(Key::Control);
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: control });
        Ok(self.client.perform_actions(actions).await?)
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
    /// edges, too.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub async fn click(&self, place: [f64; 2]) -> Result<()> {
        self.click_times(place, 1).await
    }

    /// Clicks twice, within the time of a double click.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub async fn double_click(&self, place: [f64; 2]) -> Result<()> {
        self.click_times(place, 2).await
    }

    async fn click_times(&self, [x, y]: [f64; 2], count: usize) -> Result<()> {
        let button = MOUSE_BUTTON_LEFT;
        let mut mouse = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveTo {
            duration: None,
            x,
            y,
        });
        for _ in 0..count {
            mouse = mouse
                .then(PointerAction::Down { button })
                .then(PointerAction::Up { button });
        }
        self.client.perform_actions(mouse).await?;
        Ok(())
    }

    /// Evaluates in a frame of the page, by its position, until
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
