//! Maps and tables.

use crate::{
    draft::Draft,
    html,
    json::{Json, Writer},
};

pub(super) fn map<'a>(component: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let [latitude, longitude] =
        ["latitude", "longitude"].map(|key| shortened(component.get(key).as_number()));
    if latitude.is_empty() || longitude.is_empty() {
        return Json::NULL;
    }
    let map = "https://www.openstreetmap.org/?mlat=";
    let url = draft.writer.joined(&[map, latitude, "&mlon=", longitude]);
    html::embed(
        draft,
        draft.writer.text(url),
        component.text("caption|caption.text"),
        Json::NULL,
    )
}

/// Degrees with four places, which is ten metres.
fn shortened(degrees: &str) -> &str {
    let whole = degrees.find('.').unwrap_or(degrees.len());
    degrees.get(..whole + 5).unwrap_or(degrees)
}

pub(super) fn table<'a>(component: Json<'a>, draft: &Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let columns = component.list("data.descriptors");
    let mut head = Vec::new();
    for column in columns {
        head.push(cell(writer, column.at("label|key")));
    }
    let mut rows = Vec::new();
    for record in component.list("data.records") {
        let mut row = Vec::new();
        for column in columns {
            row.push(cell(writer, record.get(column.word("key"))));
        }
        rows.push(writer.list(&row));
    }
    writer.table(Json::NULL, &[writer.list(&head)], &rows)
}

/// A text, a number as it is written, or an object with a text.
fn cell<'a>(writer: Writer<'a>, value: Json<'a>) -> Json<'a> {
    let text = [value.as_text(), value.as_number(), value.word("text")].concat();
    writer.cell(writer.text(writer.bare_line(&text)), false, 1, 1)
}
