//! Serving the examples and the site.

use anyhow::Result;

use crate::{
    dist,
    run::{command, run, run_with},
    setup,
};

const PORT: &str = "8080";

pub(crate) fn serve(arguments: &[String]) -> Result<()> {
    setup::setup()?;
    dist::dist_if_stale()?;
    let port = arguments
        .iter()
        .skip_while(|it| *it != "--port")
        .nth(1)
        .map_or(PORT, String::as_str);
    // Built before the addresses are printed, so that they can be opened at once.
    run_with("cargo", "build -q -p test-server")?;
    println!(
        "\nexamples: http://localhost:{port}/examples/\nsite:     http://localhost:{port}/site/\n"
    );
    run(command("cargo").args([
        "run",
        "-q",
        "-p",
        "test-server",
        "--",
        "serve",
        "dist",
        "--port",
        port,
    ]))
}
