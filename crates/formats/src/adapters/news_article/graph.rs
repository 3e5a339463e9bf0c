//! The nodes of a JSON-LD document, and the references between them.

use crate::json::Json;

/// How deep arrays and `@graph` may stand in each other around the nodes.
const MAX_WRAPPERS: u8 = 8;

/// A value of the document. Where it stands is looked for only when a warning
/// has to name it ([`Graph::path_of`]).
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) value: &'a Json,
}

impl<'a> Part<'a> {
    /// The member `key` of an object; `null` counts as absent.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        // A list has items, not members.
        let value = self.value.get(key).filter(|_| !self.value.is_list())?;
        Some(Self { value })
    }

    /// The entries of an array, also of arrays in it; anything else is its own
    /// only entry.
    pub(super) fn entries(self) -> Vec<Self> {
        let mut entries = Vec::new();
        self.gather_entries(&mut entries);
        entries
    }

    fn gather_entries(self, entries: &mut Vec<Self>) {
        match self.value {
            Json::List(items) => {
                for value in items {
                    Part { value }.gather_entries(entries);
                }
            }
            Json::Null => {}
            _ => entries.push(self),
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
    gather(Part { value: document }, MAX_WRAPPERS, &mut nodes);
    nodes
}

fn gather<'a>(part: Part<'a>, depth: u8, nodes: &mut Vec<Part<'a>>) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    for value in part.value.items() {
        gather(Part { value }, depth, nodes);
    }
    if part.value.is_object() {
        nodes.push(part);
        for part in ["@graph", "mainEntity"]
            .iter()
            .filter_map(|key| part.get(key))
        {
            gather(part, depth, nodes);
        }
    }
}

/// All nodes of a document.
pub(super) struct Graph<'a> {
    /// See [`top_nodes`].
    pub(super) nodes: Vec<Part<'a>>,
    document: &'a Json,
    /// The nodes that have a name, in the order of the names; of several with
    /// one name, first the one that says most.
    by_id: Vec<(&'a str, Part<'a>)>,
}

impl<'a> Graph<'a> {
    pub(super) fn new(document: &'a Json) -> Self {
        let mut by_id = Vec::new();
        index(document, &mut by_id);
        let size = |part: &Part<'_>| part.value.members().len();
        by_id.sort_by(|(a, first), (b, second)| a.cmp(b).then(size(second).cmp(&size(first))));
        Self {
            nodes: top_nodes(document),
            document,
            by_id,
        }
    }

    /// Where a value stands, as a JSON path.
    pub(super) fn path_of(&self, part: &Part<'_>) -> String {
        let mut path = String::from("$");
        find(self.document, part.value, &mut path);
        path
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
        let named = id.and_then(|id| {
            let place = self.by_id.partition_point(|(known, _)| *known < id);
            self.by_id.get(place).filter(|(known, _)| *known == id)
        });
        named.map_or(part, |(_, named)| *named)
    }

    /// The first node of a type.
    pub(super) fn first_of_type(&self, name: &str) -> Option<&Part<'a>> {
        self.nodes
            .iter()
            .find(|node| node.is_type(|kind| kind == name))
    }
}

fn index<'a>(value: &'a Json, by_id: &mut Vec<(&'a str, Part<'a>)>) {
    let part = Part { value };
    if let Some(id) = part.id().filter(|_| part.is_full()) {
        by_id.push((id, part));
    }
    value.items().iter().for_each(|item| index(item, by_id));
    value
        .members()
        .iter()
        .for_each(|(_, member)| index(member, by_id));
}

/// Extends the path of a value to that of a value in it.
fn find(within: &Json, wanted: &Json, path: &mut String) -> bool {
    if std::ptr::eq(within, wanted) {
        return true;
    }
    let mark = path.len();
    for (index, item) in within.items().iter().enumerate() {
        path.push_str(&["[", &index.to_string(), "]"].concat());
        if find(item, wanted, path) {
            return true;
        }
        path.truncate(mark);
    }
    for (key, member) in within.members() {
        path.push('.');
        path.push_str(key);
        if find(member, wanted, path) {
            return true;
        }
        path.truncate(mark);
    }
    false
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
            let found = graph.resolve(Part { value });
            // What is not in the document has no place there.
            graph.path_of(&found)
        };
        assert_eq!(path(r##"{ "@id": "#a" }"##), "$.@graph[2][0]");
        assert_eq!(path(r##""#a""##), "$.@graph[2][0]");
        assert_eq!(path(r##"{ "@id": "#me" }"##), "$.@graph[3]");
        assert_eq!(path(r##"{ "@id": "#none" }"##), "$");
        assert_eq!(path(r##"{ "@id": "#a", "name": "Own" }"##), "$");
    }
}
