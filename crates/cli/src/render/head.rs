//! The head of a page, line by line; all that goes in is escaped here.

use html_escape::{encode_double_quoted_attribute, encode_text};

/// Lines of a head.
#[derive(Debug, Default)]
pub(super) struct Head(String);

impl Head {
    pub(super) fn title(&mut self, words: &str) {
        self.line(&format!("<title>{}</title>", encode_text(words)));
    }

    /// `<meta name=… content=…>`, unless there is no content.
    pub(super) fn meta(&mut self, name: &str, content: &str) {
        self.element("meta", &[("name", name), ("content", content)], content);
    }

    /// `<meta property=… content=…>`, as Open Graph has it.
    pub(super) fn property(&mut self, name: &str, content: &str) {
        self.element("meta", &[("property", name), ("content", content)], content);
    }

    /// `<link rel=… href=…>`, unless there is no address.
    pub(super) fn link(&mut self, rel: &str, href: &str) {
        self.element("link", &[("rel", rel), ("href", href)], href);
    }

    /// The same story in another form.
    pub(super) fn alternate(&mut self, media_type: &str, title: &str, href: &str) {
        let attributes = [
            ("rel", "alternate"),
            ("type", media_type),
            ("title", title),
            ("href", href),
        ];
        self.element("link", &attributes, href);
    }

    /// A line that is HTML already.
    pub(super) fn line(&mut self, html: &str) {
        self.0.push_str(html);
        self.0.push('\n');
    }

    fn element(&mut self, name: &str, attributes: &[(&str, &str)], needed: &str) {
        if !needed.is_empty() {
            self.line(&start_tag(name, attributes));
        }
    }

    pub(super) fn into_html(self) -> String {
        self.0
    }
}

/// The start tag of an element.
pub(super) fn start_tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let mut tag = ["<", name].concat();
    for (name, value) in attributes {
        let value = encode_double_quoted_attribute(value);
        tag.extend([" ", name, "=\"", &value, "\""]);
    }
    tag.push('>');
    tag
}
