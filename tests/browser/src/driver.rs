//! The programs that start a browser and tell it what to do.

use std::{net::Ipv4Addr, process::Stdio, time::Duration};

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder, error::NewSessionError, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    net::{TcpListener, TcpStream},
    process::{Child, Command},
    time::sleep,
};

use crate::engine::Engine;

/// Between two looks whether the driver listens.
const PAUSE: Duration = Duration::from_millis(20);

/// How often a browser is started that could not be talked to. Two drivers that
/// start at once may be given the same port: one of them ends, and its test
/// would speak to the other's.
const ATTEMPTS: usize = 5;

/// A running driver; it ends when this is dropped, or this process ends.
pub(crate) struct Driver {
    address: String,
    process: Child,
    _screen: Option<Child>,
}

/// A program that ends with this process, and before if it is dropped.
fn guarded(program: &str) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", include_str!("guard.sh"), "sh", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    command
}

/// Starts a driver and its browser.
pub(crate) async fn start(engine: Engine, capabilities: &Capabilities) -> Result<(Driver, Client)> {
    let mut last = None;
    for _ in 0..ATTEMPTS {
        let mut driver = Driver::start(engine).await?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.clone())
            .connect(&driver.address)
            .await;
        match client {
            Ok(client) if !driver.has_ended()? => return Ok((driver, client)),
            // It is that of another driver, and ends with it.
            Ok(_) => {}
            Err(
                error @ (NewSessionError::Failed(_)
                | NewSessionError::FailedC(_)
                | NewSessionError::Lost(_)),
            ) => {
                last = Some(error);
            }
            Err(error) => return Err(error).context("the driver could not start its browser"),
        }
    }
    let (program, _) = engine.program();
    bail!("{program} was started {ATTEMPTS} times and could not be talked to: {last:?}")
}

impl Driver {
    /// Starts the program and waits until something listens, or it has ended.
    async fn start(engine: Engine) -> Result<Self> {
        let (program, remedy) = engine.program();
        let port = free_port().await?;
        let mut command = guarded(program);
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
        let process = command
            .arg(format!("--port={port}"))
            .spawn()
            .context(remedy)?;
        let mut driver = Self {
            address: format!("http://127.0.0.1:{port}"),
            process,
            _screen: screen,
        };
        while !driver.has_ended()? && !listens(port).await {
            sleep(PAUSE).await;
        }
        Ok(driver)
    }

    fn has_ended(&mut self) -> Result<bool> {
        Ok(self.process.try_wait()?.is_some())
    }
}

async fn listens(port: u16) -> bool {
    TcpStream::connect((Ipv4Addr::LOCALHOST, port))
        .await
        .is_ok()
}

async fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    Ok(listener.local_addr()?.port())
}

/// A screen that nobody sees, for a browser that cannot do without one, and its
/// name.
async fn screen() -> Result<(Child, String)> {
    let mut process = guarded("Xvfb")
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
        .spawn()
        .context("Xvfb is missing; on Debian: sudo apt-get install xvfb")?;
    let output = process.stdout.take().context("Xvfb has no output")?;
    let number = BufReader::new(output).lines().next_line().await?;
    let number = number.context("Xvfb ended before it had a number")?;
    Ok((process, format!(":{number}")))
}
