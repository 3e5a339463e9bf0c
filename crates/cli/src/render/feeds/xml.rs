//! XML, element by element; `quick-xml` does the escaping.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

/// A document that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    pub(super) fn new() -> Self {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 2));
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing to memory does not fail.
        let _ = self.0.write_event(event);
    }

    /// An element and what `content` writes into it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self),
    ) {
        let start = BytesStart::new(name);
        let attributes = attributes.iter().copied();
        self.write(Event::Start(start.with_attributes(attributes)));
        content(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = BytesStart::new(name);
        let attributes = attributes.iter().copied();
        self.write(Event::Empty(start.with_attributes(attributes)));
    }

    /// An element with words, unless there are none.
    pub(super) fn words(&mut self, name: &str, words: &str) {
        if !words.is_empty() {
            let words: String = words.chars().filter(|it| is_allowed(*it)).collect();
            self.element(name, &[], |xml| {
                xml.write(Event::Text(BytesText::new(&words)))
            });
        }
    }

    pub(super) fn finish(self) -> String {
        let mut text = String::from_utf8(self.0.into_inner()).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// The characters that XML 1.0 may have, escaped or not.
fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}
