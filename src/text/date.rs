//! Dates as a reader of the page's language writes them.

use story::{Language, Timestamp};

/// A date, or a date and time in the reader's time zone, in words.
///
/// In the browser this is `Intl`'s long date and short time; natively, where
/// neither the reader's zone nor the language's month names are known, it is
/// the ISO date with the zone that the publisher gave.
#[cfg(not(target_arch = "wasm32"))]
pub fn date(time: Timestamp, _language: &Language) -> String {
    let text = time.to_string();
    match text.split_once('T') {
        // Minutes are enough for a reader.
        Some((day, clock)) => {
            let zone = clock.get(8..).unwrap_or("Z");
            let zone = if zone == "Z" { "" } else { zone };
            format!("{day}, {} UTC{zone}", clock.get(..5).unwrap_or(clock))
        }
        None => text,
    }
}

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
#[allow(missing_docs)]
pub fn date(time: Timestamp, language: &Language) -> String {
    use js_sys::{JsString, Object, Reflect};
    use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

    #[wasm_bindgen]
    extern "C" {
        // js-sys has this without `catch`, and a tag that Intl refuses throws.
        type Date;
        #[wasm_bindgen(constructor)]
        fn new(milliseconds: f64) -> Date;
        #[wasm_bindgen(method, js_name = toLocaleString, catch)]
        fn format(this: &Date, language: &JsValue, style: &Object) -> Result<JsString, JsValue>;
    }

    let style = Object::new();
    let set = |key: &str, value: &str| Reflect::set(&style, &key.into(), &value.into());
    // Setting a property of a plain object of our own cannot fail.
    let _ = set("dateStyle", "long");
    let _ = match time.is_date_only() {
        // A day is the same day everywhere.
        true => set("timeZone", "UTC"),
        false => set("timeStyle", "short"),
    };
    let date = Date::new(time.epoch_seconds() as f64 * 1000.0);
    date.format(&language.as_str().into(), &style)
        .or_else(|_| date.format(&JsValue::UNDEFINED, &style))
        .map_or_else(|_| time.to_string(), |text| text.into())
}
