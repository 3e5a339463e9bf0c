//! [`Node`] for a document that `serde_json` has parsed.

use serde_json::Value;

use super::Node;

impl Node for &Value {
    fn get(&self, key: &str) -> Option<Self> {
        Value::get(self, key).filter(|value| !value.is_null())
    }

    fn keys(&self) -> Option<Vec<String>> {
        Some(self.as_object()?.keys().cloned().collect())
    }

    fn items(&self) -> Option<Vec<Self>> {
        Some(self.as_array()?.iter().collect())
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }
}
