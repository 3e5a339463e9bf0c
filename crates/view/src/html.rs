//! From a tree of elements to HTML text.

use html_escape::{encode_double_quoted_attribute_to_string, encode_text_to_string};

use crate::tree::{Element, Node};

/// Elements that have no content and must not be closed.
const VOID: [&str; 3] = ["br", "hr", "img"];

impl Element {
    /// The tree as HTML. The same tree always gives the same bytes.
    ///
    /// ```
    /// use view::{RenderOptions, skeleton};
    ///
    /// let html = skeleton(&RenderOptions::default()).to_html();
    /// assert!(html.starts_with(r#"<div class="story">"#));
    /// ```
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        write(self, &mut html);
        html
    }
}

fn write(tree: &Element, html: &mut String) {
    let parts = &tree.0;
    html.push('<');
    html.push_str(parts.name);
    for (name, value) in &parts.attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        encode_double_quoted_attribute_to_string(value, html);
        html.push('"');
    }
    if let Some((name, value)) = &parts.style {
        html.push_str(" style=\"");
        encode_double_quoted_attribute_to_string([name, ":", value].concat(), html);
        html.push('"');
    }
    html.push('>');
    if VOID.contains(&parts.name) {
        return;
    }
    for child in &parts.children {
        match child {
            Node::Words(words) => {
                encode_text_to_string(words, html);
            }
            Node::Element(child) => write(child, html),
        }
    }
    html.push_str("</");
    html.push_str(parts.name);
    html.push('>');
}
