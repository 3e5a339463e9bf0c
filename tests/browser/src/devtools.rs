//! What is only possible in Chromium, by the DevTools protocol.

use anyhow::{Context, Result};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Browser, Engine};

#[derive(Debug)]
struct Command {
    name: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

#[derive(Debug)]
struct NetworkConditions {
    offline: bool,
}

impl WebDriverCompatibleCommand for NetworkConditions {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/chromium/network_conditions"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let conditions = json!({ "offline": self.offline, "latency": 0, "throughput": -1 });
        let body = json!({ "network_conditions": conditions });
        (Method::POST, Some(body.to_string()))
    }
}

/// Makes a page see a browser that is offline, or online again.
const AS_IF: &str = "(offline) => {
  window.online ??= { fetch };
  Object.defineProperty(navigator, 'onLine', { get: () => !offline, configurable: true });
  const failing = (url, options) => online.fetch(url, { ...options, signal: AbortSignal.abort() });
  window.fetch = offline ? failing : online.fetch;
  dispatchEvent(new Event(offline ? 'offline' : 'online'));
}";

impl Browser {
    /// Takes the network away from the page, or gives it back. Only Chromium's
    /// driver can; in the others the page sees a browser that is offline.
    ///
    /// # Errors
    ///
    /// When the browser refuses it.
    pub async fn set_offline(&self, offline: bool) -> Result<()> {
        if self.engine() == Engine::Chromium {
            let command = NetworkConditions { offline };
            self.client.issue_cmd(command).await.context("offline")?;
            return Ok(());
        }
        self.eval(&format!("void ({AS_IF})({offline})")).await
    }

    /// Sends a command of the DevTools protocol; Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser refuses it.
    pub async fn devtools(&self, name: &'static str, parameters: Value) -> Result<Value> {
        let command = Command { name, parameters };
        self.client.issue_cmd(command).await.context(name)
    }

    /// The accessibility tree of the page: a line for each node, its role and its
    /// name, indented by its depth. Chromium only.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn accessibility_tree(&self) -> Result<String> {
        let answer = self
            .devtools("Accessibility.getFullAXTree", json!({}))
            .await?;
        let nodes = answer["nodes"].as_array().context("no tree")?;
        let mut text = String::new();
        if let Some(root) = nodes.first() {
            append(root, nodes, 0, &mut text);
        }
        Ok(text)
    }
}

/// Roles of nodes that only group others, or repeat their parent.
const SILENT: &[&str] = &[
    "generic",
    "none",
    "InlineTextBox",
    "ListMarker",
    "StaticText",
];

fn append(node: &Value, nodes: &[Value], depth: usize, text: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default().trim();
    let is_text = role == "StaticText" && !name.is_empty();
    let is_listed = node["ignored"] != true && (!SILENT.contains(&role) || is_text);
    if is_listed {
        text.push_str(&"  ".repeat(depth));
        text.push_str(if is_text { "text" } else { role });
        if !name.is_empty() {
            text.push_str(": ");
            text.push_str(name);
        }
        if let Some(level) = level(node) {
            text.push_str(&format!(" (level {level})"));
        }
        text.push('\n');
    }
    let children = node["childIds"].as_array().map_or(&[][..], Vec::as_slice);
    for id in children {
        if let Some(child) = nodes.iter().find(|node| node["nodeId"] == *id) {
            append(child, nodes, depth + usize::from(is_listed), text);
        }
    }
}

/// Of a heading.
fn level(node: &Value) -> Option<u64> {
    let properties = node["properties"].as_array()?;
    let level = properties.iter().find(|it| it["name"] == "level")?;
    (node["role"]["value"] == "heading").then_some(())?;
    level["value"]["value"].as_u64()
}
