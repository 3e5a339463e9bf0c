//! HTML in, blocks out, in a notation that can be read: `p(words)`,
//! `h2(words)`, `photo(file | caption | credit)`.

use bumpalo::Bump;

use crate::{
    draft::Draft,
    json::{Json, Writer},
};

use super::blocks;

mod captions;
mod embeds;
mod flow;
mod links;
mod media;
mod tokens;
mod widgets;

/// The blocks of a fragment in that notation, one a line.
fn shown(html: &str) -> String {
    let base = story::WebUrl::parse("https://a.example/x/", None).ok();
    let arena = Bump::new();
    let writer = Writer::new(&arena);
    let mut draft = Draft::new(writer, base.as_ref());
    let blocks = blocks(&mut draft, writer.kept(html));
    let blocks: Vec<_> = blocks.items().iter().map(|it| block(*it)).collect();
    blocks.join("\n")
}

#[track_caller]
fn check(html: &str, expected: &[&str]) {
    assert_eq!(shown(html), expected.join("\n"), "{html}");
}

fn block(block: Json<'_>) -> String {
    let text = |key| text(block.get(key));
    let inner = |key| {
        let inner: Vec<_> = block.list(key).iter().map(|it| self::block(*it)).collect();
        inner.join(" ")
    };
    match block.word("type") {
        "paragraph" => format!("p({})", text("text")),
        "heading" => format!("h{}({})", block.get("level").as_number(), text("text")),
        "photo" => photo(block),
        "gallery" => {
            let photos: Vec<_> = block.list("photos").iter().map(|it| photo(*it)).collect();
            format!("gallery({} | {})", photos.join(" "), text("caption"))
        }
        "quote" => format!(
            "{}({} | {})",
            text("kind"),
            inner("body"),
            text("attribution")
        ),
        "list" => list(block),
        "table" => format!(
            "table({} | {} | {})",
            text("caption"),
            rows(block, "head"),
            rows(block, "rows")
        ),
        "embed" => format!("embed({} | {})", text("url"), text("title")),
        "note" => format!("note({} | {})", text("title"), inner("body")),
        "divider" => "divider".into(),
        other => format!("?{other}"),
    }
}

fn photo(photo: Json<'_>) -> String {
    let sources = photo.list("sources").iter().map(|source| {
        let url = source.word("url");
        let file = url.rsplit_once("/").map_or(url, |(_, file)| file);
        match source.get("width").number(0) {
            0 => file.to_owned(),
            width => format!("{file}@{width}"),
        }
    });
    format!(
        "photo({} | {} | {})",
        sources.collect::<Vec<_>>().join(","),
        text(photo.get("caption")),
        text(photo.get("credit"))
    )
}

fn list(list: Json<'_>) -> String {
    if list.is_null() {
        return String::new();
    }
    let items = list.list("items").iter().map(|item| {
        let nested = self::list(item.get("list"));
        format!("{}{nested}", text(item.get("text")))
    });
    let kind = if list.has("ordered") { "ol" } else { "ul" };
    format!("{kind}({})", items.collect::<Vec<_>>().join(", "))
}

fn rows(table: Json<'_>, key: &str) -> String {
    let cell = |cell: &Json<'_>| {
        let mark = if cell.has("header") { "!" } else { "" };
        let span = |key| match cell.get(key).number(0) {
            0 => String::new(),
            count => format!("*{count}"),
        };
        let text = text(cell.get("text"));
        format!("{mark}{text}{}{}", span("columns"), span("rows"))
    };
    let row = |row: &Json<'_>| row.items().iter().map(cell).collect::<Vec<_>>().join(",");
    let rows: Vec<_> = table.list(key).iter().map(row).collect();
    rows.join("; ")
}

fn text(text: Json<'_>) -> String {
    if text.is_text() || text.is_null() {
        return text.as_text().to_owned();
    }
    if text.is_list() {
        return text.items().iter().map(|run| self::text(*run)).collect();
    }
    let part = |key| self::text(text.get(key));
    let inner = part("text");
    match text.word("type") {
        "strong" => format!("*{inner}*"),
        "emphasis" => format!("/{inner}/"),
        "link" => format!("[{inner}]({})", part("url")),
        "break" => "⏎".into(),
        "span" => format!("{{{} {}:{inner}}}", part("language"), part("direction")),
        kind => format!("{kind}<{inner}>"),
    }
}
