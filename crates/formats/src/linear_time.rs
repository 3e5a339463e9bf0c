//! Hostile texts are read in linear time: for four times the text, searches look
//! at four times the letters, and the arena holds four times the bytes.

use bumpalo::Bump;

use crate::{
    draft::Draft,
    html,
    json::{Json, Writer},
    markdown::from_markdown,
    text::steps,
};

/// What a hostile text has many of.
const UNITS: &[&str] = &[
    "[",
    "](",
    "[a](",
    "![a](b",
    "*",
    "**a ",
    "*a",
    "__",
    "`",
    "> ",
    "# ",
    "&",
    "&am",
    "&nosuch;",
    "&amp;",
    "&amp;amp;",
    "{:",
    "{{",
    "[#",
    "[#a: ",
    "[a b=",
    "[/a]",
    "[caption]",
    "<",
    "</",
    "<!--",
    "<p",
    "<p>",
    "<a href=#>",
    "<b><p>",
    "<table>",
    "<td>",
    "\\n",
    "\t",
    "a. B",
    "http://a ",
];

/// How often.
const COUNT: usize = 400;

/// Reads a text in one of the ways in which documents hold it.
type Reader = fn(&mut Draft<'_>, &str);

fn cost(read: Reader, text: &str) -> usize {
    let arena = Bump::new();
    steps::take();
    read(&mut Draft::new(Writer::new(&arena), None), text);
    // Whoever copies the rest of a text at each step does not search it.
    steps::take() + arena.allocated_bytes()
}

#[test]
fn hostile_texts_cost_linear_time() {
    let readers: [(&str, Reader); 4] = [
        ("HTML", |draft, text| {
            let text = draft.writer.kept(text);
            html::blocks(draft, text);
        }),
        ("lines", |draft, text| {
            let text = draft.writer.kept(text);
            draft.lines(text);
        }),
        ("Markdown", |draft, text| {
            from_markdown(draft.writer, text, "- ");
        }),
        ("a name", |draft, text| {
            let text: Json<'_> = draft.writer.kept(text);
            draft.text_line(text);
        }),
    ];
    for (name, read) in readers {
        for unit in UNITS {
            let once = cost(read, &unit.repeat(COUNT));
            let twice = cost(read, &unit.repeat(COUNT * 4));
            assert!(
                twice < once * 8,
                "{unit:?} as {name}: {once}, and {twice} for four times the text"
            );
        }
    }
}
