//! Maps and tables.

use crate::{draft::Draft, html, json::Json, native, plain_text};

pub(super) fn map(component: &Json, draft: &mut Draft) -> Option<Json> {
    let degrees = |key| component.get(key)?.number();
    let (latitude, longitude) = (degrees("latitude")?, degrees("longitude")?);
    let at = [decimal(latitude), decimal(longitude)];
    let url = [
        "https://www.openstreetmap.org/?mlat=",
        &at[0],
        "&mlon=",
        &at[1],
    ]
    .concat();
    html::embed(
        draft,
        &url,
        component.text(&["caption", "caption.text"]),
        None,
    )
}

/// Degrees with four places, which is ten metres.
fn decimal(degrees: f64) -> String {
    let scaled = (degrees.abs() * 10_000.0).round() as u32;
    let fraction = (scaled % 10_000 + 10_000).to_string();
    let sign = if degrees < 0.0 { "-" } else { "" };
    [
        sign,
        &(scaled / 10_000).to_string(),
        ".",
        fraction.get(1..).unwrap_or_default(),
    ]
    .concat()
}

pub(super) fn table(component: &Json) -> Option<Json> {
    let keys: Vec<_> = component
        .list("data.descriptors")
        .iter()
        .filter_map(|column| {
            Some((
                column.text(&["key"])?,
                column.text(&["label", "label.text", "key"])?,
            ))
        })
        .collect();
    let words = |value: Option<&Json>| -> String {
        match value {
            Some(Json::Text(text)) => plain_text::bare_line(text),
            Some(Json::Number(number)) if number.fract() == 0.0 => (*number as i64).to_string(),
            Some(Json::Number(number)) => decimal(*number).trim_end_matches('0').to_owned(),
            Some(other) => other
                .text(&["text"])
                .map(plain_text::bare_line)
                .unwrap_or_default(),
            None => String::new(),
        }
    };
    let cell = |words: String| native::cell(words.into(), false, 1, 1);
    let head = Json::List(
        keys.iter()
            .map(|(_, label)| cell(plain_text::bare_line(label)))
            .collect(),
    );
    let rows = component.list("data.records").iter().map(|record| {
        Json::List(
            keys.iter()
                .map(|(key, _)| cell(words(record.get(key))))
                .collect(),
        )
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| native::table(Json::Null, vec![head], rows))
}
