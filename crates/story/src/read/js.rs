//! [`Node`] for a document that the browser's `JSON.parse` has read.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::Node;

impl Node for JsValue {
    fn get(&self, key: &str) -> Option<Self> {
        // `Reflect.get` throws for anything that is not an object.
        let key = JsValue::from_str(key);
        // Own members only: `constructor` and its like are not in the document.
        let object = self
            .dyn_ref::<Object>()
            .filter(|object| Object::has_own(object, &key))?;
        let value = Reflect::get(object, &key).ok()?;
        (!value.is_null()).then_some(value)
    }

    fn keys(&self) -> Option<Vec<String>> {
        if Array::is_array(self) {
            return None;
        }
        let object = self.dyn_ref::<Object>()?;
        Some(
            Object::keys(object)
                .iter()
                .filter_map(|key| key.as_string())
                .collect(),
        )
    }

    fn items(&self) -> Option<Vec<Self>> {
        Array::is_array(self).then(|| self.unchecked_ref::<Array>().iter().collect())
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }
}
