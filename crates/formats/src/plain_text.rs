//! Texts that claim to be plain: entities decoded once, tags taken out.

use story::Loss;

use crate::{
    draft::Draft,
    html::{Token, Tokens, is_block},
    json::{Json, Writer, is_one_of},
    remains::is_own_markup,
    text::Search,
};

/// Elements whose content is not text.
const SILENT: &str = "script style template iframe noscript";

/// Stands for the end of a block element; as a control character it is in no
/// text that a reader sees.
const BLOCK_END: &str = "\u{1d}";

/// A paragraph longer than this is several, if the source gives a sign.
pub(crate) const LONGEST_PARAGRAPH: usize = 4000;

impl<'a> Draft<'a> {
    /// A line; nothing, and a warning, when it is markup of the publisher's own.
    pub(crate) fn without_own_markup(&mut self, line: Json<'a>) -> Json<'a> {
        if is_own_markup(line.as_text()) {
            self.lose(Loss::Junk, || line.as_text().to_owned());
            return Json::NULL;
        }
        line
    }

    /// Paragraphs of the lines of a text that is plain indeed, without empty
    /// ones.
    pub(crate) fn lines(&mut self, text: Json<'a>) -> Json<'a> {
        let mut lines = Vec::new();
        let text = text.as_text();
        for line in text.parts(end_of_paragraphs(text)) {
            let line = self.writer.text(self.writer.decoded_again(line.trim()));
            let line = self.without_own_markup(line);
            lines.push(self.writer.paragraph(line));
        }
        self.writer.some(&lines)
    }
}

impl<'a> Writer<'a> {
    /// One line: tags out, entities decoded, white space collapsed.
    ///
    /// Entities are decoded only once: a text that shows `&lt;b&gt;` stays a
    /// text that shows `<b>`.
    #[inline(never)]
    pub(crate) fn line(self, text: &'a str) -> &'a str {
        let line = self.bare_line(&self.without_tags(self.unescaped(text)));
        self.decoded_again(line)
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
        let end = end_of_paragraphs(&bare);
        let mut lines = Vec::new();
        for part in bare.parts(end) {
            let line = self.decoded_again(self.bare_line(part));
            if !line.is_empty() {
                lines.push(line);
            }
        }
        lines
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
                    words.push_str(BLOCK_END);
                }
                _ => {}
            }
        }
        words
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

/// The character that ends the paragraphs of a text: the first of those that
/// are in use which it has.
fn end_of_paragraphs(text: &str) -> &'static str {
    const ENDS: &[&str] = &[BLOCK_END, "\n", "\r", "\u{2029}", "\u{2028}", "¶", "\t"];
    let text = text.trim();
    ENDS.iter().find(|end| text.holds(end)).unwrap_or(&"\n")
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
            ("One.\tTwo.", vec!["One.", "Two."]),
            ("One.\u{2029}Two.", vec!["One.", "Two."]),
            (" \n ", vec![]),
        ] {
            let arena = bumpalo::Bump::new();
            assert_eq!(Writer::new(&arena).paragraphs(text), expected, "{text}");
        }
    }
}
