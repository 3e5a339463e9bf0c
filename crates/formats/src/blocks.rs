//! Blocks that a format states as a table.

use story::{Loss, Problem};

use crate::{
    draft::Draft,
    html,
    json::{Json, whole_number},
    native::plain,
    text::Search,
};

/// How a format writes the words of a value.
pub(crate) type Inline<'a> = fn(&mut Draft<'a>, Json<'a>) -> Json<'a>;

/// Writes the block of a node as a table says; none if the table does not have
/// its kind. Each row has five words: the kinds; what they become; and up to
/// three paths, or `-`. The path `@` is the node itself.
///
/// | what | paths |
/// | --- | --- |
/// | `paragraph` | words |
/// | `heading` | words, level (or the level itself) |
/// | `quote`, `pull` | words, speaker |
/// | `code` | words |
/// | `divider` | |
/// | `photo` | address, caption in HTML, alternative text |
/// | `embed` | address, title, HTML to be read if there is no address |
/// | `include` | the same; relative addresses mean nothing outside of the system |
/// | `link` | address, words |
/// | `note` | HTML, title |
/// | `html` | HTML, which may be several blocks |
/// | `lines` | plain text, each line a paragraph |
/// | `skip` | nothing is written |
/// | `drop` | nothing, and a warning |
#[inline(never)]
pub(crate) fn block<'a>(
    draft: &mut Draft<'a>,
    table: &'static str,
    kind: &str,
    node: Json<'a>,
    inline: Inline<'a>,
) -> Option<Json<'a>> {
    let mut words = table.words();
    loop {
        let kinds = words.next()?;
        let what = words.next()?;
        let paths = [words.next()?, words.next()?, words.next()?];
        if kinds.parts("|").any(|known| known == kind) {
            let block = written(draft, what, paths, node, inline);
            if what != "drop" && what != "skip" {
                draft.lose_rest(Loss::Field, node, block);
            }
            return Some(block);
        }
    }
}

fn written<'a>(
    draft: &mut Draft<'a>,
    what: &str,
    paths: [&str; 3],
    node: Json<'a>,
    inline: Inline<'a>,
) -> Json<'a> {
    let writer = draft.writer;
    let value = |path: &str| if path == "@" { node } else { node.text(path) };
    let (first, second, third) = (value(paths[0]), value(paths[1]), value(paths[2]));
    match what {
        "paragraph" => writer.paragraph(readable(inline(draft, first))),
        "heading" => {
            let level = node.at(paths[1]).number(2);
            let level = whole_number(paths[1]).unwrap_or(level);
            writer.heading(level, readable(inline(draft, first)))
        }
        "quote" | "pull" => {
            let kind = if what == "pull" { "pull" } else { "block" };
            let words = readable(inline(draft, first));
            let speaker = readable(inline(draft, second));
            writer.quote_of(kind, words, speaker)
        }
        "code" => writer.code(first),
        "divider" => writer.divider(),
        "photo" => photo(draft, first, second, third, node),
        // An identifier in the place of an address is none.
        "embed" if first.as_text().holds("/") => html::embed(draft, first, second, Json::NULL),
        "include" if !first.as_text().holds("://") => Json::NULL,
        "include" => html::embed(draft, first, second, Json::NULL),
        "embed" => html::blocks(draft, third),
        "link" => {
            let url = draft.link_url(first);
            let words = draft.text_line(second);
            writer.link_line(url, if words.is_empty() { url } else { words })
        }
        "note" => {
            let body = html::blocks(draft, first);
            writer.note(draft.text_line(second), body.items())
        }
        "html" => html::blocks(draft, first),
        "lines" => draft.lines(first),
        "drop" => unknown(draft, node, Json::NULL),
        _ => Json::NULL,
    }
}

/// What is shown of a block of an unknown kind, with a warning that names what
/// is not.
pub(crate) fn unknown<'a>(draft: &mut Draft<'a>, node: Json<'a>, shown: Json<'a>) -> Json<'a> {
    draft.warn(Problem::UnknownKind);
    draft.lose_rest(Loss::Field, node, shown);
    shown
}

/// A text; nothing when there is nothing to read in it.
pub(crate) fn readable(text: Json<'_>) -> Json<'_> {
    if plain(text).trim().is_empty() {
        Json::NULL
    } else {
        text
    }
}

/// The block of a photo of an address, with a caption in HTML; its size stands
/// beside it, or in its `file`.
#[inline(never)]
pub(crate) fn photo<'a>(
    draft: &mut Draft<'a>,
    url: Json<'a>,
    caption: Json<'a>,
    alt: Json<'a>,
    node: Json<'a>,
) -> Json<'a> {
    let parts = [draft.text_line(alt), html::text(draft, caption)];
    let file = node.get("file");
    let size = if file.is_object() { file } else { node };
    let photo = draft.photo(url, size, &parts);
    if photo.has("sources|caption") {
        return draft.writer.photo_block(photo);
    }
    draft.warn(Problem::Missing);
    Json::NULL
}

/// Adds a value, or the values of a list; nothing for an empty one.
#[inline(never)]
pub(crate) fn add<'a>(blocks: &mut Vec<Json<'a>>, added: Json<'a>) {
    if added.is_list() {
        blocks.extend_from_slice(added.items());
    } else if !added.is_empty() {
        blocks.push(added);
    }
}

/// A table of rows, each of which is a list of cells, in the words of a
/// format.
#[inline(never)]
pub(crate) fn table<'a>(
    draft: &mut Draft<'a>,
    rows: &[Json<'a>],
    has_head: bool,
    inline: Inline<'a>,
) -> Json<'a> {
    let mut table = Vec::new();
    for row in rows {
        let mut cells = Vec::new();
        for cell in row.items() {
            let words = inline(draft, *cell);
            let is_header = cell.get("header").is_true() || cell.get("headerState").number(0) > 0;
            cells.push(draft.writer.cell(words, is_header, 1, 1));
        }
        table.push(draft.writer.list(&cells));
    }
    let head = usize::from(has_head && table.len() > 1);
    let (head, body) = table.split_at(head);
    draft.writer.table(Json::NULL, head, body)
}

/// A list of entries, in the words of a format.
#[inline(never)]
pub(crate) fn list<'a>(
    draft: &mut Draft<'a>,
    entries: &[Json<'a>],
    is_ordered: bool,
    inline: Inline<'a>,
) -> Json<'a> {
    let mut items = Vec::new();
    for entry in entries {
        let words = inline(draft, *entry);
        items.push(draft.writer.item(words, Json::NULL));
    }
    draft.writer.list_block(is_ordered, &items)
}

/// Gives the last of some items a list of its own.
pub(crate) fn nest<'a>(draft: &Draft<'a>, items: &mut Vec<Json<'a>>, inner: Json<'a>) {
    // A list that begins deeper has no item to belong to.
    let last = items.pop().unwrap_or_default();
    items.push(draft.writer.item(last.get("text"), inner));
}
