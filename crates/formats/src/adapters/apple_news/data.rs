//! Maps and tables.

use story::Loss;

use super::text;
use crate::{
    draft::Draft,
    html,
    json::Json,
    text::{Search, joined},
};

pub(super) fn map<'a>(component: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let latitude = shortened(component.get("latitude").as_number());
    let longitude = shortened(component.get("longitude").as_number());
    if latitude.is_empty() || longitude.is_empty() {
        return draft
            .writer
            .paragraph(component.text("caption|caption.text"));
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
    let whole = degrees.place_of(".").unwrap_or(degrees.len());
    degrees.get(..whole + 5).unwrap_or(degrees)
}

pub(super) fn table<'a>(component: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    let columns = component.list("data.descriptors");
    let mut head = Vec::new();
    for column in columns {
        head.push(cell(draft, column.at("label|key")));
    }
    let mut rows = Vec::new();
    for record in component.list("data.records") {
        let mut row = Vec::new();
        for column in columns {
            row.push(cell(draft, record.get(column.word("key"))));
        }
        rows.push(writer.list(&row));
    }
    writer.table(Json::NULL, &[writer.list(&head)], &rows)
}

/// A text, a number as it is written, or an object with a text in some format.
fn cell<'a>(draft: &mut Draft<'a>, value: Json<'a>) -> Json<'a> {
    draft.lose(Loss::Media, || value.word("URL").to_owned());
    let words = if value.has("accessibilityCaption") {
        draft.text_line(value.get("accessibilityCaption"))
    } else if value.is_object() {
        text(draft, value)
    } else {
        let words = joined(&[value.as_text(), value.as_number()]);
        draft.writer.text(draft.writer.bare_line(&words))
    };
    draft.writer.cell(words, false, 1, 1)
}
