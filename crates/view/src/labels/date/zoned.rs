use js_sys::{JsString, Object, Reflect};
use story::{Language, Timestamp};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::date;

/// A date in words, in the time zone that the publisher gave, which it names: for
/// texts that are read elsewhere. Apart from [`date`], so that it takes no room
/// in the widget.
pub fn zoned_date(time: Timestamp, language: &Language) -> String {
    if time.is_date_only() {
        return date(time, language);
    }
    let text = time.to_rfc3339();
    let end = text.get(text.len().saturating_sub(6)..);
    let offset = end.filter(|end| end.starts_with(['+', '-']));
    // Older browsers know no zones of this kind.
    let mut zones = [offset, Some("UTC")].into_iter().flatten();
    let found = zones.find_map(|zone| in_zone(time, language, zone));
    found.unwrap_or_else(|| time.to_rfc3339())
}

fn in_zone(time: Timestamp, language: &Language, zone: &str) -> Option<String> {
    #[wasm_bindgen]
    extern "C" {
        type Date;
        #[wasm_bindgen(constructor)]
        fn new(milliseconds: f64) -> Date;
        #[wasm_bindgen(method, js_name = toLocaleString, catch)]
        fn format(this: &Date, language: &JsValue, style: &Object) -> Result<JsString, JsValue>;
    }

    let style = Object::new();
    for (key, value) in [
        ("year", "numeric"),
        ("month", "long"),
        ("day", "numeric"),
        ("hour", "numeric"),
        ("minute", "2-digit"),
        ("timeZoneName", "shortOffset"),
        ("timeZone", zone),
    ] {
        // Setting a property of a plain object of our own cannot fail.
        let _ = Reflect::set(&style, &key.into(), &value.into());
    }
    let date = Date::new(time.epoch_seconds() as f64 * 1000.0);
    date.format(&language.as_str().into(), &style)
        .or_else(|_| date.format(&JsValue::UNDEFINED, &style))
        .ok()
        .map(Into::into)
}
