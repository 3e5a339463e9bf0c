//! The browser engines, and the drivers that start them.

use std::{env, process::Stdio};

use anyhow::{Context, Result, bail};
use fantoccini::wd::Capabilities;
use serde_json::json;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

/// A browser engine. Others join with one more variant: their driver's name,
/// what it says when it listens, and their capabilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
}

impl Engine {
    /// The engine that `WIRE_ENGINE` names; Chromium without it.
    ///
    /// # Errors
    ///
    /// When there is no such engine.
    pub fn chosen() -> Result<Self> {
        match env::var("WIRE_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Ok(Self::Chromium),
            Ok(other) => bail!("WIRE_ENGINE={other} is not known; known is: chromium"),
        }
    }

    pub(crate) fn capabilities(self) -> Capabilities {
        let mut capabilities = Capabilities::new();
        match self {
            Self::Chromium => {
                let arguments = json!([
                    "--headless=new",
                    // Chromium refuses to run as root inside its sandbox.
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--js-flags=--expose-gc",
                ]);
                capabilities.insert("goog:chromeOptions".into(), json!({ "args": arguments }));
            }
        }
        capabilities
    }

    fn program(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => (
                "chromedriver",
                "chromedriver is missing; on Debian: sudo apt-get install chromium chromium-driver",
            ),
        }
    }
}

/// A running driver; it ends when this is dropped.
pub(crate) struct Driver {
    address: String,
    _process: Child,
}

/// Two drivers that start at once may choose the same port, and one of them
/// then ends.
const ATTEMPTS: usize = 5;

impl Driver {
    pub(crate) async fn start(engine: Engine) -> Result<Self> {
        for _ in 0..ATTEMPTS {
            if let Some(driver) = Self::try_start(engine).await? {
                return Ok(driver);
            }
        }
        bail!(
            "{} ended before it listened, {ATTEMPTS} times",
            engine.program().0
        )
    }

    /// None when the driver ended before it listened.
    async fn try_start(engine: Engine) -> Result<Option<Self>> {
        let (program, remedy) = engine.program();
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context(remedy)?;
        let output = process.stdout.take().context("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        while let Some(line) = lines.next_line().await? {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                // Its later words are not needed, but it must be able to say them.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return Ok(Some(Self {
                    address,
                    _process: process,
                }));
            }
        }
        Ok(None)
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}
