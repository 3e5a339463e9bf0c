//! The browser engines and the capabilities they are started with.

use std::env;

use anyhow::{Result, bail};
use fantoccini::wd::Capabilities;
use serde_json::json;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK, by WebKitWebDriver, on a screen of its own.
    WebKit,
}

impl Engine {
    /// All of them, in the order in which they are tested.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine that `WIRE_ENGINE` names; Chromium without it.
    ///
    /// # Errors
    ///
    /// When there is no such engine.
    pub fn chosen() -> Result<Self> {
        let Ok(name) = env::var("WIRE_ENGINE") else {
            return Ok(Self::Chromium);
        };
        let engine = Self::ALL.into_iter().find(|engine| engine.name() == name);
        let Some(engine) = engine else {
            let known = Self::ALL.map(Self::name).join(", ");
            bail!("WIRE_ENGINE={name} is not known; known are: {known}");
        };
        Ok(engine)
    }

    /// The name in `WIRE_ENGINE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// `preferences` are those of Firefox, besides its own.
    pub(crate) fn capabilities(self, preferences: &[(&str, i32)]) -> Capabilities {
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
            Self::Firefox => {
                let mut options = json!({
                    "args": ["-headless"],
                    "prefs": {
                        // Nothing of its own into the network.
                        "app.update.auto": false,
                        "browser.safebrowsing.update.enabled": false,
                        "datareporting.policy.dataSubmissionEnabled": false,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                    },
                });
                for (name, value) in preferences {
                    options["prefs"][name] = json!(value);
                }
                capabilities.insert("moz:firefoxOptions".into(), options);
            }
            Self::WebKit => {}
        }
        capabilities
    }

    /// The program that controls the browser.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// How to install the browser and its driver.
    pub(crate) fn install_hint(self) -> &'static str {
        match self {
            Self::Chromium => "on Debian: sudo apt-get install chromium chromium-driver",
            Self::Firefox => {
                "on Debian: sudo apt-get install firefox-esr; \
                 `cargo xtask e2e` builds geckodriver and puts it on the PATH"
            }
            Self::WebKit => "on Debian: sudo apt-get install webkit2gtk-driver xvfb",
        }
    }
}
