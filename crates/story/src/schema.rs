//! The JSON Schema of the native format, derived from the model's types.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};
use serde_json::{Value, json};

use crate::{
    EmbedUrl, FORMAT, HeadingLevel, Inline, LIST_FORMAT, Language, SHARE_TARGETS, SafeUrl, Story,
    StoryList, Text, Timestamp, WebUrl,
    read::HEAD,
    write::{Document, ListDocument},
};

impl Story {
    /// The JSON Schema (draft 2020-12) of a native document.
    ///
    /// It is as strict as an editor should be: fields that the format does not
    /// have are wrong, though a reader only warns of them.
    pub fn schema() -> Value {
        let generator = SchemaSettings::draft2020_12()
            .for_serialize()
            .into_generator();
        let mut schema = generator
            .into_root_schema_for::<Document<'static>>()
            .to_value();
        document(&mut schema);
        blocks(&mut schema["$defs"]);
        shorthands(&mut schema["$defs"]);
        tidy(&mut schema);
        schema
    }
}

/// A list of the keys of share targets.
pub(crate) fn share_targets(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["array", "null"], "items": { "enum": SHARE_TARGETS } })
}

impl StoryList {
    /// The JSON Schema (draft 2020-12) of a native list; see [`Story::schema`].
    pub fn schema() -> Value {
        let generator = SchemaSettings::draft2020_12()
            .for_serialize()
            .into_generator();
        let mut schema = generator
            .into_root_schema_for::<ListDocument<'static>>()
            .to_value();
        list(&mut schema);
        tidy(&mut schema);
        schema
    }
}

/// What the reader takes of a list, and of the stories in it.
fn list(schema: &mut Value) {
    schema["title"] = json!("Wire Stories");
    schema["description"] = json!("A list of news stories in the native format of Wire Story.");
    let properties = &mut schema["properties"];
    properties["format"] =
        json!({ "description": "The name and version of the format.", "const": LIST_FORMAT });
    properties["$schema"] =
        json!({ "description": "The address of this schema, for editors.", "type": "string" });
    schema["required"] = json!(["format", "stories"]);
    let listed = &mut schema["$defs"]["ListedStory"];
    if let Some(fields) = listed["properties"].as_object_mut() {
        fields.retain(|name, _| HEAD.contains(&name.as_str()));
    }
    for counted in ["id", "version", "select"] {
        listed["properties"][counted]["type"] = json!(["string", "integer", "null"]);
    }
    let definitions = schema["$defs"].take();
    schema["$defs"] = used(
        &definitions,
        &json!([&schema["properties"], "#/$defs/ListedStory"]),
    );
}

/// The definitions that a part of a schema refers to, directly or not.
fn used(definitions: &Value, part: &Value) -> Value {
    let mut used = serde_json::Map::new();
    let mut texts = vec![part.to_string()];
    while let Some(text) = texts.pop() {
        for (name, definition) in definitions.as_object().into_iter().flatten() {
            let reference = format!("\"#/$defs/{name}\"");
            if !used.contains_key(name) && text.contains(&reference) {
                texts.push(definition.to_string());
                used.insert(name.clone(), definition.clone());
            }
        }
    }
    used.into()
}

/// What the reader takes beside the fields of a story.
fn document(schema: &mut Value) {
    schema["title"] = json!("Wire Story");
    schema["description"] = json!("A news story in the native format of Wire Story.");
    let properties = &mut schema["properties"];
    properties["format"] =
        json!({ "description": "The name and version of the format.", "const": FORMAT });
    properties["$schema"] =
        json!({ "description": "The address of this schema, for editors.", "type": "string" });
    for counted in ["id", "version"] {
        properties[counted]["type"] = json!(["string", "integer", "null"]);
    }
    schema["required"] = json!(["format"]);
    // Only a story that is not to be shown may be without a headline.
    schema["anyOf"] = json!([
        { "required": ["headline"] },
        {
            "required": ["status"],
            "properties": { "status": { "enum": ["withheld", "canceled"] } },
        },
    ]);
}

/// A block with a type of its own carries its `type` among its fields.
fn blocks(definitions: &mut Value) {
    let variants = definitions["Block"]["oneOf"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    for variant in variants {
        let name = variant["$ref"]
            .as_str()
            .and_then(|path| path.rsplit('/').next());
        if let Some(name) = name {
            definitions[name]["properties"]["type"] = variant["properties"]["type"].clone();
        }
    }
}

/// Parts that may be written as text alone, and fields that may be left out.
fn shorthands(definitions: &mut Value) {
    let text = json!({ "$ref": "#/$defs/Text" });
    for (name, short) in [
        ("Block", json!({ "type": "string" })),
        ("ListItem", text.clone()),
        ("Cell", text),
    ] {
        let full = definitions[name].take();
        definitions[name] = json!({ "anyOf": [short, full] });
    }
    // The level of a subhead is 2 when it is not given.
    definitions["Heading"]["required"] = json!(["text"]);
}

/// Closes every object, and takes out what only Rust programmers can use.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(members) => {
            let text = members.get("description").and_then(Value::as_str);
            if let Some(words) = text.and_then(|text| text.split("\n\n```").next()) {
                let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
                members.insert("description".to_owned(), line.into());
            }
            let is_sized =
                |format: &Value| format.as_str().is_some_and(|it| it.starts_with("uint"));
            members.retain(|key, value| key != "format" || !is_sized(value));
            if members.get("type").is_some_and(|kind| kind == "object") {
                members.insert("unevaluatedProperties".to_owned(), false.into());
            }
            members.values_mut().for_each(tidy);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Types that validate themselves: their JSON is written here by hand.
macro_rules! written_by_hand {
    ($($kind:ident: |$generator:ident| $schema:expr;)+) => {$(
        impl JsonSchema for $kind {
            fn schema_name() -> Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )+};
}

written_by_hand! {
    Text: |generator| json_schema!({
        "description": "Inline text: words, or a list of words and marked runs.",
        "anyOf": [
            { "type": "string" },
            { "type": "array", "items": generator.subschema_for::<Inline>() },
        ],
    });
    SafeUrl: |_generator| json_schema!({
        "description": "An address with https, http, mailto or tel, or a relative one.",
        "type": "string",
        "format": "uri-reference",
    });
    WebUrl: |_generator| json_schema!({
        "description": "An address with https or http, or a relative one.",
        "type": "string",
        "format": "uri-reference",
    });
    EmbedUrl: |_generator| json_schema!({
        "description": "The address of a video, post, map or chart at a known provider.",
        "type": "string",
        "format": "uri",
    });
    Timestamp: |_generator| json_schema!({
        "description": "A date, or a date and time with its zone (RFC 3339).",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\d([Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d))?$",
    });
    Language: |_generator| json_schema!({
        "description": "A language tag (BCP 47), such as en or pt-BR.",
        "type": "string",
        "pattern": "^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$",
    });
    HeadingLevel: |_generator| json_schema!({
        "description": "The depth of a subhead, counted as in HTML with the headline as 1.",
        "enum": [2, 3, 4],
    });
}
