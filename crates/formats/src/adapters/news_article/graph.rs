//! The nodes of a JSON-LD document, and the references between them.

use crate::{
    json::{Json, Key, Writer, is_one_of, sort},
    text::Search,
};

/// How deep arrays and `@graph` may stand in each other around the nodes.
const MAX_WRAPPERS: u8 = 8;

/// The entries of an array, also of arrays in it; anything else is its own
/// only entry.
pub(super) fn entries<'a>(value: Json<'a>) -> Vec<Json<'a>> {
    let mut entries = Vec::new();
    gather_entries(value, &mut entries);
    entries
}

fn gather_entries<'a>(value: Json<'a>, entries: &mut Vec<Json<'a>>) {
    if value.is_list() {
        for item in value.items() {
            gather_entries(*item, entries);
        }
    } else if !value.is_null() {
        entries.push(value);
    }
}

/// Whether one of the node's types passes; a type counts without the
/// vocabulary's address or prefix.
fn is_of(node: Json<'_>, test: fn(&str) -> bool) -> bool {
    for kind in entries(node.get("@type")) {
        if test(kind.as_text().after_last("/:#")) {
            return true;
        }
    }
    false
}

/// Whether this is an article of any kind.
pub(super) fn is_article(node: Json<'_>) -> bool {
    is_of(node, |kind| {
        let kind = kind.to_ascii_lowercase();
        kind.ends_with("article") || is_one_of(&kind, "blogposting liveblogposting")
    })
}

pub(super) fn is_player(node: Json<'_>) -> bool {
    is_of(node, |kind| matches!(kind, "VideoObject" | "AudioObject"))
}

pub(super) fn is_picture(node: Json<'_>) -> bool {
    is_of(node, |kind| matches!(kind, "ImageObject" | "Photograph"))
}

/// Whether this is a collection of pictures and players.
pub(super) fn is_collection(node: Json<'_>) -> bool {
    is_of(node, |kind| {
        kind.holds_one_of("Gallery Collection ItemList ListItem")
    })
}

/// Whether a node says more than its name and type.
fn is_full(node: Json<'_>) -> bool {
    let says_more = |(key, _): &(&str, Json<'_>)| !matches!(*key, "@id" | "@type" | "@context");
    node.members().iter().any(says_more)
}

/// The nodes that stand for something of their own: the document, the entries
/// of its arrays, of `@graph` and of an `ItemList`, and what a page is mainly
/// about.
pub(super) fn top_nodes(document: Json<'_>) -> Vec<Json<'_>> {
    let mut nodes = Vec::new();
    gather(document, MAX_WRAPPERS, &mut nodes);
    nodes
}

fn gather<'a>(value: Json<'a>, depth: u8, nodes: &mut Vec<Json<'a>>) {
    if depth == 0 {
        return;
    }
    for item in value.items() {
        gather(*item, depth - 1, nodes);
    }
    if value.is_object() {
        nodes.push(value);
        for key in "@graph mainEntity item".words() {
            gather(value.get(key), depth - 1, nodes);
        }
        // The steps of a `BreadcrumbList` are no nodes of their own.
        if is_of(value, |kind| kind == "ItemList") {
            gather(value.get("itemListElement"), depth - 1, nodes);
        }
    }
}

/// All nodes of a document.
pub(super) struct Graph<'a> {
    /// See [`top_nodes`].
    pub(super) nodes: Vec<Json<'a>>,
    document: Json<'a>,
    /// The nodes that have a name, in the order of the names; of several with
    /// one name, first the one that says most, then the one that comes first.
    by_id: Vec<Key<'a>>,
    /// Those nodes, in the order of the document.
    named: Vec<Json<'a>>,
}

impl<'a> Graph<'a> {
    pub(super) fn new(document: Json<'a>) -> Self {
        let (mut by_id, mut named) = (Vec::new(), Vec::new());
        index(document, &mut by_id, &mut named);
        sort(&mut by_id);
        Self {
            nodes: top_nodes(document),
            document,
            by_id,
            named,
        }
    }

    /// Whether the document is a list of stories.
    pub(super) fn is_list(&self) -> bool {
        is_of(self.document, |kind| kind == "ItemList")
    }

    /// Where a value stands, as a JSON path.
    pub(super) fn path_of(&self, writer: Writer<'a>, part: Json<'a>) -> &'a str {
        let mut path = String::from("$");
        find(writer, self.document, part, &mut path);
        writer.string(&path)
    }

    /// The node that a reference names, and anything else itself.
    ///
    /// Only nodes that say something are named, so one step is enough and no
    /// circle of references can be walked.
    pub(super) fn resolve(&self, part: Json<'a>) -> Json<'a> {
        let id = if part.is_text() {
            part.as_text()
        } else if part.is_object() && !is_full(part) {
            part.get("@id").as_text()
        } else {
            return part;
        };
        let place = self.by_id.partition_point(|(known, ..)| *known < id);
        match self.by_id.get(place) {
            Some((known, _, index)) if *known == id => self.named[*index],
            _ => part,
        }
    }

    /// The first page or site, or whatever type is asked for; null if there is
    /// none.
    pub(super) fn first_of_type(&self, name: &str) -> Json<'a> {
        for node in &self.nodes {
            for kind in entries(node.get("@type")) {
                if kind.as_text().after_last("/:#") == name {
                    return *node;
                }
            }
        }
        Json::NULL
    }
}

fn index<'a>(value: Json<'a>, by_id: &mut Vec<Key<'a>>, named: &mut Vec<Json<'a>>) {
    let id = value.get("@id");
    if id.is_text() && is_full(value) {
        let size = usize::MAX - value.members().len();
        by_id.push((id.as_text(), size, named.len()));
        named.push(value);
    }
    for value in value.values() {
        index(value, by_id, named);
    }
}

/// Extends the path of a value to that of a value in it.
fn find<'a>(writer: Writer<'a>, within: Json<'a>, wanted: Json<'a>, path: &mut String) -> bool {
    if within.is_same(wanted) {
        return true;
    }
    let mark = path.len();
    for (place, item) in within.items().iter().enumerate() {
        path.push_str(writer.joined(&["[", writer.digits(place as u32), "]"]));
        if find(writer, *item, wanted, path) {
            return true;
        }
        path.truncate(mark);
    }
    for (key, member) in within.members() {
        path.push('.');
        path.push_str(key);
        if find(writer, *member, wanted, path) {
            return true;
        }
        path.truncate(mark);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    #[test]
    fn references_resolve_to_the_fullest_node() {
        let arena = bumpalo::Bump::new();
        let writer = Writer::new(&arena);
        let document = parse(
            writer,
            r##"{ "@graph": [
                { "@id": "#a", "@type": "Person" },
                { "@id": "#a", "name": "Ida" },
                [{ "@id": "#a", "@type": "Person", "name": "Ida Brekke" }],
                { "@id": "#me", "author": { "@id": "#me" } }
            ] }"##,
        )
        .unwrap();
        let graph = Graph::new(document.0);
        let path = |text: &'static str| {
            let found = graph.resolve(parse(writer, text).unwrap().0);
            // What is not in the document has no place there.
            graph.path_of(writer, found)
        };
        assert_eq!(path(r##"{ "@id": "#a" }"##), "$.@graph[2][0]");
        assert_eq!(path(r##""#a""##), "$.@graph[2][0]");
        assert_eq!(path(r##"{ "@id": "#me" }"##), "$.@graph[3]");
        assert_eq!(path(r##"{ "@id": "#none" }"##), "$");
        assert_eq!(path(r##"{ "@id": "#a", "name": "Own" }"##), "$");
    }
}
