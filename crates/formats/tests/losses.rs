//! Every word, address and picture of a text in HTML is in the story, or a
//! warning names it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

mod told;

use std::{fs, path::Path};

use html5gum::{Token, Tokenizer};
use serde_json::Value;
use told::told;

/// The texts in HTML of a document.
fn markup(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains("</p>") => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| markup(item, found)),
        Value::Object(members) => members.values().for_each(|member| markup(member, found)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The words of a text in HTML, and the addresses of its links and pictures.
fn words_and_addresses(html: &str) -> (Vec<String>, Vec<String>) {
    let (mut words, mut addresses, mut silent) = (Vec::new(), Vec::new(), String::new());
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                for (key, value) in &tag.attributes {
                    let key = String::from_utf8_lossy(key);
                    let value = String::from_utf8_lossy(value);
                    let is_address = key == "href" && name == "a" || key == "src" && name == "img";
                    if is_address && value.starts_with("http") {
                        addresses.push(value.trim().to_owned());
                    }
                }
                if matches!(name.as_str(), "script" | "style") && !tag.self_closing {
                    silent = name;
                }
            }
            Token::EndTag(tag) if silent.as_bytes() == tag.name.as_slice() => silent.clear(),
            Token::String(text) if silent.is_empty() => {
                let text = String::from_utf8_lossy(&text).into_owned();
                words.extend(text.split_whitespace().map(str::to_owned));
            }
            _ => {}
        }
    }
    (words, addresses)
}

#[test]
fn collected_html_loses_nothing_without_warning() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let mut folders = vec![corpus];
    let mut lost = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            let document = serde_json::from_slice(&bytes).unwrap_or_default();
            let mut texts = Vec::new();
            markup(&document, &mut texts);
            for html in texts {
                lost.extend(
                    losses(&html)
                        .into_iter()
                        .map(|loss| format!("{}: {loss}", path.display())),
                );
            }
        }
    }
    assert!(
        lost.is_empty(),
        "{} are lost:\n{}",
        lost.len(),
        lost.join("\n")
    );
}

fn losses(html: &str) -> Vec<String> {
    let visible = told(html);
    let (words, addresses) = words_and_addresses(html);
    let mut lost = Vec::new();
    for word in words {
        if !visible.contains(&word) {
            lost.push(word);
        }
    }
    for address in addresses {
        let file = address
            .split(['?', '#'])
            .next()
            .unwrap()
            .trim_end_matches('/');
        let file = file.rsplit('/').next().unwrap();
        if !visible.contains(file) {
            lost.push(address);
        }
    }
    lost
}
