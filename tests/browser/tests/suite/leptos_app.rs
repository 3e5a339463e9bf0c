//! `examples/leptos-app`: stories in a Leptos app, hydrated and rendered alone.
//! `cargo xtask e2e` builds it.

use std::process::Stdio;

use anyhow::{Context, Result};
use browser_tests::{Browser, root};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use crate::in_browser;

/// The server of the app, which ends when it is dropped, and its address.
async fn app() -> Result<(Child, String)> {
    let mut server = Command::new(root().join("target/debug/leptos-app"))
        .arg("0")
        .arg(root().join("target/leptos-app"))
        .arg(root().join("examples"))
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .context("`cargo xtask e2e` builds the Leptos app")?;
    let output = server.stdout.take().context("no output")?;
    let line = BufReader::new(output).lines().next_line().await?;
    Ok((server, line.context("the server has ended")?))
}

/// The stories, the counter and the buttons of a page work.
async fn check(browser: &Browser, page: &str, stories: &str) -> Result<()> {
    let (_server, origin) = app().await?;
    browser.go(&[&origin, page].concat()).await?;
    browser
        .until("document.documentElement.dataset.ready")
        .await?;
    let ready: String = browser
        .eval("document.documentElement.dataset.ready")
        .await?;
    assert_eq!(ready, stories);
    // The third story is fetched.
    browser
        .until("document.querySelectorAll('.story .headline').length === 3")
        .await?;
    browser
        .eval::<()>("void (document.querySelector('#count').click(), document.querySelector('#count').click())")
        .await?;
    browser
        .until("document.querySelector('#count').textContent === 'Read 2 times'")
        .await?;
    let order: Vec<String> = browser
        .eval("[...document.querySelector('main').children].map((it) => it.id || it.className || it.firstElementChild?.id)")
        .await?;
    assert_eq!(order, ["story", "count", "story", "wire-story", "end"]);
    browser
        .eval::<()>("void document.querySelector('.share__copy').click()")
        .await?;
    browser
        .until("document.querySelector('.share__said').textContent")
        .await?;
    browser
        .eval::<()>("void document.querySelector('.photo__enlarge').click()")
        .await?;
    browser
        .until("document.querySelector('dialog[open]')")
        .await?;
    Ok(())
}

#[test]
fn hydrated_app_keeps_server_nodes_and_works() {
    in_browser(async |browser| check(browser, "/", "kept").await);
}

#[test]
fn client_rendered_app_works() {
    in_browser(async |browser| check(browser, "/csr.html", "new").await);
}
