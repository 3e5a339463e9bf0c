//! The JSON Schema of the native format, derived from the model's types.

use std::borrow::Cow;

use schemars::{
    JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema,
};
use serde_json::{Value, json};

use crate::{
    EmbedUrl, FORMAT, HeadingLevel, Inline, Language, SafeUrl, Story, Text, Timestamp, WebUrl,
    write::Document,
};

/// Parts that may be written as text alone.
const SHORTHANDS: &[&str] = &["Block", "ListItem", "Cell"];

impl Story {
    /// The JSON Schema (draft 2020-12) of a native document.
    ///
    /// It is as strict as an editor should be: it knows no other fields and
    /// kinds than the format has, though a reader only warns of them.
    pub fn schema() -> Value {
        let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        let mut schema = generator.into_root_schema_for::<Document<'static>>().to_value();
        schema["title"] = json!("Wire Story");
        schema["description"] = json!("A news story in the native format of Wire Story.");
        let properties = &mut schema["properties"];
        properties["format"] = json!({
            "description": "The name and version of the format.",
            "const": FORMAT,
        });
        properties["$schema"] = json!({
            "description": "The address of this schema, for editors.",
            "type": "string",
        });
        for counted in ["id", "version"] {
            properties[counted]["type"] = json!(["string", "integer", "null"]);
        }
        // The level of a subhead is 2 when it is not given.
        schema["$defs"]["Heading"]["required"] = json!(["text"]);
        for name in SHORTHANDS {
            let full = schema["$defs"][name].take();
            schema["$defs"][name] = json!({ "anyOf": [{ "$ref": "#/$defs/Text" }, full] });
        }
        schema
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
