//! `test-server serve DIR --port P`: a folder on two ports, so that a page and
//! its story can come from two origins.

use anyhow::{Context, Result, bail};
use test_server::TestServer;

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ["serve", folder, "--port", port] = words[..] else {
        bail!("use: test-server serve DIR --port P");
    };
    let port: u16 = port.parse().context("the port is not a number")?;
    let server = TestServer::start_at(folder.as_ref(), port)
        .await
        .with_context(|| {
            format!(
                "port {port} or {} is in use; choose another with --port",
                port + 1
            )
        })?;
    println!(
        "serving {folder} at {} and, as another origin, at {}",
        server.host, server.publisher
    );
    std::future::pending().await
}
