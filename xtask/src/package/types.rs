//! The types of the element, from its tables.

use std::fmt::Write;

use super::tables::{Attribute, Tables};

/// `types/element.d.ts`.
pub(super) fn element(tables: &Tables) -> String {
    let mut text = String::from(
        "/** Written by `cargo xtask package` from the tables of the element. */\n\
         import type { WireStoryEventMap } from \"./events.js\";\n\n\
         /** A value of an attribute; `null` and `undefined` remove it. */\n\
         export type WireStoryValue = string | number | null | undefined;\n\n",
    );
    interface(
        &mut text,
        tables,
        "Attributes",
        "The attributes of `<wire-story>`, as HTML has them.",
        |it| format!("{:?}?: {}", it.name, value(it)),
    );
    interface(
        &mut text,
        tables,
        "PropertyValues",
        "What its properties can be set to.",
        |it| format!("{}?: {}", it.property, value(it)),
    );
    interface(
        &mut text,
        tables,
        "Properties",
        "Its properties: each reflects the attribute.",
        |it| {
            format!(
                "get {0}(): string;\n  set {0}(value: {1})",
                it.property,
                value(it)
            )
        },
    );
    text += "/** The element. */\nexport interface WireStory extends WireStoryProperties {}\n";
    text += "export declare class WireStory extends HTMLElement {\n";
    text += "  /** Where `embed.html` of the package's `dist/` is served, for pages that block WebAssembly. */\n";
    text += "  static framePage?: string;\n";
    text += "  static readonly observedAttributes: readonly string[];\n";
    for method in &tables.methods {
        comment(&mut text, &method.description);
        _ = writeln!(text, "  {}(): void;", method.name);
    }
    for verb in ["add", "remove"] {
        let last = if verb == "add" {
            "AddEventListenerOptions"
        } else {
            "EventListenerOptions"
        };
        for (generic, name, listener) in [
            (
                "<Type extends keyof WireStoryEventMap>",
                "Type",
                "(this: WireStory, event: WireStoryEventMap[Type]) => unknown",
            ),
            (
                "<Type extends keyof HTMLElementEventMap>",
                "Type",
                "(this: WireStory, event: HTMLElementEventMap[Type]) => unknown",
            ),
            ("", "string", "EventListenerOrEventListenerObject"),
        ] {
            _ = writeln!(
                text,
                "  {verb}EventListener{generic}(type: {name}, listener: {listener}, options?: boolean | {last}): void;"
            );
        }
    }
    text += "}\n\n/** Why a story is not shown. */\nexport type WireStoryErrorCode =\n";
    for code in &tables.codes {
        comment(&mut text, &code.description);
        _ = writeln!(text, "  | {:?}", code.name);
    }
    text += "  ;\n\n/** The names of its parts, for `::part()`. */\nexport type WireStoryPart =";
    for part in &tables.parts {
        _ = write!(text, "\n  | {:?}", part.name);
    }
    text += ";\n";
    text
}

fn interface(
    text: &mut String,
    tables: &Tables,
    name: &str,
    about: &str,
    member: impl Fn(&Attribute) -> String,
) {
    _ = writeln!(text, "/** {about} */\nexport interface WireStory{name} {{");
    for attribute in &tables.attributes {
        if name == "Properties" && !attribute.is_own() {
            continue;
        }
        let Attribute {
            description,
            default,
            ..
        } = attribute;
        comment(text, &format!("{description}. Default: {default}."));
        _ = writeln!(text, "  {};", member(attribute));
    }
    text.push_str("}\n\n");
}

/// The known values are offered; any other is allowed, as in HTML.
fn value(attribute: &Attribute) -> String {
    let known = attribute.values.iter();
    let mut types: Vec<String> = known.map(|value| format!("{value:?}")).collect();
    types.push(
        if types.is_empty() {
            "WireStoryValue"
        } else {
            "(string & {}) | Exclude<WireStoryValue, string>"
        }
        .to_owned(),
    );
    types.join(" | ")
}

fn comment(text: &mut String, about: &str) {
    _ = writeln!(text, "  /** {about} */");
}
