use js_sys::{JsString, Object, Reflect};
use story::{Language, Timestamp};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// A date in words, by `Intl`, in the reader's time zone.
pub fn date(time: Timestamp, language: &Language) -> String {
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
        .map_or_else(|_| time.to_rfc3339(), |text| text.into())
}
