//! All stories of a document as a native list, without their texts.

use story::{LIST_FORMAT, Problem, Warning, WebUrl};

use crate::{Format, FormatError, draft::Draft, json::Json, json::Writer};

/// Asks for all stories in place of one.
pub(crate) const ALL: &str = "*";

/// How many stories of a list are read: for some formats each reading goes
/// through all of the document.
pub(crate) const MAX_STORIES: usize = 200;

/// Reads each story by the adapter that reads one, so that a list says the same
/// of a story as its own document. A story that cannot be read is left out, with
/// a warning; what a text loses is named when that is read.
pub(crate) fn stories<'a>(
    writer: Writer<'a>,
    document: Json<'a>,
    format: Format,
    base: Option<&WebUrl>,
) -> Result<(Json<'a>, Vec<Warning>), FormatError> {
    let mut stories = Vec::new();
    let mut warnings = Vec::new();
    let (mut place, mut count) = (0, 1);
    while place < count {
        if place == MAX_STORIES as u32 {
            warnings.push(Warning::new("$".to_owned(), Problem::TooMuch));
            break;
        }
        place += 1;
        let position = writer.joined(&["#", writer.digits(place)]);
        let mut draft = Draft::new(writer, base);
        draft.is_head = true;
        let read = format.adapter().read(document, position, &mut draft);
        count = draft.choices.max(1);
        match read {
            Ok(()) => stories.push(draft.head(position)),
            // A document without any story has no list.
            Err(error) if count == 1 => return Err(error),
            Err(_) => warnings.push(Warning::new(position.to_owned(), Problem::Empty)),
        }
    }
    let list = writer.object(
        "format title url next language stories",
        &[
            writer.text(LIST_FORMAT),
            document.text("title"),
            document.text("home_page_url"),
            document.text("next_url"),
            document.text("language"),
            writer.list(&stories),
        ],
    );
    Ok((list, warnings))
}
