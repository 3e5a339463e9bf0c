//! What systems leave in a text by mistake: references that are encoded twice,
//! escaped HTML, and markup of the publisher's own.

use crate::{
    entities::decode,
    json::{Writer, is_one_of},
    text::Search,
};

/// Signs of HTML, after it was unescaped.
const SIGNS: &str = "</p> </a> </strong> </em> </b> </i> </h2> </h3> </li> </div> </span> \
    <br> <br/> <br";

/// Words of a text that is about HTML; what is encoded in it is shown so.
const ABOUT: &str = "HTML XML XHTML markup entity entities tag tags";

impl<'a> Writer<'a> {
    /// Markup that was escaped whole, as markup; a text about HTML, and
    /// anything else, as it is.
    pub(crate) fn unescaped(self, text: &'a str) -> &'a str {
        let text = self.with_line_ends(text);
        if !text.holds("lt;") || text.holds("</") || is_about_markup(text) {
            return text;
        }
        let mut decoded = decode(self, text);
        if decoded.holds("&lt;") {
            decoded = decode(self, decoded);
        }
        if decoded.holds_one_of(SIGNS) {
            decoded
        } else {
            text
        }
    }

    /// A text without any line end in which they are written out, with them.
    pub(crate) fn with_line_ends(self, text: &'a str) -> &'a str {
        if text.holds("\n") || !text.holds_one_of("\\n\\n .\\n >\\n \\r\\n") {
            return text;
        }
        let text = text.replaced("\\r", "");
        self.string(&text.replaced("\\n", "\n"))
    }

    /// A text that was decoded once, and again where it was encoded twice:
    /// where a reference is left that nobody means to be read. Those of `<` and
    /// `>` are left, since they are written of tags that are shown. A plain text
    /// was not decoded yet, so there are two times.
    #[inline(never)]
    pub(crate) fn decoded_again(self, text: &'a str) -> &'a str {
        let text = self.decoded_once_more(text);
        self.decoded_once_more(text)
    }

    #[inline(never)]
    fn decoded_once_more(self, text: &'a str) -> &'a str {
        let is_left =
            text.holds("&") && !text.holds("&lt;") && !text.holds("&gt;") && !is_about_markup(text);
        if !is_left {
            return text;
        }
        let mut decoded = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.cut("&") {
            decoded.push_str(before);
            // A reference in quotation marks is one that is spoken of.
            let is_quoted = before.ends_in("\"'“‘„«`");
            let end = after.bytes().take(12).position(|byte| byte == b';');
            let Some(end) = end.filter(|end| *end > 1 && !is_quoted) else {
                decoded.push('&');
                rest = after;
                continue;
            };
            let length = text.len() - after.len() - 1;
            let reference = text.get(length..=length + end + 1).unwrap_or_default();
            decoded.push_str(decode(self, reference));
            rest = after.get(end + 1..).unwrap_or_default();
        }
        decoded.push_str(rest);
        self.string(&decoded)
    }
}

/// Whether a text speaks of markup.
fn is_about_markup(text: &str) -> bool {
    text.split(|letter: char| !is_of_word(letter))
        .any(|word| is_one_of(word, ABOUT))
}

/// Whether a character is a letter or digit. Beyond Latin-1 signs stand in
/// blocks of their own, and a table of all letters would be larger than this
/// file.
fn is_of_word(letter: char) -> bool {
    match letter {
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3020}' | '\u{ff00}'..='\u{ff20}' => false,
        '\u{c0}'.. => true,
        _ => letter.is_ascii_alphanumeric(),
    }
}

/// Whether a line is markup of a publisher's own system, which no reader is
/// meant to see: `+++name`, `[#image: …]`, `{: …}`, `{{…}}`, `{% … %}`, `:::`.
#[inline(never)]
pub(crate) fn is_own_markup(line: &str) -> bool {
    let line = line.trim();
    let is_within = |start, end| line.starts_with(start) && line.ends_with(end);
    let is_fence = (line.starts_with("+++") || line.starts_with(":::")) && !line.holds(". ");
    let is_rest = line
        .bytes()
        .all(|byte| matches!(byte, b'|' | b'/' | b'=' | b'`'));
    is_fence
        || is_rest
        || line.starts_with("[#") && line.holds(": ") && line.holds("]")
        || ["[[]]", "%%%%", "{:}", "{{}}", "{%%}", "{##}"]
            .iter()
            .any(|marks| is_within(&marks[..2], &marks[2..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twice_encoded_references_are_decoded_again() {
        for (text, expected) in [
            ("Tug &amp; ferry", "Tug & ferry"),
            ("Der K&uuml;hlturm f&#228;llt", "Der Kühlturm fällt"),
            ("Write “&amp;” in a letter", "Write “&amp;” in a letter"),
            (
                "An ampersand in HTML is &amp;",
                "An ampersand in HTML is &amp;",
            ),
            ("&lt;b&gt; &amp; so on", "&lt;b&gt; &amp; so on"),
            ("AT&T; &nosuch; &", "AT&T; &nosuch; &"),
            ("In „HTML“ steht &amp;", "In „HTML“ steht &amp;"),
            ("（HTML）の&amp;", "（HTML）の&amp;"),
            ("HTMLé &amp; Söhne", "HTMLé & Söhne"),
        ] {
            let arena = bumpalo::Bump::new();
            assert_eq!(Writer::new(&arena).decoded_again(text), expected, "{text}");
        }
    }

    #[test]
    fn text_is_decoded_two_times_at_most() {
        let arena = bumpalo::Bump::new();
        let text = ["&", &"amp;".repeat(9), "eacute;"].concat();
        let decoded = ["&", &"amp;".repeat(7), "eacute;"].concat();
        assert_eq!(Writer::new(&arena).decoded_again(&text), decoded);
    }

    #[test]
    fn own_markup_must_fill_a_line() {
        for (line, expected) in [
            ("+++dropcap", true),
            (" +++ ", true),
            ("[#photo: /a/b]", true),
            ("{: kind=\"small\"}", true),
            ("{{ related }}", true),
            ("+++ Breaking: the quay is shut. More soon. +++", false),
            ("[sic] he said", false),
            ("{a} or b", false),
        ] {
            assert_eq!(is_own_markup(line), expected, "{line}");
        }
    }
}
