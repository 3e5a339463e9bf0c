//! What the element has, from the tables in which README and sources state it.
//! `tests/readme.rs` compares README with the sources.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::run::root;

/// An attribute, and the property that reflects it.
pub(super) struct Attribute {
    pub(super) name: String,
    pub(super) property: String,
    pub(super) description: String,
    /// The values there are; none where it takes any text.
    pub(super) values: Vec<String>,
    pub(super) default: String,
}

impl Attribute {
    /// Whether the property is not one of every element.
    pub(super) fn is_own(&self) -> bool {
        self.property != "lang"
    }
}

/// A name with what is said about it.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) description: String,
}

/// A custom property of the style.
pub(super) struct Token {
    pub(super) name: String,
    pub(super) default: String,
    pub(super) description: String,
}

/// All that a page can use of the element.
pub(super) struct Tables {
    pub(super) attributes: Vec<Attribute>,
    pub(super) methods: Vec<Entry>,
    pub(super) events: Vec<Entry>,
    pub(super) codes: Vec<Entry>,
    pub(super) parts: Vec<Entry>,
    pub(super) states: Vec<String>,
    pub(super) tokens: Vec<Token>,
}

impl Tables {
    /// Reads README and sources.
    pub(super) fn read() -> Result<Self> {
        let read = |path: &str| fs::read_to_string(root().join(path)).context(path.to_owned());
        let readme = read("README.md")?;
        let element = read("src/embed/shell/element.js")?;
        Ok(Self {
            attributes: attributes(&readme)?,
            methods: methods(&element),
            events: entries(&readme, "event")?,
            codes: entries(&readme, "code")?,
            parts: entries(&readme, "part")?,
            states: states(&element)?,
            tokens: tokens(&read("style/tokens.css")?)?,
        })
    }
}

/// The rows of the table whose first column has this heading.
fn rows<'a>(readme: &'a str, heading: &str) -> Result<Vec<Vec<&'a str>>> {
    let (_, table) = readme
        .split_once(&format!("\n| {heading} |"))
        .with_context(|| format!("README has no table of each {heading}"))?;
    let lines = table.lines().skip(2);
    let rows = lines.take_while(|line| line.starts_with('|'));
    Ok(rows
        .map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
        .collect())
}

fn attributes(readme: &str) -> Result<Vec<Attribute>> {
    let mut attributes = Vec::new();
    for row in rows(readme, "attribute")? {
        let [name, property, values, default] = row[..] else {
            anyhow::bail!("README has an attribute with {} columns", row.len());
        };
        attributes.push(Attribute {
            name: plain(name),
            property: plain(property),
            description: plain(values),
            values: listed(values),
            default: plain(default),
        });
    }
    Ok(attributes)
}

/// The values of a cell that begins with one: each stands at its beginning, or
/// after a comma or semicolon.
fn listed(cell: &str) -> Vec<String> {
    if !cell.starts_with('`') {
        return Vec::new();
    }
    let items = cell.split([',', ';']).map(str::trim);
    let values = items.filter_map(|item| item.strip_prefix('`')?.split('`').next());
    values.map(str::to_owned).collect()
}

/// A row for each name of the first column.
fn entries(readme: &str, heading: &str) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for row in rows(readme, heading)? {
        let (names, description) = (row[0], row.get(1).copied().unwrap_or_default());
        for name in names.split(',') {
            entries.push(Entry {
                name: plain(name.trim()),
                description: plain(description),
            });
        }
    }
    Ok(entries)
}

/// A text of Markdown without its marks; a link becomes its words.
fn plain(markdown: &str) -> String {
    let mut text = String::new();
    let mut rest = markdown;
    while let Some((before, link)) = rest.split_once('[') {
        text += before;
        match link
            .split_once("](")
            .and_then(|(words, after)| Some((words, after.split_once(')')?.1)))
        {
            Some((words, after)) => {
                text += words;
                rest = after;
            }
            None => {
                text.push('[');
                rest = link;
            }
        }
    }
    (text + rest).replace('`', "")
}

/// The public methods of the element's class, with the first paragraph of their
/// comments.
fn methods(element: &str) -> Vec<Entry> {
    let lines: Vec<&str> = element.lines().collect();
    let mut methods = Vec::new();
    for pair in lines.windows(2) {
        let name = pair[1]
            .strip_prefix("  ")
            .and_then(|line| line.split('(').next());
        let Some(name) = name.filter(|_| pair[1].ends_with(") {")) else {
            continue;
        };
        let is_name =
            name.starts_with(char::is_lowercase) && name.chars().all(char::is_alphanumeric);
        let is_of_browser = name == "constructor" || name.ends_with("Callback");
        if is_name && !is_of_browser {
            let comment = pair[0]
                .trim()
                .trim_start_matches("/**")
                .trim_end_matches("*/");
            methods.push(Entry {
                name: name.to_owned(),
                description: comment.trim().to_owned(),
            });
        }
    }
    methods
}

/// The states that the element's class sets.
fn states(element: &str) -> Result<Vec<String>> {
    let comment = element.lines().find_map(|line| {
        let (_, types) = line.split_once("@param {\"\" | ")?;
        types.split_once("} state")
    });
    let (types, _) = comment.context("element.js names no states")?;
    Ok(types
        .split(" | ")
        .map(|state| state.trim_matches('"').to_owned())
        .collect())
}

/// The custom properties of the first rule, each with the comment of its group.
fn tokens(style: &str) -> Result<Vec<Token>> {
    let (_, rule) = style.split_once(":root {").context("no rule of tokens")?;
    let (rule, _) = rule.split_once("\n}").context("the rule does not end")?;
    let mut tokens = Vec::new();
    for (index, group) in rule.split("/*").enumerate() {
        let (comment, declarations) = match index {
            0 => ("", group),
            _ => group.split_once("*/").context("a comment does not end")?,
        };
        for declaration in declarations.split(';') {
            if let Some((name, value)) = declaration.split_once(':') {
                tokens.push(Token {
                    name: name.trim().to_owned(),
                    default: words(value),
                    description: words(comment),
                });
            }
        }
    }
    ensure!(!tokens.is_empty(), "no tokens");
    Ok(tokens)
}

/// A text on one line.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_attributes_values_methods_states_and_tokens() -> Result<()> {
        let tables = Tables::read()?;
        let theme = tables.attributes.iter().find(|it| it.name == "theme");
        let values = theme.map(|it| it.values.join(" "));
        assert_eq!(values.as_deref(), Some("auto light dark"));
        let methods: Vec<&str> = tables.methods.iter().map(|it| &*it.name).collect();
        assert_eq!(methods, ["load"]);
        assert_eq!(tables.states, ["loading", "ready", "failed", "withdrawn"]);
        let inset = tables.tokens.iter().find(|it| it.name == "--wire-inset");
        assert!(inset.is_some_and(
            |it| it.default.starts_with("clamp(0px,") || it.default.starts_with("clamp( 0px,")
        ));
        assert!(tables.parts.iter().any(|it| it.name == "share-link"));
        assert!(tables.codes.iter().any(|it| it.name == "embargoed"));
        Ok(())
    }

    #[test]
    fn markdown_becomes_plain_text() {
        assert_eq!(plain("`a` as [these](docs/a.md#b) [c"), "a as these [c");
    }

    #[test]
    fn only_cell_that_begins_with_value_lists_values() {
        assert_eq!(listed("`lazy` (when near), `eager`"), ["lazy", "eager"]);
        assert!(listed("a height; `wire-story snippet` writes one").is_empty());
    }
}
