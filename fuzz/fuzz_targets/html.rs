//! Any text as the HTML body of a story: nothing panics, and every block that
//! comes of it is read without a warning of its shape.

#![no_main]

use formats::{Hint, convert};
use libfuzzer_sys::fuzz_target;
use story::Problem;

fuzz_target!(|html: &str| {
    let document = serde_json::json!({
        "format": "wire-story/1",
        "headline": "H",
        "body": { "format": "html", "content": html },
    });
    let Ok(converted) = convert(document.to_string().as_bytes(), Hint::default(), None) else {
        panic!("a story with a headline is a story");
    };
    for warning in converted.warnings {
        let is_of_the_text = matches!(
            warning.problem,
            Problem::Junk | Problem::Address | Problem::Language | Problem::TooMuch | Problem::UnknownKind
        );
        assert!(is_of_the_text, "{warning}");
    }
});
