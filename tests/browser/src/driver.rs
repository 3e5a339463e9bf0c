//! The programs that start a browser and tell it what to do.

use std::{net::Ipv4Addr, process::Stdio, time::Duration};

use anyhow::{Context, Result, bail};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    net::{TcpListener, TcpStream},
    process::{Child, Command},
    time::sleep,
};

use crate::engine::Engine;

/// Between two looks whether the driver listens.
const PAUSE: Duration = Duration::from_millis(20);

/// Two drivers that start at once may be given the same port, and one of them
/// then ends.
const ATTEMPTS: usize = 5;

/// A running driver; it ends when this is dropped.
pub(crate) struct Driver {
    address: String,
    _process: Child,
    _screen: Option<Child>,
}

impl Driver {
    pub(crate) async fn start(engine: Engine) -> Result<Self> {
        for _ in 0..ATTEMPTS {
            if let Some(driver) = Self::try_start(engine).await? {
                return Ok(driver);
            }
        }
        let (program, _) = engine.program();
        bail!("{program} ended before it listened, {ATTEMPTS} times")
    }

    /// None when the driver ended before it listened.
    async fn try_start(engine: Engine) -> Result<Option<Self>> {
        let (program, remedy) = engine.program();
        let port = free_port().await?;
        let mut command = Command::new(program);
        let screen = match engine {
            Engine::WebKit => {
                let (screen, display) = screen().await?;
                command
                    .env("DISPLAY", display)
                    .env("GDK_BACKEND", "x11")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1");
                Some(screen)
            }
            Engine::Chromium | Engine::Firefox => None,
        };
        let mut process = command
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context(remedy)?;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port))
            .await
            .is_err()
        {
            if process.try_wait()?.is_some() {
                return Ok(None);
            }
            sleep(PAUSE).await;
        }
        Ok(Some(Self {
            address: format!("http://127.0.0.1:{port}"),
            _process: process,
            _screen: screen,
        }))
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

async fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    Ok(listener.local_addr()?.port())
}

/// A screen that nobody sees, for a browser that cannot do without one, and its
/// name.
async fn screen() -> Result<(Child, String)> {
    let mut process = Command::new("Xvfb")
        // It chooses its own number and says it.
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            // Without a window manager the focus follows the pointer, which
            // stands in the middle: it must be over the browser's window.
            "1280x900x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .context("Xvfb is missing; on Debian: sudo apt-get install xvfb")?;
    let output = process.stdout.take().context("Xvfb has no output")?;
    let number = BufReader::new(output).lines().next_line().await?;
    let number = number.context("Xvfb ended before it had a number")?;
    Ok((process, format!(":{number}")))
}
