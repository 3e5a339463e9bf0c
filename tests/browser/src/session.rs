//! Running browsers. Tests that pass leave theirs to the next one, which gets a
//! new window in it, so that each thread starts one browser and not one a test.

use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use fantoccini::Client;
use serde_json::json;

use crate::{
    PATIENCE,
    driver::{self, Driver},
    engine::Engine,
};

/// Browsers that no test uses now.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// A browser, its driver, and the window that a test uses.
pub(crate) struct Session {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    /// The size of a window that no test has changed.
    size: (u64, u64),
    _driver: Driver,
}

impl Session {
    /// Starts a browser with a profile of its own; `preferences` are Firefox's.
    pub(crate) async fn start(preferences: &[(&str, i32)]) -> Result<Self> {
        let engine = Engine::chosen()?;
        let mut capabilities = engine.capabilities(preferences);
        capabilities.insert("timeouts".into(), json!({ "script": PATIENCE + 5_000 }));
        // The certificate of the test server is signed by itself.
        capabilities.insert("acceptInsecureCerts".into(), true.into());
        let (driver, client) = driver::start(engine, &capabilities).await?;
        Ok(Self {
            size: client.get_window_size().await?,
            client,
            engine,
            _driver: driver,
        })
    }

    /// An idle browser with a new window, or one that is started now.
    pub(crate) async fn idle_or_new() -> Result<Self> {
        let idle = lock().pop();
        if let Some(session) = idle
            && session.open_new_window().await.is_ok()
        {
            return Ok(session);
        }
        Self::start(&[]).await
    }

    /// Leaves the browser to the next test.
    pub(crate) fn keep(self) {
        lock().push(self);
    }

    /// Replaces all windows by a new one: without history, emulation or
    /// anything else that belongs to a window.
    async fn open_new_window(&self) -> Result<()> {
        let old = self.client.windows().await?;
        let new = self.client.new_window(false).await?.handle;
        for window in old {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await?;
        if self.client.get_window_size().await? != self.size {
            let (width, height) = self.size;
            self.client
                .set_window_size(width.try_into()?, height.try_into()?)
                .await?;
        }
        Ok(())
    }
}

fn lock() -> MutexGuard<'static, Vec<Session>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
