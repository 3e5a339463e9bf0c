//! The nodes of a JSON-LD document, and the references between them.

use std::collections::BTreeMap;

use crate::json::Json;

/// How deep arrays and `@graph` may stand in each other around the nodes.
const MAX_WRAPPERS: u8 = 8;

/// A value of the document, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Part<'a> {
    pub(super) value: &'a Json,
    pub(super) path: String,
}

impl<'a> Part<'a> {
    /// The member `key` of an object; `null` counts as absent.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        // A list has items, not members.
        let value = self.value.get(key).filter(|_| !self.value.is_list())?;
        Some(Self {
            value,
            path: [&self.path, ".", key].concat(),
        })
    }

    /// The entries of an array, also of arrays in it; anything else is its own
    /// only entry.
    pub(super) fn entries(self) -> Vec<Self> {
        match self.value {
            Json::List(_) => self
                .children()
                .into_iter()
                .flat_map(Part::entries)
                .collect(),
            Json::Null => Vec::new(),
            _ => vec![self],
        }
    }

    fn children(&self) -> Vec<Self> {
        match self.value {
            Json::List(items) => items
                .iter()
                .enumerate()
                .map(|(index, value)| Self {
                    value,
                    path: [&self.path, "[", &index.to_string(), "]"].concat(),
                })
                .collect(),
            Json::Object(members) => members
                .iter()
                .filter_map(|(key, _)| self.get(key))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Whether one of the node's types passes; a type counts without the
    /// vocabulary's address or prefix.
    pub(super) fn is_type(&self, test: impl Fn(&str) -> bool) -> bool {
        let types = self.get("@type").map(Part::entries).unwrap_or_default();
        types
            .iter()
            .filter_map(|kind| kind.value.as_text()?.rsplit(['/', ':', '#']).next())
            .any(test)
    }

    /// Whether this is an article of any kind.
    pub(super) fn is_article(&self) -> bool {
        self.is_type(|kind| {
            kind.ends_with("Article") || matches!(kind, "BlogPosting" | "LiveBlogPosting")
        })
    }

    fn id(&self) -> Option<&'a str> {
        self.get("@id")?.value.as_text()
    }

    /// Whether this says more than its name and type.
    fn is_full(&self) -> bool {
        let says_more = |key: &str| !matches!(key, "@id" | "@type" | "@context");
        self.value.members().iter().any(|(key, _)| says_more(key))
    }
}

/// The nodes that stand for something of their own: the document, the entries
/// of its arrays and of `@graph`, and what a page is mainly about.
pub(super) fn top_nodes(document: &Json) -> Vec<Part<'_>> {
    let mut nodes = Vec::new();
    gather(
        Part {
            value: document,
            path: "$".to_owned(),
        },
        MAX_WRAPPERS,
        &mut nodes,
    );
    nodes
}

fn gather<'a>(part: Part<'a>, depth: u8, nodes: &mut Vec<Part<'a>>) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    if part.value.is_list() {
        for child in part.children() {
            gather(child, depth, nodes);
        }
    } else if part.value.is_object() {
        let inner = ["@graph", "mainEntity"].map(|key| part.get(key));
        nodes.push(part);
        for part in inner.into_iter().flatten() {
            gather(part, depth, nodes);
        }
    }
}

/// All nodes of a document.
pub(super) struct Graph<'a> {
    /// See [`top_nodes`].
    pub(super) nodes: Vec<Part<'a>>,
    by_id: BTreeMap<&'a str, Part<'a>>,
}

impl<'a> Graph<'a> {
    pub(super) fn new(document: &'a Json) -> Self {
        let mut by_id = BTreeMap::new();
        index(
            &Part {
                value: document,
                path: "$".to_owned(),
            },
            &mut by_id,
        );
        Self {
            nodes: top_nodes(document),
            by_id,
        }
    }

    /// The node that a reference names, and anything else itself.
    ///
    /// Only nodes that say something are named, so one step is enough and no
    /// circle of references can be walked.
    pub(super) fn resolve(&self, part: Part<'a>) -> Part<'a> {
        let id = match part.value {
            Json::Text(text) => Some(text.as_str()),
            Json::Object(_) if !part.is_full() => part.id(),
            _ => None,
        };
        id.and_then(|id| self.by_id.get(id))
            .cloned()
            .unwrap_or(part)
    }

    /// The first node of a type.
    pub(super) fn first_of_type(&self, name: &str) -> Option<&Part<'a>> {
        self.nodes
            .iter()
            .find(|node| node.is_type(|kind| kind == name))
    }
}

/// Where several nodes have one name, the one that says most.
fn index<'a>(part: &Part<'a>, by_id: &mut BTreeMap<&'a str, Part<'a>>) {
    let size = |part: &Part<'_>| part.value.members().len();
    if let Some(id) = part.id().filter(|_| part.is_full())
        && by_id.get(id).is_none_or(|known| size(known) < size(part))
    {
        by_id.insert(id, part.clone());
    }
    for child in part.children() {
        index(&child, by_id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_resolve_to_the_fullest_node() {
        let document = Json::parse(
            br##"{ "@graph": [
                { "@id": "#a", "@type": "Person" },
                { "@id": "#a", "name": "Ida" },
                [{ "@id": "#a", "@type": "Person", "name": "Ida Brekke" }],
                { "@id": "#me", "author": { "@id": "#me" } }
            ] }"##,
        )
        .unwrap();
        let graph = Graph::new(&document);
        let path = |text: &str| {
            let value = &Json::parse(text.as_bytes()).unwrap();
            graph
                .resolve(Part {
                    value,
                    path: "?".into(),
                })
                .path
        };
        assert_eq!(path(r##"{ "@id": "#a" }"##), "$.@graph[2][0]");
        assert_eq!(path(r##""#a""##), "$.@graph[2][0]");
        assert_eq!(path(r##"{ "@id": "#me" }"##), "$.@graph[3]");
        assert_eq!(path(r##"{ "@id": "#none" }"##), "?");
        assert_eq!(path(r##"{ "@id": "#a", "name": "Own" }"##), "?");
    }
}
