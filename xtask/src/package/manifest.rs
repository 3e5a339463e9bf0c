//! What editors read: the custom elements manifest, and the data of VS Code.

use serde_json::{Value, json};

use super::tables::{Attribute, Entry, Tables};

const ABOUT: &str = "Shows a publisher's story. What is inside the element is shown until the story is there, and where it cannot be shown.";

/// `custom-elements.json`, by version 2 of the schema.
pub(super) fn manifest(tables: &Tables) -> Value {
    let attributes = tables.attributes.iter().map(|it| {
        json!({
            "name": it.name, "fieldName": it.property, "description": it.description,
            "default": it.default, "type": { "text": type_of(it) },
        })
    });
    let own = tables.attributes.iter().filter(|it| it.is_own());
    let fields = own.map(|it| {
        json!({
            "kind": "field", "name": it.property, "attribute": it.name, "reflects": true,
            "description": it.description, "default": it.default, "type": { "text": type_of(it) },
        })
    });
    let methods = tables.methods.iter().map(|it| {
        json!({
            "kind": "method", "name": it.name, "description": it.description,
            "return": { "type": { "text": "void" } },
        })
    });
    let events = tables.events.iter().map(|it| {
        json!({
            "name": it.name, "description": format!("detail: {}", it.description),
            "type": { "text": format!("WireStoryEventMap[\"{}\"]", it.name) },
        })
    });
    let states = tables.states.iter().map(|it| json!({ "name": it }));
    let tokens = tables
        .tokens
        .iter()
        .map(|it| json!({ "name": it.name, "default": it.default, "description": it.description }));
    json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": "modules/index.js",
            "declarations": [{
                "kind": "class",
                "name": "WireStory",
                "tagName": "wire-story",
                "customElement": true,
                "superclass": { "name": "HTMLElement" },
                "description": ABOUT,
                "attributes": attributes.collect::<Vec<_>>(),
                "members": fields.chain(methods).collect::<Vec<_>>(),
                "events": events.collect::<Vec<_>>(),
                "slots": [{ "name": "", "description": "the fallback" }],
                "cssParts": named(&tables.parts),
                "cssProperties": tokens.collect::<Vec<_>>(),
                "cssStates": states.collect::<Vec<_>>(),
            }],
            "exports": [
                { "kind": "js", "name": "WireStory", "declaration": { "name": "WireStory" } },
                {
                    "kind": "custom-element-definition", "name": "wire-story",
                    "declaration": { "name": "WireStory", "module": "modules/index.js" },
                },
            ],
        }],
    })
}

/// `html.custom-data.json`, for the setting `html.customData` of VS Code.
pub(super) fn custom_data(tables: &Tables) -> Value {
    let attributes = tables.attributes.iter().map(|it| {
        let values = it.values.iter().map(|value| json!({ "name": value }));
        let mut attribute = json!({
            "name": it.name,
            "description": format!("{}. Default: {}.", it.description, it.default),
        });
        if !it.values.is_empty() {
            attribute["values"] = values.collect();
        }
        attribute
    });
    json!({
        "version": 1.1,
        "tags": [{
            "name": "wire-story", "description": ABOUT, "attributes": attributes.collect::<Vec<_>>(),
        }],
    })
}

fn type_of(attribute: &Attribute) -> String {
    match &attribute.values[..] {
        [] => "string".to_owned(),
        values => values
            .iter()
            .map(|it| format!("\"{it}\""))
            .collect::<Vec<_>>()
            .join(" | "),
    }
}

fn named(entries: &[Entry]) -> Vec<Value> {
    entries
        .iter()
        .map(|it| json!({ "name": it.name, "description": it.description }))
        .collect()
}
