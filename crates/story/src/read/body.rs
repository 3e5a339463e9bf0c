//! The blocks of the body.

use super::{
    Node, Reader,
    inline::{text, whole_text},
    photo::photo,
};
use crate::{
    Block, Cell, Embed, EmbedUrl, Gallery, Heading, HeadingLevel, List, ListItem, Note, Problem,
    Quote, QuoteKind, Row, Span, Table, body::BlockType,
};

pub(super) fn block<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Block> {
    // A bare string is a paragraph.
    if node.text().is_some() {
        return Some(Block::Paragraph {
            text: whole_text(r, node)?,
        });
    }
    let Ok(block_type) = r.needed_line(node, "type")?.parse() else {
        r.warn_field("type", Problem::UnknownKind);
        return None;
    };
    match block_type {
        BlockType::Paragraph => {
            r.fields(node, &["type", "text"])?;
            Some(Block::Paragraph {
                text: text(r, node, "text"),
            })
        }
        BlockType::Heading => heading(r, node).map(Block::Heading),
        BlockType::Photo => photo(r, node).map(Block::Photo),
        BlockType::Gallery => gallery(r, node).map(Block::Gallery),
        BlockType::Quote => quote(r, node).map(Block::Quote),
        BlockType::List => list(r, node).map(Block::List),
        BlockType::Table => table(r, node).map(Block::Table),
        BlockType::Embed => embed(r, node).map(Block::Embed),
        BlockType::Note => note(r, node).map(Block::Note),
        BlockType::Divider => {
            r.fields(node, &["type"])?;
            Some(Block::Divider {})
        }
    }
}

fn heading<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Heading> {
    r.fields(node, &["type", "level", "text"])?;
    let level = match r.whole(node, "level", 4) {
        None | Some(2) => HeadingLevel::Two,
        Some(3) => HeadingLevel::Three,
        Some(4) => HeadingLevel::Four,
        Some(_) => {
            r.warn_field("level", Problem::Range);
            HeadingLevel::Two
        }
    };
    Some(Heading {
        level,
        text: text(r, node, "text"),
    })
}

fn gallery<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Gallery> {
    r.fields(node, &["type", "photos", "caption"])?;
    Some(Gallery {
        photos: r.list(node, "photos", photo),
        caption: text(r, node, "caption"),
    })
}

fn quote<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Quote> {
    r.fields(node, &["type", "kind", "body", "attribution"])?;
    let kind = r.value(node, "kind", Problem::Range, |word| match word {
        "block" => Some(QuoteKind::Block),
        "pull" => Some(QuoteKind::Pull),
        _ => None,
    });
    Some(Quote {
        kind: kind.unwrap_or_default(),
        body: r.list(node, "body", block),
        attribution: text(r, node, "attribution"),
    })
}

fn list<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<List> {
    r.fields(node, &["type", "ordered", "items"])?;
    Some(List {
        ordered: r.flag(node, "ordered"),
        items: r.list(node, "items", list_item),
    })
}

fn list_item<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<ListItem> {
    if node.keys().is_none() {
        return Some(ListItem {
            text: whole_text(r, node)?,
            list: None,
        });
    }
    r.fields(node, &["text", "list"])?;
    Some(ListItem {
        text: text(r, node, "text"),
        list: r.part(node, "list", list),
    })
}

fn table<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Table> {
    r.fields(node, &["type", "caption", "head", "rows"])?;
    Some(Table {
        caption: text(r, node, "caption"),
        head: r.list(node, "head", row),
        rows: r.list(node, "rows", row),
    })
}

fn row<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Row> {
    Some(Row {
        cells: r.entries(node, cell),
    })
}

fn cell<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Cell> {
    if node.keys().is_none() {
        return Some(Cell {
            text: whole_text(r, node)?,
            ..Cell::default()
        });
    }
    r.fields(node, &["text", "header", "columns", "rows"])?;
    Some(Cell {
        text: text(r, node, "text"),
        header: r.flag(node, "header"),
        columns: span(r, node, "columns"),
        rows: span(r, node, "rows"),
    })
}

fn span<N: Node>(r: &mut Reader<'_>, node: &N, key: &str) -> Span {
    let Some(count) = r.whole(node, key, 1000) else {
        return Span::default();
    };
    Span::new(count as u16).unwrap_or_else(|| {
        r.warn_field(key, Problem::Range);
        Span::default()
    })
}

fn embed<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Embed> {
    r.fields(node, &["type", "url", "title", "poster"])?;
    let url = r.web_url_as(node, "url", EmbedUrl::try_from);
    Some(Embed {
        url: r.needed("url", url)?,
        title: r.line(node, "title"),
        poster: r.part(node, "poster", photo),
    })
}

fn note<N: Node>(r: &mut Reader<'_>, node: &N) -> Option<Note> {
    r.fields(node, &["type", "title", "body"])?;
    Some(Note {
        title: r.line(node, "title"),
        body: r.list(node, "body", block),
    })
}
