//! The rules of blocks.

use serde_json::json;

use super::{check, check_same, read};
use crate::read::MAX_DEPTH;

#[test]
fn blocks_of_every_kind_are_read() {
    check(
        json!({ "body": ["Short."] }),
        json!({ "body": [{ "type": "paragraph", "text": "Short." }] }),
        &[],
    );
    check_same(json!({ "body": [
        { "type": "paragraph", "text": "P" },
        { "type": "heading", "level": 3, "text": "S" },
        { "type": "photo", "sources": [] },
        { "type": "gallery", "photos": [{ "sources": [] }], "caption": "G" },
        { "type": "quote", "kind": "pull", "body": [{ "type": "divider" }], "attribution": "A" },
        { "type": "list", "ordered": true, "items": [{ "text": "a", "list": { "items": [] } }] },
        { "type": "table", "caption": "T", "head": [[{ "text": "h" }]], "rows": [[
            { "text": "c", "header": true, "columns": 2, "rows": 3 },
        ]] },
        { "type": "embed", "url": "https://youtu.be/a", "title": "V", "poster": { "sources": [] } },
        { "type": "note", "title": "N", "body": [] },
        { "type": "divider" },
    ] }));
}

#[test]
fn broken_blocks_are_left_out() {
    for (block, warning) in [
        (json!({ "type": "carousel" }), "$.body[0].type unknown-kind"),
        (json!({ "text": "no type" }), "$.body[0].type missing"),
        (json!(7), "$.body[0].type missing"),
        (json!({ "type": "embed" }), "$.body[0].url missing"),
    ] {
        check(json!({ "body": [block] }), json!({}), &[warning]);
    }
    check(
        json!({ "body": [{ "type": "embed", "url": "https://unknown.example/v" }] }),
        json!({}),
        &["$.body[0].url address", "$.body[0].url missing"],
    );
}

#[test]
fn numbers_outside_their_range_fall_back() {
    let heading =
        |level: u8| json!({ "body": [{ "type": "heading", "level": level, "text": "S" }] });
    check(
        json!({ "body": [{ "type": "heading", "text": "S" }] }),
        heading(2),
        &[],
    );
    for level in [json!(1), json!(5), json!(-2), json!(2.5), json!("two")] {
        let block = json!({ "type": "heading", "level": level, "text": "S" });
        check(
            json!({ "body": [block] }),
            heading(2),
            &["$.body[0].level range"],
        );
    }
    check(
        json!({ "body": [{ "type": "table", "rows": [[{ "text": "c", "columns": 0, "rows": 1001 }]] }] }),
        json!({ "body": [{ "type": "table", "rows": [[{ "text": "c" }]] }] }),
        &[
            "$.body[0].rows[0][0].columns range",
            "$.body[0].rows[0][0].rows range",
        ],
    );
}

#[test]
fn cells_and_list_items_may_be_text_alone() {
    check(
        json!({ "body": [{ "type": "list", "items": ["a", ["b", "c"]] }] }),
        json!({ "body": [{ "type": "list", "items": [{ "text": "a" }, { "text": "bc" }] }] }),
        &[],
    );
    check(
        json!({ "body": [{ "type": "table", "rows": [["a"]] }] }),
        json!({ "body": [{ "type": "table", "rows": [[{ "text": "a" }]] }] }),
        &[],
    );
}

#[test]
fn parts_nested_too_deep_are_left_out() {
    let mut block = json!("deep");
    for _ in 0..=MAX_DEPTH {
        block = json!({ "type": "note", "body": [block] });
    }
    let (_, warnings) = read(json!({ "body": [block] }));
    let path = format!(
        "${} too-deep",
        ".body[0]".repeat(MAX_DEPTH.into()) + ".body"
    );
    assert_eq!(warnings, [path]);
}
