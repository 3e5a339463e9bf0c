//! What readers and publishers are told of a text in HTML.

use formats::{Hint, convert};
use serde_json::{Value, json};

/// All that readers and publishers are told of a text: what is in the story,
/// and what the warnings name.
pub fn told(html: &str) -> String {
    let post = json!({
        "id": 7,
        "type": "post",
        "status": "publish",
        "link": "https://northline.example/post",
        "date_gmt": "2026-09-12T08:00:00",
        "title": { "rendered": "Title" },
        "excerpt": { "rendered": "" },
        "content": { "rendered": html, "protected": false },
    });
    let converted = convert(post.to_string().as_bytes(), Hint::default(), None).unwrap();
    let story: Value = serde_json::from_str(&story::to_json(&converted.story)).unwrap();
    let mut told = String::new();
    append(&story, &mut told);
    for warning in &converted.warnings {
        told.push(' ');
        told.push_str(&warning.detail);
    }
    told
}

/// The texts of a document; those of one inline text are next to each other.
fn append(value: &Value, told: &mut String) {
    match value {
        Value::String(text) => told.push_str(text),
        Value::Array(items) => {
            for item in items {
                append(item, told);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                if key != "type" {
                    told.push(' ');
                    append(member, told);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
