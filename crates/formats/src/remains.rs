//! What systems leave in a text by mistake: references that are encoded twice,
//! escaped HTML, and markup of the publisher's own.

use crate::{
    entities::decode,
    json::{Writer, is_one_of},
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
        if !text.contains("&lt;") || text.contains("</") || is_about_markup(text) {
            return text;
        }
        let decoded = decode(self, text);
        let is_markup = SIGNS
            .split_ascii_whitespace()
            .any(|sign| decoded.contains(sign));
        if is_markup { decoded } else { text }
    }

    /// A text without any line end in which they are written out, with them.
    pub(crate) fn with_line_ends(self, text: &'a str) -> &'a str {
        let signs = ["\\n\\n", ".\\n", ">\\n", "\\r\\n"];
        if text.contains('\n') || !signs.iter().any(|sign| text.contains(sign)) {
            return text;
        }
        let text = text.replace("\\r", "");
        self.string(&text.replace("\\n", "\n"))
    }

    /// A text that was decoded once, and again where it was encoded twice:
    /// where a reference is left that nobody means to be read. Those of `<` and
    /// `>` are left, since they are written of tags that are shown.
    #[inline(never)]
    pub(crate) fn decoded_again(self, text: &'a str) -> &'a str {
        let is_left = text.contains('&')
            && !text.contains("&lt;")
            && !text.contains("&gt;")
            && !is_about_markup(text);
        if !is_left {
            return text;
        }
        let mut decoded = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('&') {
            decoded.push_str(before);
            // A reference in quotation marks is one that is spoken of.
            let is_quoted = before.ends_with(['"', '\'', '“', '‘', '„', '«', '`']);
            let end = after
                .find(';')
                .filter(|end| *end > 1 && *end < 12 && !is_quoted);
            let Some(end) = end else {
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
        let decoded = self.string(&decoded);
        // A plain text may be encoded more than once too.
        if decoded == text {
            text
        } else {
            self.decoded_again(decoded)
        }
    }
}

/// Whether a text speaks of markup.
fn is_about_markup(text: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric())
        .any(|word| is_one_of(word, ABOUT) && !word.is_empty())
}

/// Whether a line is markup of a publisher's own system, which no reader is
/// meant to see: `+++name`, `[#image: …]`, `{: …}`, `{{…}}`, `{% … %}`, `:::`.
pub(crate) fn is_own_markup(line: &str) -> bool {
    let line = line.trim();
    let is_within = |start, end| line.starts_with(start) && line.ends_with(end);
    let is_fence = (line.starts_with("+++") || line.starts_with(":::")) && !line.contains(". ");
    let is_rest = line.bytes().all(|byte| matches!(byte, b'|' | b'/'));
    is_fence
        || is_rest
        || is_within("[[", "]]")
        || is_within("%%", "%%")
        || line.starts_with("[#") && line.contains(": ") && line.contains(']')
        || is_within("{:", "}")
        || is_within("{{", "}}")
        || is_within("{%", "%}")
        || is_within("{#", "#}")
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
        ] {
            let arena = bumpalo::Bump::new();
            assert_eq!(Writer::new(&arena).decoded_again(text), expected, "{text}");
        }
    }

    #[test]
    fn only_whole_lines_are_own_markup() {
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
