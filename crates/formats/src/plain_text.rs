//! Texts that claim to be plain: entities decoded once, tags taken out.

use crate::{
    entities::decode,
    html::{Token, Tokens, is_block},
    json::{Json, Writer, is_one_of},
};

/// Elements whose content is not text.
const SILENT: &str = "script style template iframe noscript";

/// Stands for the end of a block element; as a control character it is in no
/// text that a reader sees.
const BLOCK_END: char = '\u{1d}';

impl<'a> Writer<'a> {
    /// One line: tags out, entities decoded, white space collapsed.
    ///
    /// Entities are decoded only once: a text that shows `&lt;b&gt;` stays a
    /// text that shows `<b>`.
    #[inline(never)]
    pub(crate) fn line(self, text: &'a str) -> &'a str {
        self.bare_line(&self.without_tags(text))
    }

    /// The same of a value.
    #[inline(never)]
    pub(crate) fn text_line(self, text: Json<'a>) -> Json<'a> {
        if text.is_empty() {
            return Json::NULL;
        }
        self.text(self.line(text.as_text()))
    }

    /// A text that is plain indeed, on one line: white space and control
    /// characters become one space, none at either end.
    #[inline(never)]
    pub(crate) fn bare_line(self, text: &str) -> &'a str {
        let mut line = String::with_capacity(text.len());
        let mut is_after_space = false;
        for letter in text.chars() {
            if letter.is_whitespace() || letter.is_control() {
                is_after_space = true;
                continue;
            }
            if is_after_space && !line.is_empty() {
                line.push(' ');
            }
            is_after_space = false;
            line.push(letter);
        }
        self.string(&line)
    }

    /// Paragraphs: block elements end them, and in text without any, line
    /// breaks.
    pub(crate) fn paragraphs(self, text: &'a str) -> Vec<&'a str> {
        let bare = self.without_tags(text);
        let end = if bare.contains(BLOCK_END) {
            BLOCK_END
        } else {
            '\n'
        };
        let mut lines = Vec::new();
        for part in bare.split(end) {
            let line = self.bare_line(part);
            if !line.is_empty() {
                lines.push(line);
            }
        }
        lines
    }

    /// Paragraphs of the lines of a text that is plain indeed, without empty
    /// ones.
    pub(crate) fn lines(self, text: Json<'a>) -> Json<'a> {
        let mut lines = Vec::new();
        for line in text.as_text().split('\n') {
            let line = line.trim();
            if !line.is_empty() {
                lines.push(self.paragraph(self.text(line)));
            }
        }
        self.list(&lines)
    }

    /// The text between tags, references decoded. What only looks like a tag
    /// (`a < b`) stays.
    fn without_tags(self, text: &'a str) -> String {
        let mut words = String::with_capacity(text.len());
        let mut silent = "";
        let mut tokens = Tokens::new(self, text);
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(text) if silent.is_empty() => words.push_str(text),
                Token::Start { name, .. } if is_one_of(name, SILENT) => silent = name,
                Token::End { name } if silent == name => silent = "",
                Token::Start { name, .. } | Token::End { name }
                    if is_block(name) || name == "br" || name == "tr" =>
                {
                    words.push(BLOCK_END);
                }
                _ => {}
            }
        }
        words
    }

    /// Markup that was escaped whole, as a text about HTML never is, and
    /// anything else as it is.
    pub(crate) fn unescaped(self, text: &'a str) -> &'a str {
        if text.contains("&lt;/p&gt;") && !text.contains("</p>") {
            decode(self, text)
        } else {
            text
        }
    }

    /// Whether a text holds markup: a tag that is closed again, or a line
    /// break. A mere `<` is no sign.
    pub(crate) fn has_markup(self, text: &'a str) -> bool {
        let mut tokens = Tokens::new(self, text);
        while let Some(token) = tokens.next() {
            match token {
                Token::End { .. } => return true,
                Token::Start { name, .. } if is_one_of(name, "br p img") => return true,
                _ => {}
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_decoded_once_and_bare() {
        for (text, expected) in [
            ("Ferries &amp; fog", "Ferries & fog"),
            ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
            (
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<script>alert(1)</script>",
            ),
            ("<b>Bold</b>\n <i>claim</i>", "Bold claim"),
            ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
            ("a<script>alert('</b>')</SCRIPT>b", "ab"),
            ("a<!-- b > c -->d", "ad"),
            ("a<script>never closed", "a"),
            ("<3", "<3"),
            ("<b <i>open</i> <p", "open"),
            ("if x <y and z", "if x <y and z"),
        ] {
            let arena = bumpalo::Bump::new();
            assert_eq!(Writer::new(&arena).line(text), expected, "{text}");
        }
    }

    #[test]
    fn paragraphs_end_at_breaks_and_blocks() {
        for (text, expected) in [
            ("One.\nTwo.\r\n\r\nThree.", vec!["One.", "Two.", "Three."]),
            (
                "<p>One.</p><p>Two <em>words</em>.</p>",
                vec!["One.", "Two words."],
            ),
            ("One.<br/>Two.", vec!["One.", "Two."]),
            ("<p>One\nline.</p>\n<p>Two.</p>", vec!["One line.", "Two."]),
            ("<b>One</b>.\nTwo.", vec!["One.", "Two."]),
            ("Write &lt;p&gt; first.", vec!["Write <p> first."]),
            (" \n ", vec![]),
        ] {
            let arena = bumpalo::Bump::new();
            assert_eq!(Writer::new(&arena).paragraphs(text), expected, "{text}");
        }
    }
}
