//! HTML in, blocks out, in a notation that can be read: `p(words)`,
//! `h2(words)`, `photo(file | caption | credit)`.

use crate::{draft::Draft, json::Json};

use super::blocks;

mod flow;
mod media;
mod tokens;

/// The blocks of a fragment in that notation, one a line.
fn shown(html: &str) -> String {
    let mut draft = Draft::new(
        story::WebUrl::parse("https://a.example/x/", None)
            .ok()
            .as_ref(),
    );
    let blocks = blocks(&mut draft, html);
    blocks.iter().map(block).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(html: &str, expected: &[&str]) {
    assert_eq!(shown(html), expected.join("\n"), "{html}");
}

fn block(block: &Json) -> String {
    let text = |key| block.get(key).map(text).unwrap_or_default();
    let inner = |key| {
        block
            .list(key)
            .iter()
            .map(self::block)
            .collect::<Vec<_>>()
            .join(" ")
    };
    match block
        .get("type")
        .and_then(Json::as_text)
        .unwrap_or_default()
    {
        "paragraph" => format!("p({})", text("text")),
        "heading" => format!(
            "h{}({})",
            block.at("level").unwrap().number().unwrap(),
            text("text")
        ),
        "photo" => photo(block),
        "gallery" => {
            let photos: Vec<_> = block.list("photos").iter().map(photo).collect();
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

fn photo(photo: &Json) -> String {
    let text = |key| photo.get(key).map(text).unwrap_or_default();
    let sources = photo.list("sources").iter().map(|source| {
        let width = source.get("width").and_then(Json::number);
        let url = source
            .get("url")
            .and_then(Json::as_text)
            .unwrap_or_default();
        let file = url.rsplit_once("/").map_or(url, |(_, file)| file);
        width.map_or(file.to_owned(), |width| format!("{file}@{width}"))
    });
    format!(
        "photo({} | {} | {})",
        sources.collect::<Vec<_>>().join(","),
        text("caption"),
        text("credit")
    )
}

fn list(list: &Json) -> String {
    let items = list.list("items").iter().map(|item| {
        let nested = item.get("list").map(self::list).unwrap_or_default();
        format!("{}{nested}", item.get("text").map(text).unwrap_or_default())
    });
    let kind = if list.has("ordered") { "ol" } else { "ul" };
    format!("{kind}({})", items.collect::<Vec<_>>().join(", "))
}

fn rows(table: &Json, key: &str) -> String {
    let cell = |cell: &Json| {
        let mark = if cell.has("header") { "!" } else { "" };
        let span = |key| {
            cell.get(key)
                .and_then(Json::number)
                .map(|count| format!("*{count}"))
                .unwrap_or_default()
        };
        format!(
            "{mark}{}{}{}",
            cell.get("text").map(text).unwrap_or_default(),
            span("columns"),
            span("rows")
        )
    };
    let row = |row: &Json| row.items().iter().map(cell).collect::<Vec<_>>().join(",");
    table
        .list(key)
        .iter()
        .map(row)
        .collect::<Vec<_>>()
        .join("; ")
}

fn text(text: &Json) -> String {
    match text {
        Json::Text(words) => words.clone(),
        Json::List(runs) => runs.iter().map(self::text).collect(),
        run => {
            let inner = run.get("text").map(self::text).unwrap_or_default();
            match run.get("type").and_then(Json::as_text).unwrap_or_default() {
                "strong" => format!("*{inner}*"),
                "emphasis" => format!("/{inner}/"),
                "link" => format!("[{inner}]({})", self::text(run.get("url").unwrap())),
                "break" => "⏎".into(),
                "span" => format!(
                    "{{{} {}:{inner}}}",
                    run.get("language").map(self::text).unwrap_or_default(),
                    run.get("direction").map(self::text).unwrap_or_default()
                ),
                kind => format!("{kind}<{inner}>"),
            }
        }
    }
}
