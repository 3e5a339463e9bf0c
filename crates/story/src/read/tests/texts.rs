//! Strings and runs of text: how they are read, and what is left of broken ones.

use serde_json::json;

use super::{check, check_same};

#[test]
fn line_breaks_are_collapsed_and_null_is_absent() {
    check(
        json!({ "kicker": " Two\n\twords\u{1} " }),
        json!({ "kicker": "Two words" }),
        &[],
    );
    check(
        json!({ "kicker": "", "dateline": null, "body": null }),
        json!({}),
        &[],
    );
    check(json!({ "kicker": 7 }), json!({}), &["$.kicker wrong-type"]);
}

#[test]
fn text_may_be_a_string_or_runs() {
    check(
        json!({ "standfirst": "Plain\u{7}" }),
        json!({ "standfirst": "Plain " }),
        &[],
    );
    check(
        json!({ "standfirst": ["One ", "", "two"] }),
        json!({ "standfirst": "One two" }),
        &[],
    );
    check_same(json!({ "standfirst": [
        "H", { "type": "sub", "text": "2" }, "O", { "type": "break" },
        { "type": "strong", "text": ["a", { "type": "emphasis", "text": "b" }] },
        { "type": "code", "text": "c" }, { "type": "sup", "text": "d" },
        { "type": "link", "url": "mailto:desk@a.example", "text": "e" },
        { "type": "span", "language": "ar", "direction": "rtl", "text": "f" },
    ] }));
    check(
        json!({ "standfirst": 7 }),
        json!({}),
        &["$.standfirst wrong-type"],
    );
    check(
        json!({ "standfirst": [{ "type": "strong", "text": "" }, {}, 7] }),
        json!({}),
        &[
            "$.standfirst[1].type missing",
            "$.standfirst[2].type missing",
        ],
    );
}

#[test]
fn broken_link_and_unknown_kind_keep_their_text() {
    let span = json!({ "standfirst": [{ "type": "span", "text": "words" }] });
    let run = json!({ "type": "link", "url": "javascript:1", "text": "words" });
    check(
        json!({ "standfirst": [run] }),
        span.clone(),
        &["$.standfirst[0].url address"],
    );
    let run = json!({ "type": "blink", "text": "words" });
    check(
        json!({ "standfirst": [run] }),
        span,
        &["$.standfirst[0].type unknown-kind"],
    );
}
