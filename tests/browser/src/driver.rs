//! The programs that start and control a browser.

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

/// The pause before the driver's port is tried again.
const PAUSE: Duration = Duration::from_millis(20);

/// How often a driver is started until a session begins. Two drivers that start
/// at the same time may get the same port: one of them ends, and its test would
/// use the other's.
const ATTEMPTS: usize = 5;

/// The exit code of a shell that does not find a program.
const NOT_FOUND: i32 = 127;

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
            // A session of another driver, which ends with it.
            Ok(_) => {}
            Err(
                error @ (NewSessionError::Failed(_)
                | NewSessionError::FailedC(_)
                | NewSessionError::Lost(_)),
            ) => {
                last = Some(error);
            }
            Err(error) => {
                let hint = engine.install_hint();
                return Err(error).context(format!("the browser could not be started; {hint}"));
            }
        }
    }
    bail!(
        "{} was started {ATTEMPTS} times without a session ({last:?}); {}",
        engine.driver(),
        engine.install_hint()
    )
}

impl Driver {
    /// Starts the program and waits until something listens, or it has ended.
    async fn start(engine: Engine) -> Result<Self> {
        let program = engine.driver();
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
        let process = command.arg(format!("--port={port}")).spawn()?;
        let mut driver = Self {
            address: format!("http://127.0.0.1:{port}"),
            process,
            _screen: screen,
        };
        while !driver.has_ended()? && !listens(port).await {
            sleep(PAUSE).await;
        }
        if driver.exit_code()? == Some(NOT_FOUND) {
            bail!("{program} was not found; {}", engine.install_hint());
        }
        Ok(driver)
    }

    fn has_ended(&mut self) -> Result<bool> {
        Ok(self.process.try_wait()?.is_some())
    }

    fn exit_code(&mut self) -> Result<Option<i32>> {
        Ok(self.process.try_wait()?.and_then(|status| status.code()))
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

/// A virtual screen, for a browser that needs one, and its name.
async fn screen() -> Result<(Child, String)> {
    let mut process = guarded("Xvfb")
        // It chooses a free number and prints it.
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            // Without a window manager the focus follows the pointer, which is in
            // the middle: it must be over the browser's window.
            "1280x900x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped())
        .spawn()?;
    let output = process.stdout.take().context("Xvfb has no output")?;
    let number = BufReader::new(output).lines().next_line().await?;
    let number =
        number.with_context(|| format!("Xvfb did not start; {}", Engine::WebKit.install_hint()))?;
    Ok((process, format!(":{number}")))
}
