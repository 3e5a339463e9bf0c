//! Texts that claim to be plain: entities decoded once, tags taken out.

use story::Loss;

use crate::{
    draft::Draft,
    html::{self, Token, Tokens, is_block, next_shortcode},
    json::{Json, Writer, is_one_of},
    markdown::from_markdown,
    remains::is_own_markup,
    text::{Search, parts_at},
};

/// Elements whose content is not text.
const SILENT: &str = "script style template iframe noscript";

/// Stands for the end of a block element; as a control character it is in no
/// text that a reader sees.
const BLOCK_END: &str = "\u{1d}";

/// A paragraph longer than this is several, if the source gives a sign.
pub(crate) const LONGEST_PARAGRAPH: usize = 4000;

impl<'a> Draft<'a> {
    /// A text on one line: decoded, and without tags and the markup of publishers'
    /// own systems.
    #[inline(never)]
    pub(crate) fn text_line(&mut self, text: Json<'a>) -> Json<'a> {
        let line = self.own_line(self.writer.line(text.as_text()));
        self.writer.text(line.trim())
    }

    /// A line without the markup of publishers' own systems, which is named;
    /// nothing if it is no more than that.
    #[inline(never)]
    pub(crate) fn own_line(&mut self, line: &'a str) -> &'a str {
        if is_own_markup(line) {
            self.lose(Loss::Junk, || line.to_owned());
            return "";
        }
        self.without_codes(line)
    }

    /// A text without the markup of publishers' own systems in it, which is
    /// named.
    #[inline(never)]
    pub(crate) fn without_codes(&mut self, text: &'a str) -> &'a str {
        let text = self.without_attributes(text);
        let mut rest = text;
        let mut words = String::new();
        while let Some((before, _, after)) = next_shortcode(rest) {
            let code = &rest[before.len()..rest.len() - after.len()];
            self.lose(Loss::Junk, || code.to_owned());
            words.push_str(before);
            rest = after;
            // The spaces around it are one.
            if words.is_empty() || words.ends_with(' ') {
                rest = rest.trim_start();
            }
        }
        if rest == text {
            return text;
        }
        words.push_str(rest);
        self.writer.string(&words)
    }

    /// Paragraphs of the lines of a text that is plain indeed, without empty
    /// ones.
    pub(crate) fn lines(&mut self, text: Json<'a>) -> Json<'a> {
        let text = self.writer.with_line_ends(text.as_text());
        let mut lines = Vec::new();
        for line in paragraphs_of(text) {
            lines.push(self.writer.decoded_again(line.trim()));
        }
        self.blocks_of_lines(&lines)
    }

    /// Paragraphs of lines; and where they have marks of Markdown or shortcodes,
    /// what these stand for.
    pub(crate) fn blocks_of_lines(&mut self, lines: &[&'a str]) -> Json<'a> {
        let mut blocks = Vec::new();
        let mut words = Vec::new();
        for line in lines {
            if is_own_markup(line) {
                self.lose(Loss::Junk, || (*line).to_owned());
            } else {
                words.push(*line);
            }
        }
        if words.iter().any(|line| is_marked(line)) {
            let mut text = String::new();
            for line in words {
                text.push_str(line);
                text.push_str("\n\n");
            }
            let markup = from_markdown(self.writer, &text, "* ");
            return html::blocks(self, markup);
        }
        for line in words {
            let line = self.without_attributes(line).trim();
            if line.len() > LONGEST_PARAGRAPH {
                self.name_flaw(Loss::NoParagraphs);
            }
            blocks.push(self.writer.paragraph(self.writer.text(line)));
        }
        self.writer.some(&blocks)
    }

    /// A text without attributes of Kramdown (`{: .wide}`) and templates
    /// (`{{ name }}`, `{% include %}`), which are named.
    #[inline(never)]
    pub(crate) fn without_attributes(&mut self, text: &'a str) -> &'a str {
        let mut words = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.cut("{") {
            words.push_str(before);
            let inner = after.strip_prefix('{').unwrap_or(after);
            let code = inner.before("{}");
            let is_code = inner.len() < after.len() || after.before(":%/").is_empty();
            match inner[code.len()..].strip_prefix('}').filter(|_| is_code) {
                Some(end) => {
                    self.lose(Loss::Junk, || ["{", code].concat());
                    rest = end.strip_prefix('}').unwrap_or(end);
                }
                None => {
                    words.push('{');
                    rest = after;
                }
            }
        }
        if rest == text {
            return text;
        }
        words.push_str(rest);
        self.writer.string(&words)
    }
}

/// Whether a line has marks of Markdown or shortcodes.
fn is_marked(line: &str) -> bool {
    let is_rule = line.len() > 2 && line.bytes().all(|byte| matches!(byte, b'-' | b'*' | b' '));
    is_rule
        || line.holds_one_of("]( ** __ ~~ `")
        || line.holds("*") && !line.starts_with("***")
        || ["# ", "## ", "### ", "#### ", "> "]
            .iter()
            .any(|mark| line.starts_with(mark))
        || next_shortcode(line).is_some()
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
        let mut lines = Vec::new();
        for part in paragraphs_of(&bare) {
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

/// What ends the paragraphs of a text: the first of these kinds that it has.
const ENDS: [&str; 4] = [BLOCK_END, "\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}", "¶", "\t"];

/// The paragraphs of a text, told by the signs that it has.
fn paragraphs_of(text: &str) -> Vec<&str> {
    for ends in ENDS {
        if text.trim().place_of_letter(ends).is_some() {
            return parts_at(text, ends);
        }
    }
    if text.len() > LONGEST_PARAGRAPH {
        return sentences_apart(text);
    }
    vec![text]
}

/// A long text, split where a sentence ends before more than one space, or
/// before the next one without any.
fn sentences_apart(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut before, mut last) = (0, ' ', ' ');
    for (place, letter) in text.char_indices() {
        let is_end = |letter| matches!(letter, '.' | '!' | '?' | '”' | '"');
        let is_glued = is_end(last) && before.is_ascii_lowercase() && letter.is_ascii_uppercase();
        let is_gap = is_end(before) && last.is_whitespace() && letter.is_whitespace();
        if is_glued || is_gap {
            parts.push(&text[start..place]);
            start = place;
        }
        (before, last) = (last, letter);
    }
    parts.push(&text[start..]);
    parts
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
            ("One.\r\rTwo.\u{2029}Three.", vec!["One.", "Two.", "Three."]),
            ("One.\u{b}Two.\u{85}Three.", vec!["One.", "Two.", "Three."]),
            (" \n ", vec![]),
        ] {
            let arena = bumpalo::Bump::new();
            assert_eq!(Writer::new(&arena).paragraphs(text), expected, "{text}");
        }
    }
}
